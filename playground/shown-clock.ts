// The time that people in the playground see, without asking the database for every message.
// Real time is read here; whatever else needs it is handed `realNow`.
import { Temporal } from 'temporal-polyfill';
import type { PlaygroundHooks } from './hooks.ts';

const zone = 'Europe/Copenhagen';

/** Unmoved time in milliseconds since 1970. */
export const realNow = (): number => Date.now();

export type ShownClock = {
  /** ISO instant; follows the bot's clock as it was at the last refresh. */
  shownNow(): string;
  /** The bot's clock is about to be moved to `instant`: what is sent then already carries that time. */
  moving(instant: Temporal.Instant): void;
  /** Reads the bot's clock again: at start and after each move. */
  refresh(): Promise<void>;
};

export function createShownClock(hooks: Pick<PlaygroundHooks, 'now'> | undefined): ShownClock {
  let ahead = 0;
  return {
    shownNow: () => Temporal.Instant.fromEpochMilliseconds(realNow() + ahead).toString(),
    moving(instant) {
      ahead = instant.epochMilliseconds - realNow();
    },
    async refresh() {
      if (hooks) ahead = (await hooks.now()).epochMilliseconds - realNow();
    },
  };
}

/** `2026-11-30T08:59:00+01:00`: wall time in Copenhagen with its offset, to the second. */
export function wallTime(instant: Temporal.Instant): string {
  return instant
    .toZonedDateTimeISO(zone)
    .toString({ smallestUnit: 'second', roundingMode: 'floor', timeZoneName: 'never' });
}

/** Milliseconds left until `milliseconds` from now have passed; never below 0. */
export function countDown(milliseconds: number): () => number {
  const end = performance.now() + milliseconds;
  return () => Math.max(0, end - performance.now());
}
