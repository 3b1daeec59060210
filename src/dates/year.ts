// The year behind a day and month: "3/12 2026", "3. december, 2027", "3/12 26", "3. december næste år".
import { isOneOf, leadsAhead, nextYearPhrases, yearLeads } from './date-words.ts';
import { endsPart, isMark, touchesAfter } from './found-date.ts';
import { phraseAt } from './phrases.ts';
import type { Word } from './words.ts';

/** Two digits are a year only near this one, and only where no noun follows that they could count. */
export function yearAt(
  words: Word[],
  index: number,
  thisYear: number,
): { year: number; end: number } | undefined {
  const nextYear = phraseAt(nextYearPhrases, words, index);
  if (nextYear) return { year: thisYear + 1, end: nextYear.end };
  const start = afterYearLead(words, index);
  const word = words[start];
  const end = isMark(words[start + 1], ')') ? start + 2 : start + 1;
  const isGlued = word?.tight && start === index;
  if (word?.kind !== 'number' || isGlued || touchesAfter(words, start + 1)) return undefined;
  const year = Number(word.text);
  if (/^(19|20|21)\d\d$/.test(word.text)) return { year, end };
  if (start > index) return undefined;
  const isNear = 2000 + year >= thisYear - 1 && 2000 + year <= thisYear + 9;
  const isAlone = endsPart(words, end) || phraseAt(leadsAhead, words, end) !== undefined;
  return /^\d\d$/.test(word.text) && isNear && isAlone ? { year: 2000 + year, end } : undefined;
}

/** ", 2027", "(2027)", "i 2027" */
function afterYearLead(words: Word[], index: number): number {
  const isLead = isMark(words[index], ',') || isMark(words[index], '(') || isOneOf(yearLeads, words[index]);
  return isLead ? index + 1 : index;
}
