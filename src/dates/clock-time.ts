// The time of day beside a date: "kl. 10", "kl 14.30", "klokken 9", "14:30", "2 pm".
import { Temporal } from 'temporal-polyfill';
import {
  alternatives,
  clockLeads,
  clockWords,
  halvesOfDay,
  hourLeads,
  isOneOf,
  joiners,
} from './date-words.ts';
import { afterDot, isMark, touchesAfter, touchesBefore } from './found-date.ts';
import type { Word } from './words.ts';

export type FoundTime = {
  start: number;
  end: number;
  /** Left out where the words are a time that cannot be read: "kl. 10-ca". */
  time?: Temporal.PlainTime;
  /** No day has it: "kl. 25". */
  isWrong?: true;
};

/** `isAfterDate`: the word right before ends a date, so that a bare "at 10" is a time. */
export function clockTimeAt(words: Word[], index: number, isAfterDate: boolean): FoundTime | undefined {
  if (isOneOf(clockWords, words[index]) && !touchesBefore(words, index)) {
    const at = afterDot(words, index + 1);
    if (words[at]?.kind !== 'number') return undefined;
    const text = words[at].text.replace(/^(\d\d)(\d\d)$/, '$1.$2');
    return found(words, index, at, timeOf(text), isTimeLike.test(text));
  }
  const lead = words[index];
  if (isAfterDate && isOneOf(hourLeads, lead) && words[index + 1]?.kind === 'number') {
    const text = words[index + 1]?.text ?? '';
    const half = halfOfDay(words[index + 2]);
    const isHour = /^\d{1,2}(?:[.:]\d\d)?$/.test(text) && words[index + 2]?.kind !== 'word';
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
  if (!form.test(lead.text) || touchesAfter(words, index + 1)) return undefined;
  const time = timeOf(lead.text);
  // "fordeling 50:50"
  return time || isAfterDate ? found(words, index, index, time, true) : undefined;
}

/** Not "kl. 2026". */
const isTimeLike = /^\d{1,2}(?:[.:]\d\d)?(?:[-–]\d{1,2}(?:[.:]\d\d)?)?$/;

/** "kl. 9-11" and "kl. 9 til 11" begin at nine. */
function found(
  words: Word[],
  first: number,
  at: number,
  time: Temporal.PlainTime | undefined,
  isMeant = false,
): FoundTime {
  const start = first > 0 && isOneOf(clockLeads, words[first - 1]) ? first - 1 : first;
  const end = endOfSpan(words, at + 1);
  if (touchesAfter(words, end)) return { start, end };
  const other = endOfOtherTime(words, end);
  if (other > end) return { start, end: other };
  if (time) return { start, end, time };
  return isMeant ? { start, end, isWrong: true } : { start, end };
}

/** "kl. 14 eller 15", "kl. 14 (evt. 15)", "kl. 8.30/9": which of them is not said. */
function endOfOtherTime(words: Word[], end: number): number {
  let at = end;
  while (isOneOf(alternatives, words[at]) || /^[./(]$/.test(markAt(words, at))) at += 1;
  const isOther = words.slice(end, at).some((word) => word.text === '/' || isOneOf(alternatives, word));
  if (isOther && isOneOf(clockWords, words[at])) at = afterDot(words, at + 1);
  if (!isOther || !timeOf(words[at]?.text ?? '') || touchesAfter(words, at + 1)) return end;
  return isMark(words[at + 1], ')') ? at + 2 : at + 1;
}

const markAt = (words: Word[], index: number) => (words[index]?.kind === 'mark' ? words[index].text : '');

function endOfSpan(words: Word[], index: number): number {
  const isJoined =
    (isOneOf(joiners, words[index]) && !isOneOf(alternatives, words[index])) ||
    isMark(words[index], '-') ||
    isMark(words[index], '–');
  return isJoined && timeOf(words[index + 1]?.text ?? '') ? index + 2 : index;
}

function timeOf(text: string): Temporal.PlainTime | undefined {
  const [, hour, minute = '0', lastHour = '0', lastMinute = '0'] =
    /^(\d{1,2})(?:[.:](\d\d))?(?:[-–](\d{1,2})(?:[.:](\d\d))?)?$/.exec(text) ?? [];
  const isTime = Number(hour) <= 23 && Number(minute) <= 59;
  // "kl. 22-24"
  if (!isTime || Number(lastHour) > 24 || Number(lastMinute) > 59) return undefined;
  return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
}

/** Hours to add. */
function halfOfDay(word: Word | undefined): number | undefined {
  return word?.kind === 'word' ? halvesOfDay.get(word.folded) : undefined;
}
