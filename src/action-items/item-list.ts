// Open items as a list: the reader's own first, the oldest due day on top; then what was done lately.
import { Temporal } from 'temporal-polyfill';
import type { Card, Element } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { exampleOwner } from '../help/example-owner.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import { type Member, nameIn, type Team } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';
import type { Texts } from '../texts/texts.ts';
import { type ActionItem, isFinished } from './action-item.ts';
import { dueLine } from './item-card.ts';

const mostOpen = 20;
const mostDone = 5;
const longestLine = 120;
const longestNames = 80;

/** How long a finished item stays on the list. */
export const doneStaysListed = { hours: 14 * 24 };

/** `items` in the order they are due: open ones, and those done lately. One of `lists` in the same card. */
export function itemList(
  items: ActionItem[],
  whose: 'all' | 'mine',
  team: Team,
  asker: Member,
  reader: Reader,
  lists = 1,
): Card {
  const { actionItems } = reader.texts;
  const isOwn = (item: ActionItem) => item.owners.includes(asker.id);
  const open = items.filter((item) => !isFinished(item));
  const own = open.filter(isOwn);
  const others = whose === 'mine' ? [] : open.filter((item) => !isOwn(item));
  const done = items.filter((item) => isFinished(item) && (whose === 'all' || isOwn(item)));

  const openLine = (item: ActionItem) => openDetail(item, team, reader);
  const doneLine = (item: ActionItem) => doneDetail(item, team, reader);
  const room = Math.ceil(mostOpen / lists);
  const roomForOthers = Math.max(room - own.length, 0);
  const heading = headingFor(whose, own.length + others.length, actionItems, exampleOwner(team, asker));
  const mixed = own.length > 0 && others.length > 0;
  return {
    summary: heading,
    elements: [
      line(heading),
      ...(mixed ? [line(actionItems.own)] : []),
      ...entriesOf(own, room, openLine, reader),
      ...(mixed ? [line(actionItems.others)] : []),
      ...entriesOf(others, roomForOthers, openLine, reader),
      ...(done.length > 0 ? [line(actionItems.doneLately)] : []),
      ...entriesOf(latestFirst(done), Math.ceil(mostDone / lists), doneLine, reader),
    ],
  };
}

function headingFor(
  whose: 'all' | 'mine',
  count: number,
  texts: Texts['actionItems'],
  example: string,
): string {
  if (whose === 'mine') return count > 0 ? texts.myList(count) : texts.emptyMyList;
  return count > 0 ? texts.list(count) : texts.emptyList(example);
}

function line(text: string): Element {
  return { kind: 'text', runs: [say(text, 'strong')] };
}

/** The first `room` items, and how many more there are. */
function entriesOf(
  items: ActionItem[],
  room: number,
  detail: (item: ActionItem) => string,
  { texts }: Reader,
): Element[] {
  const elements: Element[] = [];
  const entries = items.slice(0, room).map((item) => ({
    lines: [
      [say(`#${item.number} `, 'strong'), say(shortened(item.what, longestLine))],
      [say(detail(item), 'quiet')],
    ],
    buttons: [],
  }));
  if (entries.length > 0) elements.push({ kind: 'entries', entries });
  const rest = items.length - entries.length;
  if (rest > 0) elements.push({ kind: 'text', runs: [say(texts.actionItems.more(rest))] });
  return elements;
}

function openDetail(item: ActionItem, team: Team, reader: Reader): string {
  const { actionItems } = reader.texts;
  const names = actionItems.owners(item.owners.map((personId) => nameIn(team, personId)));
  const onTrack = item.status === 'on track' ? [actionItems.listedOnTrack] : [];
  return [shortened(names, longestNames), dueLine(item, reader), ...onTrack].join(' · ');
}

function doneDetail({ said }: ActionItem, team: Team, reader: Reader): string {
  const by = shortened(nameIn(team, said.by), longestNames);
  return reader.texts.actionItems.done(momentFor(reader, said.at), by);
}

function latestFirst(items: ActionItem[]): ActionItem[] {
  return [...items].sort((one, other) => Temporal.Instant.compare(other.said.at, one.said.at));
}
