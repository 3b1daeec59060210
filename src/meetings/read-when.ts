// When a meeting is to be, as far as a line says it: its day, its times, and the words that are left.
import { Temporal } from 'temporal-polyfill';
import { type TypedText, without } from '../commands/typed-text.ts';
import type { DueReading } from '../dates/due.ts';
import { parseDue, type ReadAt } from '../dates/parse-due.ts';
import { isPast, type MeetingTime } from './meeting.ts';
import { findLasting, findShift, isOfDay } from './shift.ts';
import { findTimes } from './time-range.ts';

export type MeetingWhen = {
  day: DueReading;
  startsAt?: Temporal.PlainTime;
  endsAt?: Temporal.PlainTime;
  lasts?: Temporal.Duration;
  /** As much later than it is now, or earlier: then nothing else is said. */
  by?: { span: Temporal.Duration; way: 'later' | 'earlier' | 'either' };
  /** A time of day is said that is none: "kl. 25". */
  isTimeUnclear?: true;
};

/** "kl. 25", "9-30", "25.00": what looks like a time and was not read as one. */
const strangeTimes = {
  led: /(?<![\p{L}\p{N}])(?:kl(?:okken)?\.?|at) ?\d/iu,
  bare: /(?<![\p{L}\p{N}/.:–—-])(?:\d{1,2}(?:[.:]\d\d)? ?[-–—] ?\d{1,2}(?:[.:]\d\d)?|(?:2[4-9]|[3-9]\d)[.:]\d\d|\d{1,2}[.:][6-9]\d)(?![\p{L}\p{N}/]|[.:–—-]\d)/u,
};

export function readWhen(typed: TypedText, at: ReadAt): { when: MeetingWhen; rest: string } {
  const { text } = typed;
  const times = findTimes(text);
  const lasting = findLasting(text);
  const read = [times, lasting].filter((part) => part !== undefined);
  const others = read.reduce(blanked, text);
  const { due, spans } = parseDue(others, at);
  const startsAt = times?.startsAt ?? (due.kind === 'day' ? due.dueTime : undefined);
  const rest = without(typed, [...spans, ...read]);
  const when = {
    day: due,
    ...(startsAt && { startsAt }),
    ...(times?.endsAt && { endsAt: times.endsAt }),
    ...(lasting && { lasts: lasting.span }),
    ...((strangeTimes.led.test(others) || strangeTimes.bare.test(rest)) && { isTimeUnclear: true as const }),
  };
  return { when, rest };
}

/** "en uge", "14 dage senere" at the end of the line; `before` is what stands before it. */
export function readShift(text: string): { when: MeetingWhen; before: string } | undefined {
  const found = findShift(text);
  if (!found) return undefined;
  const { span, way } = found;
  return { when: { day: { kind: 'missing' }, by: { span, way } }, before: text.slice(0, found.start) };
}

const blanked = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

export type WhenDoubt =
  | { kind: 'no day' | 'past' | 'ends before it starts' | 'too long' | 'unclear time' }
  | { kind: 'unclear day'; choices: Temporal.PlainDate[] };

/** `before` is the meeting's present time, where it is to be moved: what the line does not say stays. */
export function timeOf(
  when: MeetingWhen,
  timeZone: string,
  now: Temporal.Instant,
  before?: MeetingTime,
): MeetingTime | WhenDoubt {
  const time = when.by ? shifted(when.by, before) : saidTime(when, before);
  if ('kind' in time) return time;
  const { startsAt, endsAt } = time;
  if (startsAt && endsAt && Temporal.PlainTime.compare(startsAt, endsAt) >= 0)
    return { kind: 'ends before it starts' };
  return isPast(time, timeZone, now) ? { kind: 'past' } : time;
}

function saidTime(
  { day, startsAt, endsAt, lasts, isTimeUnclear }: MeetingWhen,
  before: MeetingTime | undefined,
): MeetingTime | WhenDoubt {
  if (day.kind === 'unclear' && day.why === 'past') return { kind: 'past' };
  if (day.kind === 'unclear' && day.why !== 'no such time')
    return { kind: 'unclear day', choices: day.choices };
  if (isTimeUnclear || day.kind === 'unclear') return { kind: 'unclear time' };
  const heldOn = day.kind === 'day' ? day.dueOn : startsAt && before?.heldOn;
  if (!heldOn) return { kind: 'no day' };
  const start = startsAt ?? before?.startsAt;
  if (lasts) {
    if (!start || lasts.total('hours') > 24) return { kind: start ? 'too long' : 'unclear time' };
    const end = start.add(lasts);
    if (Temporal.PlainTime.compare(end, start) <= 0) return { kind: 'too long' };
    return { heldOn, startsAt: start, endsAt: end };
  }
  if (!startsAt) return { ...before, heldOn };
  return { heldOn, startsAt, ...endOf(startsAt, endsAt, before) };
}

function shifted(
  { span, way }: NonNullable<MeetingWhen['by']>,
  before: MeetingTime | undefined,
): MeetingTime | WhenDoubt {
  if (!before) return { kind: 'no day' };
  const ways = [before.heldOn.subtract(span), before.heldOn.add(span)];
  if (way === 'either') return { kind: 'unclear day', choices: ways };
  const by = way === 'earlier' ? span.negated() : span;
  if (!isOfDay(span)) return { ...before, heldOn: before.heldOn.add(by) };
  if (!before.startsAt) return { kind: 'unclear time' };
  const from = before.heldOn.toPlainDateTime(before.startsAt).add(by);
  const startsAt = from.toPlainTime();
  return { heldOn: from.toPlainDate(), startsAt, ...endOf(startsAt, undefined, before) };
}

/** It lasts as long as it did, unless the line says otherwise or the day is too short for that. */
function endOf(startsAt: Temporal.PlainTime, endsAt: Temporal.PlainTime | undefined, before?: MeetingTime) {
  if (endsAt) return { endsAt };
  if (!before?.startsAt || !before.endsAt) return {};
  const end = startsAt.add(before.startsAt.until(before.endsAt));
  return Temporal.PlainTime.compare(end, startsAt) > 0 ? { endsAt: end } : {};
}
