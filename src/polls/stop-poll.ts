// A standing poll stops; a round closes with the answers that it has, or goes off the plan.
import { Temporal } from 'temporal-polyfill';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { type Askable, namedAmong } from './askable.ts';
import { type About, isSame, type OpenRound, type PlannedRound, type Poll } from './poll.ts';

/** `poll` is locked. `open` is a round of the same, which stays until it closes. */
export async function stopPoll(
  stores: Stores,
  { team, reader }: Turn,
  poll: Poll,
): Promise<{ open?: OpenRound }> {
  await stores.polls.stop(poll.id, reader.now);
  await stores.rounds.unplan(poll.id);
  const open = await stores.rounds.openOfTeam(team.id);
  return open && isSame(open.about, poll.about) ? { open } : {};
}

export type RoundStopped =
  | { kind: 'closes'; round: OpenRound }
  | { kind: 'off the plan'; round: PlannedRound }
  | { kind: 'which'; abouts: About[] }
  | { kind: 'none' };

/** The one that is open, or one that was planned by hand; `named` is '' where nothing says which. */
export async function stopRound(
  stores: Stores,
  { team, reader }: Turn,
  all: Askable[],
  named: string,
): Promise<RoundStopped> {
  await stores.polls.lockOfTeam(team.id);
  const open = await stores.rounds.openOfTeam(team.id);
  const rounds = [...(open ? [open] : []), ...(await plannedByHand(stores, team.id))];
  const isThere = ({ about }: Askable) => rounds.some((round) => isSame(round.about, about));
  const meant = namedAmong(all.filter(isThere), named);
  const found =
    named === '' ? rounds : rounds.filter((round) => meant.some(({ about }) => isSame(round.about, about)));
  const [round, ...more] = found;
  if (!round) return { kind: 'none' };
  if (more.length > 0) return { kind: 'which', abouts: found.map(({ about }) => about) };
  if (round.state === 'planned') {
    await stores.rounds.skip(round.id);
    return { kind: 'off the plan', round };
  }
  // A row's end lies after its beginning.
  const opened = round.opensAt.add({ milliseconds: 1 });
  const closesAt = Temporal.Instant.compare(reader.now, opened) > 0 ? reader.now : opened;
  await stores.rounds.retime(round.id, { closesAt });
  return { kind: 'closes', round };
}

export async function plannedByHand(
  { rounds }: Pick<Stores, 'rounds'>,
  teamId: string,
): Promise<PlannedRound[]> {
  return (await rounds.planned(teamId)).filter(({ pollId }) => pollId === undefined);
}
