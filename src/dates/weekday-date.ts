// A weekday, alone or in a week: "på fredag", "næste fredag", "fredag i uge 50", "fredag den 4.".
import { comingWeekday, dayOrPast, nextWeekday, weekdayOnDayOfMonth } from './calendar-days.ts';
import {
  dayLeads,
  isOneOf,
  monthLeads,
  months,
  nextWords,
  ordinalEndings,
  shortWeekdays,
  thisWords,
  weekdays,
  weekLaterWords,
} from './date-words.ts';
import {
  afterComma,
  afterDot,
  type DateForm,
  isMark,
  type Place,
  touchesAfter,
  touchesBefore,
} from './found-date.ts';
import { countOfDaysAt, weekAt } from './week-date.ts';
import type { Word } from './words.ts';

export const weekdayDate: DateForm = (place) => {
  const { words, today } = place;
  const isNext = isOneOf(nextWords, words[place.index]);
  const index = isNext || isOneOf(thisWords, words[place.index]) ? place.index + 1 : place.index;
  const found = weekdayAt(place, index, index > place.index);
  if (!found) return undefined;
  const { weekday, end } = found;
  if (isNext) return { end, weekday, reading: nextWeekday(weekday, today) };

  const day = dayAloneAt(words, afterComma(words, end));
  if (day?.day !== undefined) return { end: day.end, reading: weekdayOnDayOfMonth(weekday, day.day, today) };
  if (day) return { end: day.end, reading: { kind: 'missing' } };
  const week = weekAt(words, afterComma(words, end), today);
  if (week) {
    if ('unclear' in week) return { end: week.end, reading: week.unclear };
    return { end: week.end, reading: dayOrPast(week.monday.add({ days: weekday - 1 }), today) };
  }
  // "fredag om 14 dage", "fredag otte dage" and "Friday week" are further away than the coming Friday.
  const count = countOfDaysAt(words, end);
  if (count) return { end: count.end, reading: { kind: 'missing' } };
  if (isOneOf(weekLaterWords, words[end])) return { end: end + 1, reading: { kind: 'missing' } };
  return { end, weekday, reading: comingWeekday(weekday, today) };
};

function weekdayAt(
  { words, lead }: Pick<Place, 'words' | 'lead'>,
  index: number,
  isModified = false,
): { weekday: number; end: number } | undefined {
  const word = words[index];
  if (!word || touchesBefore(words, index)) return undefined;
  const weekday = weekdays.get(word.folded);
  if (weekday !== undefined) {
    return touchesAfter(words, index + 1) ? undefined : { weekday, end: index + 1 };
  }
  const short = shortWeekdays.get(word.folded);
  if (!short) return undefined;
  const end = afterDot(words, index + 1);
  const hasDot = end > index + 1;
  const isLed = isModified || lead.strength !== 'none';
  const isClear = {
    'dot or lead': hasDot || isLed,
    'dot and lead': hasDot && isLed,
    'strong lead': isModified || lead.strength === 'strong',
  }[short.needs];
  return (isClear || isDateNext(words, end)) && !touchesAfter(words, end)
    ? { weekday: short.weekday, end }
    : undefined;
}

/** "man. d. 7/12", "Mon 7 December": a number right after makes a short form clear. */
function isDateNext(words: Word[], index: number): boolean {
  const at = afterLeadOfDay(words, afterComma(words, index));
  const text = words[at]?.text ?? '';
  return (
    /^\d{1,2}[/.]\d/.test(text) ||
    (/^\d{1,2}$/.test(text) && (isMark(words[at + 1], '.') || months.has(words[at + 1]?.folded ?? '')))
  );
}

/**
 * "d. 4.", "den 4.", "the 4th", with no month behind it. Without `day` where the weekday is followed by a day
 * that cannot be read ("den 4.-6."): the weekday alone would be a guess.
 */
function dayAloneAt(words: Word[], index: number): { day?: number; end: number } | undefined {
  const at = afterLeadOfDay(words, index);
  const number = words[at];
  if (number?.kind !== 'number' || /^\d{4}-|^\d{1,2}[/.-]\d{1,2}([/.–-]\d{2,4})?$/.test(number.text))
    return undefined;
  const isLed = at > index;
  if (!/^\d{1,2}$/.test(number.text)) return isLed ? { end: at + 1 } : undefined;
  const isOrdinal = words[at + 1]?.tight === true && isOneOf(ordinalEndings, words[at + 1]);
  const end = isOrdinal ? at + 2 : afterDot(words, at + 1);
  if (!isLed && end === at + 1) return undefined;
  const month = isOneOf(monthLeads, words[end]) ? words[end + 1] : words[end];
  return months.has(month?.folded ?? '') ? undefined : { day: Number(number.text), end };
}

function afterLeadOfDay(words: Word[], index: number): number {
  return isOneOf(dayLeads, words[index]) ? afterDot(words, index + 1) : index;
}
