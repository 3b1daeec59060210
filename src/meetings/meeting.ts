// A meeting of the team: what it is called, and when it is held on the wall of its place.
import { Temporal } from 'temporal-polyfill';
import { instantAt } from '../dates/work-calendar.ts';

/** Beyond this nobody reads it as a title. */
export const longestTitle = 200;

export type MeetingTime = {
  heldOn: Temporal.PlainDate;
  /** Absent where only the day is known. */
  startsAt?: Temporal.PlainTime;
  /** After `startsAt`, and never without it. */
  endsAt?: Temporal.PlainTime;
};

export type Meeting = MeetingTime & {
  id: string;
  teamId: string;
  /** In the planner's words. */
  title: string;
  /** IANA name: where the times are meant. */
  timeZone: string;
  createdBy: string;
  isCancelled: boolean;
  /** The series that it is one of, and the day of its rhythm that it stands for, wherever it is held. */
  series?: { id: string; day: Temporal.PlainDate };
};

export type NewMeeting = Omit<Meeting, 'id' | 'isCancelled'>;

/** What a change may alter, each piece whole. */
export type MeetingPieces = { time?: MeetingTime; title?: string; isCancelled?: boolean };

export type MeetingVerb = 'plan' | 'move' | 'cancel';

/** A line of the record of who changed what. */
export type MeetingChange = {
  id: string;
  meetingId: string;
  by: string;
  at: Temporal.Instant;
  verb: MeetingVerb | 'undo';
  /** Only what changed, as it was before; of the time also how it became. */
  before: MeetingPieces;
  becameTime?: MeetingTime;
  /** The change that an undo takes back. */
  undoes?: string;
  isTakenBack: boolean;
  /** Of the series as a whole: the same was done to its other meetings at that moment. */
  ofSeries?: true;
};

/** Of one team, as it is loaded with it. */
export type TeamMeetings = {
  /** Neither cancelled nor over, the next one first. */
  planned: Meeting[];
  /** The latest that are over, the newest first. */
  latest: Meeting[];
};

export function isSameTime(one: MeetingTime, other: MeetingTime): boolean {
  const isSame = (mine: { toString(): string } | undefined, theirs: typeof mine) =>
    mine?.toString() === theirs?.toString();
  return (
    one.heldOn.equals(other.heldOn) &&
    isSame(one.startsAt, other.startsAt) &&
    isSame(one.endsAt, other.endsAt)
  );
}

/** One whose end was not said lasts until the end of its day. */
export function isOver({ heldOn, endsAt, timeZone }: Meeting, now: Temporal.Instant): boolean {
  const end = endsAt
    ? instantAt(heldOn, endsAt, timeZone)
    : instantAt(heldOn.add({ days: 1 }), Temporal.PlainTime.from('00:00'), timeZone);
  return Temporal.Instant.compare(end, now) <= 0;
}

/** Whether it would begin before `now`; without a time of day, whether its day has passed. */
export function isPast({ heldOn, startsAt }: MeetingTime, timeZone: string, now: Temporal.Instant): boolean {
  if (startsAt) return Temporal.Instant.compare(instantAt(heldOn, startsAt, timeZone), now) < 0;
  return Temporal.PlainDate.compare(heldOn, now.toZonedDateTimeISO(timeZone).toPlainDate()) < 0;
}
