// A typed line plans a meeting: the row, and its card in every channel of the team. One that is there already is moved.
import type { Turn } from '../people/find-turns.ts';
import { planAroundMeetings } from '../polls/plan-rounds.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import type { Stores } from '../stores.ts';
import { showMeeting } from './announce-meeting.ts';
import { type ChangedMeeting, moveMeeting } from './change-meeting.ts';
import { isSameTime, longestTitle, type Meeting, type MeetingTime } from './meeting.ts';
import { type MeetingWhen, timeOf, type WhenDoubt } from './read-when.ts';
import { type Likeness, likeness } from './same-meeting.ts';

export type Planned =
  | { kind: 'planned'; meeting: Meeting; changeId: string }
  | { kind: 'planned before'; changed: ChangedMeeting }
  | Unplanned;

/** Nothing is stored. */
type Unplanned =
  | { kind: 'already planned'; meeting: Meeting }
  /** `title` is what it is called where it is one more. */
  | {
      kind: 'perhaps the same';
      meeting: Meeting;
      asks: 'moved' | 'the same';
      title: string;
      time: MeetingTime;
      /** How the meeting that is planned would change. */
      to: { time: MeetingTime; title?: string };
    }
  | { kind: 'when'; doubt: WhenDoubt }
  | { kind: 'title too long'; length: number }
  /** Digits on both sides of the date, which is cut out, make a CPR number. */
  | { kind: 'CPR number' };

/**
 * `title` is '' where none is given: then it is called as the team is used to, in its own language.
 * `isAnother`: it was asked whether it is one that is planned already, and it is not.
 */
export async function planMeeting(
  stores: Stores,
  turn: Turn,
  { title, when, isAnother = false }: { title: string; when: MeetingWhen; isAnother?: boolean },
  untitled: string,
): Promise<Planned> {
  const { team, member, reader } = turn;
  if (holdsCprNumber(title)) return { kind: 'CPR number' };
  if (title.length > longestTitle) return { kind: 'title too long', length: title.length };
  const time = timeOf(when, team.timeZone, reader.now);
  if ('kind' in time) return { kind: 'when', doubt: time };
  const polls = await stores.polls.lockOfTeam(team.id);
  const like = likeness(await stores.meetings.lockPlanned(team.id), title, untitled, time);
  // Pressed twice, "one more" is one.
  const isThere = like.kind === 'the same' && isSameTime(like.meeting, time);
  if (like.kind !== 'another' && (isThere || !isAnother))
    return changePlanned(stores, turn, like, { title, untitled, when, time });
  const planned = await stores.meetings.plan(
    {
      ...time,
      teamId: team.id,
      title: title || untitled,
      timeZone: team.timeZone,
      createdBy: member.id,
    },
    reader.now,
  );
  await showMeeting(stores, turn, planned.meeting);
  await planAroundMeetings(stores, polls, team.id, reader.now);
  return { kind: 'planned', ...planned };
}

async function changePlanned(
  stores: Stores,
  turn: Turn,
  like: Exclude<Likeness, { kind: 'another' }>,
  wanted: { title: string; untitled: string; when: MeetingWhen; time: MeetingTime },
): Promise<Planned> {
  const { meeting } = like;
  const time = timeOf(wanted.when, meeting.timeZone, turn.reader.now, meeting);
  if ('kind' in time) return { kind: 'when', doubt: time };
  if (like.kind === 'the same') {
    if (isSameTime(meeting, time)) return { kind: 'already planned', meeting };
    return { kind: 'planned before', changed: await moveMeeting(stores, turn, meeting.id, { time }) };
  }
  const title = wanted.title || wanted.untitled;
  const isRenamed = like.asks === 'the same' && wanted.title !== '';
  return {
    kind: 'perhaps the same',
    meeting,
    asks: like.asks,
    title,
    time: wanted.time,
    to: { time, ...(isRenamed && { title }) },
  };
}
