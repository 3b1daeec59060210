// A planned meeting is moved, renamed or cancelled: its cards show it in place, and every channel hears of it.
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingToMade } from '../people/standings.ts';
import { planAroundMeetings } from '../polls/plan-rounds.ts';
import type { Stores } from '../stores.ts';
import { tellMeetingChange } from './announce-meeting.ts';
import { followMeeting } from './items-follow.ts';
import { isOver, isSameTime, type Meeting, type MeetingPieces, type MeetingTime } from './meeting.ts';
import { planAheadOf } from './plan-ahead.ts';

export type ChangedMeeting =
  | { kind: 'moved' | 'cancelled'; meeting: Meeting; before: Meeting; changeId: string }
  | { kind: 'already cancelled' | 'already then' | 'over' | 'may not'; meeting: Meeting }
  /** Not of this team. */
  | { kind: 'not found' };

/** `to` lies in the future and ends after it starts. */
export function moveMeeting(
  stores: Stores,
  turn: Turn,
  meetingId: string,
  to: { time: MeetingTime; title?: string },
): Promise<ChangedMeeting> {
  return change(stores, turn, meetingId, 'move', to);
}

export function cancelMeeting(stores: Stores, turn: Turn, meetingId: string): Promise<ChangedMeeting> {
  return change(stores, turn, meetingId, 'cancel', { isCancelled: true });
}

async function change(
  stores: Stores,
  turn: Turn,
  meetingId: string,
  verb: 'move' | 'cancel',
  to: MeetingPieces,
): Promise<ChangedMeeting> {
  const { team, member, reader } = turn;
  // Before the meeting, as where one is planned: two who change the same one wait for each other in one order.
  const polls = await stores.polls.lockOfTeam(team.id);
  const meeting = await stores.meetings.lock(team.id, meetingId);
  if (!meeting) return { kind: 'not found' };
  if (meeting.isCancelled) return { kind: 'already cancelled', meeting };
  if (isOver(meeting, reader.now)) return { kind: 'over', meeting };
  if (to.time && isAlready(meeting, to.time, to.title)) return { kind: 'already then', meeting };
  if (!may(standingToMade(turn, meeting), verb, 'meeting')) return { kind: 'may not', meeting };
  const changed = await stores.meetings.change(meeting, { by: member.id, at: reader.now, verb, to });
  await followMeeting(stores, turn, changed.meeting, meeting.heldOn);
  await tellMeetingChange(stores, turn, changed.meeting, changed.changeId);
  if (verb === 'cancel') await planAheadOf(stores, turn, meeting);
  await planAroundMeetings(stores, polls, team.id, reader.now);
  return { kind: verb === 'move' ? 'moved' : 'cancelled', before: meeting, ...changed };
}

function isAlready(meeting: Meeting, time: MeetingTime, title = meeting.title): boolean {
  return isSameTime(meeting, time) && title === meeting.title;
}
