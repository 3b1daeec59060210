// Microsoft Teams, connected to the bot: its registrations, what is heard from them and how they are written to.
import { createTeamsAdapter } from '#adapters/msteams/teams-adapter.ts';
import { routeStore } from '#db/route-store.ts';
import type { MsteamsSettings } from './config.ts';
import type { PlatformMeans } from './platform-means.ts';
import { textsIn } from './texts/texts.ts';

export function connectMsteams(settings: MsteamsSettings, means: PlatformMeans): void {
  const { app, bot, database, log, realNow } = means;
  const inBothLanguages = [textsIn('da'), textsIn('en')].map(({ replies }) => replies.cannotWriteDirectly);
  const adapter = createTeamsAdapter({
    bot,
    ...settings,
    routes: routeStore(database),
    texts: { cannotWriteDirectly: inBothLanguages.join(' ') },
    log,
    realNow,
  });
  app?.post('/api/messages', adapter.handle);
  means.settled.push(adapter.settled);
  means.messengers.msteams = adapter.messenger;
}
