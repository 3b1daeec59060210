// On which days the meetings of a series are held. Pure: of the rhythm and the calendar.
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../dates/work-calendar.ts';

type Day = Temporal.PlainDate;

/** `firstOn` is the first day of the rhythm itself: its weekday is that of them all. */
export type SeriesRhythm = {
  every: 'week' | 'two weeks' | 'first of month' | 'last of month';
  firstOn: Day;
};

/** The first day of such a rhythm on this weekday (1 is Monday) that is not before `from`. */
export function firstDay(every: SeriesRhythm['every'], weekday: number, from: Day): Day {
  if (every === 'week' || every === 'two weeks') return onWeekday(from, weekday);
  for (let month = from.with({ day: 1 }); ; month = month.add({ months: 1 })) {
    const day = ofMonth(every, weekday, month);
    if (!isBefore(day, from)) return day;
  }
}

/** The day of the rhythm that follows this one; the first one where none is given. */
export function nextDay({ every, firstOn }: SeriesRhythm, after?: Day): Day {
  if (!after) return firstOn;
  switch (every) {
    case 'week':
      return after.add({ weeks: 1 });
    case 'two weeks':
      return after.add({ weeks: 2 });
    case 'first of month':
    case 'last of month':
      return ofMonth(every, firstOn.dayOfWeek, after.with({ day: 1 }).add({ months: 1 }));
  }
}

/**
 * Where the meeting of that day of the rhythm is held. On a day off the meeting of a week is left out: there is another
 * one a week later. One that comes more seldom is held on the next working day, unless the next one of the rhythm is due
 * by then. The days after it stay where they are. A series on Saturdays or Sundays is held then.
 */
export function heldOn(rhythm: SeriesRhythm, day: Day, daysOff: Day[] = []): Day | 'left out' {
  const isOff = (candidate: Day) =>
    (!isWorkingDay(candidate) && candidate.dayOfWeek <= 5) || daysOff.some((off) => off.equals(candidate));
  if (!isOff(day)) return day;
  if (rhythm.every === 'week') return 'left out';
  const next = nextDay(rhythm, day);
  for (
    let candidate = day.add({ days: 1 });
    isBefore(candidate, next);
    candidate = candidate.add({ days: 1 })
  ) {
    if (candidate.dayOfWeek <= 5 && !isOff(candidate)) return candidate;
  }
  return 'left out';
}

function ofMonth(every: 'first of month' | 'last of month', weekday: number, month: Day): Day {
  if (every === 'first of month') return onWeekday(month, weekday);
  const last = month.with({ day: month.daysInMonth });
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
}

const onWeekday = (from: Day, weekday: number): Day => from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });

const isBefore = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) < 0;
