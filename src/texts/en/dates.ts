// Dates and times of day, as they are said.
import type { Temporal } from 'temporal-polyfill';
import { monthName, weekdayName } from '../spell-out.ts';
import type { Texts } from '../texts.ts';

export const dates: Texts['dates'] = {
  day: (day, today) => `${dayAndMonth(day, today)} (week ${day.weekOfYear})`,
  dayAlone: dayAndMonth,
  moment: (at, today) => `${dayAndMonth(at.toPlainDate(), today)} ${clockTime(at.toPlainTime())}`,
  time: (time) => clockTime(time),
  short: shortDay,
  typed: shortDay,
};

function shortDay(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const year = day.year === today.year ? '' : ` ${day.year}`;
  return `${weekdayName(day, 'en')} ${day.day}/${day.month}${year}`;
}

function dayAndMonth(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const year = day.year === today.year ? '' : ` ${day.year}`;
  return `${weekdayName(day, 'en')} ${day.day} ${monthName(day, 'en')}${year}`;
}

function clockTime(time: Temporal.PlainTime): string {
  return `at ${time.hour}:${String(time.minute).padStart(2, '0')}`;
}
