// The port to the record of the meetings' changes: who planned, moved or cancelled which when.
import type { MeetingChange } from './meeting.ts';

export type MeetingRecord = {
  /** Oldest first. */
  of(meetingId: string): Promise<MeetingChange[]>;
  /** The newest change by this person in the team that has not been taken back and is no undo itself. */
  newestBy(teamId: string, personId: string): Promise<MeetingChange | undefined>;
  /** What was done to the whole series at that moment, itself included, and stands. */
  alike(change: MeetingChange): Promise<MeetingChange[]>;
  /** Whether the channel has news of the change, or may have. */
  wasTold(changeId: string, channelId: string): Promise<boolean>;
};

/** The newest line that can be taken back. */
export function undoableIn(lines: MeetingChange[]): MeetingChange | undefined {
  return lines.findLast(({ verb, isTakenBack }) => verb !== 'undo' && !isTakenBack);
}

/** The newest move that stands. */
export function lastMoveIn(lines: MeetingChange[]): MeetingChange | undefined {
  return lines.findLast(({ verb, before, isTakenBack }) => verb === 'move' && before.time && !isTakenBack);
}

/** It is called off because its planning was taken back. */
export function isPlanningTakenBack(lines: MeetingChange[]): boolean {
  return lines.some(({ verb, isTakenBack }) => verb === 'plan' && isTakenBack);
}
