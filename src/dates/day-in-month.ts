// A day of a month that is not named: "den 15. i næste måned", "the 15th of next month", "d. 30. i denne måned".
import { fullDate } from './calendar-days.ts';
import { currentPeriods, isOneOf, monthLeads, nextMonths, periodLeads } from './date-words.ts';
import { dayAloneAt } from './day-alone.ts';
import type { DueReading } from './due.ts';
import { type DateForm, type Place, touchesAfter, touchesBefore } from './found-date.ts';
import { phraseAt } from './phrases.ts';

export const dayInMonth: DateForm = ({ words, index, today }) => {
  if (touchesBefore(words, index)) return undefined;
  return dayInMonthAt({ words, today }, index);
};

/** From the day on, or from what leads it. */
export function dayInMonthAt(
  { words, today }: Pick<Place, 'words' | 'today'>,
  index: number,
): { end: number; reading: DueReading } | undefined {
  const found = dayAloneAt(words, index);
  if (found?.day === undefined) return undefined;
  const isLed = isOneOf(periodLeads, words[found.end]) || isOneOf(monthLeads, words[found.end]);
  const at = isLed ? found.end + 1 : found.end;
  const next = phraseAt(nextMonths, words, at);
  const current = phraseAt(currentPeriods, words, at);
  const end = next?.end ?? (current?.value === 'month' ? current.end : undefined);
  if (end === undefined || touchesAfter(words, end)) return undefined;
  const { year, month } = today.with({ day: 1 }).add({ months: next ? 1 : 0 });
  return { end, reading: fullDate(found.day, month, year, today) };
}
