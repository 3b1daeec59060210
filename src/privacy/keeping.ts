// For how long a team keeps what: its settings, and from which moment on something is too old.
import { Temporal } from 'temporal-polyfill';

/** `items`: what is finished, and meetings; `comments`: what was said about it; `trail`: who did what to the team. */
export type Kept = 'items' | 'comments' | 'trail';

/** In months. */
export type Keeping = Record<Kept, number>;

/** Of a team that has set nothing, and of what is about no team. The columns' defaults are the same. */
export const standardKeeping: Keeping = { items: 24, comments: 12, trail: 24 };

/** As the database insists. */
export const keepingLimits: Record<Kept, { least: number; most: number }> = {
  items: { least: 3, most: 120 },
  comments: { least: 3, most: 120 },
  trail: { least: 12, most: 120 },
};

/** Of what is about no team: platform events that have had their effect, in days of real time. */
export const keepEventsDays = 7;

/**
 * What was before this moment is removed. Whole days: what is kept for 24 months is there all of the day that has the
 * same date two years later, on the team's wall, and not the day after.
 */
export function keptSince(now: Temporal.Instant, months: number, timeZone: string): Temporal.Instant {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const same = today.subtract({ months });
  // 29 May has no such day three months before: 28 February is what was kept until 28 May.
  const isPast = Temporal.PlainDate.compare(same.add({ months }), today) < 0;
  const day = isPast ? same.add({ days: 1 }) : same;
  return day.toZonedDateTime(timeZone).toInstant();
}
