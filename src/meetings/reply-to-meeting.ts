// What the one who plans, moves, cancels or asks for a meeting is told. Everybody else sees it on the meeting's card.
import { Temporal } from 'temporal-polyfill';
import type { ButtonPress } from '../chat/button-press.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { MeetingCommand } from '../commands/read-meeting.ts';
import type { Turn, Turns } from '../people/find-turns.ts';
import type { Reader } from '../people/reader.ts';
import { everInTeam, firstName } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { counted } from '../texts/spell-out.ts';
import { textsIn } from '../texts/texts.ts';
import { type ChangedMeeting, cancelMeeting, moveMeeting } from './change-meeting.ts';
import { longestTitle, type Meeting, type MeetingTime } from './meeting.ts';
import { meetingLine, whichMeetingCard } from './meeting-card.ts';
import { planMeeting } from './plan-meeting.ts';
import { type MeetingWhen, timeOf, type WhenDoubt } from './read-when.ts';
import { whichMeeting } from './which-meeting.ts';

type InOneTeam = Exclude<MeetingCommand, { kind: 'tell next meeting' }>;

export async function replyToMeeting(stores: Stores, turn: Turn, command: InOneTeam): Promise<Reply> {
  switch (command.kind) {
    case 'plan meeting':
      return replyToPlan(stores, turn, command);
    case 'move meeting':
    case 'cancel meeting':
      return replyToChange(stores, turn, command);
  }
}

/** In a direct conversation the next one of each of the person's teams. */
export function tellNextMeeting(turns: Turns): Reply {
  const [{ team, reader }, ...others] = turns;
  const { meetings } = reader.texts;
  const [next] = team.meetings.planned;
  if (others.length === 0)
    return tell(next ? meetings.next(meetingLine(next, reader)) : meetings.nonePlanned);
  const lines = turns.map((turn) => {
    const [first] = turn.team.meetings.planned;
    return first
      ? meetings.nextOf(turn.team.name, meetingLine(first, turn.reader))
      : meetings.noneOf(turn.team.name);
  });
  return tell(lines.join('\n'));
}

async function replyToPlan(
  stores: Stores,
  turn: Turn,
  command: { title: string; when: MeetingWhen },
): Promise<Reply> {
  const { team, reader, origin } = turn;
  const { meetings, replies, language } = reader.texts;
  const planned = await planMeeting(stores, turn, command, textsIn(team.language).meetings.untitled);
  switch (planned.kind) {
    case 'planned':
      // The channel sees the meeting's card.
      if (origin.channelId) return { show: 'nothing' };
      return tell(meetings.planned(meetingLine(planned.meeting, reader)));
    case 'when':
      return tell(doubtOf(planned.doubt, reader, meetings.whenAsked));
    case 'CPR number':
      return tell(replies.cpr);
    case 'title too long':
      return tell(meetings.titleTooLong(counted(planned.length, language), counted(longestTitle, language)));
  }
}

async function replyToChange(
  stores: Stores,
  turn: Turn,
  command: Exclude<InOneTeam, { kind: 'plan meeting' }>,
): Promise<Reply> {
  const { team, reader } = turn;
  const { meetings } = reader.texts;
  const { planned } = team.meetings;
  const which = whichMeeting(planned, command.which);
  if (which.kind === 'none planned') return tell(meetings.nonePlanned);
  if (which.kind === 'none of them') {
    return tell(
      meetings.noneOfThem(
        planned
          .slice(0, 5)
          .map((one) => meetingLine(one, reader))
          .join('; '),
      ),
    );
  }
  if (command.kind === 'cancel meeting') {
    if (which.kind === 'one') {
      return told(await cancelMeeting(stores, turn, which.meeting.id), turn) ?? tell(meetings.gone);
    }
    const press = ({ id }: Meeting): ButtonPress => ({ do: 'cancel meeting', meeting: id });
    return ask(meetings.whichToCancel, which.meetings, press, reader);
  }
  const to = (meeting: Meeting) => timeOf(command.to, meeting.timeZone, reader.now, meeting);
  if (which.kind === 'one') {
    const time = to(which.meeting);
    if ('kind' in time) return tell(doubtOf(time, reader, meetings.whenMoved));
    return told(await moveMeeting(stores, turn, which.meeting.id, time), turn) ?? tell(meetings.gone);
  }
  const possible = which.meetings.filter((meeting) => !('kind' in to(meeting)));
  const doubt = which.meetings.map(to).find((time) => 'kind' in time);
  if (possible.length === 0 && doubt) return tell(doubtOf(doubt, reader, meetings.whenMoved));
  const press = (meeting: Meeting) => movePress(meeting, to(meeting) as MeetingTime);
  return ask(meetings.whichToMove, possible, press, reader);
}

function ask(
  asked: string,
  meetings: Meeting[],
  press: (meeting: Meeting) => ButtonPress,
  reader: Reader,
): Reply {
  return { show: 'privately', card: whichMeetingCard(asked, meetings, press, reader) };
}

type MeetingPress = Extract<ButtonPress, { do: 'move meeting' | 'cancel meeting' }>;

function movePress({ id }: Meeting, { heldOn, startsAt, endsAt }: MeetingTime): MeetingPress {
  const short = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
  return {
    do: 'move meeting',
    meeting: id,
    heldOn: heldOn.toString(),
    ...(startsAt && { startsAt: short(startsAt) }),
    ...(endsAt && { endsAt: short(endsAt) }),
  };
}

/** A press on the question which one is meant; undefined where it is no meeting of this team. */
export async function replyToMeetingPress(
  stores: Stores,
  turn: Turn,
  press: MeetingPress,
): Promise<Reply | undefined> {
  const { team, reader } = turn;
  if (press.do === 'cancel meeting')
    return inPlace(told(await cancelMeeting(stores, turn, press.meeting), turn));
  const time = (text: string | undefined) => (text ? Temporal.PlainTime.from(text) : undefined);
  const [startsAt, endsAt] = [time(press.startsAt), time(press.endsAt)];
  const when: MeetingWhen = {
    day: { kind: 'day', dueOn: Temporal.PlainDate.from(press.heldOn) },
    ...(startsAt && { startsAt }),
    ...(endsAt && { endsAt }),
  };
  // A question may stand for days, and a client can send anything.
  const to = timeOf(when, team.timeZone, reader.now);
  if ('kind' in to) return inPlace(tell(doubtOf(to, reader, reader.texts.meetings.whenMoved)));
  return inPlace(told(await moveMeeting(stores, turn, press.meeting, to), turn));
}

function inPlace(reply: Reply | undefined): Reply | undefined {
  return reply?.show === 'privately' ? { show: 'in place', card: reply.card } : reply;
}

function told(changed: ChangedMeeting, { team, reader }: Turn): Reply | undefined {
  if (changed.kind === 'not found') return undefined;
  const { meetings } = reader.texts;
  const line = meetingLine(changed.meeting, reader);
  switch (changed.kind) {
    case 'moved':
      return tell(meetings.moved(line));
    case 'cancelled':
      return tell(meetings.cancelled(line));
    case 'already cancelled':
      return tell(meetings.alreadyCancelled(line));
    case 'already then':
      return tell(meetings.alreadyThen(line));
    case 'over':
      return tell(meetings.over(line));
    case 'may not': {
      const planner = everInTeam(team, changed.meeting.createdBy);
      return tell(meetings.mayNot(line, planner ? firstName(planner) : '–'));
    }
  }
}

function doubtOf(doubt: WhenDoubt, { texts, today }: Reader, asked: string): string {
  const { meetings, dates } = texts;
  switch (doubt.kind) {
    case 'no day':
      return asked;
    case 'past':
      return meetings.past;
    case 'ends before it starts':
      return meetings.endsFirst;
    case 'unclear day':
      if (doubt.day.why === 'no such time') return meetings.noSuchTime;
      return meetings.unclear(meetings.or(doubt.day.choices.map((day) => dates.day(day, today))));
  }
}
