// Both places where BullMQ can keep its jobs; each suite of the queue runs over every one that is at hand.
import type { DeliveryQueue } from '#jobs/queue.ts';
import { openQueue } from '#jobs/queue.ts';
import type { Log } from '#src/log.ts';
import type { FreshDatabase } from '#test/support/database.ts';
import { ownRedis } from '#test/support/redis.ts';

export type QueueBackend = {
  name: DeliveryQueue['backend'];
  open(fresh: FreshDatabase, log: Log): Promise<DeliveryQueue>;
  /** Loses every job. */
  wipe(fresh: FreshDatabase): Promise<void>;
  stop(): Promise<void>;
};

/** Without a Redis to test with, Postgres alone. */
export async function queueBackends(): Promise<QueueBackend[]> {
  const redis = await ownRedis();
  return [
    {
      name: 'postgres',
      open: (fresh, log) => openQueue({ postgresUrl: fresh.url, log }),
      async wipe({ database: { sql } }) {
        await sql`delete from bullmq.job`;
      },
      stop: async () => {},
    },
    ...(redis
      ? [
          {
            name: 'redis' as const,
            open: (fresh: FreshDatabase, log: Log) =>
              openQueue({ redisUrl: redis.url, postgresUrl: fresh.url, log }),
            wipe: redis.wipe,
            stop: redis.stop,
          },
        ]
      : []),
  ];
}
