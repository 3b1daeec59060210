// The short form of `npm run chaos -- soak`: workers are killed, answers are lost, and Redis is wiped in the middle.
import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#test/support/database.ts';
import { hasRedis, ownRedis, type TestRedis } from '#test/support/redis.ts';
import { runControl } from '../../bench/chaos/naive.ts';
import { soak } from '../../bench/chaos/soak.ts';
import { judge } from '../../bench/chaos/verdict.ts';

const size = { deliveries: 200, kills: 3, lostAnswers: 2, leaseMilliseconds: 10_000 };

describe.runIf(hasRedis())('BullMQ on Redis, wiped in the middle', { timeout: 300_000 }, () => {
  let redis: TestRedis | undefined;
  afterAll(() => redis?.stop());

  const mustHave = async () => {
    redis ??= await ownRedis();
    if (!redis) throw new Error('There is neither a redis-server nor a REDIS_TEST_URL.');
    return redis;
  };

  test(`${size.deliveries} deliveries, ${size.kills} kills: nothing lost, nothing doubled on Slack, on Teams no more than was counted`, async () => {
    const fresh = await freshDatabase();
    try {
      const seen = await soak(size, { databaseUrl: fresh.url, redis: await mustHave() });
      expect(seen).toHaveLength(size.deliveries);
      const wrong = seen.filter((one) => !judge([one]).kept);
      expect(wrong).toEqual([]);
    } finally {
      await fresh.drop();
    }
  });

  test('delayed jobs as the truth, and an SDK that tries again, lose and double in the same weather', async () => {
    const { lost, extra } = await runControl(await mustHave(), { messages: 60 });
    expect(lost).toBeGreaterThan(0);
    expect(extra).toBeGreaterThan(0);
  });
});
