// One worker: it sweeps for due rounds and deliveries and carries what the queue hands it.
import type { Claim } from '#src/deliveries/delivery.ts';
import type { DeliveryLedger } from '#src/deliveries/delivery-ledger.ts';
import type { Log } from '#src/log.ts';
import type { DeliveryQueue } from './queue.ts';
import { startSweep } from './sweep.ts';

export type RunningWorker = {
  /** Sweeps no more, waits a few seconds for what is under way, closes the queue. */
  stop(): Promise<void>;
};

/** `concurrency`: how many deliveries this process sends at the same time. The queue is closed by `stop`. */
export async function startWorker(options: {
  ledger: DeliveryLedger;
  queue: DeliveryQueue;
  deliver: (claim: Claim) => Promise<void>;
  /** Opens and closes what is due; none where there are no polls. */
  turnRounds?: () => Promise<void>;
  log: Log;
  concurrency?: number;
}): Promise<RunningWorker> {
  const { ledger, queue, deliver, turnRounds, log, concurrency = 20 } = options;
  await queue.work(deliver, concurrency);
  const sweep = startSweep({ ledger, queue, log, ...(turnRounds && { turnRounds }) });
  return {
    async stop() {
      await sweep.stop();
      await queue.close();
    },
  };
}
