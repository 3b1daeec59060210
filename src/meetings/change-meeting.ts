// A planned meeting is moved or cancelled; its cards show it in place.

import { mayChangeMeeting } from '../action-items/who-may.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { isOver, type Meeting, type MeetingTime } from './meeting.ts';

export type ChangedMeeting =
  | {
      kind: 'moved' | 'cancelled' | 'already cancelled' | 'already then' | 'over' | 'may not';
      meeting: Meeting;
    }
  /** Not of this team. */
  | { kind: 'not found' };

/** `to` lies in the future and ends after it starts. */
export function moveMeeting(
  stores: Stores,
  turn: Turn,
  meetingId: string,
  to: MeetingTime,
): Promise<ChangedMeeting> {
  return change(stores, turn, meetingId, async (meeting) => {
    if (isThen(meeting, to)) return { kind: 'already then', meeting };
    return { kind: 'moved', meeting: await stores.meetings.move(meeting, to) };
  });
}

export function cancelMeeting(stores: Stores, turn: Turn, meetingId: string): Promise<ChangedMeeting> {
  return change(stores, turn, meetingId, async (meeting) => ({
    kind: 'cancelled',
    meeting: await stores.meetings.cancel(meeting, turn.reader.now),
  }));
}

async function change(
  { meetings, deliveries }: Stores,
  { team, member, reader }: Turn,
  meetingId: string,
  carryOut: (meeting: Meeting) => Promise<ChangedMeeting>,
): Promise<ChangedMeeting> {
  const meeting = await meetings.lock(team.id, meetingId);
  if (!meeting) return { kind: 'not found' };
  if (meeting.isCancelled) return { kind: 'already cancelled', meeting };
  if (isOver(meeting, reader.now)) return { kind: 'over', meeting };
  if (!mayChangeMeeting(member, meeting)) return { kind: 'may not', meeting };
  const changed = await carryOut(meeting);
  if (changed.kind === 'moved' || changed.kind === 'cancelled') await deliveries.redrawMeeting(meeting.id);
  return changed;
}

function isThen({ heldOn, startsAt, endsAt }: Meeting, to: MeetingTime): boolean {
  const isTime = (one: { toString(): string } | undefined, other: typeof one) =>
    one?.toString() === other?.toString();
  return isTime(heldOn, to.heldOn) && isTime(startsAt, to.startsAt) && isTime(endsAt, to.endsAt);
}
