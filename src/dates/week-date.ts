// Weeks and counts of days: "uge 50", "i næste uge", "om 14 dage", "in two weeks".
import type { Temporal } from 'temporal-polyfill';
import {
  dayReading,
  isBefore,
  lastWorkingDayOfWeek,
  mondayOf,
  question,
  type WeekReading,
  weekNumbered,
} from './calendar-days.ts';
import {
  aheadWords,
  dayNouns,
  eightDayLeads,
  isOneOf,
  joiners,
  nextWords,
  numberWords,
  periodLeads,
  thisWords,
  weekdays,
  weekNouns,
  weeksNouns,
} from './date-words.ts';
import { afterComma, type DateForm, smallNumber, touchesAfter, touchesBefore } from './found-date.ts';
import type { Word } from './words.ts';

/** A week alone means its last working day; with a weekday behind it, that day. */
export const weekDate: DateForm = ({ words, index, today }) => {
  if (touchesBefore(words, index)) return undefined;
  const week = weekAt(words, index, today);
  if (!week) return undefined;
  if ('unclear' in week) return { end: week.end, reading: week.unclear };
  const weekdayIndex = afterComma(words, week.end);
  const weekday = weekdays.get(words[weekdayIndex]?.folded ?? '');
  const day = weekday ? week.monday.add({ days: weekday - 1 }) : lastWorkingDayOfWeek(week.monday);
  const end = weekday ? weekdayIndex + 1 : week.end;
  if (isBefore(day, today)) return { end, reading: question('past') };
  return { end, reading: dayReading(day), ...(weekday ? {} : { opens: week.monday }) };
};

export const daysAhead: DateForm = ({ words, index, today }) => {
  if (!isOneOf(aheadWords, words[index]) || touchesBefore(words, index)) return undefined;
  const count = countOfDaysAt(words, index);
  if (!count) return undefined;
  const day = today.add({ days: count.days });
  const isEight = count.days === 8 && isOneOf(eightDayLeads, words[index]);
  const reading = isEight ? question('several dates', [today.add({ days: 7 }), day]) : dayReading(day);
  return { end: count.end, reading };
};

/** "om 14 dage", "in two weeks", "otte dage" */
export function countOfDaysAt(words: Word[], index: number): { days: number; end: number } | undefined {
  const at = isOneOf(aheadWords, words[index]) ? index + 1 : index;
  const count = smallNumber(words[at]) ?? numberWords.get(words[at]?.folded ?? '');
  const noun = words[at + 1];
  if (count === undefined || touchesAfter(words, at + 2)) return undefined;
  if (isOneOf(dayNouns, noun)) return { days: count, end: at + 2 };
  // "uge 50" and "en uge 50" are not counts.
  if (!isOneOf(weeksNouns, noun) || smallNumber(words[at + 2]) !== undefined) return undefined;
  return { days: 7 * count, end: at + 2 };
}

/** With `unclear` 'missing' where a week is said in a way that cannot be read: "uge 49-50". */
export function weekAt(
  words: Word[],
  index: number,
  today: Temporal.PlainDate,
): (WeekReading & { end: number }) | undefined {
  const at = isOneOf(periodLeads, words[index]) ? index + 1 : index;
  const thisMonday = mondayOf(today);
  if (isOneOf(weekNouns, words[at + 1]) && !touchesAfter(words, at + 2)) {
    const end = at + 2;
    if (isOneOf(nextWords, words[at])) return { monday: thisMonday.add({ days: 7 }), end };
    if (isOneOf(thisWords, words[at])) return { monday: thisMonday, end };
  }
  if (!isOneOf(weekNouns, words[at]) || words[at + 1]?.kind !== 'number') return undefined;
  const number = words[at + 1]?.text ?? '';
  const end = at + 2;
  const isRange = isOneOf(joiners, words[end]) && words[end + 1]?.kind === 'number';
  if (isRange) return { unclear: { kind: 'missing' }, end: end + 2 };
  const isOfYear = words[end]?.kind === 'number' && !words[end]?.tight;
  if (!/^\d{1,2}$/.test(number) || isOfYear || touchesAfter(words, end)) {
    return { unclear: { kind: 'missing' }, end: isOfYear ? end + 1 : end };
  }
  return { ...weekNumbered(Number(number), today), end };
}
