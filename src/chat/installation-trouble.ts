// Trouble that stops every message until an administrator mends it: a token that was changed, a missing permission.
import type { Log } from '../log.ts';
import { DeliveryError } from './messenger.ts';

/** Until the next look whether it is mended. Nothing is given up meanwhile, however long it takes. */
const waitMilliseconds = 5 * 60_000;
const quietMilliseconds = 60 * 60_000;

/**
 * Makes the error for a message that waits. `reason` is the platform's own code; `remedy` tells an operator what to do,
 * and is logged at most once an hour.
 */
export type InstallationTrouble = (reason: string, remedy: string, cause?: unknown) => DeliveryError;

/** `realNow` in milliseconds of unmoved time. */
export function installationTrouble(log: Log, realNow: () => number): InstallationTrouble {
  const lastTold = new Map<string, number>();
  return (reason, remedy, cause) => {
    const now = realNow();
    const told = `${reason} ${remedy}`;
    if (now - (lastTold.get(told) ?? Number.NEGATIVE_INFINITY) >= quietMilliseconds) {
      lastTold.set(told, now);
      log.warn({ reason }, `${remedy} Until then messages wait.`);
    }
    return new DeliveryError({ retryAfter: waitMilliseconds }, reason, cause);
  };
}
