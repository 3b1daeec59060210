// A worker of the same parts as the bot's own, with failpoints around them: armed, reached and killed from outside.
import { pino } from 'pino';
import { createTeamsAdapter } from '#adapters/msteams/teams-adapter.ts';
import { createSlackAdapter } from '#adapters/slack/slack-adapter.ts';
import { deliveryLedger } from '#db/delivery-ledger.ts';
import { digestFacts } from '#db/digest-facts.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { openDatabase } from '#db/open-database.ts';
import { routeStore } from '#db/route-store.ts';
import { openQueue } from '#jobs/queue.ts';
import { startWorker } from '#jobs/start-worker.ts';
import { adapterSettings } from '#playground/demo-platforms.ts';
import { routeByAddress } from '#src/chat/messenger.ts';
import { createDeliver } from '#src/deliveries/deliver.ts';
import { createDraw } from '#src/deliveries/draw-delivery.ts';
import type { ReadFacts } from '#src/digest/digest-store.ts';
import { ready, setting } from '../processes.ts';
import { type Armed, createFailpoints } from './failpoints.ts';

const log = pino({ level: 'fatal' });
const postgresUrl = setting('DATABASE_URL');
const { slack } = adapterSettings(setting('PLATFORMS_URL'));
const database = openDatabase(postgresUrl);
const means = {
  bot: async () => ({ show: 'nothing' as const }),
  log,
  realNow: () => performance.timeOrigin + performance.now(),
};
const failpoints = createFailpoints((point) => process.send?.({ reached: point }));
const messenger = failpoints.messenger(
  routeByAddress({
    slack: createSlackAdapter({ ...slack, ...means }).messenger,
    msteams: createTeamsAdapter({
      ...means,
      credentials: 'anonymous',
      allowServiceUrl: () => true,
      routes: routeStore(database),
      texts: { cannotWriteDirectly: '' },
    }).messenger,
  }),
);
const ledger = failpoints.ledger(deliveryLedger(database, Number(setting('LEASE_MILLISECONDS'))));
const inTransaction = inTransactionOn(database);
const readFacts: ReadFacts = async (asked) => (await digestFacts(database.queries, [asked]))[0] ?? [];
const draw = createDraw(inTransaction, messenger, { inTransaction, readFacts });
const deliver = createDeliver({ ledger, draw, messenger, log });
const queue = failpoints.queue(await openQueue({ redisUrl: process.env.REDIS_URL, postgresUrl, log }));
process.on('message', (armed: Armed) => {
  failpoints.arm(armed);
  process.send?.({ armed: true });
});
await startWorker({ ledger, queue, deliver, log, concurrency: Number(setting('CONCURRENCY')) });
ready('sweeping');
