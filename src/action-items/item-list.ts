// Open items as a list: the reader's own first, the oldest due day on top.
import { Temporal } from 'temporal-polyfill';
import type { Card, Element } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { momentFor, nameIn, type Reader } from '../chat/reader.ts';
import { shortened } from '../chat/shortened.ts';
import type { Member, Team } from '../people/team.ts';
import type { Texts } from '../texts/texts.ts';
import { type ActionItem, isFinished } from './action-item.ts';
import { dueOf } from './item-card.ts';

const mostOpen = 20;
const mostDone = 5;
const longestLine = 120;
const longestNames = 80;

/** How long a finished item stays on the list. */
export const doneStaysListed = { hours: 14 * 24 };

/** `items` in the order they are due: open ones, and those done lately. */
export function itemList(
  items: ActionItem[],
  whose: 'all' | 'mine',
  team: Team,
  reading: Member,
  reader: Reader,
): Card {
  const { actionItems } = reader.texts;
  const isOwn = (item: ActionItem) => item.owners.includes(reading.id);
  const chosen = whose === 'mine' ? items.filter(isOwn) : items;
  const open = chosen.filter((item) => !isFinished(item));
  const done = chosen.filter(isFinished);
  const ownFirst = [...open.filter(isOwn), ...open.filter((item) => !isOwn(item))];
  const heading = headingFor(whose, open.length, actionItems);
  return {
    summary: heading,
    elements: [
      { kind: 'text', runs: [say(heading, 'strong')] },
      ...listElements(ownFirst, mostOpen, (item) => openDetail(item, team, reader), reader),
      ...(done.length > 0 ? [{ kind: 'text' as const, runs: [say(actionItems.doneLately, 'strong')] }] : []),
      ...listElements(latestFirst(done), mostDone, (item) => doneDetail(item, team, reader), reader),
    ],
  };
}

function headingFor(whose: 'all' | 'mine', count: number, texts: Texts['actionItems']): string {
  if (whose === 'mine') return count > 0 ? texts.myList(count) : texts.emptyMyList;
  return count > 0 ? texts.list(count) : texts.emptyList;
}

function listElements(
  items: ActionItem[],
  most: number,
  detail: (item: ActionItem) => string,
  reader: Reader,
): Element[] {
  if (items.length === 0) return [];
  const entries = items.slice(0, most).map((item) => ({
    lines: [
      [say(`#${item.number} `, 'strong'), say(shortened(item.what, longestLine))],
      [say(detail(item), 'quiet')],
    ],
    buttons: [],
  }));
  const rest = items.length - most;
  return [
    { kind: 'entries', entries },
    ...(rest > 0 ? [{ kind: 'text' as const, runs: [say(reader.texts.actionItems.more(rest))] }] : []),
  ];
}

function openDetail(item: ActionItem, team: Team, reader: Reader): string {
  const { actionItems } = reader.texts;
  const due = dueOf(item, reader);
  const late = Temporal.PlainDate.compare(item.dueOn, reader.today) < 0;
  return [
    shortened(actionItems.owners(item.owners.map((personId) => nameIn(team, personId))), longestNames),
    late ? actionItems.overdue(due) : actionItems.dueBy(due),
    ...(item.status === 'on track' ? [actionItems.listedOnTrack] : []),
  ].join(' · ');
}

function doneDetail(item: ActionItem, team: Team, reader: Reader): string {
  return reader.texts.actionItems.done(
    momentFor(reader, item.lastChange.at),
    shortened(nameIn(team, item.lastChange.by), longestNames),
  );
}

function latestFirst(items: ActionItem[]): ActionItem[] {
  return [...items].sort((one, other) => Temporal.Instant.compare(other.lastChange.at, one.lastChange.at));
}
