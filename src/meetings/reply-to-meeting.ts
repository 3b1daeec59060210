// Planning, moving, cancelling and asking for a meeting by word: what is told, and what is asked.
import type { Temporal } from 'temporal-polyfill';
import type { ButtonPress } from '../chat/button-press.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { MeetingCommand } from '../commands/read-meeting.ts';
import type { Turn, Turns } from '../people/find-turns.ts';
import type { Reader } from '../people/reader.ts';
import type { Stores } from '../stores.ts';
import { counted } from '../texts/spell-out.ts';
import { textsIn } from '../texts/texts.ts';
import { cancelMeeting, moveMeeting } from './change-meeting.ts';
import { longestTitle, type Meeting, type MeetingTime } from './meeting.ts';
import { meetingLine, whichMeetingCard } from './meeting-card.ts';
import { type Planned, planMeeting } from './plan-meeting.ts';
import { type MeetingWhen, timeOf, type WhenDoubt } from './read-when.ts';
import { replyToSeries } from './reply-to-series.ts';
import { askWith, tellChanged, tellDoubt, tellWithUndo } from './tell-meeting.ts';
import { whichMeeting } from './which-meeting.ts';

type InOneTeam = Exclude<MeetingCommand, { kind: 'tell next meeting' }>;

export async function replyToMeeting(stores: Stores, turn: Turn, command: InOneTeam): Promise<Reply> {
  switch (command.kind) {
    case 'plan meeting':
      return tellPlanned(await planMeeting(stores, turn, command, untitledIn(turn)), turn);
    case 'plan series':
    case 'series not understood':
    case 'cancel series':
    case 'move series':
      return replyToSeries(stores, turn, command);
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

export const untitledIn = ({ team }: Turn): string => textsIn(team.language).meetings.untitled;

export function tellPlanned(planned: Planned, turn: Turn): Reply {
  const { reader } = turn;
  const { meetings, replies, language } = reader.texts;
  switch (planned.kind) {
    case 'planned':
      return tellWithUndo(meetings.planned(meetingLine(planned.meeting, reader)), planned, reader);
    case 'planned before':
      return tellChanged(planned.changed, turn, true) ?? tell(meetings.gone);
    case 'already planned':
      return tell(meetings.alreadyPlanned(meetingLine(planned.meeting, reader)));
    case 'perhaps the same': {
      const { meeting, asks, title, time, to } = planned;
      const [asked, yes] =
        asks === 'moved'
          ? [meetings.perhapsMoved, meetings.moveIt]
          : [meetings.perhapsTheSame, meetings.isTheSame];
      return askWith(asked(meetingLine(meeting, reader)), [
        { label: yes, press: movePress(meeting, to.time, to.title) },
        {
          label: meetings.oneMore,
          press: { do: 'plan meeting', team: turn.team.id, title, ...asText(time) },
        },
      ]);
    }
    case 'when':
      return tellDoubt(planned.doubt, reader, meetings.whenAsked);
    case 'CPR number':
      return tell(replies.cpr);
    case 'title too long':
      return tell(meetings.titleTooLong(counted(planned.length, language), counted(longestTitle, language)));
  }
}

async function replyToChange(
  stores: Stores,
  turn: Turn,
  command: Extract<InOneTeam, { kind: 'move meeting' | 'cancel meeting' }>,
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
      return tellChanged(await cancelMeeting(stores, turn, which.meeting.id), turn) ?? tell(meetings.gone);
    }
    const press = ({ id }: Meeting): ButtonPress => ({ do: 'cancel meeting', meeting: id });
    return ask(meetings.whichToCancel, which.meetings, press, reader);
  }
  const to = (meeting: Meeting) => timeOf(command.to, meeting.timeZone, reader.now, meeting);
  if (which.kind === 'one') {
    const time = to(which.meeting);
    if ('kind' in time) return askWhen(time, which.meeting, command.to, reader);
    return (
      tellChanged(await moveMeeting(stores, turn, which.meeting.id, { time }), turn) ?? tell(meetings.gone)
    );
  }
  const possible = which.meetings.filter((meeting) => !('kind' in to(meeting)));
  const doubt = which.meetings.map(to).find((time) => 'kind' in time);
  if (possible.length === 0 && doubt) return tellDoubt(doubt, reader, meetings.whenMoved);
  const press = (meeting: Meeting) => movePress(meeting, to(meeting) as MeetingTime);
  return ask(meetings.whichToMove, possible, press, reader);
}

/** Days that it may be are one press away. */
function askWhen(doubt: WhenDoubt, meeting: Meeting, to: MeetingWhen, reader: Reader): Reply {
  const { texts, now, today } = reader;
  const { by: _, ...said } = to;
  const days = doubt.kind === 'unclear day' ? doubt.choices : [];
  const choices = days.flatMap((dueOn) => {
    const time = timeOf({ ...said, day: { kind: 'day', dueOn } }, meeting.timeZone, now, meeting);
    return 'kind' in time
      ? []
      : [{ label: texts.dates.short(dueOn, today), press: movePress(meeting, time) }];
  });
  return choices.length > 0
    ? askWith(texts.meetings.whichDay, choices)
    : tellDoubt(doubt, reader, texts.meetings.whenMoved);
}

function ask(
  asked: string,
  meetings: Meeting[],
  press: (meeting: Meeting) => ButtonPress,
  reader: Reader,
): Reply {
  return { show: 'privately', card: whichMeetingCard(asked, meetings, press, reader) };
}

function movePress({ id }: Meeting, time: MeetingTime, title?: string): ButtonPress {
  return { do: 'move meeting', meeting: id, ...asText(time), ...(title && { title }) };
}

function asText({ heldOn, startsAt, endsAt }: MeetingTime) {
  const short = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
  return {
    heldOn: heldOn.toString(),
    ...(startsAt && { startsAt: short(startsAt) }),
    ...(endsAt && { endsAt: short(endsAt) }),
  };
}
