// The year behind a day and month: "3/12 2026", "3. december 2027", "3/12 26".
import { leads } from './date-words.ts';
import { endsPart, touchesAfter } from './found-date.ts';
import { phraseStandsAt, type Word } from './words.ts';

/** Two digits are a year only near this one, and only where no noun follows that they could count. */
export function yearAt(
  words: Word[],
  index: number,
  thisYear: number,
): { year: number; end: number } | undefined {
  const word = words[index];
  const end = index + 1;
  if (word?.kind !== 'number' || word.tight || touchesAfter(words, end)) return undefined;
  const year = Number(word.text);
  if (/^(19|20|21)\d\d$/.test(word.text)) return { year, end };
  const isNear = 2000 + year >= thisYear - 1 && 2000 + year <= thisYear + 9;
  const isAlone = endsPart(words, end) || leads.some(({ phrase }) => phraseStandsAt(words, end, phrase));
  return /^\d\d$/.test(word.text) && isNear && isAlone ? { year: 2000 + year, end } : undefined;
}
