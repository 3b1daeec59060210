// What happens to deliveries while Redis is down, and what the log says of it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliveryLedger } from '#db/delivery-ledger.ts';
import { openQueue } from '#jobs/queue.ts';
import { startWorker } from '#jobs/start-worker.ts';
import { createDeliver } from '#src/deliveries/deliver.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { type DeliveryRows, deliveryRows, drawText } from '#test/support/delivery-rows.ts';
import { inMemoryPlatform } from '#test/support/in-memory-messenger.ts';
import { type KeptLog, keptLog } from '#test/support/kept-log.ts';
import { canStartRedis, freePort, startRedis, type TestRedis } from '#test/support/redis.ts';

const soon = { timeout: 20_000, interval: 20 };

describe.runIf(canStartRedis())('Redis', () => {
  let fresh: FreshDatabase;
  let rows: DeliveryRows;
  let port: number;
  let log: KeptLog;
  const cleanups: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    fresh = await freshDatabase();
    rows = await deliveryRows(fresh.database);
    port = await freePort();
    log = keptLog();
  });

  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    await fresh.drop();
  });

  async function redis(): Promise<TestRedis> {
    const server = await startRedis(port);
    cleanups.push(server.stop);
    return server;
  }

  async function worker() {
    const platform = inMemoryPlatform();
    const ledger = deliveryLedger(fresh.database, 10_000);
    const queue = await openQueue({ redisUrl: `redis://127.0.0.1:${port}`, postgresUrl: fresh.url, log });
    const deliver = createDeliver({ ledger, draw: drawText(), messenger: platform.messenger, log });
    const running = await startWorker({ ledger, queue, deliver, log });
    cleanups.push(running.stop);
    return platform;
  }

  test('goes down: claims go back, and are sent when it returns', async () => {
    const first = await redis();
    const platform = await worker();
    await rows.promise(2);
    await expect.poll(() => rows.count('sent'), soon).toBe(2);
    await first.stop();
    const due = await rows.promise(5);
    await expect.poll(() => outages(), soon).toBe(1);
    await expect.poll(() => rows.count('claimed'), soon).toBe(0);
    await redis();
    await expect.poll(() => rows.count('sent'), soon).toBe(7);
    expect(due.map(({ place }) => platform.shown(place).length)).toEqual([1, 1, 1, 1, 1]);
    expect(outages()).toBe(1);
  });

  test('is not there yet when a worker starts: what is due is sent when it comes', async () => {
    const [card] = await rows.promise(1);
    const platform = await worker();
    await expect.poll(() => outages(), soon).toBe(1);
    await redis();
    await expect.poll(() => platform.shown(card?.place ?? ':').length, soon).toBe(1);
  });

  test('with an eviction policy is warned of', async () => {
    const server = await startRedis(port, { 'maxmemory-policy': 'allkeys-lru' });
    cleanups.push(server.stop);
    await worker();
    await expect
      .poll(() => log.lines.map(({ fields }) => fields), soon)
      .toContainEqual({ policy: 'allkeys-lru' });
  });

  function outages(): number {
    return log.lines.filter(({ message }) => message.startsWith('The queue takes no deliveries')).length;
  }
});
