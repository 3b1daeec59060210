// The card of one action item: the same in every channel, always in its present state.
import { Temporal } from 'temporal-polyfill';
import { helpLine } from '../barriers/help-line.ts';
import type { Button, Card, Element, Run } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import { isWorkingDay } from '../dates/work-calendar.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import { everInTeam, nameIn, type Team } from '../people/team.ts';
import { type ActionItem, isFinished } from './action-item.ts';
import { completeButton } from './complete-button.ts';
import { standingLine } from './standing.ts';

/** `buttons` are those of the card in the channels, where nothing else is said. */
export function itemCard(
  item: ActionItem,
  team: Team,
  reader: Reader,
  buttons: Button[] = channelButtons(item, reader),
): Card {
  const { texts } = reader;
  const owners = ownersOf(item, team, reader);
  const due = dueOf(item, reader);
  const elements: Element[] = [
    { kind: 'text', runs: [say(texts.actionItems.title(item.number), 'strong')] },
    {
      kind: 'facts',
      facts: [
        { label: texts.actionItems.who, value: owners },
        { label: texts.actionItems.what, value: item.what },
        { label: texts.actionItems.due, value: due },
      ],
    },
  ];
  const notes = [item.agendaItem && texts.actionItems.fromAgenda(item.agendaItem), dayOffNote(item, reader)];
  for (const note of notes) if (note) elements.push({ kind: 'text', runs: [say(note, 'quiet')] });
  const said = lastSaid(item, team, reader);
  if (said) elements.push({ kind: 'text', runs: said });
  const help = helpLine(item, reader);
  if (help) elements.push({ kind: 'text', runs: [say(help)] });
  if (buttons.length > 0) elements.push({ kind: 'buttons', buttons });
  return { summary: texts.actionItems.summary(item.number, owners, item.what, due), elements };
}

/** "Anna Holm (Kolding Kommune) og Bo Friis (Sygehus Lillebælt)" */
export function ownersOf(item: ActionItem, team: Team, { texts }: Reader): string {
  return texts.actionItems.owners(
    item.owners.map((personId) => {
      const owner = everInTeam(team, personId);
      return owner ? texts.actionItems.ownerAt(owner.name, owner.organisation.name) : nameIn(team, personId);
    }),
  );
}

/** "fredag 27. november (uge 48) kl. 10.00" */
export function dueOf(item: ActionItem, { texts, today }: Reader): string {
  const day = texts.dates.day(item.dueOn, today);
  return item.dueTime ? `${day} ${texts.dates.time(item.dueTime)}` : day;
}

/** A due day on a weekend or holiday is kept, and pointed out as long as it matters. */
export function dayOffNote(item: ActionItem, { texts, today }: Reader): string | undefined {
  if (isFinished(item) || isWorkingDay(item.dueOn)) return undefined;
  return texts.changes.notAWorkingDay(texts.dates.dayAlone(item.dueOn, today));
}

/** "Senest fredag 27. november (uge 48)", or that the day has passed. */
export function dueLine(item: ActionItem, reader: Reader): string {
  const { actionItems } = reader.texts;
  const due = dueOf(item, reader);
  const late = Temporal.PlainDate.compare(item.dueOn, reader.today) < 0;
  return late ? actionItems.overdue(due) : actionItems.dueBy(due);
}

function lastSaid(item: ActionItem, team: Team, reader: Reader): Run[] | undefined {
  const { actionItems } = reader.texts;
  const by = nameIn(team, item.said.by);
  const moment = momentFor(reader, item.said.at);
  switch (item.status) {
    case 'done':
      return [say(actionItems.done(moment, by), 'strong')];
    case 'on track':
      return [say(actionItems.onTrack(moment, by))];
    case 'cancelled':
      return [say(actionItems.cancelled(moment, by), 'quiet')];
    case 'delayed':
    case 'blocked':
      return [say(standingLine({ ...item, status: item.status }, reader, by), 'strong')];
    case 'open':
      return undefined;
  }
}

function channelButtons(item: ActionItem, reader: Reader): Button[] {
  const { actionItems, changes } = reader.texts;
  const buttons: Button[] = [];
  if (!isFinished(item)) {
    buttons.push(completeButton(item, reader), {
      label: changes.correct,
      spoken: changes.correctSpoken(item.number),
      press: { do: 'change item', item: item.id },
    });
  }
  if (item.undoable) {
    buttons.push({
      label: actionItems.undo,
      spoken: actionItems.undoSpoken(item.number),
      press: { do: 'undo', item: item.id, change: item.undoable.id },
    });
  }
  return buttons;
}
