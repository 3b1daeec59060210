// The port to meetings. Which a team has planned is loaded with the team itself.
import type { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-items/action-item.ts';
import type { Meeting, MeetingPieces, MeetingVerb, NewMeeting } from './meeting.ts';

/** A meeting as it is now, and the line of the record that made it so. */
export type Recorded = { meeting: Meeting; changeId: string };

export type NewMeetingChange = { by: string; at: Temporal.Instant; to: MeetingPieces; ofSeries?: true } & (
  | { verb: Exclude<MeetingVerb, 'plan'> }
  | { verb: 'undo'; undoes: string }
);

export type MeetingStore = {
  /** What the team has planned by now, the next one first. Nobody else plans one until the transaction ends. */
  lockPlanned(teamId: string): Promise<Meeting[]>;
  /** Writes the first line of its record. */
  plan(meeting: NewMeeting, at: Temporal.Instant): Promise<Recorded>;
  /** Never outside the team. Nobody else changes it until the transaction ends. */
  lock(teamId: string, meetingId: string): Promise<Meeting | undefined>;
  /** Sets what `to` holds and writes the change down; `meeting` is locked and as it is before. */
  change(meeting: Meeting, change: NewMeetingChange): Promise<Recorded>;
  /** What was agreed at it: recorded as from it, or while it was held; without what was cancelled. By number. */
  agreedAt(meeting: Meeting): Promise<ActionItem[]>;
  /** The unfinished items that were said to be due by the meeting, whatever day they have now. */
  itemsDueBy(meetingId: string): Promise<ActionItem[]>;
};
