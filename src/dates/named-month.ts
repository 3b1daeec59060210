// Dates with the month in letters: "den 3. december", "3. dec 2027", "the 3rd of December", "December 3rd".
import { comingDayOfMonth, fullDate } from './calendar-days.ts';
import { followers, isOneOf, months } from './date-words.ts';
import {
  afterComma,
  afterDot,
  type DateForm,
  endsPart,
  type FoundDate,
  isMark,
  type Place,
  touchesAfter,
  touchesBefore,
} from './found-date.ts';
import { isOneOfSharedMonth } from './shared-month.ts';
import type { Word } from './words.ts';

const ordinals = new Set(['st', 'nd', 'rd', 'th']);

export const dayThenMonth: DateForm = (place) => {
  const { words, index, lead, today } = place;
  const day = dayOfMonthAt(words, index);
  if (day === undefined || touchesBefore(words, index)) return undefined;
  let at = afterDot(words, index + 1);
  const isOrdinal = isOrdinalAt(words, at);
  if (isOrdinal) at += 1;
  if (words[at]?.folded === 'of') at += 1;
  const month = months.get(words[at]?.folded ?? '');
  if (month === undefined || isPartOfWord(words, at)) return undefined;
  if (words[at]?.text === 'may' && !isOrdinal && lead.strength === 'none') return undefined;
  const year = yearAt(words, afterMonth(words, at));
  const end = year?.end ?? afterMonth(words, at);
  if (year) return { end, reading: fullDate(day, month, year.year, today) };
  const shared = isOneOfSharedMonth(place, day, month);
  return shared ? { ...shared, end } : { end, reading: comingDayOfMonth(day, month, today) };
};

/** English only; in Danish "december 26" is a year. */
export const monthThenDay: DateForm = (place) => {
  const { words, index, lead, today } = place;
  const month = months.get(words[index]?.folded ?? '');
  if (month === undefined || touchesBefore(words, index)) return undefined;
  if (['i', 'in'].includes(words[lead.start - 1]?.folded ?? '')) return undefined;
  const at = afterDot(words, index + 1);
  const day = dayOfMonthAt(words, at);
  if (day === undefined || words[at]?.tight) return undefined;
  const isOrdinal = isOrdinalAt(words, at + 1);
  const end = isOrdinal ? at + 2 : at + 1;
  if (touchesAfter(words, end)) return undefined;
  const year = yearAt(words, afterComma(words, end));
  if (year) return { end: year.end, reading: fullDate(day, month, year.year, today) };
  if (!isOrdinal && lead.strength === 'none' && !isClearEnd(place, end)) return undefined;
  return { end, reading: comingDayOfMonth(day, month, today) } satisfies FoundDate;
};

/** "Jan 3" and "May 3" may be a person and a count. */
function isClearEnd({ words, index }: Place, end: number): boolean {
  if (/^(jan|may|mar|april|june|august)$/.test(words[index]?.folded ?? '')) return false;
  return endsPart(words, end) || isOneOf(followers, words[end]);
}

function dayOfMonthAt(words: Word[], index: number): number | undefined {
  const word = words[index];
  return word?.kind === 'number' && /^\d{1,2}$/.test(word.text) ? Number(word.text) : undefined;
}

const isOrdinalAt = (words: Word[], index: number): boolean =>
  words[index]?.tight === true && ordinals.has(words[index]?.folded ?? '');

/** The dot of "dec." belongs to the date, that of "december." to the sentence. */
function afterMonth(words: Word[], index: number): number {
  const isShort = (words[index]?.text.length ?? 0) <= 4 && words[index]?.folded !== 'juni';
  return isShort ? afterDot(words, index + 1) : index + 1;
}

function isPartOfWord(words: Word[], index: number): boolean {
  const next = words[index + 1];
  return isMark(next, '-') && next?.tight === true && words[index + 2]?.kind === 'word';
}

function yearAt(words: Word[], index: number): { year: number; end: number } | undefined {
  const word = words[index];
  const isYear = word && /^(19|20)\d\d$/.test(word.text) && !touchesAfter(words, index + 1);
  return isYear ? { year: Number(word.text), end: index + 1 } : undefined;
}
