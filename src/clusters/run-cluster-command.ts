// Carries out what an operator asks about clusters and contacts, and says what came of it, a line each.
import { releaseBarriers } from '../barriers/release-barriers.ts';
import { moveDigest } from '../digest/move-digest.ts';
import { promiseDigests } from '../digest/promise-digests.ts';
import type { Stores } from '../stores.ts';
import type { ClusterCommand } from './cluster-command.ts';
import type { ClusterSetUp, ListedCluster } from './cluster-store.ts';

/** `done`: else nothing was changed. */
export type Ran = { said: string[]; done: boolean };

export async function runClusterCommand(
  setUp: ClusterSetUp,
  stores: Stores,
  command: ClusterCommand,
): Promise<Ran> {
  const now = await stores.clock.now();
  switch (command.do) {
    case 'list':
      return done(...linesOf(await setUp.list()));
    case 'add': {
      const { name, called } = await setUp.add(command.name, command.called);
      return done(`There is a ${called} called ${name}.`);
    }
    case 'rename':
      if ((await setUp.list()).some(({ name }) => name === command.to))
        return refused(`There is a cluster called ${command.to} already.`);
      return (await setUp.change(command.name, { name: command.to }))
        ? done(`It is called ${command.to} now.`)
        : noCluster(command.name);
    case 'call':
      return (await setUp.change(command.name, { called: command.called }))
        ? done(`${command.name} is a ${command.called} now.`)
        : noCluster(command.name);
    case 'place': {
      const placed = await setUp.place(command.team, command.cluster);
      if (placed === 'no such cluster') return noCluster(command.cluster ?? '');
      if (placed === 'no such team') return refused(`There is no team called ${command.team}.`);
      if ('teams' in placed)
        return refused(`Several teams are called ${command.team}. Say which by its id:`, ...placed.teams);
      await releaseBarriers(stores, [placed.teamId], now);
      return done(
        command.cluster
          ? `${command.team} is in ${command.cluster} now.`
          : `${command.team} is in no cluster now.`,
      );
    }
    case 'appoint': {
      const { cluster, contact } = command;
      if (!(await setUp.appoint(cluster, contact))) return noCluster(cluster);
      await promiseDigests(stores);
      return done(`${contact.name} is a contact of ${cluster} now.`);
    }
    case 'dismiss': {
      const personId = await setUp.dismiss(command.cluster, command.account, now);
      if (!personId) return refused(`${command.account} is no contact of ${command.cluster}.`);
      const { teams = [] } = (await setUp.list()).find(({ name }) => name === command.cluster) ?? {};
      const teamIds = teams.map(({ id }) => id);
      await releaseBarriers(stores, teamIds, now);
      return done(`${command.account} is no contact of ${command.cluster} any more.`);
    }
    case 'choose': {
      const personId = await setUp.chooseFor(command.account, command);
      if (!personId) return refused(`${command.account} is no cluster's contact.`);
      await moveDigest(stores, personId);
      return done('That is set.');
    }
  }
}

const done = (...lines: string[]): Ran => ({ said: lines, done: true });
const refused = (...lines: string[]): Ran => ({ said: lines, done: false });
const noCluster = (name: string) => refused(`There is no cluster called ${name}.`);

function linesOf(clusters: ListedCluster[]): string[] {
  if (clusters.length === 0) return ['There is no cluster.'];
  return clusters.flatMap(({ name, called, contacts, teams }) => [
    `${name} (${called})`,
    ...contacts.map(
      ({ name: contact, accounts, help, digest }) =>
        `    contact ${contact}  ${accounts.join(' ')}  requests ${help}, digest on day ${digest.weekday} at ${digest.at.toString({ smallestUnit: 'minute' })}`,
    ),
    ...teams.map((team) => `    team ${team.name}  ${team.id}`),
  ]);
}
