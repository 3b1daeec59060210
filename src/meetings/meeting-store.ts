// The port to meetings. Which a team has planned is loaded with the team itself.
import type { Temporal } from 'temporal-polyfill';
import type { Meeting, MeetingTime, NewMeeting } from './meeting.ts';

export type MeetingStore = {
  plan(meeting: NewMeeting): Promise<Meeting>;
  /** Never outside the team. Nobody else changes it until the transaction ends. */
  lock(teamId: string, meetingId: string): Promise<Meeting | undefined>;
  move(meeting: Meeting, to: MeetingTime): Promise<Meeting>;
  cancel(meeting: Meeting, at: Temporal.Instant): Promise<Meeting>;
};
