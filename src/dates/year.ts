// The year behind a day and month: "3/12 2026", "3. december, 2027", "3/12 26", "3. december næste år".
import { isOneOf, leadsAhead, nextYearPhrases, yearLeads } from './date-words.ts';
import { endsPart, isMark, touchesAfter } from './found-date.ts';
import { phraseAt } from './phrases.ts';
import type { Word } from './words.ts';

/**
 * Two digits are a year where no noun follows that they could count; so is any longer number, and the day of a year that
 * nobody means is asked about. Behind the letters of a month it may be glued: "3dec27", "3.dec.27".
 */
export function yearAt(
  words: Word[],
  index: number,
  thisYear: number,
): { year: number; end: number } | undefined {
  const nextYear = phraseAt(nextYearPhrases, words, index);
  if (nextYear) return { year: thisYear + 1, end: nextYear.end };
  const start = afterApostrophe(words, afterYearLead(words, index));
  const word = words[start];
  const end = isMark(words[start + 1], ')') ? start + 2 : start + 1;
  if (word?.kind !== 'number' || touchesAfter(words, start + 1)) return undefined;
  const isGlued = word.tight && start === index;
  if (isGlued && !(isBehindMonth(words, index) && /^(?:\d\d|\d{4})$/.test(word.text))) return undefined;
  const year = Number(word.text);
  if (/^(?:19|20|21)\d\d$/.test(word.text)) return { year, end };
  const isAlone = endsPart(words, end) || phraseAt(leadsAhead, words, end) !== undefined;
  if (!isAlone || year <= hoursOfDay || isSerial(words, index)) return undefined;
  if (/^\d\d$/.test(word.text)) return isLedAt(words, index) ? undefined : { year: 2000 + year, end };
  return (isLedAt(words, index) ? /^\d{4}$/ : /^\d{3,5}$/).test(word.text) ? { year, end } : undefined;
}

/** "010126 15/12 1234": left in the words, the guard sees both halves of a CPR number. */
const isSerial = (words: Word[], index: number): boolean =>
  words.slice(0, index).some(({ text }) => /^(?:\d{6}|\d{8})$/.test(text));

/** "3/12 10" is more likely ten o'clock. */
const hoursOfDay = 24;

function isBehindMonth(words: Word[], index: number): boolean {
  const month = isMark(words[index - 1], '.') ? words[index - 2] : words[index - 1];
  return month?.kind === 'word';
}

/** "3/12 '27" */
function afterApostrophe(words: Word[], index: number): number {
  const isYear = /^['‘]$/.test(words[index]?.folded ?? '') && /^\d\d$/.test(words[index + 1]?.text ?? '');
  return isYear && words[index + 1]?.tight ? index + 1 : index;
}

/** ", 2027", "(2027)", "i 2027" */
const isLedAt = (words: Word[], index: number): boolean => afterYearLead(words, index) > index;

function afterYearLead(words: Word[], index: number): number {
  const isLead = isMark(words[index], ',') || isMark(words[index], '(') || isOneOf(yearLeads, words[index]);
  return isLead ? index + 1 : index;
}
