// Waits until all that is due has been said: how the playground shows one moment's messages before the next moment's.
import { setTimeout as wait } from 'node:timers/promises';
import type { DeliveryOverview } from '#src/deliveries/delivery-ledger.ts';

const lookEvery = 15;

/** For the playground alone: resolves when nothing is due any more, or when `milliseconds` of real time are up. */
export async function settle(overview: DeliveryOverview, milliseconds: number): Promise<void> {
  const started = performance.now();
  while ((await overview.unsettled()) > 0 && performance.now() - started < milliseconds)
    await wait(lookEvery);
}
