// Dates with the month in letters: "den 3. december", "3. dec 2027", "the 3rd of December", "December 3rd".
import { comingDayOfMonth, fullDate } from './calendar-days.ts';
import {
  followers,
  isOneOf,
  monthLeads,
  months,
  monthsThatAreNames,
  monthsThatAreVerbs,
  ordinalEndings,
  ordinalWords,
  periodLeads,
  shortMonths,
} from './date-words.ts';
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
import { sharedMonthDate } from './shared-month.ts';
import type { Word } from './words.ts';
import { yearAt } from './year.ts';

export const dayThenMonth: DateForm = (place) => {
  const { words, index, lead, today } = place;
  const day = dayOfMonthAt(words, index) ?? dayInLettersAt(place);
  if (day === undefined || touchesBefore(words, index)) return undefined;
  let at = afterDot(words, index + 1);
  const isOrdinal = isOrdinalAt(words, at);
  if (isOrdinal) at += 1;
  if (isOneOf(monthLeads, words[at])) at += 1;
  const month = months.get(words[at]?.folded ?? '');
  if (month === undefined || isPartOfWord(words, at)) return undefined;
  if (isVerb(words[at]) && !isOrdinal && lead.strength === 'none') return undefined;
  const year = yearAt(words, afterMonth(words, at), today.year);
  const end = year?.end ?? afterMonth(words, at);
  if (year) return { end, reading: fullDate(day, month, year.year, today) };
  const shared = sharedMonthDate(place, day, month);
  return shared ? { ...shared, end } : { end, reading: comingDayOfMonth(day, month, today) };
};

/** English only; in Danish "december 26" is a year. */
export const monthThenDay: DateForm = (place) => {
  const { words, index, lead, today } = place;
  const month = months.get(words[index]?.folded ?? '');
  if (month === undefined || touchesBefore(words, index)) return undefined;
  if (isOneOf(periodLeads, words[lead.start - 1])) return undefined;
  const at = afterDot(words, index + 1);
  const day = dayOfMonthAt(words, at);
  if (day === undefined || words[at]?.tight) return undefined;
  const isOrdinal = isOrdinalAt(words, at + 1);
  const end = isOrdinal ? at + 2 : at + 1;
  if (touchesAfter(words, end)) return undefined;
  const year = yearAt(words, afterComma(words, end), today.year);
  if (year) return { end: year.end, reading: fullDate(day, month, year.year, today) };
  if (!isOrdinal && lead.strength === 'none' && !isClearEnd(place, end)) return undefined;
  return { end, reading: comingDayOfMonth(day, month, today) } satisfies FoundDate;
};

const isVerb = (word: Word | undefined): boolean =>
  isOneOf(monthsThatAreVerbs, word) && word.text === word.folded;

function isClearEnd({ words, index }: Place, end: number): boolean {
  if (isOneOf(monthsThatAreNames, words[index])) return false;
  return endsPart(words, end) || isOneOf(followers, words[end]);
}

function dayOfMonthAt(words: Word[], index: number): number | undefined {
  const word = words[index];
  return word?.kind === 'number' && /^\d{1,2}$/.test(word.text) ? Number(word.text) : undefined;
}

/** "den tredje december"; "den første Jan" may be a person. */
function dayInLettersAt({ words, index, lead }: Place): number | undefined {
  const isClear = lead.strength === 'strong' && !isOneOf(monthsThatAreNames, words[index + 1]);
  return isClear ? ordinalWords.get(words[index]?.folded ?? '') : undefined;
}

const isOrdinalAt = (words: Word[], index: number): boolean =>
  words[index]?.tight === true && isOneOf(ordinalEndings, words[index]);

/** The dot of "dec." belongs to the date, that of "december." to the sentence. */
function afterMonth(words: Word[], index: number): number {
  return isOneOf(shortMonths, words[index]) ? afterDot(words, index + 1) : index + 1;
}

function isPartOfWord(words: Word[], index: number): boolean {
  const next = words[index + 1];
  return isMark(next, '-') && next?.tight === true && words[index + 2]?.kind === 'word';
}
