// The card of one meeting, the same in every channel, always in its present state; and the question which one is meant.
import type { ButtonPress } from '../chat/button-press.ts';
import { type Button, type Card, type Element, linkToOwn, say } from '../chat/card.ts';
import { labelCharacters } from '../chat/card-limits.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import type { AgendaItem } from './agenda.ts';
import { agendaOnCard } from './agenda-lines.ts';
import type { Meeting, MeetingChange, MeetingTime } from './meeting.ts';
import { isPlanningTakenBack, lastMoveIn } from './meeting-record.ts';
import type { Series } from './series.ts';
import { rhythmLine } from './series-line.ts';

/** More than a team ever has to choose among at once. */
const mostButtons = 10;

/** `record`: the lines of its record. `file`: where a calendar loads it. */
export type MeetingFacts = {
  record: MeetingChange[];
  agenda: AgendaItem[];
  series?: Series | undefined;
  file?: string | undefined;
};

export function meetingCard(
  meeting: Meeting,
  { record, agenda, series, file }: MeetingFacts,
  team: Team,
  reader: Reader,
): Card {
  const { meetings } = reader.texts;
  const { title, isCancelled } = meeting;
  const calledOff = isPlanningTakenBack(record) ? meetings.takenBackLabel : meetings.cancelledLabel;
  const label = isCancelled ? calledOff(title) : meetings.label(title);
  const detail = [timeIn(meeting, reader), meetings.plannedBy(nameIn(team, meeting.createdBy))].join(' · ');
  const elements: Element[] = [
    {
      kind: 'text',
      runs: [
        ...(label ? [say(label, 'strong')] : []),
        say(title, label ? undefined : 'strong'),
        say(` · ${detail}`),
      ],
    },
  ];
  const before = lastMoveIn(record)?.before.time;
  if (!isCancelled && before) {
    const moved = meetings.movedFrom(timeIn(before, reader));
    elements.push({ kind: 'text', runs: [say(moved, 'quiet')] });
  }
  if (!isCancelled && series && !series.endedAt) {
    const partOf = reader.texts.series.partOf(rhythmLine(series, reader));
    elements.push({ kind: 'text', runs: [say(partOf, 'quiet')] });
  }
  if (!isCancelled) elements.push(...agendaOnCard(meeting, agenda, reader));
  if (!isCancelled) elements.push(...linkToOwn(reader.texts.calendar.addToCalendar, file));
  return { summary: `${label}${title} · ${detail}`, elements };
}

/** "Styregruppe, tirsdag 15. december (uge 51) kl. 9.00-11.00" */
export function meetingLine(meeting: Meeting, reader: Reader): string {
  return reader.texts.meetings.named(meeting.title, timeIn(meeting, reader));
}

/** On a button and in a form: the title is cut, the day is not. */
export function meetingLabel(meeting: Meeting, { texts, today }: Reader): string {
  const day = texts.meetings.at(texts.dates.typed(meeting.heldOn, today), meeting.startsAt);
  return texts.meetings.named(shortened(meeting.title, labelCharacters - day.length - 2), day);
}

/** "tirsdag 15. december (uge 51) kl. 9.00-11.00" */
export function timeIn({ heldOn, startsAt, endsAt }: MeetingTime, { texts, today }: Reader): string {
  return texts.meetings.at(texts.dates.day(heldOn, today), startsAt, endsAt);
}

export function whichMeetingCard(
  asked: string,
  meetings: Meeting[],
  pressFor: (meeting: Meeting) => ButtonPress,
  reader: Reader,
): Card {
  const buttons = meetings
    .slice(0, mostButtons)
    .map((meeting): Button => ({ label: meetingLabel(meeting, reader), press: pressFor(meeting) }));
  return {
    summary: asked,
    elements: [
      { kind: 'text', runs: [say(asked, 'strong')] },
      { kind: 'buttons', buttons },
    ],
  };
}
