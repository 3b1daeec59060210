// When something is due, said without a day: "snarest", "inden jul", "om et par uger", "hver fredag".
import { question } from './calendar-days.ts';
import {
  feastDays,
  isOneOf,
  movableDays,
  notDates,
  notDatesAtEnd,
  periods,
  repeated,
  repeaters,
  seasonLeads,
  seasons,
  weekdays,
} from './date-words.ts';
import { type DateForm, endsPart, touchesAfter, touchesBefore } from './found-date.ts';
import { phraseAt } from './phrases.ts';
import type { Word } from './words.ts';

export const notADate: DateForm = ({ words, index }) => {
  if (touchesBefore(words, index)) return undefined;
  const end =
    phraseAt(notDates, words, index)?.end ??
    seasonEnd(words, index) ??
    lastWords(words, phraseAt(notDatesAtEnd, words, index)?.end ?? repetitionEnd(words, index));
  if (end === undefined || touchesAfter(words, end)) return undefined;
  return { end, reading: question('not a date'), isAside: true };
};

/** "before Easter": not "before Easter Monday", which is a day. */
function seasonEnd(words: Word[], index: number): number | undefined {
  const lead = phraseAt(seasonLeads, words, index);
  if (!lead || phraseAt(movableDays, words, lead.end) || phraseAt(feastDays, words, lead.end))
    return undefined;
  return phraseAt(seasons, words, lead.end)?.end;
}

const lastWords = (words: Word[], end: number | undefined): number | undefined =>
  end !== undefined && endsPart(words, end) ? end : undefined;

/** "hver fredag", "every other week" */
function repetitionEnd(words: Word[], index: number): number | undefined {
  const at = phraseAt(repeaters, words, index)?.end;
  const noun = at === undefined ? undefined : words[at];
  const isPeriod = weekdays.has(noun?.folded ?? '') || isOneOf(periods, noun) || isOneOf(repeated, noun);
  return at !== undefined && isPeriod ? at + 1 : undefined;
}
