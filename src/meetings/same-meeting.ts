// Whether a meeting that is to be planned is one that is planned already. What is unclear is asked.
import { Temporal } from 'temporal-polyfill';
import type { Meeting, MeetingTime } from './meeting.ts';
import { hasTitle } from './which-meeting.ts';

export type Likeness =
  | { kind: 'another' }
  | { kind: 'the same'; meeting: Meeting }
  /** `asks`: whether that one is to be moved here, or whether the one on that day is meant. */
  | { kind: 'perhaps the same'; meeting: Meeting; asks: 'moved' | 'the same' };

/** `title` is '' where none is given: then it would be called `untitled`. */
export function likeness(planned: Meeting[], title: string, untitled: string, time: MeetingTime): Likeness {
  const called = planned.filter((meeting) => hasTitle(meeting, title || untitled));
  const onThatDay = planned.filter(({ heldOn }) => heldOn.equals(time.heldOn));
  const [same, ...others] = called.filter((meeting) => onThatDay.includes(meeting));
  if (same && others.length === 0) return { kind: 'the same', meeting: same };
  if (same) return { kind: 'perhaps the same', meeting: same, asks: 'the same' };

  const [only, ...more] = onThatDay;
  const saysNothingElse = title === '' && (!time.startsAt || isAtOnce(only, time));
  if (only && more.length === 0 && saysNothingElse) return { kind: 'the same', meeting: only };
  const clash = title === '' ? only : onThatDay.find((meeting) => overlap(meeting, time));
  if (clash) return { kind: 'perhaps the same', meeting: clash, asks: 'the same' };

  // Several of one name are a series, and this is the next of it.
  const [elsewhere, ...series] = called;
  return elsewhere && series.length === 0
    ? { kind: 'perhaps the same', meeting: elsewhere, asks: 'moved' }
    : { kind: 'another' };
}

function isAtOnce(meeting: MeetingTime | undefined, { startsAt }: MeetingTime): boolean {
  return startsAt !== undefined && meeting?.startsAt?.equals(startsAt) === true;
}

/** On the same day; of one whose time is not known it may be so. */
export function overlap(one: MeetingTime, other: MeetingTime): boolean {
  if (!one.startsAt || !other.startsAt) return true;
  return beginsWithin(one, other) || beginsWithin(other, one) || one.startsAt.equals(other.startsAt);
}

function beginsWithin({ startsAt }: MeetingTime, { startsAt: from, endsAt: to }: MeetingTime): boolean {
  if (!startsAt || !from || !to) return false;
  return Temporal.PlainTime.compare(startsAt, from) >= 0 && Temporal.PlainTime.compare(startsAt, to) < 0;
}
