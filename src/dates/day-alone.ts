// The number of a day with no month behind it, and what leads it.
import { dayLeads, isOneOf, monthLeads, months, ordinalEndings } from './date-words.ts';
import { afterDot } from './found-date.ts';
import type { Word } from './words.ts';

/**
 * "d. 4.", "den 4.", "the 4th", with no month behind it. Without `day` where the weekday is followed by a day
 * that cannot be read ("den 4.-6."): the weekday alone would be a guess.
 */
export function dayAloneAt(words: Word[], index: number): { day?: number; end: number } | undefined {
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

export function afterLeadOfDay(words: Word[], index: number): number {
  return isOneOf(dayLeads, words[index]) ? afterDot(words, index + 1) : index;
}
