// "Hvem gør hvad hvornår?" when a meeting is over: what still wants an action, what was agreed, and what was to be ready by it.
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { dueLine, ownersOf } from '../action-items/item-card.ts';
import { type Button, type Card, type Element, type Run, say } from '../chat/card.ts';
import { entriesWithButtons } from '../chat/card-limits.ts';
import { fold } from '../dates/words.ts';
import type { Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import type { AgendaItem } from './agenda.ts';
import type { Meeting } from './meeting.ts';
import { meetingLine } from './meeting-card.ts';

const mostListed = 8;
const mostOpen = Math.min(5, entriesWithButtons);
const longestLine = 120;
const longestOwners = 140;

export type WrapUp = {
  meeting: Meeting;
  agenda: AgendaItem[];
  /** What was agreed at it. */
  agreed: ActionItem[];
  /** What was said to be due by it. */
  dueBy: ActionItem[];
};

/**
 * Under which item of the agenda an action was agreed: "Pkt. 3 Udskrivning" is "Udskrivning", word for word; where several
 * stand in its heading, the one that says most.
 */
export function agreedUnder(agenda: AgendaItem[], { agendaItem }: ActionItem): AgendaItem | undefined {
  if (agendaItem === undefined) return undefined;
  const heading = inWords(agendaItem);
  const [longest] = agenda
    .filter(({ title }) => heading.includes(inWords(title)))
    .sort((one, other) => other.title.length - one.title.length);
  return longest;
}

/** " pkt 3 udskrivning ": a title stands in it as whole words alone. */
const inWords = (text: string): string =>
  ` ${
    fold(text)
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? text
  } `;

/** Nothing to ask, nothing agreed, and nothing that was to be ready. */
export function tellsNothing({ agenda, agreed, dueBy }: WrapUp): boolean {
  return agreed.length === 0 && dueBy.every(isFinished) && !agenda.some(({ room }) => room === 'acting');
}

export function meetingWrapUp(wrapUp: WrapUp, team: Team, reader: Reader): Card {
  const { meeting, agenda, agreed } = wrapUp;
  const { reports } = reader.texts;
  const heading = reports.wrapUpOf(meetingLine(meeting, reader));
  const settled = new Set(agreed.map((action) => agreedUnder(agenda, action)?.id));
  const acting = agenda.filter(({ id, room }) => room === 'acting' && !settled.has(id));
  const open = acting.filter(({ closedBy }) => !closedBy);
  const unready = wrapUp.dueBy.filter((item) => !isFinished(item));
  const elements: Element[] = [
    { kind: 'text', runs: [say(heading, 'strong')] },
    ...openPart(open, reader),
    ...listed(
      reports.withoutAction,
      acting.flatMap(({ title, closedBy }) =>
        closedBy ? [[say(reports.closed(title, nameIn(team, closedBy)))]] : [],
      ),
      reports.andMore,
    ),
    ...(agreed.length + open.length === 0
      ? [{ kind: 'text' as const, runs: [say(reports.nothingAgreed)] }]
      : []),
    ...listed(
      reports.agreed(agreed.length),
      agreed.map((item) => itemLine(item, team, reader)),
      reports.andMoreInText,
    ),
    ...listed(
      reports.unready,
      unready.map((item) => itemLine(item, team, reader)),
      reports.andMore,
    ),
  ];
  if (agreed.length > 0) {
    const text: Button = {
      label: reports.textForMinutes,
      press: { do: 'show minutes text', meeting: meeting.id },
    };
    const forRecords: Button = {
      label: reader.texts.journal.button,
      press: { do: 'journal', meeting: meeting.id },
    };
    elements.push({ kind: 'buttons', buttons: [text, forRecords] });
  }
  return { summary: heading, elements };
}

/** Where there are more, they come up as the first ones are settled. */
function openPart(open: AgendaItem[], { texts: { reports } }: Reader): Element[] {
  if (open.length === 0) return [];
  const rest = open.length - mostOpen;
  const entries = open.slice(0, mostOpen).map(({ id, title, meetingId }) => ({
    lines: [[say(title)]],
    buttons: [
      {
        label: reports.addAction,
        spoken: shortened(reports.addActionSpoken(title), 75),
        emphasis: 'primary' as const,
        press: { do: 'add action' as const, meeting: meetingId, point: id },
      },
      {
        label: reports.noAction,
        spoken: shortened(reports.noActionSpoken(title), 75),
        press: { do: 'no action' as const, meeting: meetingId, point: id },
      },
    ],
  }));
  return [
    { kind: 'text', runs: [say(reports.whoDoesWhat, 'strong')] },
    { kind: 'entries', entries },
    ...(rest > 0 ? [{ kind: 'text' as const, runs: [say(reports.openRest(rest), 'quiet')] }] : []),
  ];
}

function listed(heading: string, lines: Run[][], more: (count: number) => string): Element[] {
  if (lines.length === 0) return [];
  const rest = lines.length - mostListed;
  const all = [[say(heading, 'strong')], ...lines.slice(0, mostListed)];
  if (rest > 0) all.push([say(more(rest), 'quiet')]);
  return [{ kind: 'entries', entries: [{ lines: all, buttons: [] }] }];
}

function itemLine(item: ActionItem, team: Team, reader: Reader): Run[] {
  const owners = shortened(ownersOf(item, team, reader), longestOwners);
  const due = item.status === 'done' ? reader.texts.reports.done : dueLine(item, reader);
  return [
    say(`#${item.number} `, 'strong'),
    say(`${shortened(item.what, longestLine)} · ${owners} · ${due}`),
  ];
}
