// One step back: the newest change of a meeting is taken back, by a button on the reply to it or by the word.
import { Temporal } from 'temporal-polyfill';
import { minutesForTheWord } from '../action-items/undo-change.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingToMade } from '../people/standings.ts';
import { planAroundMeetings } from '../polls/plan-rounds.ts';
import type { Stores } from '../stores.ts';
import { promiseAround, tellMeetingChange } from './announce-meeting.ts';
import { followMeetingBack } from './items-follow.ts';
import type { Meeting, MeetingChange, MeetingPieces, MeetingVerb } from './meeting.ts';
import { undoableIn } from './meeting-record.ts';
import type { Recorded } from './meeting-store.ts';
import type { Series } from './series.ts';

export type UndoneMeeting =
  /** `took`: the kind of change that was taken back; where that is its planning, it is called off now. `series`: of all of it. */
  | { kind: 'undone'; meeting: Meeting; took: MeetingVerb; series?: Series }
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
  if (!may(standingToMade(turn, meeting, change), 'undo', 'meeting')) return { kind: 'may not', meeting };
  const until = change.at.add({ minutes: minutesForTheWord });
  if (Temporal.Instant.compare(reader.now, until) > 0) return { kind: 'too late', meeting };
  if (change.ofSeries) return undoOfSeries(stores, turn, meeting, change);
  const by = { by: member.id, at: reader.now };
  const undone = await stores.meetings.change(meeting, {
    ...by,
    verb: 'undo',
    undoes: change.id,
    to: stateBefore(change),
  });
  await followMeetingBack(stores, turn, undone.meeting, change);
  await tellMeetingChange(stores, turn, undone.meeting, undone.changeId);
  await planAroundMeetings(stores, polls, team.id, reader.now);
  return { kind: 'undone', meeting: undone.meeting, took: change.verb as MeetingVerb };
}

/** The same for all of the series' meetings to which it was done at that moment, unless they were changed since. */
async function undoOfSeries(
  stores: Stores,
  turn: Turn,
  meeting: Meeting,
  change: MeetingChange,
): Promise<UndoneMeeting> {
  const { team, member, reader } = turn;
  let told: Recorded | undefined;
  for (const { id, meetingId } of await stores.meetingRecord.alike(change)) {
    const other = await stores.meetings.lock(team.id, meetingId);
    if (!other || undoableIn(await stores.meetingRecord.of(meetingId))?.id !== id) continue;
    const undoing = { by: member.id, at: reader.now, verb: 'undo', undoes: id, ofSeries: true } as const;
    const undone = await stores.meetings.change(other, { ...undoing, to: stateBefore(change) });
    await stores.deliveries.redrawMeeting(meetingId);
    await promiseAround(stores, turn, undone.meeting);
    if (meetingId === meeting.id) told = undone;
  }
  if (!told) return { kind: 'changed since', meeting };
  const series = meeting.series && (await stores.series.lock(team.id, meeting.series.id));
  if (series) await stores.series.change(series.id, { endedAt: change.verb === 'plan' ? reader.now : null });
  await tellMeetingChange(stores, turn, told.meeting, told.changeId);
  return {
    kind: 'undone',
    meeting: told.meeting,
    took: change.verb as MeetingVerb,
    ...(series && { series }),
  };
}

const stateBefore = ({ verb, before }: MeetingChange): MeetingPieces =>
  verb === 'plan' ? { isCancelled: true } : before;
