// The composition root: beside examine.ts the only file that sees every folder. Starts everything, and stops it in reverse order.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import { teamsPace } from '#adapters/msteams/teams-pace.ts';
import { slackPace } from '#adapters/slack/slack-pace.ts';
import { healthRoutes } from '#adapters/web/health-routes.ts';
import { listen } from '#adapters/web/http-server.ts';
import { pageRoutes } from '#adapters/web/page-routes.ts';
import { unguessablePages } from '#adapters/web/unguessable-pages.ts';
import { databaseClock, moveClockTo, refuseMovedClock } from '#db/database-clock.ts';
import { deliveryLedger, deliveryOverview } from '#db/delivery-ledger.ts';
import { digestFacts } from '#db/digest-facts.ts';
import { emptyDatabase, isEmpty } from '#db/empty-database.ts';
import { happenings } from '#db/happenings.ts';
import { inBatches } from '#db/in-batches.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { installationStore } from '#db/installation-store.ts';
import { migrateDatabase } from '#db/migrate-database.ts';
import { nextMeeting } from '#db/next-meeting.ts';
import { type Database, openDatabase } from '#db/open-database.ts';
import { promiseRegularly } from '#jobs/promise-regularly.ts';
import { type DeliveryQueue, openQueue } from '#jobs/queue.ts';
import { settle } from '#jobs/settle.ts';
import { startWorker } from '#jobs/start-worker.ts';
import type { PlaygroundHooks } from '#playground/hooks.ts';
import { readRefusal } from './administer.ts';
import { createBot } from './bot.ts';
import { type Bot, tell } from './chat/event.ts';
import { limitPace } from './chat/limit-pace.ts';
import { type Messenger, routeByAddress } from './chat/messenger.ts';
import type { Config } from './config.ts';
import { connectMsteams } from './connect-msteams.ts';
import { connectSlack } from './connect-slack.ts';
import { loadCalendar } from './dates/work-calendar.ts';
import { leaseMilliseconds } from './deliveries/call-times.ts';
import { createDeliver } from './deliveries/deliver.ts';
import { createDraw } from './deliveries/draw-delivery.ts';
import type { Paces } from './deliveries/pace.ts';
import type { ReadFacts } from './digest/digest-store.ts';
import { promiseDigests } from './digest/promise-digests.ts';
import { warnOfExpiry } from './installations/warn-of-expiry.ts';
import type { Log } from './log.ts';
import type { Hearing, PlatformMeans } from './platform-means.ts';
import { turnRounds } from './polls/turn-rounds.ts';
import { lookAfterPrivacy } from './privacy/look-after-privacy.ts';
import { textsIn } from './texts/texts.ts';

export type Mellemrum = {
  /** Where it listens, such as http://127.0.0.1:3000. */
  url: string;
  /** What was started and where the data is, a line each. */
  started: string[];
  /** Takes nothing new, lets what is under way finish for a few seconds, then closes everything. */
  stop(): Promise<void>;
};

type Stop = () => Promise<void>;

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
  const hears = config.role !== 'worker';
  const sends = config.role !== 'web';
  const databaseUrl = config.databaseUrl ?? (await startOwnPostgres(config, started, onStop));
  if (config.databaseUrl) started.push(`Postgres: ${withoutPassword(config.databaseUrl)} (DATABASE_URL)`);
  await migrateDatabase(config.databaseOwnerUrl ?? databaseUrl);
  const database = openDatabase(databaseUrl);
  onStop(() => database.close());

  const app = express().disable('x-powered-by');
  const checks: Record<string, () => Promise<unknown>> = { database: () => database.ping() };
  let state: 'starting' | 'open' | 'stopping' = 'starting';
  app.use(healthRoutes({ isOpen: () => state === 'open', checks }));
  app.use((_request, response, next) => {
    if (state !== 'starting') next();
    else response.status(503).json({ error: 'Mellemrum is starting. Try again in a moment.' });
  });
  const server = await listen(app, config);
  const { url } = server;
  let stopWorker: Stop = async () => {};
  onStop(async () => {
    state = 'stopping';
    const grace = config.platforms === 'playground' ? shortGraceMilliseconds : requestGraceMilliseconds;
    await Promise.all([server.close(grace), stopWorker()]);
  });

  /** What hears people only once it is started: when everything is ready for them. */
  const hearing: Hearing[] = [];
  /** Of each adapter: resolves when the private answers under way are shown. */
  const settled: Stop[] = [];
  const playground =
    config.platforms === 'playground'
      ? await (await import('#playground/beside-the-bot.ts')).openPlayground({
          dir: join(config.dataDir, 'playground'),
          url,
          hooks: playgroundHooks(database, settled),
          startOver: await isEmpty(database),
        })
      : undefined;
  const settings = config.platforms === 'playground' ? playground?.settings() : config.platforms;
  if (playground) app.use(playground.guard);
  else if (hears) app.use(pageRoutes());
  if (!playground) await refuseMovedClock(database);

  const publicUrl = publicUrlOf(config, url);
  const inTransaction = inTransactionOn(database, readRefusal, publicUrl);
  if (hears) app.use(unguessablePages(inTransaction, log));
  const messengers: Record<string, Messenger> = {};
  const messenger = routeByAddress(messengers);
  const newReference = () => randomUUID().slice(0, 8);
  const { newTeams } = config;
  const bot = createBot({ inTransaction, messenger, log, newReference, newTeams });
  const keys = playground?.keys ?? config.keys;
  const means: PlatformMeans = {
    ...(hears && { app }),
    bot: playground ? bot : atAHumanPace(bot, config, log),
    ...{ database, log, messengers, hearing, settled, realNow, publicUrl },
    ...(keys && { keys }),
  };
  if (settings?.slack) connectSlack(settings.slack, means);
  if (settings?.msteams || config.keys) connectMsteams(settings?.msteams, means, settings?.microsoft);
  onStop(async () => {
    const answered = Promise.all(settled.map((each) => each()));
    await Promise.race([answered, wait(answerGraceMilliseconds)]);
  });

  if (sends) {
    const ledger = deliveryLedger(database, leaseMilliseconds, pacesOf(config));
    const digests = { inTransaction, readFacts: readFactsOn(database), publicUrl };
    const draw = createDraw(inTransaction, messenger, digests);
    const deliver = createDeliver({ ledger, draw, messenger, log });
    const queue = await openQueue({ redisUrl: config.redisUrl, postgresUrl: databaseUrl, log });
    checks.queue = () => queue.waiting();
    started.push(queueLine(queue, config));
    const worker = await startWorker({
      ...{ ledger, queue, deliver, log },
      turnRounds: turnRounds({ inTransaction, log }),
    });
    if (config.keys) {
      const installations = installationStore(database.queries, config.keys);
      const firstToTell = (what: string) =>
        inTransaction('everything', ({ events }) => events.firstTime(what));
      onStop(warnOfExpiry({ read: installations.all, firstToTell, log, realNow }).stop);
    }
    const promising = [
      promiseRegularly({ promise: () => inTransaction('everything', promiseDigests), log }),
      ...lookAfterPrivacy({ inTransaction, log }, promiseRegularly),
    ];
    stopWorker = async () => {
      await Promise.all(promising.map((each) => each.stop()));
      await worker.stop();
    };
  }

  if (playground) app.use(playground.router);
  state = 'open';
  for (const { start: begin, stop } of hearing) {
    await begin();
    onStop(stop);
  }
  if (playground) {
    await playground.start();
    onStop(async () => playground.stop());
    started.push(`Playground: ${url}`);
  }
  setImmediate(loadCalendar);
  return { url, started };
}

/** How long requests and private answers under way may take to finish when everything is stopped. */
const requestGraceMilliseconds = 6_000;
/** A page of the playground may hold a request for longer than Ctrl-C should take. */
const shortGraceMilliseconds = 1_000;
const answerGraceMilliseconds = 500;

async function startOwnPostgres(config: Config, started: string[], onStop: (stop: Stop) => void) {
  const { startEmbeddedPostgres } = await import('#db/embedded/start-embedded-postgres.ts');
  const postgres = await startEmbeddedPostgres({ dir: join(config.dataDir, 'postgres') });
  onStop(() => postgres.stop());
  started.push(`Postgres: embedded, ${postgres.howStarted}; data in ${postgres.dataDir}`);
  if (postgres.notice) started.push(postgres.notice);
  return postgres.url;
}

/** Digests that are due at the same time are read together, in the same few statements. */
const readFactsOn = ({ queries }: Database): ReadFacts =>
  inBatches(100, (asked) => digestFacts(queries, asked));

/** Of the playground's platforms none: there a month passes in a minute, and they take everything. */
function pacesOf({ platforms }: Config): Paces {
  const isBox = platforms === 'playground' || platforms.takesEverything;
  return isBox ? {} : { slack: slackPace, msteams: teamsPace };
}

function queueLine({ backend }: DeliveryQueue, { redisUrl = '' }: Config): string {
  return backend === 'redis'
    ? `Queue: BullMQ on Redis, ${withoutPassword(redisUrl)} (REDIS_URL)`
    : 'Queue: BullMQ on the same Postgres';
}

/** Of our pictures and calendars: the playground's are on its own machine; Slack and Teams fetch them from the web, by https alone. */
function publicUrlOf({ platforms, publicUrl }: Config, ownUrl: string): string | undefined {
  if (platforms === 'playground') return ownUrl;
  return publicUrl?.startsWith('https:') ? publicUrl.replace(/\/+$/, '') : undefined;
}

/** Unmoved time in milliseconds since 1970. */
const realNow = () => performance.timeOrigin + performance.now();

function atAHumanPace(bot: Bot, { newTeams }: Config, log: Log): Bot {
  return limitPace(bot, { tooFast: tell(textsIn(newTeams.language).replies.tooFast), log, realNow });
}

/** What the playground needs of the bot's insides. `settled`: see the adapters; none where they run elsewhere. */
export function playgroundHooks(database: Database, settled: Stop[] = []): PlaygroundHooks {
  const overview = deliveryOverview(database);
  return {
    now: () => databaseClock(database.queries).now(),
    async moveClockTo(instant) {
      // Nobody waits an hour there for what is promised by the hour.
      await inTransactionOn(database)('everything', promiseDigests);
      await moveClockTo(database.queries, instant);
    },
    nextPlanned: overview.nextPlanned,
    async settle(milliseconds) {
      const answered = Promise.all(settled.map((each) => each()));
      await Promise.all([
        settle(overview, milliseconds),
        Promise.race([answered, wait(milliseconds, undefined, { ref: false })]),
      ]);
    },
    undelivered: overview.undelivered,
    happenings: () => happenings(database.queries),
    nextMeeting: () => nextMeeting(database.queries),
    async startOver(team) {
      await emptyDatabase(database);
      await inTransactionOn(database)('everything', ({ teams }) => teams.setUp(team));
    },
  };
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  url.password = '';
  url.username = '';
  return url.href;
}
