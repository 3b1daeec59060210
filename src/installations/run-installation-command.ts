// Carries out what an operator asks about installations, and says what came of it, a line each. Nothing secret is said.
import type { AuditTrail } from '../privacy/audit-trail.ts';
import { endsSoon, sayEnd } from './expiry.ts';
import type { InstallationFacts } from './installation.ts';
import type { InstallationCommand } from './installation-command.ts';
import type { InstallationStore, NewInstallation } from './installation-store.ts';
import { type ProofMeans, readSlackProof, readTeamsProof } from './read-proof.ts';
import { CannotOpen } from './sealed-credentials.ts';

export type InstallationMeans = ProofMeans & {
  installations: InstallationStore;
  audit: AuditTrail;
  /** Where the bot is reached, without a slash at the end. */
  publicUrl: string | undefined;
  /** What the settings let in by themselves. */
  ofSettings: { tenantId?: string | undefined };
};

/** `done`: else nothing was changed. */
export type Ran = { said: string[]; done: boolean };

export async function runInstallationCommand(
  means: InstallationMeans,
  command: InstallationCommand,
): Promise<Ran> {
  const { installations, audit } = means;
  switch (command.do) {
    case 'list':
      return list(means);
    case 'add msteams': {
      const { name, appId, tenantId } = command;
      if (means.ofSettings.tenantId?.toLowerCase() === tenantId)
        return refused(
          'MicrosoftAppTenantId of the settings is this tenant already: unset MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId first.',
        );
      const elsewhere = await tenantOfApp(means, appId);
      if (elsewhere && elsewhere !== tenantId)
        return refused(`The app ${appId} is another tenant's: every organisation registers one of its own.`);
      const letIn = await readTeamsProof(means, command.proof, command);
      if (typeof letIn === 'string') return refused(letIn);
      return put(means, { messenger: 'msteams', place: tenantId, name, ...letIn });
    }
    case 'add slack': {
      const token = await readSlackProof(means, command.proof);
      if (typeof token === 'string') return refused(token);
      return put(means, { messenger: 'slack', name: command.name, ...token });
    }
    case 'set':
      return set(means, command);
    case 'remove': {
      const known = (await installations.all()).find(({ id }) => id === command.id);
      if (!known || !(await installations.revoke(known.id))) return noSuch(command.id);
      await audit.add({ verb: 'uninstalled', object: 'installation', objectId: known.id });
      return done(
        `${known.name} is removed, and its credentials are gone. What was still to be said there is given up.`,
        'Added again, the same place is there with its teams; npm run admin -- retry ID tries again what is missing.',
      );
    }
    case 'rotate key': {
      const count = await installations.resealAll();
      if (count > 0) await audit.add({ verb: 'sealed again', object: 'installation' });
      return done(
        count === 0
          ? 'All credentials are sealed with the first key already: the other keys can go.'
          : `${count === 1 ? 'The credentials of 1 installation are' : `The credentials of ${count} installations are`} sealed with the first key now: the other keys can go.`,
      );
    }
  }
}

async function list(means: InstallationMeans): Promise<Ran> {
  const { installations, publicUrl, today } = means;
  const all = await installations.all();
  if (all.length === 0) return done('There is no installation beside those of the settings.');
  const keyIds = await installations.keyIds();
  const lines = async (one: InstallationFacts) => {
    const end = sayEnd(one, today) ?? 'has no end that is known';
    const app = await appOf(means, one);
    return [
      `${one.name}  ${one.messenger} ${one.place}`,
      `    ${one.id}, sealed with key ${keyIds.get(one.id)}${app === 'shut' ? ', which is not in MELLEMRUM_KEY, or altered' : ''}`,
      `    ${endsSoon(one, today) ? `! ${end}: npm run admin -- installation set ${one.id}` : end}`,
      ...(one.messenger === 'msteams'
        ? [`    app ${app}, messaging endpoint ${endpoint(one, publicUrl)}`]
        : []),
    ];
  };
  return done(...(await Promise.all(all.map(lines))).flat());
}

/** 'shut' where the credentials cannot be opened. */
async function appOf({ installations }: InstallationMeans, { id }: InstallationFacts): Promise<string> {
  try {
    const credentials = await installations.credentialsOf(id);
    return credentials?.of === 'msteams' ? credentials.appId : '';
  } catch (error) {
    if (error instanceof CannotOpen) return 'shut';
    throw error;
  }
}

async function set(
  means: InstallationMeans,
  { id, proof, ...command }: Extract<InstallationCommand, { do: 'set' }>,
): Promise<Ran> {
  const known = (await means.installations.all()).find((one) => one.id === id);
  if (!known) return noSuch(id);
  const { messenger, place, name } = known;
  if (messenger === 'slack') {
    const token = await readSlackProof(means, proof);
    if (typeof token === 'string') return refused(token);
    if (token.place !== place) return refused(`The token is of another workspace, ${token.place}.`);
    return put(means, { messenger, name, ...token });
  }
  const before = await means.installations.credentialsOf(id).catch((error: unknown) => {
    if (error instanceof CannotOpen) return undefined;
    throw error;
  });
  if (before?.of !== 'msteams')
    return refused(
      'What it was let in with cannot be opened any more: add it again, with its --app and --tenant.',
    );
  const letIn = await readTeamsProof(means, proof, {
    ...{ appId: before.appId, tenantId: before.tenantId },
    ...command,
  });
  if (typeof letIn === 'string') return refused(letIn);
  return put(means, { messenger, place, name, ...letIn });
}

async function put(means: InstallationMeans, installation: NewInstallation): Promise<Ran> {
  const { installations, audit, publicUrl, today } = means;
  const before = await installations.at(installation.messenger, installation.place);
  const kept = await installations.put(installation);
  await audit.add({ verb: 'installed', object: 'installation', objectId: kept.id });
  const end = sayEnd(kept, today);
  return done(
    before
      ? `${kept.name} was there already: it has new credentials now, and a running bot takes them within seconds.`
      : `${kept.name} is let in: ${kept.id}`,
    ...(end ? [`What it is let in with ${end}.`] : []),
    ...(installation.credentials.of === 'msteams'
      ? [
          `Azure Bot > Configuration > Messaging endpoint: ${endpoint(kept, publicUrl)}`,
          `Its app package: npm run package:teams -- --app ${installation.credentials.appId}`,
        ]
      : []),
  );
}

const endpoint = ({ id }: InstallationFacts, publicUrl: string | undefined) =>
  `${publicUrl ?? 'PUBLIC_URL'}/api/messages/${id}`;

async function tenantOfApp(means: InstallationMeans, appId: string): Promise<string | undefined> {
  const { installations } = means;
  for (const one of await installations.all()) if ((await appOf(means, one)) === appId) return one.place;
  return undefined;
}

const done = (...said: string[]): Ran => ({ said, done: true });
const refused = (...said: string[]): Ran => ({ said, done: false });
const noSuch = (id: string) =>
  refused(`There is no installation ${id}: npm run admin -- installation list shows them.`);
