// The time of day beside a date: "kl. 10", "kl 14.30", "klokken 9", "14:30", "2 pm".
import { Temporal } from 'temporal-polyfill';
import { clockLeads, clockWords, halvesOfDay, hourLeads, isOneOf, joiners } from './date-words.ts';
import { afterDot, isMark, touchesAfter, touchesBefore } from './found-date.ts';
import type { Word } from './words.ts';

export type FoundTime = {
  start: number;
  end: number;
  /** Left out where the words are a time that cannot be read: "kl. 25". */
  time?: Temporal.PlainTime;
};

/** `isAfterDate`: the word right before ends a date, so that a bare "at 10" is a time. */
export function clockTimeAt(words: Word[], index: number, isAfterDate: boolean): FoundTime | undefined {
  if (isOneOf(clockWords, words[index]) && !touchesBefore(words, index)) {
    const at = afterDot(words, index + 1);
    if (words[at]?.kind !== 'number') return undefined;
    return found(words, index, at, timeOf(words[at].text));
  }
  const lead = words[index];
  if (isAfterDate && isOneOf(hourLeads, lead) && words[index + 1]?.kind === 'number') {
    const text = words[index + 1]?.text ?? '';
    const half = halfOfDay(words[index + 2]);
    const isHour = /^\d{1,2}$/.test(text) && words[index + 2]?.kind !== 'word';
    if (isHour && !half) return found(words, index, index + 1, timeOf(text));
  }
  if (lead?.kind !== 'number' || touchesBefore(words, index)) return undefined;
  const half = halfOfDay(words[index + 1]);
  if (half !== undefined && /^\d{1,2}([.:]\d\d)?$/.test(lead.text)) {
    const time = timeOf(lead.text);
    if (!time || time.hour < 1 || time.hour > 12 || touchesAfter(words, index + 2)) return undefined;
    const start = index > 0 && isOneOf(clockLeads, words[index - 1]) ? index - 1 : index;
    return { start, end: index + 2, time: time.with({ hour: (time.hour % 12) + half }) };
  }
  // "fredag 10.30": no month has a number over 12.
  const form = isAfterDate
    ? /^\d{1,2}(:\d\d(-\d{1,2}:\d\d)?|\.(1[3-9]|[2-5]\d))$/
    : /^\d{1,2}:\d\d(-\d{1,2}:\d\d)?$/;
  const isPlain = form.test(lead.text) && !touchesAfter(words, index + 1);
  return isPlain ? found(words, index, index, timeOf(lead.text)) : undefined;
}

/** "kl. 9-11" and "kl. 9 til 11" begin at nine. */
function found(words: Word[], first: number, at: number, time: Temporal.PlainTime | undefined): FoundTime {
  const start = first > 0 && isOneOf(clockLeads, words[first - 1]) ? first - 1 : first;
  const end = endOfSpan(words, at + 1);
  return time && !touchesAfter(words, end) ? { start, end, time } : { start, end };
}

function endOfSpan(words: Word[], index: number): number {
  const isJoined = isOneOf(joiners, words[index]) || isMark(words[index], '-') || isMark(words[index], '–');
  return isJoined && timeOf(words[index + 1]?.text ?? '') ? index + 2 : index;
}

function timeOf(text: string): Temporal.PlainTime | undefined {
  const [, hour, minute] = /^(\d{1,2})(?:[.:](\d\d))?(?:[-–]\d{1,2}(?:[.:]\d\d)?)?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return undefined;
  return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute ?? 0) });
}

/** Hours to add. */
function halfOfDay(word: Word | undefined): number | undefined {
  return word?.kind === 'word' ? halvesOfDay.get(word.folded) : undefined;
}
