// The soak: thousands of deliveries, workers killed again and again, answers lost, and Redis wiped in the middle.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransactionOn } from '#db/in-transaction.ts';
import { openDatabase } from '#db/open-database.ts';
import { playgroundClient } from '#test/support/playground-client.ts';
import { until } from '#test/support/processes.ts';
import type { TestRedis } from '#test/support/redis.ts';
import { startChild } from './child.ts';
import { kinds, type Place, setUpPlaces } from './kinds.ts';
import { keepTenantsRoute } from './matrix.ts';
import { allFinished, countSeen, type Promised, type Seen } from './promise.ts';

export type Soak = {
  deliveries: number;
  kills: number;
  /** Answers that each platform loses after each kill. */
  lostAnswers: number;
  leaseMilliseconds: number;
};

const patience = 600_000;
const inOneTransaction = 100;

/** `onKill` hears how many kills there were, and how many are sent. The database holds nothing but its schema. */
export async function soak(
  { deliveries, kills, lostAnswers, leaseMilliseconds }: Soak,
  {
    databaseUrl,
    redis,
    onKill,
  }: { databaseUrl: string; redis: TestRedis; onKill?(kills: number, sent: number): void },
): Promise<Seen[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mellemrum-soak-'));
  const database = openDatabase(databaseUrl, undefined, 'owner');
  const places = await setUpPlaces(database);
  const platforms = await startChild('serve-platforms.ts', { FOLDER: folder });
  await keepTenantsRoute(database, platforms.said);
  const client = playgroundClient(platforms.said);
  const startWorker = () =>
    startChild('serve-worker.ts', {
      DATABASE_URL: databaseUrl,
      REDIS_URL: redis.url,
      PLATFORMS_URL: platforms.said,
      LEASE_MILLISECONDS: String(leaseMilliseconds),
      CONCURRENCY: '10',
    });
  const workers = await Promise.all([startWorker(), startWorker()]);
  const sent = async () => {
    const [row] = await database.sql`select count(*) from deliveries where state in ('sent', 'dead')`;
    return Number(row?.count);
  };
  try {
    const promising = promiseAll(database, places, deliveries);
    for (let kill = 1; kill <= kills; kill += 1) {
      const soMany = (deliveries * kill) / (kills + 1);
      await until(async () => (await sent()) >= soMany, patience, `Fewer than ${soMany} were ever sent.`);
      for (const platform of ['slack', 'msteams'] as const)
        await client.fault(platform, 'loseAnswer', lostAnswers);
      if (kill === Math.ceil(kills / 2)) await redis.wipe();
      const victim = kill % workers.length;
      await workers[victim]?.kill();
      onKill?.(kill, await sent());
      workers[victim] = await startWorker();
    }
    const promised = await promising;
    await allFinished(database, patience);
    return await countSeen(platforms.said, database, promised);
  } finally {
    await Promise.all([...workers, platforms].map((child) => child.kill()));
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Cards in channels, in turns of platform and kind; a reminder is one for each person and day, so none is among them. */
async function promiseAll(
  database: ReturnType<typeof openDatabase>,
  places: Place[],
  count: number,
): Promise<Promised[]> {
  const cards = kinds.filter(({ isDirect }) => !isDirect);
  const promised: Promised[] = [];
  while (promised.length < count) {
    await inTransactionOn(database)('everything', async (stores) => {
      const sendAt = await stores.clock.now();
      const end = Math.min(count, promised.length + inOneTransaction);
      for (let number = promised.length; number < end; number += 1) {
        const place = places[number % places.length];
        // Mostly agreements: all planned meetings are loaded with the team, which has a few.
        const kind = number % 100 < 2 ? cards[1] : cards[0];
        if (!place || !kind) throw new Error('There is nowhere to send anything, or nothing to send.');
        const word = `x${number}x`;
        const subject = await kind.promise(stores, place, word);
        await stores.deliveries.plan([{ subject, sendAt }]);
        promised.push({ word, kind, place, subject });
      }
    });
  }
  return promised;
}
