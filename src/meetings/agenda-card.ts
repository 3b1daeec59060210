// An agenda, in private and in pages, with what may be done to each item.
import { type Button, type Card, type Element, say } from '../chat/card.ts';
import { entriesWithButtons } from '../chat/card-limits.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Reader } from '../people/reader.ts';
import { may } from '../people/rights.ts';
import { standingToPoint } from '../people/standings.ts';
import { nameIn } from '../people/team.ts';
import type { AgendaItem } from './agenda.ts';
import { agendaLine } from './agenda-lines.ts';
import type { Meeting } from './meeting.ts';
import { meetingLine } from './meeting-card.ts';

/** `page` counts from 0; past the end it is the last. `notice` is said on top. */
export function agendaCard(
  meeting: Meeting,
  agenda: AgendaItem[],
  turn: Turn,
  page = 0,
  notice?: string,
): Card {
  const { reader } = turn;
  const { texts } = reader;
  const heading = texts.agenda.of(meetingLine(meeting, reader));
  const lastPage = Math.max(0, Math.ceil(agenda.length / entriesWithButtons) - 1);
  const at = Math.min(page, lastPage);
  const first = at * entriesWithButtons;
  const shown = agenda.slice(first, first + entriesWithButtons);
  const elements: Element[] = [
    ...(notice ? [{ kind: 'text' as const, runs: [say(notice)] }] : []),
    { kind: 'text', runs: [say(heading, 'strong')] },
  ];
  if (shown.length > 0) {
    const entries = shown.map((item, index) => ({
      lines: [
        [say(texts.agenda.numbered(first + index + 1, agendaLine(item, reader)))],
        [say(texts.agenda.addedBy(nameIn(turn.team, item.addedBy)), 'quiet')],
      ],
      buttons: buttonsOf(item, meeting, turn, first + index, at),
    }));
    elements.push({ kind: 'entries', entries });
  } else elements.push({ kind: 'text', runs: [say(texts.agenda.empty)] });
  if (lastPage > 0)
    elements.push(...turning(meeting, at, lastPage, first + 1, first + shown.length, agenda.length, reader));
  elements.push({ kind: 'text', runs: [say(texts.agenda.howToAdd, 'quiet')] });
  return { summary: notice ?? heading, elements };
}

function buttonsOf(item: AgendaItem, meeting: Meeting, turn: Turn, place: number, page: number): Button[] {
  const { agenda } = turn.reader.texts;
  const about = { meeting: meeting.id, point: item.id, page };
  return [
    ...(place > 0
      ? [
          {
            label: agenda.raise,
            spoken: agenda.raiseSpoken(place + 1),
            press: { do: 'raise on agenda' as const, ...about },
          },
        ]
      : []),
    ...(may(standingToPoint(turn, item, meeting), 'remove', 'agenda item')
      ? [
          {
            label: agenda.takeOff,
            spoken: agenda.takeOffSpoken(place + 1),
            press: { do: 'take off agenda' as const, ...about },
          },
        ]
      : []),
  ];
}

function turning(
  meeting: Meeting,
  page: number,
  lastPage: number,
  first: number,
  last: number,
  count: number,
  { texts: { agenda, lists } }: Reader,
): Element[] {
  const to = (label: string, other: number): Button => ({
    label,
    press: { do: 'turn agenda', meeting: meeting.id, page: other },
  });
  return [
    { kind: 'text', runs: [say(agenda.page(first, last, count), 'quiet')] },
    {
      kind: 'buttons',
      buttons: [
        ...(page > 0 ? [to(lists.earlier, page - 1)] : []),
        ...(page < lastPage ? [to(lists.more, page + 1)] : []),
      ],
    },
  ];
}
