// The playground in the bot's own process, as `npm start` runs it: the demo team, and the bot's insides as hooks.
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { databaseClock, moveClockTo } from '#db/database-clock.ts';
import { deliveryOverview } from '#db/delivery-ledger.ts';
import { emptyDatabase, isEmpty } from '#db/empty-database.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import { settle } from '#jobs/settle.ts';
import type { PlatformSettings } from '#src/config.ts';
import { demoPlan } from './demo-plan.ts';
import type { PlaygroundHooks } from './hooks.ts';
import { loopbackOnly } from './loopback-only.ts';
import { createPlayground, type Playground } from './playground.ts';

export type PlaygroundBesideTheBot = Pick<Playground, 'router' | 'start' | 'stop'> & {
  /** Goes in front of the bot's own routes: Teams believes anybody here, so no other page may reach it. */
  guard: RequestHandler;
  settings(): PlatformSettings;
};

/** `url` is where the bot listens, and the playground with it. A new database gets the demo team. */
export async function openPlayground(
  database: Database,
  dataDir: string,
  url: string,
): Promise<PlaygroundBesideTheBot> {
  const hooks = hooksOn(database);
  const playground = createPlayground({
    dir: join(dataDir, 'playground'),
    botUrl: () => url,
    ownUrl: () => url,
    hooks,
  });
  if (await isEmpty(database)) {
    await hooks.startOver();
    for (const platform of Object.values(playground.platforms)) platform.reset();
  }
  const { slack, msteams } = playground.settings();
  return {
    ...playground,
    guard: loopbackOnly,
    settings: () => ({
      slack,
      msteams: {
        credentials: 'anonymous',
        allowServiceUrl: (serviceUrl) => serviceUrl.startsWith(msteams.serviceUrl),
      },
    }),
  };
}

function hooksOn(database: Database): PlaygroundHooks {
  const overview = deliveryOverview(database);
  return {
    now: () => databaseClock(database.queries).now(),
    moveClockTo: (instant) => moveClockTo(database.queries, instant),
    nextPlanned: overview.nextPlanned,
    settle: (milliseconds) => settle(overview, milliseconds),
    undelivered: overview.undelivered,
    async startOver() {
      await emptyDatabase(database);
      await inTransactionOn(database)(({ teams }) => teams.setUp(demoPlan()));
    },
  };
}
