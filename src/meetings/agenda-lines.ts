// An agenda in lines: on the card of its meeting, where everybody sees it.
import { type Element, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { AgendaItem } from './agenda.ts';
import type { Meeting } from './meeting.ts';

/** Beyond this the rest is one press away. */
const mostOnMeetingCard = 10;

/** "Udskrivning (handlende)" */
export function agendaLine({ title, room }: AgendaItem, { texts }: Reader): string {
  return room ? texts.agenda.inRoom(title, texts.agenda.rooms[room]) : title;
}

/** Nothing where there is none. */
export function agendaOnCard(meeting: Meeting, agenda: AgendaItem[], reader: Reader): Element[] {
  if (agenda.length === 0) return [];
  const { texts } = reader;
  const shown = agenda.slice(0, mostOnMeetingCard);
  const rest = agenda.length - shown.length;
  const lines = shown.map((item, index) => [say(texts.agenda.numbered(index + 1, agendaLine(item, reader)))]);
  return [
    { kind: 'entries', entries: [{ lines: [[say(texts.agenda.heading, 'strong')], ...lines], buttons: [] }] },
    ...(rest > 0 ? [{ kind: 'text' as const, runs: [say(texts.agenda.andMore(rest), 'quiet')] }] : []),
    {
      kind: 'buttons',
      buttons: [{ label: texts.agenda.see, press: { do: 'show agenda', meeting: meeting.id } }],
    },
  ];
}
