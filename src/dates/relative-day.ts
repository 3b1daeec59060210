// Days told from today: "i morgen", "i aften", "tomorrow morning"; and those behind us: "i går", "sidste fredag".
import { dayReading, question } from './calendar-days.ts';
import {
  isOneOf,
  partOfLongerLeads,
  partsOfDay,
  pastPhrases,
  pastWords,
  periodLeads,
  periods,
  relativeDays,
  weekdays,
} from './date-words.ts';
import { type DateForm, touchesAfter, touchesBefore } from './found-date.ts';
import { phraseAt } from './phrases.ts';
import type { Word } from './words.ts';

export const relativeDay: DateForm = ({ words, index, today }) => {
  const found = phraseAt(relativeDays, words, index);
  if (!found || touchesBefore(words, index) || touchesAfter(words, found.end)) return undefined;
  return { end: afterPartOfDay(words, found.end), reading: dayReading(today.add({ days: found.value })) };
};

/** "fredag formiddag" is Friday. */
export function afterPartOfDay(words: Word[], index: number): number {
  const isPart = isOneOf(partsOfDay, words[index]) && !words[index].tight && !touchesAfter(words, index + 1);
  return isPart ? index + 1 : index;
}

/** Beside a date to come it tells of something else: "følger op på mødet i går senest fredag". */
export const pastDay: DateForm = ({ words, index }) => {
  const end = pastPeriodEnd(words, index);
  if (end === undefined || touchesBefore(words, index) || touchesAfter(words, end)) return undefined;
  return { end, reading: question('past'), isAside: true };
};

/** Where "i går" or "i sidste uge" ends that begins here. */
export function pastPeriodEnd(words: Word[], index: number): number | undefined {
  const past = phraseAt(pastPhrases, words, index);
  if (past) return past.end;
  const at = isOneOf(periodLeads, words[index]) ? index + 1 : index;
  const period = words[at + 1];
  if (!isOneOf(pastWords, words[at]) || !period) return undefined;
  if (!weekdays.has(period.folded) && !isOneOf(periods, period)) return undefined;
  // "sidste fredag i december"
  return isOneOf(partOfLongerLeads, words[at + 2]) ? undefined : at + 2;
}
