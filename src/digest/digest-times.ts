// When a digest comes: once in every ISO week, on the reader's day and hour, and never on a day off.
import { Temporal } from 'temporal-polyfill';
import { instantAt, isWorkingDay } from '../dates/work-calendar.ts';

/** `day` counts from Monday, 1. */
export type DigestTime = { day: number; time: Temporal.PlainTime; timeZone: string };

/** What a reader has not chosen. */
export const mondayMorning = { day: 1, time: Temporal.PlainTime.from('08:00') };

/** The Monday that names the ISO week of a day. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/**
 * In the week of this Monday. On a day off it is the next working day of the same week, and where there is none left,
 * the one before: two would otherwise come in the week after.
 */
export function digestMoment(
  { day, time, timeZone }: DigestTime,
  monday: Temporal.PlainDate,
): Temporal.Instant {
  const week = Array.from({ length: 7 }, (_, index) => monday.add({ days: index }));
  const chosen = monday.add({ days: day - 1 });
  const on =
    week.slice(day - 1).find(isWorkingDay) ?? week.slice(0, day - 1).findLast(isWorkingDay) ?? chosen;
  return instantAt(on, time, timeZone);
}

/** The first one after `now`, and the Monday of its week; later than the week of `after`, which has had its own. */
export function nextDigest(
  on: DigestTime,
  now: Temporal.Instant,
  after?: Temporal.PlainDate,
): { monday: Temporal.PlainDate; sendAt: Temporal.Instant } {
  const today = now.toZonedDateTimeISO(on.timeZone).toPlainDate();
  for (let monday = mondayOf(today); ; monday = monday.add({ weeks: 1 })) {
    const sendAt = digestMoment(on, monday);
    const isLater = !after || Temporal.PlainDate.compare(monday, after) > 0;
    if (isLater && Temporal.Instant.compare(sendAt, now) > 0) return { monday, sendAt };
  }
}

/** Whether it is the month's first: then a reader is also told that there is nothing new. */
export function isFirstOfMonth(on: DigestTime, monday: Temporal.PlainDate): boolean {
  const monthOf = (of: Temporal.PlainDate) => digestMoment(on, of).toZonedDateTimeISO(on.timeZone).month;
  return monthOf(monday) !== monthOf(monday.subtract({ weeks: 1 }));
}

/** Of the month's first digest: when the first one of the month before was due. */
export function lastFirstOfMonth(on: DigestTime, monday: Temporal.PlainDate): Temporal.Instant | undefined {
  if (!isFirstOfMonth(on, monday)) return undefined;
  let earlier = monday.subtract({ weeks: 1 });
  while (!isFirstOfMonth(on, earlier)) earlier = earlier.subtract({ weeks: 1 });
  return digestMoment(on, earlier);
}

/** How many weeks a digest looks back. */
const weeksBack = 12;

/** The ends of the weeks that a digest tells of, oldest first; the first one is the beginning of the first. */
export function weekEnds(on: DigestTime, monday: Temporal.PlainDate): Temporal.Instant[] {
  return Array.from({ length: weeksBack + 1 }, (_, index) =>
    digestMoment(on, monday.subtract({ weeks: weeksBack - index })),
  );
}

/** The same for a digest that is asked for now: weeks of seven days each, up to this moment. */
export function weekEndsNow(now: Temporal.Instant, timeZone: string): Temporal.Instant[] {
  const here = now.toZonedDateTimeISO(timeZone);
  return Array.from({ length: weeksBack + 1 }, (_, index) =>
    here.subtract({ weeks: weeksBack - index }).toInstant(),
  );
}
