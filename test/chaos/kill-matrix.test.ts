// The short form of `npm run chaos -- matrix`: a worker is killed at each point of a delivery's way, the backends in turns.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#test/support/database.ts';
import { hasRedis, ownRedis, type TestRedis } from '#test/support/redis.ts';
import { type Cell, killAtEach, points } from '../../bench/chaos/matrix.ts';
import { judge } from '../../bench/chaos/verdict.ts';

/** Shorter than the product's: nobody else is alive who could still be sending. */
const leaseMilliseconds = 10_000;

let redis: TestRedis | undefined;
let cells: Cell[] = [];

beforeAll(async () => {
  redis = await ownRedis();
  const onRedis = points.filter((_, index) => redis && index % 2 === 0);
  const onPostgres = points.filter((point) => !onRedis.includes(point));
  const [first, second] = await Promise.all([killed(onRedis, redis?.url), killed(onPostgres)]);
  cells = [...first, ...second];
}, 300_000);

afterAll(() => redis?.stop());

async function killed(among: typeof points, redisUrl?: string): Promise<Cell[]> {
  if (among.length === 0) return [];
  const fresh = await freshDatabase();
  try {
    return await killAtEach(among, {
      databaseUrl: fresh.url,
      leaseMilliseconds,
      ...(redisUrl && { redisUrl }),
    });
  } finally {
    await fresh.drop();
  }
}

describe(hasRedis() ? 'BullMQ on Redis and Postgres' : 'BullMQ on Postgres', () => {
  test.each(points)(
    'killed ($name): nothing lost, nothing doubled on Slack, on Teams no more than was counted',
    ({ name }) => {
      const there = cells.filter(({ point }) => point === name);
      expect(there, 'each kind on each platform').toHaveLength(14);
      const summary = there.map(
        ({ kind, platform, seen, ambiguities, isGivenUp }) =>
          `${kind} on ${platform}: seen ${seen}, ambiguous ${ambiguities}${isGivenUp ? ', given up' : ''}`,
      );
      expect(judge(there).kept, summary.join('\n')).toBe(true);
    },
  );

  const taken = ['request written, arrives later', 'the platform committed', 'the answer was read'];
  const lostOnItsWay = 'request written, lost on its way';

  test('Teams, which cannot be looked into, shows once more what it had taken: the kills struck where they say', () => {
    const there = cells.filter(
      ({ platform, point, kind, isPostedOnce }) =>
        platform === 'Teams' && taken.includes(point) && !isPostedOnce && kind !== 'poll closing',
    );
    expect(there).toHaveLength(9);
    expect(there.filter(({ seen }) => seen < 2)).toEqual([]);
  });

  test("a poll's opening, the news of its closing and a digest are given up there, counted, and never shown twice", () => {
    const there = cells.filter(
      ({ platform, point, isPostedOnce }) =>
        platform === 'Teams' && isPostedOnce && [...taken, lostOnItsWay].includes(point),
    );
    expect(there).toHaveLength(12);
    expect(there.filter(({ isGivenUp, ambiguities }) => !isGivenUp || ambiguities !== 1)).toEqual([]);
    expect(there.filter(({ seen, point }) => seen !== (point === lostOnItsWay ? 0 : 1))).toEqual([]);
  });
});
