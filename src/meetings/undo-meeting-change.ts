// One step back: the newest change of a meeting is taken back, by a button on the reply to it or by the word.
import { Temporal } from 'temporal-polyfill';
import { minutesForTheWord } from '../action-items/undo-change.ts';
import type { Turn } from '../people/find-turns.ts';
import { leads } from '../people/team.ts';
import { planAroundMeetings } from '../polls/plan-rounds.ts';
import type { Stores } from '../stores.ts';
import { tellMeetingChange } from './announce-meeting.ts';
import { followMeetingBack } from './items-follow.ts';
import type { Meeting, MeetingChange, MeetingPieces, MeetingVerb } from './meeting.ts';
import { undoableIn } from './meeting-record.ts';

export type UndoneMeeting =
  /** `took`: the kind of change that was taken back; where that is its planning, it is called off now. */
  | { kind: 'undone'; meeting: Meeting; took: MeetingVerb }
  | { kind: 'changed since' | 'may not' | 'too late'; meeting: Meeting }
  | { kind: 'not found' };

/** Button and word alike work for ten minutes: after that people have put the meeting in their calendars. */
export async function undoMeetingChange(
  stores: Stores,
  turn: Turn,
  { meetingId, changeId }: { meetingId: string; changeId: string },
): Promise<UndoneMeeting> {
  const { team, member, reader } = turn;
  const polls = await stores.polls.lockOfTeam(team.id);
  const meeting = await stores.meetings.lock(team.id, meetingId);
  if (!meeting) return { kind: 'not found' };
  const change = undoableIn(await stores.meetingRecord.of(meeting.id));
  if (change?.id !== changeId) return { kind: 'changed since', meeting };
  if (change.by !== member.id && !leads(member)) return { kind: 'may not', meeting };
  const until = change.at.add({ minutes: minutesForTheWord });
  if (Temporal.Instant.compare(reader.now, until) > 0) return { kind: 'too late', meeting };
  const by = { by: member.id, at: reader.now };
  const undone = await stores.meetings.change(meeting, {
    ...by,
    verb: 'undo',
    undoes: change.id,
    to: stateBefore(change),
  });
  await followMeetingBack(stores, turn, undone.meeting, change);
  await tellMeetingChange(stores, turn, meeting.id, undone.changeId);
  await planAroundMeetings(stores, polls, team.id, reader.now);
  return { kind: 'undone', meeting: undone.meeting, took: change.verb as MeetingVerb };
}

const stateBefore = ({ verb, before }: MeetingChange): MeetingPieces =>
  verb === 'plan' ? { isCancelled: true } : before;
