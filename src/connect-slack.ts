// Slack, connected to the bot: its workspaces, what is heard from them and how they are written to.
import { installRoutes } from '#adapters/slack/install-routes.ts';
import { createSlackAdapter, type SlackAdapter } from '#adapters/slack/slack-adapter.ts';
import type { SlackInstallations } from '#adapters/slack/workspaces.ts';
import { sendInstallPage } from '#adapters/web/install-page.ts';
import { auditTrail } from '#db/audit-trail.ts';
import { installationStore } from '#db/installation-store.ts';
import { installingStates } from '#db/installing-states.ts';
import type { Queries } from '#db/queries.ts';
import type { SlackSettings } from './config.ts';
import { sendAway, welcomeBack } from './installations/installing-state.ts';
import type { Keys } from './installations/sealed-credentials.ts';
import { watchInstallations } from './installations/watch-installations.ts';
import type { PlatformMeans } from './platform-means.ts';

const lookEvery = 5_000;

/** With the workspace of the settings, with those that install the app by OAuth, or with both. */
export function connectSlack({ oauth, ...settings }: SlackSettings, means: PlatformMeans): void {
  const { app, bot, log, realNow, keys } = means;
  const kept = oauth && keys ? keptIn(means, keys) : undefined;
  const adapter = createSlackAdapter({
    ...{ ...settings, bot, log, realNow },
    ...(kept && { installations: slackInstallations(kept) }),
  });
  if (app) means.hearing.push(adapter);
  if (adapter.listener) app?.post('/slack/events', adapter.listener);
  means.settled.push(adapter.settled);
  means.messengers.slack = adapter.messenger;
  if (!kept) return;
  followInstallations(adapter, kept, means);
  if (!oauth) return;
  const routes = installRoutes({
    ...{ oauth, log, apiUrl: settings.apiUrl, show: sendInstallPage },
    sendAway: () => kept(({ states }) => sendAway(states)),
    welcomeBack: (back) => kept(({ states }) => welcomeBack(states, back)),
    async keep({ workspaceId: place, workspaceName: name, botToken }) {
      const installed = await kept(async ({ store, audit }) => {
        const credentials = { of: 'slack' as const, botToken };
        const facts = await store.put({ messenger: 'slack', place, name, credentials });
        await audit.add({ verb: 'installed', object: 'installation', objectId: facts.id });
        return facts;
      });
      adapter.workspaces.forget(place);
      log.info(
        { from: 'slack', installation: installed.id, workspace: place },
        'A workspace installed the app',
      );
    },
  });
  app?.use(routes);
}

type Kept = <Result>(work: (within: ReturnType<typeof storesOn>) => Promise<Result>) => Promise<Result>;

const storesOn = (queries: Queries, keys: Keys) => ({
  store: installationStore(queries, keys),
  states: installingStates(queries),
  audit: auditTrail(queries),
});

const keptIn =
  ({ database }: PlatformMeans, keys: Keys): Kept =>
  (work) =>
    database.transact((queries) => work(storesOn(queries, keys)));

function slackInstallations(kept: Kept): SlackInstallations {
  return {
    at: (workspaceId) =>
      kept(async ({ store }) => {
        const facts = await store.at('slack', workspaceId);
        const credentials = facts && (await store.credentialsOf(facts.id));
        if (!facts || credentials?.of !== 'slack') return undefined;
        return { id: facts.id, version: facts.version, botToken: credentials.botToken };
      }),
    remove: ({ id, version }) =>
      kept(async ({ store, audit }) => {
        if (await store.revoke(id, version)) {
          await audit.add({ verb: 'uninstalled', object: 'installation', objectId: id });
          return true;
        }
        return (await store.all()).every((facts) => facts.id !== id);
      }),
  };
}

/** Other processes and the operator's commands change them too. */
function followInstallations(
  { workspaces }: SlackAdapter,
  kept: Kept,
  { hearing, log }: PlatformMeans,
): void {
  let stop: (() => Promise<void>) | undefined;
  hearing.push({
    async start() {
      const watch = watchInstallations({
        async read() {
          const all = await kept(({ store }) => store.all());
          // Against what is held, not against the last look: what came and went in between is held as well.
          await workspaces.keepOnly(all);
          return all;
        },
        changed: () => undefined,
        everyMilliseconds: lookEvery,
        log,
      });
      stop = watch.stop;
    },
    stop: async () => stop?.(),
  });
}
