// When a meeting is to be, as far as a line says it: its day, its times, and the words that are left.
import { Temporal } from 'temporal-polyfill';
import { type TypedText, without } from '../commands/typed-text.ts';
import type { DueReading } from '../dates/due.ts';
import { parseDue, type ReadAt } from '../dates/parse-due.ts';
import { isPast, type MeetingTime } from './meeting.ts';
import { findTimes } from './time-range.ts';

export type MeetingWhen = { day: DueReading; startsAt?: Temporal.PlainTime; endsAt?: Temporal.PlainTime };

export function readWhen(typed: TypedText, at: ReadAt): { when: MeetingWhen; rest: string } {
  const { text } = typed;
  const times = findTimes(text);
  const withoutTimes = times
    ? text.slice(0, times.start) + ' '.repeat(times.end - times.start) + text.slice(times.end)
    : text;
  const { due, spans } = parseDue(withoutTimes, at);
  const startsAt = times?.startsAt ?? (due.kind === 'day' ? due.dueTime : undefined);
  const when = {
    day: due,
    ...(startsAt && { startsAt }),
    ...(times?.endsAt && { endsAt: times.endsAt }),
  };
  return { when, rest: without(typed, times ? [...spans, times] : spans) };
}

export type WhenDoubt =
  | { kind: 'no day' }
  | { kind: 'unclear day'; day: Extract<DueReading, { kind: 'unclear' }> }
  | { kind: 'past' }
  | { kind: 'ends before it starts' };

/** `before` is the meeting's present time, where it is to be moved: what the line does not say stays. */
export function timeOf(
  { day, startsAt, endsAt }: MeetingWhen,
  timeZone: string,
  now: Temporal.Instant,
  before?: MeetingTime,
): MeetingTime | WhenDoubt {
  const heldOn = day.kind === 'day' ? day.dueOn : day.kind === 'missing' && startsAt && before?.heldOn;
  if (!heldOn) return day.kind === 'unclear' ? unclear(day) : { kind: 'no day' };
  const time = startsAt ? { heldOn, startsAt, ...endOf(startsAt, endsAt, before) } : { ...before, heldOn };
  const { startsAt: start, endsAt: end } = time as MeetingTime;
  if (start && end && Temporal.PlainTime.compare(start, end) >= 0) return { kind: 'ends before it starts' };
  return isPast(time, timeZone, now) ? { kind: 'past' } : time;
}

const unclear = (day: Extract<DueReading, { kind: 'unclear' }>): WhenDoubt =>
  day.why === 'past' ? { kind: 'past' } : { kind: 'unclear day', day };

/** It lasts as long as it did, unless the line says otherwise or the day is too short for that. */
function endOf(startsAt: Temporal.PlainTime, endsAt: Temporal.PlainTime | undefined, before?: MeetingTime) {
  if (endsAt) return { endsAt };
  if (!before?.startsAt || !before.endsAt) return {};
  const end = startsAt.add(before.startsAt.until(before.endsAt));
  return Temporal.PlainTime.compare(end, startsAt) > 0 ? { endsAt: end } : {};
}
