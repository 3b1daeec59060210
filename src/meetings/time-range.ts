// From when to when, in a line of Danish or English: "kl. 9-11", "9.00-11.30", "kl. 9 til 11", "2-4 pm", "kl. 10".
import { Temporal } from 'temporal-polyfill';

export type FoundTimes = {
  /** Where it stands: UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  startsAt: Temporal.PlainTime;
  endsAt?: Temporal.PlainTime;
};

const clock = (name: string) =>
  String.raw`(?<${name}Hour>\d{1,2})(?:[.:](?<${name}Minute>\d\d))? ?(?<${name}Half>[ap]\.?m\b\.?)?`;
const lead = String.raw`(?:(?<![\p{L}\p{N}])(?:kl(?:okken)?\.?|fra(?: kl\.?)?|from|at|between|mellem(?: kl\.?)?) ?)`;
const joiner = String.raw`(?: ?[-–—] ?| (?:til|to|og|and) )(?:kl\.? ?)?`;
const dash = ' ?[-–—] ?';
// Not inside a date such as 3/12-26, 2026-12-15 or 15.-16.
const free = String.raw`(?<![\p{L}\p{N}/.:–—-])`;
const ends = String.raw`(?![\p{L}\p{N}/]|[.:–—-]\d)`;

/** Tried in this order; the first that stands anywhere wins. */
const forms = [
  `${lead}${clock('from')}${joiner}${clock('to')}${ends}`,
  `${free}${clock('from')}${dash}${clock('to')}${ends}`,
  String.raw`(?<![\p{L}\p{N}])(?:kl(?:okken)?\.?|at) ?${clock('from')}${ends}`,
  // No month has a number over 12.
  String.raw`${free}(?<fromHour>\d{1,2})(?::(?<fromMinute>\d\d)|\.(?<dottedMinute>00|1[3-9]|[2-5]\d))${ends}`,
].map((form) => new RegExp(form, 'giu'));

/** The first time of day, or span of time, that the text tells. Undefined where there is none. */
export function findTimes(text: string): FoundTimes | undefined {
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const found = timesIn(match);
      if (found) return found;
    }
  }
  return undefined;
}

function timesIn({ index, groups = {}, 0: whole }: RegExpExecArray): FoundTimes | undefined {
  const { fromHour, toHour, toMinute, toHalf } = groups;
  const fromMinute = groups.fromMinute ?? groups.dottedMinute;
  const startsAt = timeOf(fromHour, fromMinute, groups.fromHalf ?? toHalf);
  const endsAt = timeOf(toHour, toMinute, toHalf);
  if (!startsAt || (toHour !== undefined && !endsAt)) return undefined;
  return { start: index, end: index + whole.length, startsAt, ...(endsAt && { endsAt }) };
}

function timeOf(
  hour: string | undefined,
  minute = '0',
  half: string | undefined = undefined,
): Temporal.PlainTime | undefined {
  if (hour === undefined || Number(minute) > 59) return undefined;
  if (half === undefined) return Number(hour) > 23 ? undefined : plainTime(Number(hour), Number(minute));
  if (Number(hour) < 1 || Number(hour) > 12) return undefined;
  return plainTime((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0), Number(minute));
}

const plainTime = (hour: number, minute: number) => Temporal.PlainTime.from({ hour, minute });
