// A weekday, alone or in a week: "på fredag", "næste fredag", "fredag i uge 50", "fredag den 4.".
import {
  agreeing,
  comingDayAlone,
  comingWeekday,
  dayOrPast,
  nextWeekday,
  question,
  weekdayInWeeks,
  weekdayOnDayOfMonth,
} from './calendar-days.ts';
import {
  aheadWords,
  dayFollowers,
  dayLeads,
  dayLeadsOfBareNumbers,
  isOneOf,
  joiners,
  months,
  nextWords,
  shortWeekdays,
  thisWords,
  weekdays,
  weekLaterWords,
} from './date-words.ts';
import { afterLeadOfDay, dayAloneAt } from './day-alone.ts';
import { dayInMonthAt } from './day-in-month.ts';
import {
  afterComma,
  afterDot,
  type DateForm,
  endsPart,
  isMark,
  type Place,
  touchesAfter,
  touchesBefore,
} from './found-date.ts';
import { afterPartOfDay, pastPeriodEnd } from './relative-day.ts';
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

  const inMonth = dayInMonthAt(place, afterComma(words, end));
  if (inMonth) return { end: inMonth.end, reading: agreeing(weekday, inMonth.reading, today) };
  const day = dayAloneAt(words, afterComma(words, end));
  if (day?.day !== undefined) return { end: day.end, reading: weekdayOnDayOfMonth(weekday, day.day, today) };
  if (day) return { end: day.end, reading: { kind: 'missing' } };
  const pastEnd = pastPeriodEnd(words, end);
  if (pastEnd !== undefined) return { end: pastEnd, reading: question('past') };
  const week = weekAt(words, afterComma(words, end), today);
  if (week) {
    if ('unclear' in week) return { end: week.end, reading: week.unclear };
    return { end: week.end, reading: dayOrPast(week.monday.add({ days: weekday - 1 }), today) };
  }
  // "fredag om 14 dage", "fredag otte dage" and "Friday week" are further away than the coming Friday.
  const count = countOfDaysAt(words, end);
  const weeks = count && isOneOf(aheadWords, words[end]) ? wholeWeeks(count.days) : undefined;
  if (count && weeks) return { end: count.end, reading: weekdayInWeeks(weekday, weeks, today) };
  if (count) return { end: count.end, reading: { kind: 'missing' } };
  if (isOneOf(weekLaterWords, words[end])) return { end: end + 1, reading: { kind: 'missing' } };
  return { end, weekday, reading: comingWeekday(weekday, today) };
};

/** Eight days are a week, as the Danes count them. */
function wholeWeeks(days: number): number | undefined {
  if (days === 8) return 1;
  return days > 0 && days % 7 === 0 ? days / 7 : undefined;
}

/** "den 30.", "senest den 15", "by the 4th": not "den 2. version", "den 3. og 4.", "the 3rd patient". */
export const dayOfMonthAlone: DateForm = ({ words, index, lead, today }) => {
  const word = words[index];
  if (!isOneOf(dayLeads, word) || touchesBefore(words, index)) return undefined;
  const found = dayAloneAt(words, index);
  if (found?.day === undefined || found.day < 1 || found.day > 31) return undefined;
  const isOrdinal = words[found.end - 1]?.kind === 'word';
  if (isOrdinal && lead.strength === 'none') return undefined;
  const hasDot = isMark(words[found.end - 1], '.');
  const isBareDay = isOneOf(dayLeadsOfBareNumbers, word) && endsPart(words, found.end);
  if (!isOrdinal && !hasDot && !isBareDay) return undefined;
  const next = words[found.end];
  const isBeforeNumber = next?.kind === 'mark' && words[found.end + 1]?.kind === 'number';
  if (isBeforeNumber || touchesAfter(words, found.end)) return undefined;
  const isFollowed = isOneOf(dayFollowers, next) || isAnotherDayNext(words, found.end);
  if (!endsPart(words, found.end) && !isFollowed) return undefined;
  return { end: found.end, reading: comingDayAlone(found.day, today) };
};

/** "den 3. eller den 4." */
const isAnotherDayNext = (words: Word[], index: number): boolean =>
  isOneOf(joiners, words[index]) &&
  isOneOf(dayLeads, words[index + 1]) &&
  dayAloneAt(words, index + 1) !== undefined;

function weekdayAt(
  { words, lead }: Pick<Place, 'words' | 'lead'>,
  index: number,
  isModified = false,
): { weekday: number; end: number } | undefined {
  const word = words[index];
  if (!word || touchesBefore(words, index)) return undefined;
  const weekday = weekdays.get(word.folded);
  if (weekday !== undefined) {
    return touchesAfter(words, index + 1) ? undefined : { weekday, end: afterPartOfDay(words, index + 1) };
  }
  const short = shortWeekdays.get(word.folded);
  if (!short) return undefined;
  const end = afterDot(words, index + 1);
  const hasDot = end > index + 1;
  const isLed = isModified || lead.strength !== 'none';
  const isClear = {
    'dot and date': hasDot && isDateNext(words, end),
    'dot or lead': hasDot || isLed,
    'dot and lead': hasDot && isLed,
    'strong lead': isModified || lead.strength === 'strong',
  }[short.needs];
  // "…, fre"
  const isLast =
    short.needs === 'dot or lead' &&
    (isMark(words[index - 1], ',') || isMark(words[index - 1], '–')) &&
    words[end] === undefined;
  const isLoose = short.needs !== 'dot and date' && isDateNext(words, end);
  return (isClear || isLoose || isLast) && !touchesAfter(words, end)
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
