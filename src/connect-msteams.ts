// Microsoft Teams, connected to the bot: its registrations, what is heard from them and how they are written to.
import type { KeepAccount } from '#adapters/msteams/learn-account.ts';
import { createTeamsAdapter, type Microsoft } from '#adapters/msteams/teams-adapter.ts';
import type { TeamsCredentials } from '#adapters/msteams/teams-connection.ts';
import { openTeamsRegistrations } from '#adapters/msteams/teams-registrations.ts';
import { installationStore } from '#db/installation-store.ts';
import { knownAccounts } from '#db/known-accounts.ts';
import { routeStore } from '#db/route-store.ts';
import { installationTrouble } from './chat/installation-trouble.ts';
import type { MsteamsSettings } from './config.ts';
import { watchInstallations } from './installations/watch-installations.ts';
import type { PlatformMeans } from './platform-means.ts';
import { textsIn } from './texts/texts.ts';

const lookEvery = 5_000;

/** With the registration of the settings, with those that are kept, or with both. */
export function connectMsteams(
  settings: MsteamsSettings | undefined,
  means: PlatformMeans,
  microsoft?: Microsoft,
): void {
  const { app, bot, database, log, realNow, keys } = means;
  const inBothLanguages = [textsIn('da'), textsIn('en')].map(({ replies }) => replies.cannotWriteDirectly);
  const keepAccount: KeepAccount = (seen) =>
    database.transact('everything', (queries) => knownAccounts(queries).recognise([seen]));
  const common = {
    ...{ bot, log, realNow, microsoft },
    routes: routeStore(database),
    keepAccount,
    texts: { cannotWriteDirectly: inBothLanguages.join(' ') },
  };
  const ofSettings = settings && {
    adapter: createTeamsAdapter({ ...settings, ...common, credentials: teamsCredentials(settings) }),
    tenantId: settings.credentials === 'anonymous' ? undefined : settings.credentials.tenantId,
  };
  const installations = keys && installationStore(database.queries, keys);
  const registrations = openTeamsRegistrations({
    credentialsOf: async (id) => installations?.credentialsOf(id),
    open: (credentials) => createTeamsAdapter({ ...common, credentials }),
    ofSettings,
    look: async () => (watch ? watch.look() : true),
    trouble: installationTrouble(log, realNow),
    log,
  });
  const watch =
    installations &&
    watchInstallations({
      read: async () => (await installations.all()).filter(({ messenger }) => messenger === 'msteams'),
      changed: registrations.follow,
      everyMilliseconds: lookEvery,
      log,
    });
  if (watch) means.hearing.push({ start: async () => void (await watch.look()), stop: watch.stop });
  if (ofSettings) app?.post('/api/messages', ofSettings.adapter.handle);
  if (watch)
    app?.post('/api/messages/:id', (request, response) =>
      registrations.handle(request.params.id, request, response),
    );
  means.settled.push(registrations.settled);
  means.messengers.msteams = registrations.messenger;
}

export function teamsCredentials({ credentials }: MsteamsSettings): TeamsCredentials {
  if (credentials === 'anonymous') return credentials;
  const { appId, tenantId, password } = credentials;
  return { of: 'msteams', appId, tenantId, secret: password };
}
