// The kill matrix: SIGKILL at each point of a delivery's way x each kind x each platform, BullMQ on Redis and on Postgres.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { teamsTenant } from '#adapters/msteams/address.ts';
import { type Database, openDatabase } from '#db/open-database.ts';
import { routeStore } from '#db/route-store.ts';
import { adapterSettings } from '#playground/demo-platforms.ts';
import { BOT_ACCOUNT, PLAYGROUND_TENANT } from '#playground/msteams/identities.ts';
import { type Child, startChild } from './child.ts';
import type { WorkerPoint } from './failpoints.ts';
import { kinds, type Place, setUpPlaces } from './kinds.ts';
import { prepareRound } from './prepare-round.ts';
import { allFinished, countSeen, promiseOneOfEach, type Seen } from './promise.ts';
import type { PlatformPoint } from './serve-platforms.ts';

type Point =
  | { name: string; worker: WorkerPoint }
  | { name: string; platform: PlatformPoint; request: 'arrives' | 'is lost' };

/** In the order of a delivery's way. */
export const points: Point[] = [
  { name: 'before the claim', worker: 'before the claim' },
  { name: 'after the claim', worker: 'after the claim' },
  { name: 'request written, lost on its way', platform: 'after the request is written', request: 'is lost' },
  { name: 'request written, arrives later', platform: 'after the request is written', request: 'arrives' },
  { name: 'the platform committed', platform: 'after the platform committed', request: 'arrives' },
  { name: 'the answer was read', worker: 'after the answer was read' },
  { name: 'recorded', worker: 'after it was recorded' },
  { name: 'the job was acknowledged', worker: 'after the job was acknowledged' },
];

export type Cell = Seen & { point: string; backend: 'Redis' | 'Postgres' };

/** So long before they are due they are promised, or a claim could come before them. */
const dueIn = 1_500;
const patience = 90_000;

/** The database holds nothing but its schema. `leaseMilliseconds`: how long what a killed worker held is left alone. */
export async function killAtEach(
  among: Point[],
  {
    databaseUrl,
    redisUrl,
    leaseMilliseconds,
  }: { databaseUrl: string; redisUrl?: string; leaseMilliseconds: number },
): Promise<Cell[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mellemrum-chaos-'));
  const database = openDatabase(databaseUrl, undefined, 'owner');
  const places = await setUpPlaces(database);
  const platforms = await startChild('serve-platforms.ts', { FOLDER: folder });
  await keepTenantsRoute(database, platforms.said);
  const deliveries = places.length * kinds.length;
  const startWorker = () =>
    startChild('serve-worker.ts', {
      DATABASE_URL: databaseUrl,
      ...(redisUrl && { REDIS_URL: redisUrl }),
      PLATFORMS_URL: platforms.said,
      LEASE_MILLISECONDS: String(leaseMilliseconds),
      CONCURRENCY: String(deliveries),
    });
  let worker = await startWorker();
  try {
    const cells: Cell[] = [];
    for (const [round, point] of among.entries()) {
      const promised = await killAt(point, { database, places, round, worker, platforms, deliveries });
      worker = await startWorker();
      await allFinished(database, patience);
      const seen = await countSeen(platforms.said, database, promised);
      cells.push(
        ...seen.map((one) => ({
          ...one,
          point: point.name,
          backend: redisUrl ? ('Redis' as const) : ('Postgres' as const),
        })),
      );
    }
    return cells;
  } finally {
    await Promise.all([worker.kill(), platforms.kill()]);
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Resolves when the worker is dead, with everything of this round at that point. */
async function killAt(
  point: Point,
  means: {
    database: Database;
    places: Place[];
    round: number;
    worker: Child;
    platforms: Child;
    deliveries: number;
  },
) {
  const { database, round, worker, platforms, deliveries } = means;
  const places = await prepareRound(database, means.places, round);
  await allFinished(database, patience);
  const armed = 'worker' in point ? worker : platforms;
  const dueAt = realNow() + dueIn;
  await armed.arm(
    'worker' in point
      ? { point: point.worker, deliveries, dueAt }
      : { hold: point.platform, posts: deliveries },
  );
  const promised = await promiseOneOfEach(database, places, round, dueAt);
  await armed.reached();
  await worker.kill();
  if ('platform' in point) platforms.tell({ release: point.request });
  return promised;
}

const realNow = () => performance.timeOrigin + performance.now();

/** As the web process keeps it when it hears that the app is installed. */
export async function keepTenantsRoute(database: Database, url: string): Promise<void> {
  const { serviceUrl } = adapterSettings(url).msteams;
  const tenantId = PLAYGROUND_TENANT;
  await routeStore(database).remember(
    teamsTenant(tenantId),
    JSON.stringify({ serviceUrl, tenantId, bot: BOT_ACCOUNT }),
  );
}
