// When a meeting's status is told before it, and when its agreements are after it. Pure.
import { Temporal } from 'temporal-polyfill';
import { instantAt, workingDayBefore } from '../dates/work-calendar.ts';
import type { MeetingTime } from './meeting.ts';

type TimedMeeting = MeetingTime & { timeZone: string };

const nine = Temporal.PlainTime.from('09:00');
const afternoon = Temporal.PlainTime.from('16:00');
const lastMinute = Temporal.PlainTime.from('23:59');

/** At nine, two working days before. */
export function statusAt({ heldOn, timeZone }: TimedMeeting): Temporal.Instant {
  return instantAt(workingDayBefore(workingDayBefore(heldOn)), nine, timeZone);
}

/** When it ends; where nobody said when, two hours after it starts, or in the afternoon of its day. */
export function wrapUpAt({ heldOn, startsAt, endsAt, timeZone }: TimedMeeting): Temporal.Instant {
  return instantAt(heldOn, endsAt ?? (startsAt ? twoHoursAfter(startsAt) : afternoon), timeZone);
}

/** On the same day. */
function twoHoursAfter(time: Temporal.PlainTime): Temporal.PlainTime {
  const end = time.add({ hours: 2 });
  return Temporal.PlainTime.compare(end, time) > 0 ? end : lastMinute;
}
