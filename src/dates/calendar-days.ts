// From a day, month, weekday or week to the day that is meant, seen from today, or to the question.
import { Temporal } from 'temporal-polyfill';
import type { DueQuestion, DueReading } from './due.ts';
import { workingDayOnOrBefore } from './work-calendar.ts';

type Day = Temporal.PlainDate;

/** A day within this many days back was hardly meant for next year. */
const recentDays = 60;
const nearDays = 183;
/** A year further ahead is a slip of the pen. */
const furthestYears = 10;

export const dayReading = (dueOn: Day): DueReading => ({ kind: 'day', dueOn });

export const question = (why: DueQuestion, choices: Day[] = []): DueReading => ({
  kind: 'unclear',
  why,
  choices,
});

export const isBefore = (one: Day, other: Day) => Temporal.PlainDate.compare(one, other) < 0;

function dateOrNothing(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const lastDay = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  return day <= lastDay ? Temporal.PlainDate.from({ year, month, day }) : undefined;
}

/** A day and month without a year: the next time it comes. */
export function comingDayOfMonth(day: number, month: number, today: Day): DueReading {
  const isStillToCome = month > today.month || (month === today.month && day >= today.day);
  const year = isStillToCome ? today.year : today.year + 1;
  const coming = dateOrNothing(year, month, day);
  if (!coming) return noSuchDate(day, month, year, today);
  const latest = dateOrNothing(year - 1, month, day);
  if (latest && latest.until(today).days <= recentDays) return question('past', [coming]);
  return dayReading(coming);
}

/** The coming one of a day that every year has; one that has just passed is asked about. */
export function comingOf(today: Day, inYear: (year: number) => Day): DueReading {
  const isPassed = isBefore(inYear(today.year), today);
  const coming = inYear(isPassed ? today.year + 1 : today.year);
  const latest = inYear(coming.year - 1);
  return latest.until(today).days <= recentDays ? question('past', [coming]) : dayReading(coming);
}

export function fullDate(day: number, month: number, year: number, today: Day): DueReading {
  const date = dateOrNothing(year, month, day);
  if (!date) return noSuchDate(day, month, year, today);
  if (isTooFar(date, today)) return question('no such date');
  if (!isBefore(date, today)) return dayReading(date);
  const coming = comingDayOfMonth(day, month, today);
  const isNear = coming.kind === 'day' && today.until(coming.dueOn).days <= nearDays;
  return question('past', isNear ? [coming.dueOn] : []);
}

export const isTooFar = (day: Day, today: Day): boolean => isBefore(today.add({ years: furthestYears }), day);

/** The choices are the last day of that month and, for 29 February, the next one that exists. */
function noSuchDate(day: number, month: number, year: number, today: Day): DueReading {
  if (month < 1 || month > 12 || day < 1 || day > 31) return question('no such date');
  const lastDay = Temporal.PlainDate.from({ year, month, day: 31 });
  const leapDay = month === 2 && day === 29 ? nextLeapDay(year) : undefined;
  const choices = leapDay ? [lastDay, leapDay] : [lastDay];
  return question(
    'no such date',
    choices.filter((choice) => !isBefore(choice, today) && !isTooFar(choice, today)),
  );
}

function nextLeapDay(year: number): Day | undefined {
  for (let later = year + 1; later <= year + 8; later += 1) {
    const date = dateOrNothing(later, 2, 29);
    if (date) return date;
  }
  return undefined;
}

export const mondayOf = (day: Day): Day => day.subtract({ days: day.dayOfWeek - 1 });

/** The first such weekday, today included. */
const weekdayFrom = (weekday: number, day: Day): Day => day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });

export function comingWeekday(weekday: number, today: Day): DueReading {
  const coming = weekdayFrom(weekday, today);
  return coming.equals(today)
    ? question('today or next week', [today, today.add({ days: 7 })])
    : dayReading(coming);
}

/** "Næste fredag": next week's, as long as this week's is still to come; later in the week people differ. */
export function nextWeekday(weekday: number, today: Day): DueReading {
  const inNextWeek = mondayOf(today).add({ days: 7 + weekday - 1 });
  if (weekday > today.dayOfWeek) return dayReading(inNextWeek);
  return question('several dates', [inNextWeek, inNextWeek.add({ days: 7 })]);
}

/**
 * "Fredag om 14 dage": the Friday of the week that lies so far ahead. Late in a week it may also be so long after
 * the coming one.
 */
export function weekdayInWeeks(weekday: number, weeks: number, today: Day): DueReading {
  const inThatWeek = mondayOf(today).add({ days: 7 * weeks + weekday - 1 });
  const afterComing = weekdayFrom(weekday, today).add({ days: 7 * weeks });
  if (inThatWeek.equals(afterComing)) return dayReading(inThatWeek);
  return question('several dates', [inThatWeek, afterComing]);
}

/** "Fredag den 4.": the next 4th, which had better be a Friday. */
export function weekdayOnDayOfMonth(weekday: number, day: number, today: Day): DueReading {
  return agreeing(weekday, comingDayAlone(day, today), today);
}

/** "Den 4.": the next 4th, today included. */
export function comingDayAlone(day: number, today: Day): DueReading {
  const first = today.with({ day: 1 });
  const inMonth = [0, 1, 2].map((months) => first.add({ months }));
  const date = inMonth
    .map(({ year, month }) => dateOrNothing(year, month, day))
    .find((candidate) => candidate && !isBefore(candidate, today));
  return date ? dayReading(date) : question('no such date');
}

/** A weekday said together with a date. */
export function agreeing(weekday: number, date: DueReading, today: Day): DueReading {
  if (date.kind !== 'day' || date.dueOn.dayOfWeek === weekday) return date;
  const nearest = weekdayFrom(weekday, date.dueOn.subtract({ days: 3 }));
  const fitting = isBefore(nearest, today) ? nearest.add({ days: 7 }) : nearest;
  return question('weekday contradicts date', [fitting, date.dueOn].toSorted(Temporal.PlainDate.compare));
}

/** Its Monday, or the question. */
export type WeekReading = { monday: Day } | { unclear: DueReading };

export function weekNumbered(number: number, today: Day): WeekReading {
  const thisMonday = mondayOf(today);
  const year = today.yearOfWeek ?? today.year;
  const candidates = [year - 1, year, year + 1].map((weekYear) => mondayOfWeek(weekYear, number));
  const coming = candidates.find((monday) => monday && !isBefore(monday, thisMonday));
  if (number < 1 || number > 53 || !coming) return { unclear: question('no such date') };
  // Week 53 comes every five or six years: one that is further off than a year was not meant.
  if (thisMonday.until(coming).days > 371) return { unclear: question('no such date') };
  const latest = candidates.findLast((monday) => monday && isBefore(monday, thisMonday));
  if (latest && latest.until(today).days <= recentDays) {
    return { unclear: question('past', [lastWorkingDayOfWeek(coming)]) };
  }
  return { monday: coming };
}

/** "uge 2 2028": there is nothing to guess. */
export function weekOfYear(number: number, year: number, today: Day): WeekReading {
  const monday = number < 1 || number > 53 ? undefined : mondayOfWeek(year, number);
  if (!monday || isTooFar(monday, today)) return { unclear: question('no such date') };
  return isBefore(monday.add({ days: 6 }), today) ? { unclear: question('past') } : { monday };
}

function mondayOfWeek(year: number, number: number): Day | undefined {
  // 4 January is always in week 1.
  const monday = mondayOf(Temporal.PlainDate.from({ year, month: 1, day: 4 })).add({
    days: (number - 1) * 7,
  });
  return monday.yearOfWeek === year ? monday : undefined;
}

export function lastWorkingDayOfWeek(monday: Day): Day {
  return workingDayOnOrBefore(monday.add({ days: 6 }));
}

/** A day that may lie behind us, or further ahead than anybody plans. */
export function dayOrPast(day: Day, today: Day): DueReading {
  if (isTooFar(day, today)) return question('no such date');
  return isBefore(day, today) ? question('past') : dayReading(day);
}
