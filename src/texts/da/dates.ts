// Datoer og klokkeslæt, som de siges.
import type { Temporal } from 'temporal-polyfill';
import { monthName, weekdayName } from '../spell-out.ts';

export const dates = {
  /** "fredag 27. november (uge 48)"; året med, hvor det ikke er `today`s. */
  day: (day: Temporal.PlainDate, today: Temporal.PlainDate) =>
    `${dayAndMonth(day, today)} (uge ${day.weekOfYear})`,
  /** "fredag 27. november"; året med, hvor det ikke er `today`s. */
  dayAlone: dayAndMonth,
  /** "fredag 27. november kl. 9.14" */
  moment: (at: Temporal.ZonedDateTime, today: Temporal.PlainDate) =>
    `${dayAndMonth(at.toPlainDate(), today)} ${clockTime(at.toPlainTime())}`,
  time: clockTime,
  /** Til en knap: "Fredag 27/11"; året med, hvor det ikke er `today`s. */
  short: (day: Temporal.PlainDate, today: Temporal.PlainDate) => {
    const typed = shortDay(day, today);
    return `${typed.charAt(0).toUpperCase()}${typed.slice(1)}`;
  },
  /** Det samme midt i en sætning, eller som man selv ville skrive det: "fredag 27/11". */
  typed: shortDay,
};

function shortDay(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const year = day.year === today.year ? '' : ` ${day.year}`;
  return `${weekdayName(day, 'da')} ${day.day}/${day.month}${year}`;
}

function dayAndMonth(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const year = day.year === today.year ? '' : ` ${day.year}`;
  return `${weekdayName(day, 'da')} ${day.day}. ${monthName(day, 'da')}${year}`;
}

function clockTime(time: Temporal.PlainTime): string {
  return `kl. ${time.hour}.${String(time.minute).padStart(2, '0')}`;
}
