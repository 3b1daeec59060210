// Two days that share one month: "3. og 4. december", "2 eller 3/12". Which one is due must be asked.
import { comingDayOfMonth, question } from './calendar-days.ts';
import { isOneOf, joiners } from './date-words.ts';
import { type FoundDate, isMark, type Place, touchesBefore } from './found-date.ts';

export function sharedMonthDate(place: Place, day: number, month: number): FoundDate | undefined {
  const { words, index, lead, today } = place;
  const joiner = lead.start < index && isOneOf(joiners, words[index - 1]) ? index - 1 : lead.start - 1;
  const joins =
    isOneOf(joiners, words[joiner]) || ['-', '–', '+', '&'].some((mark) => isMark(words[joiner], mark));
  if (!joins) return undefined;
  const start = isMark(words[joiner - 1], '.') ? joiner - 2 : joiner - 1;
  const other = words[start];
  if (other?.kind !== 'number' || !/^\d{1,2}$/.test(other.text) || touchesBefore(words, start))
    return undefined;
  if (Number(other.text) < 1 || Number(other.text) > 31) return undefined;
  const choices = [Number(other.text), day]
    .map((candidate) => comingDayOfMonth(candidate, month, today))
    .flatMap((reading) => (reading.kind === 'day' ? [reading.dueOn] : []));
  return { end: index + 1, start, reading: question('several dates', choices) };
}
