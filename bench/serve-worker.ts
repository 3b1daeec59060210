// A worker as it runs beside web processes: sweeps, carries and sends; no commands come here.
import { pino } from 'pino';
import { createSlackAdapter } from '#adapters/slack/slack-adapter.ts';
import { slackPace } from '#adapters/slack/slack-pace.ts';
import { deliveryLedger } from '#db/delivery-ledger.ts';
import { digestFacts } from '#db/digest-facts.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { openDatabase } from '#db/open-database.ts';
import { openQueue } from '#jobs/queue.ts';
import { startWorker } from '#jobs/start-worker.ts';
import { leaseMilliseconds } from '#src/deliveries/call-times.ts';
import { createDeliver } from '#src/deliveries/deliver.ts';
import { createDraw } from '#src/deliveries/draw-delivery.ts';
import type { ReadFacts } from '#src/digest/digest-store.ts';
import { ready, setting } from './processes.ts';
import { botToken, signingSecret } from './world.ts';

const log = pino({ level: 'fatal' });
const postgresUrl = setting('DATABASE_URL');
const database = openDatabase(postgresUrl);
const { messenger } = createSlackAdapter({
  bot: async () => ({ show: 'nothing' }),
  signingSecret,
  botToken,
  apiUrl: setting('SLACK_API_URL'),
  log,
  realNow: () => performance.timeOrigin + performance.now(),
});
const ledger = deliveryLedger(database, leaseMilliseconds, process.env.LIMITS ? { slack: slackPace } : {});
const inTransaction = inTransactionOn(database);
const readFacts: ReadFacts = async (asked) => (await digestFacts(database.queries, [asked]))[0] ?? [];
const draw = createDraw(inTransaction, messenger, { inTransaction, readFacts });
const deliver = createDeliver({ ledger, draw, messenger, log });
const queue = await openQueue({ redisUrl: process.env.REDIS_URL, postgresUrl, log });
const concurrency = process.env.CONCURRENCY;
await startWorker({ ledger, queue, deliver, log, ...(concurrency && { concurrency: Number(concurrency) }) });
ready('sweeping');
