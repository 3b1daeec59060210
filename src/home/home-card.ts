// The bot's own page: one's open items over all teams with their answers, what was done lately, what one can write.
import { Temporal } from 'temporal-polyfill';
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { answerButtons } from '../action-items/answer-buttons.ts';
import { dueLine } from '../action-items/item-card.ts';
import { listedStanding } from '../action-items/standing.ts';
import type { Button, Card, Element, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { entriesWithButtons } from '../chat/card-limits.ts';
import { helpCard } from '../help/help-card.ts';
import type { Turn, Turns } from '../people/find-turns.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import { nameIn } from '../people/team.ts';
import { shortened } from '../texts/shortened.ts';

/** An item and its owner's turn in the item's team. */
export type OwnItem = { item: ActionItem; turn: Turn };

const mostDone = 5;
const longestLine = 200;

/** `own`: open items and those done lately, in any order. */
export function homeCard(own: OwnItem[], turns: Turns): Card {
  const [first] = turns;
  const { actionItems, reminders } = first.reader.texts;
  const severalTeams = turns.length > 1;
  const open = own.filter(({ item }) => !isFinished(item)).sort(firstDueFirst);
  const done = own.filter(({ item }) => isFinished(item)).sort(latestFirst);
  const heading = open.length > 0 ? actionItems.myList(open.length) : actionItems.emptyMyList;

  const elements: Element[] = [{ kind: 'text', runs: [say(heading, 'strong')] }];
  const answerable = open.slice(0, entriesWithButtons);
  if (answerable.length > 0) {
    const entries = answerable.map(({ item, turn }) => ({
      lines: linesOf(item, openDetail(item, turn.reader), turn, severalTeams),
      buttons: buttonsOf(item, turn.reader),
    }));
    elements.push({ kind: 'entries', entries });
  }
  const rest = open.length - answerable.length;
  if (rest > 0) {
    elements.push({ kind: 'text', runs: [say(reminders.rest(rest))] });
    elements.push({ kind: 'buttons', buttons: [{ label: reminders.showAll, press: { do: 'list' } }] });
  }
  if (done.length > 0) {
    elements.push({ kind: 'text', runs: [say(actionItems.doneLately, 'strong')] });
    const entries = done.slice(0, mostDone).map(({ item, turn }) => ({
      lines: linesOf(item, doneDetail(item, turn), turn, severalTeams),
      buttons: [],
    }));
    elements.push({ kind: 'entries', entries });
  }
  elements.push(...helpCard(first).elements);
  return { summary: heading, elements };
}

function linesOf(item: ActionItem, detail: string, { team, reader }: Turn, severalTeams: boolean): Run[][] {
  const lines = [
    [say(`#${item.number} `, 'strong'), say(shortened(item.what, longestLine))],
    [say(detail, 'quiet')],
  ];
  return severalTeams ? [...lines, [say(reader.texts.reminders.inTeam(team.name), 'quiet')]] : lines;
}

function openDetail(item: ActionItem, reader: Reader): string {
  return [dueLine(item, reader), ...listedStanding(item, reader)].join(' · ');
}

function doneDetail({ said }: ActionItem, { team, member, reader }: Turn): string {
  const by = said.by === member.id ? undefined : nameIn(team, said.by);
  return reader.texts.actionItems.done(momentFor(reader, said.at), by);
}

/** Without the answer that was given already. */
function buttonsOf(item: ActionItem, reader: Reader): Button[] {
  return answerButtons(item, reader).filter(
    ({ press }) => press.do !== 'hand over' && (press.do !== 'on track' || item.status !== 'on track'),
  );
}

function firstDueFirst({ item: one }: OwnItem, { item: other }: OwnItem): number {
  return Temporal.PlainDate.compare(one.dueOn, other.dueOn) || one.number - other.number;
}

function latestFirst({ item: one }: OwnItem, { item: other }: OwnItem): number {
  return Temporal.Instant.compare(other.said.at, one.said.at);
}
