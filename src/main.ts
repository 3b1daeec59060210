// The composition root: the only file that sees every folder. Starts everything, and stops it in reverse order.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import express, { type Express } from 'express';
import { createTeamsAdapter } from '#adapters/msteams/teams-adapter.ts';
import { createSlackAdapter } from '#adapters/slack/slack-adapter.ts';
import { databaseClock, moveClockTo, refuseMovedClock } from '#db/database-clock.ts';
import { deliveryLedger, deliveryOverview } from '#db/delivery-ledger.ts';
import { emptyDatabase, isEmpty } from '#db/empty-database.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { type Database, migrateDatabase, openDatabase } from '#db/open-database.ts';
import { routeStore } from '#db/route-store.ts';
import { openQueue } from '#jobs/queue.ts';
import { settle } from '#jobs/settle.ts';
import { startWorker } from '#jobs/start-worker.ts';
import type { PlaygroundHooks } from '#playground/hooks.ts';
import { createBot } from './bot.ts';
import type { Bot } from './chat/event.ts';
import { type Messenger, routeByAddress } from './chat/messenger.ts';
import type { Config, PlatformSettings } from './config.ts';
import { leaseMilliseconds } from './deliveries/call-times.ts';
import { createDeliver } from './deliveries/deliver.ts';
import { createDraw } from './deliveries/draw-delivery.ts';
import type { Log } from './log.ts';
import { textsIn } from './texts/texts.ts';

export type Mellemrum = {
  /** Where it listens, such as http://127.0.0.1:3000. */
  url: string;
  /** What was started and where the data is, a line each. */
  started: string[];
  stop(): Promise<void>;
};

type Stop = () => Promise<void>;

/** What a team is given that comes about by a mention. */
const newTeams = { language: 'da', timeZone: 'Europe/Copenhagen' } as const;

/** Rejects with a sentence where something cannot be started; what had been started is stopped again. */
export async function startMellemrum(config: Config, log: Log): Promise<Mellemrum> {
  const stops: Stop[] = [];
  const stop = async () => {
    for (let next = stops.pop(); next; next = stops.pop()) await next();
  };
  try {
    return { ...(await start(config, log, (added) => stops.push(added))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(config: Config, log: Log, onStop: (stop: Stop) => void) {
  const started: string[] = [];
  const databaseUrl = config.databaseUrl ?? (await startOwnPostgres(config, started, onStop));
  if (config.databaseUrl) started.push(`Postgres: ${withoutPassword(config.databaseUrl)} (DATABASE_URL)`);
  await migrateDatabase(databaseUrl);
  const database = openDatabase(databaseUrl);
  onStop(() => database.close());

  const app = express().disable('x-powered-by');
  let isReady = false;
  app.use((_request, response, next) => {
    if (isReady) next();
    else response.status(503).json({ error: 'Mellemrum is starting. Try again in a moment.' });
  });
  const url = await listen(app, config, onStop);

  /** Of each adapter: resolves when the private answers under way are shown. */
  const settled: Stop[] = [];
  const playground =
    config.platforms === 'playground'
      ? await (await import('#playground/beside-the-bot.ts')).openPlayground({
          dir: join(config.dataDir, 'playground'),
          url,
          hooks: hooksOn(database, settled),
          startOver: await isEmpty(database),
        })
      : undefined;
  const settings = config.platforms === 'playground' ? playground?.settings() : config.platforms;
  if (playground) app.use(playground.guard);
  else await refuseMovedClock(database);

  const inTransaction = inTransactionOn(database);
  const messengers: Record<string, Messenger> = {};
  const messenger = routeByAddress(messengers);
  const newReference = () => randomUUID().slice(0, 8);
  const bot = createBot({ inTransaction, messenger, log, newReference, newTeams });
  connectPlatforms(app, settings ?? {}, { bot, database, log, messengers, settled, onStop });

  const ledger = deliveryLedger(database, leaseMilliseconds);
  const deliver = createDeliver({ ledger, draw: createDraw(inTransaction, messenger), messenger, log });
  const queue = await openQueue({ redisUrl: config.redisUrl, postgresUrl: databaseUrl, log });
  started.push(
    config.redisUrl
      ? `Queue: BullMQ on Redis, ${withoutPassword(config.redisUrl)} (REDIS_URL)`
      : 'Queue: BullMQ on the same Postgres',
  );
  const worker = await startWorker({ ledger, queue, deliver, log });
  onStop(() => worker.stop());

  if (playground) app.use(playground.router);
  isReady = true;
  if (playground) {
    await playground.start();
    onStop(async () => playground.stop());
    started.push(`Playground: ${url}`);
  }
  return { url, started };
}

async function startOwnPostgres(config: Config, started: string[], onStop: (stop: Stop) => void) {
  const { startEmbeddedPostgres } = await import('#db/embedded/start-embedded-postgres.ts');
  const postgres = await startEmbeddedPostgres({ dir: join(config.dataDir, 'postgres') });
  onStop(() => postgres.stop());
  started.push(`Postgres: embedded, ${postgres.howStarted}; data in ${postgres.dataDir}`);
  if (postgres.notice) started.push(postgres.notice);
  return postgres.url;
}

/** Resolves once it listens; what is mounted on `app` later is served from then on. */
async function listen(app: Express, { host, port }: Config, onStop: (stop: Stop) => void): Promise<string> {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} on ${host} is taken. Stop what uses it, or choose another: PORT=3001 npm start`,
            )
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
  onStop(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), closingMilliseconds).unref();
      }),
  );
  const address = server.address() as AddressInfo;
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return `http://${shownHost}:${address.port}`;
}

/** How long a request under way may take to finish when everything is stopped. */
const closingMilliseconds = 500;

function connectPlatforms(
  app: Express,
  { slack, msteams }: PlatformSettings,
  means: {
    bot: Bot;
    database: Database;
    log: Log;
    /** Filled in: the bot had to be made first. */
    messengers: Record<string, Messenger>;
    settled: Stop[];
    onStop: (stop: Stop) => void;
  },
): void {
  const { bot, database, log, messengers, onStop } = means;
  const realNow = () => performance.timeOrigin + performance.now();
  if (slack) {
    const adapter = createSlackAdapter({ ...slack, bot, log, realNow });
    app.post('/slack/events', adapter.listener);
    means.settled.push(adapter.settled);
    messengers.slack = adapter.messenger;
  }
  if (msteams) {
    const inBothLanguages = [textsIn('da'), textsIn('en')].map(({ replies }) => replies.cannotWriteDirectly);
    const adapter = createTeamsAdapter({
      bot,
      credentials: msteams.credentials,
      allowServiceUrl: msteams.allowServiceUrl,
      routes: routeStore(database),
      texts: { cannotWriteDirectly: inBothLanguages.join(' ') },
      log,
      realNow,
    });
    app.post('/api/messages', adapter.handle);
    means.settled.push(adapter.settled);
    messengers.msteams = adapter.messenger;
  }
  onStop(async () => {
    const answered = Promise.all(means.settled.map((settled) => settled()));
    await Promise.race([answered, wait(closingMilliseconds)]);
  });
}

/** What the playground needs of the bot's insides. */
function hooksOn(database: Database, settled: Stop[]): PlaygroundHooks {
  const overview = deliveryOverview(database);
  return {
    now: () => databaseClock(database.queries).now(),
    moveClockTo: (instant) => moveClockTo(database.queries, instant),
    nextPlanned: overview.nextPlanned,
    async settle(milliseconds) {
      const answered = Promise.all(settled.map((each) => each()));
      await Promise.all([
        settle(overview, milliseconds),
        Promise.race([answered, wait(milliseconds, undefined, { ref: false })]),
      ]);
    },
    undelivered: overview.undelivered,
    async startOver(team) {
      await emptyDatabase(database);
      await inTransactionOn(database)(({ teams }) => teams.setUp(team));
    },
  };
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  url.password = '';
  url.username = '';
  return url.href;
}
