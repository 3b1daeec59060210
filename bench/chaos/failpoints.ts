// Where a worker can be stopped for good: the ports of the engine, wrapped from outside. The product knows nothing of it.
import { randomUUID } from 'node:crypto';
import type { DeliveryQueue } from '#jobs/queue.ts';
import type { Messenger } from '#src/chat/messenger.ts';
import type { Claim } from '#src/deliveries/delivery.ts';
import type { DeliveryLedger } from '#src/deliveries/delivery-ledger.ts';

export type WorkerPoint =
  | 'before the claim'
  | 'after the claim'
  | 'after the answer was read'
  | 'after it was recorded'
  | 'after the job was acknowledged';

/** `deliveries`: how many must have come to the point before it is said to be reached. `dueAt`: since 1970, unmoved. */
export type Armed = { point: WorkerPoint; deliveries: number; dueAt: number };

export type Failpoints = {
  arm(armed: Armed): void;
  ledger(ledger: DeliveryLedger): DeliveryLedger;
  messenger(messenger: Messenger): Messenger;
  queue(queue: DeliveryQueue): DeliveryQueue;
};

/** Calls `reached` when all have come to the armed point, where each stays: then the process is to be killed. */
export function createFailpoints(reached: (point: WorkerPoint) => void): Failpoints {
  let armed: Armed | undefined;
  let arrived = 0;
  let recorded = 0;
  let behind: (() => Promise<void>) | undefined;
  const jobsBehind = new Set<string>();

  const stayAt = async (point: WorkerPoint): Promise<void> => {
    if (armed?.point !== point) return;
    arrived += 1;
    // One claim is for all of them.
    if (arrived === (point.endsWith('claim') ? 1 : armed.deliveries)) reached(point);
    await new Promise(() => {});
  };
  const isDue = () => armed !== undefined && performance.timeOrigin + performance.now() >= armed.dueAt;

  return {
    arm(next) {
      // What an earlier round left behind was counted as well.
      arrived = 0;
      recorded = 0;
      armed = next;
    },

    ledger: (ledger) => ({
      ...ledger,
      async claim(limit) {
        if (isDue()) await stayAt('before the claim');
        const claims = await ledger.claim(limit);
        if (claims.length > 0) await stayAt('after the claim');
        return claims;
      },
      async record(delivery, outcome) {
        await ledger.record(delivery, outcome);
        await stayAt('after it was recorded');
        recorded += 1;
        if (armed?.point === 'after the job was acknowledged' && recorded === armed.deliveries)
          await behind?.();
      },
    }),

    messenger: (messenger) => ({
      ...messenger,
      async post(...given) {
        const message = await messenger.post(...given);
        await stayAt('after the answer was read');
        return message;
      },
      async sendDirect(...given) {
        const message = await messenger.sendDirect(...given);
        await stayAt('after the answer was read');
        return message;
      },
      async update(...given) {
        await messenger.update(...given);
        await stayAt('after the answer was read');
      },
    }),

    queue: (queue) => ({
      ...queue,
      async work(carry, concurrency) {
        // A place in the worker is free for the next job only when the one before it is acknowledged: as many jobs as
        // there are places, each of which stays, have seen off all that came before them.
        behind = async () => {
          const claims = Array.from({ length: concurrency }, (): Claim => ({ id: randomUUID(), attempt: 0 }));
          for (const { id } of claims) jobsBehind.add(id);
          await queue.add(claims);
        };
        await queue.work(async (claim) => {
          if (jobsBehind.has(claim.id)) await stayAt('after the job was acknowledged');
          await carry(claim);
        }, concurrency);
      },
    }),
  };
}
