// Turns the rounds that are due, claims what has become due and hands it to the queue: twice a second, and at once when a
// commit says so.
import type { Claim } from '#src/deliveries/delivery.ts';
import type { DeliveryLedger } from '#src/deliveries/delivery-ledger.ts';
import { faultFields, type Log } from '#src/log.ts';
import type { DeliveryQueue } from './queue.ts';

export type Sweep = {
  /** Resolves when the sweep under way has ended; what it claimed has been handed on or given back. */
  stop(): Promise<void>;
};

/** While there is work: how soon to look whether the queue has room, and whether a platform takes more. */
const lookAgain = 25;
/** For so long after the last claim there is work: what is under way, or must wait for its turn, holds back the rest. */
const workLasts = 1_200;

/**
 * `every` in milliseconds. `limit`: how many deliveries may wait in the queue; more would outlive their leases there,
 * be claimed again and again, and keep each other from being sent. One sweep at a time in this process; any number of
 * processes.
 */
export function startSweep(options: {
  ledger: DeliveryLedger;
  queue: Pick<DeliveryQueue, 'add' | 'waiting'>;
  /** What it opens and closes promises deliveries, so it comes first. */
  turnRounds?: () => Promise<void>;
  log: Log;
  every?: number;
  limit?: number;
}): Sweep {
  const { ledger, queue, turnRounds = async () => {}, log, every = 500, limit = 100 } = options;
  let stopped = false;
  let wokenMeanwhile = false;
  /** Not where a look is only about room in the queue. */
  let mayBeDue = false;
  let sweeping: Promise<void> | undefined;
  let soon: NodeJS.Timeout | undefined;
  let failing: 'ledger' | 'queue' | undefined;
  let lastClaim = Number.NEGATIVE_INFINITY;

  function wake(): void {
    mayBeDue = true;
    look();
  }

  function look(): void {
    if (stopped) return;
    if (sweeping) wokenMeanwhile = true;
    else
      sweeping = sweepUntilQuiet().finally(() => {
        sweeping = undefined;
      });
  }

  async function sweepUntilQuiet(): Promise<void> {
    let next: 'at once' | 'soon' | 'at the next tick';
    do {
      wokenMeanwhile = false;
      try {
        if (mayBeDue) {
          mayBeDue = false;
          await turnRounds();
        }
        next = await sweepOnce();
      } catch (error) {
        fails('ledger', error);
        return;
      }
    } while ((next === 'at once' || wokenMeanwhile) && !stopped);
    clearTimeout(soon);
    if (next === 'soon') soon = setTimeout(look, lookAgain);
  }

  async function sweepOnce(): Promise<'at once' | 'soon' | 'at the next tick'> {
    const room = await roomInQueue();
    if (room === undefined) return 'at the next tick';
    if (room <= 0) return 'soon';
    const claims = await ledger.claim(room);
    if (failing === 'ledger') recovers();
    if (claims.length === 0) return performance.now() - lastClaim < workLasts ? 'soon' : 'at the next tick';
    if (!(await handOver(claims))) return 'at the next tick';
    lastClaim = performance.now();
    return claims.length === room ? 'at once' : 'soon';
  }

  async function roomInQueue(): Promise<number | undefined> {
    try {
      return limit - (await queue.waiting());
    } catch (error) {
      fails('queue', error);
      return undefined;
    }
  }

  async function handOver(claims: Claim[]): Promise<boolean> {
    try {
      await queue.add(claims);
      if (failing) recovers();
      return true;
    } catch (error) {
      fails('queue', error);
      await ledger.release(claims);
      return false;
    }
  }

  function fails(what: 'ledger' | 'queue', error: unknown): void {
    if (failing !== what) {
      log.error(
        faultFields(error),
        what === 'queue'
          ? 'The queue takes no deliveries; they stay due and are offered again'
          : 'Due deliveries could not be claimed; the sweep tries again',
      );
    }
    failing = what;
  }

  function recovers(): void {
    log.info({}, 'Deliveries are handed to the queue again');
    failing = undefined;
  }

  const timer = setInterval(wake, every);
  const listening = ledger.onDue(wake).catch((error) => {
    log.warn(faultFields(error), 'Commits do not wake the sweep; it looks for due deliveries by itself');
    return async () => {};
  });
  wake();

  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      const stopListening = await listening;
      await stopListening().catch(() => {});
      await sweeping;
      clearTimeout(soon);
    },
  };
}
