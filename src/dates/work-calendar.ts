// Working days in Denmark, and wall-clock times as instants.
import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import type { Temporal } from 'temporal-polyfill';

// Loading date-holidays takes 0.1 to 0.25 s and 20 MB (November 2026), so it waits for the first question.
const require = createRequire(import.meta.url);
let holidays: Holidays | undefined;

const daysOffByYear = new Map<number, Set<string>>();

/** So that the first who asks does not wait for it. */
export function loadCalendar(): void {
  holidays ??= loadHolidays();
}

function loadHolidays(): Holidays {
  const Loaded: typeof Holidays = require('date-holidays');
  return new Loaded('DK', { types: ['public'] });
}

function daysOffIn(year: number): Set<string> {
  const known = daysOffByYear.get(year);
  if (known) return known;
  holidays ??= loadHolidays();
  // 5 June and 1 May are observances there: ordinary working days here.
  const daysOff = new Set(holidays.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
  daysOff.add(`${year}-12-24`).add(`${year}-12-31`);
  daysOffByYear.set(year, daysOff);
  return daysOff;
}

/** Neither a weekend, a Danish public holiday, nor 24 or 31 December. */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !daysOffIn(day.year).has(day.toString());
}

export function workingDayOnOrBefore(day: Temporal.PlainDate): Temporal.PlainDate {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = candidate.subtract({ days: 1 });
  return candidate;
}

export function workingDayBefore(day: Temporal.PlainDate): Temporal.PlainDate {
  return workingDayOnOrBefore(day.subtract({ days: 1 }));
}

export function workingDayAfter(day: Temporal.PlainDate): Temporal.PlainDate {
  return workingDayOnOrAfter(day.add({ days: 1 }));
}

export function workingDayOnOrAfter(day: Temporal.PlainDate): Temporal.PlainDate {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = candidate.add({ days: 1 });
  return candidate;
}

/**
 * When the clock on the wall shows this time. A time that a clock change skips moves on by the length of the gap;
 * of a time that comes twice it is the first.
 */
export function instantAt(
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
  timeZone: string,
): Temporal.Instant {
  return day.toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant();
}
