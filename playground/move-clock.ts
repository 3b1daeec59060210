// Moves the bot's clock so that everything on the way happens at its own time, in order.
import { Temporal } from 'temporal-polyfill';
import type { PlaygroundHooks } from './hooks.ts';

type ClockHooks = Pick<PlaygroundHooks, 'now' | 'moveClockTo' | 'nextPlanned' | 'settle'>;

const longestSettle = 15_000;

/**
 * Visits every planned instant up to `target`, then `target` itself; at each one it waits until all that is due
 * has been sent or has failed. Stops early, with the clock where it got to, when `timeLeft` (milliseconds) is 0.
 */
export async function moveClock(
  hooks: ClockHooks,
  target: Temporal.Instant,
  timeLeft: () => number,
): Promise<void> {
  while (timeLeft() > 0) {
    const next = await hooks.nextPlanned(target);
    await visit(hooks, next ?? target, timeLeft);
    if (!next) return;
  }
}

async function visit(hooks: ClockHooks, instant: Temporal.Instant, timeLeft: () => number): Promise<void> {
  // The clock runs on by itself: what was ahead when it was asked for may have passed meanwhile.
  if (Temporal.Instant.compare(await hooks.now(), instant) < 0) await hooks.moveClockTo(instant);
  await hooks.settle(Math.min(longestSettle, timeLeft()));
}
