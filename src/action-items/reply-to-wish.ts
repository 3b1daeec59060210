// What the person is told who postponed, gave on, reworded, corrected, cancelled or declined an item.
import { Temporal } from 'temporal-polyfill';
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { momentFor } from '../people/reader.ts';
import { nameIn } from '../people/team.ts';
import type { ActionItem } from './action-item.ts';
import type { Wish } from './change-item.ts';
import type { Declined } from './decline-item.ts';
import { dayOffNote, dueOf, itemCard, ownersOf } from './item-card.ts';
import { tellWithUndo } from './tell-with-undo.ts';

/** `typedNumber` is absent after a press; undefined where then the item is not in this team. */
export function replyToWish(
  changed: Declined,
  verb: Wish['verb'],
  turn: Turn,
  typedNumber?: number,
): Reply | undefined {
  const { team, reader } = turn;
  const { actionItems, changes } = reader.texts;
  switch (changed.kind) {
    case 'not found':
      return typedNumber === undefined ? undefined : tell(actionItems.noSuchNumber(typedNumber));
    case 'changed': {
      const { item, before } = changed;
      const sentences = [becameOf(item, before, verb, turn), ...dayOff(item, before, turn)];
      return tellWithUndo(sentences.join(' '), item, reader);
    }
    case 'no change':
      return tell(sameOf(changed.item, verb, turn));
    case 'finished':
      return tellFinished(changed.item, turn);
    case 'may not': {
      const { item } = changed;
      const owners = ownersOf(item, team, reader);
      return tell(
        verb === 'decline'
          ? changes.mayNotDecline(item.number, owners)
          : changes.mayNotChange(item.number, owners),
      );
    }
    case 'stays':
      return tell(changes.nobodyTakesItBack(changed.item.number));
  }
}

/** Whoever presses sees the outcome in the message itself, so only a refusal is said. */
export function replyToDeclinePress(declined: Declined, turn: Turn): Reply | undefined {
  return declined.kind === 'changed' ? { show: 'nothing' } : replyToWish(declined, 'decline', turn);
}

/** It can be changed no more, unless that is undone first. */
export function tellFinished({ number, status, said, undoable }: ActionItem, { team, reader }: Turn): Reply {
  const { changes } = reader.texts;
  const cancelled = undoable ? changes.calledOff : changes.cancelledForGood;
  const words = status === 'done' ? changes.finished : cancelled;
  return tell(words(number, nameIn(team, said.by), momentFor(reader, said.at)));
}

function becameOf(item: ActionItem, before: ActionItem, verb: Wish['verb'], turn: Turn): string {
  const { changes } = turn.reader.texts;
  const { number, what } = item;
  const day = dueOf(item, turn.reader);
  switch (verb) {
    case 'postpone':
      return isEarlier(item, before) ? changes.movedForward(number, day) : changes.postponed(number, day);
    case 'reassign':
      return changes.given(number, namesOf(item, turn));
    case 'decline':
      return changes.declined(number, namesOf(item, turn));
    case 'reword':
      return changes.reworded(number, what);
    case 'change':
      return changes.corrected(itemCard(item, turn.team, turn.reader).summary);
    case 'cancel':
      return turn.reader.texts.actionItems.nowCancelled(number);
  }
}

function sameOf(item: ActionItem, verb: Wish['verb'], turn: Turn): string {
  const { changes } = turn.reader.texts;
  switch (verb) {
    case 'postpone':
      return changes.sameDay(item.number, dueOf(item, turn.reader));
    case 'reassign':
      return changes.sameOwners(item.number, namesOf(item, turn));
    case 'reword':
      return changes.sameWords(item.number);
    case 'change':
    case 'cancel':
    case 'decline':
      return changes.nothingNew(item.number);
  }
}

function isEarlier(item: ActionItem, before: ActionItem): boolean {
  return Temporal.PlainDateTime.compare(endOf(item), endOf(before)) < 0;
}

/** Without a time it is due at the end of its day. */
function endOf({ dueOn, dueTime }: ActionItem): Temporal.PlainDateTime {
  return dueOn.toPlainDateTime(dueTime ?? '23:59');
}

/** A new due day in the weekend or on a holiday is kept, and pointed out. */
function dayOff(item: ActionItem, before: ActionItem, { reader }: Turn): string[] {
  const note = item.dueOn.equals(before.dueOn) ? undefined : dayOffNote(item, reader);
  return note ? [note] : [];
}

function namesOf({ owners }: ActionItem, { team, reader }: Turn): string {
  return reader.texts.actionItems.owners(owners.map((personId) => nameIn(team, personId)));
}
