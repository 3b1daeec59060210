// What the person who changed an item is told. Everybody else sees it on the item's cards.
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { momentFor, type Reader } from '../people/reader.ts';
import { nameIn, type Team } from '../people/team.ts';
import type { ActionItem, ChangeVerb } from './action-item.ts';
import type { Answered } from './answer-item.ts';
import { itemCard, ownersOf } from './item-card.ts';
import { tellWithUndo } from './tell-with-undo.ts';
import { minutesForTheWord, type Undone } from './undo-change.ts';

export function replyToAnswer(answered: Answered, turn: Turn, typedNumber: number): Reply {
  const { actionItems } = turn.reader.texts;
  switch (answered.kind) {
    case 'answered': {
      const { number, status } = answered.item;
      const told = status === 'done' ? actionItems.nowDone(number) : actionItems.nowOnTrack(number);
      return tellWithUndo(told, answered.item, turn.reader);
    }
    case 'not found':
      return tell(actionItems.noSuchNumber(typedNumber));
    case 'already':
    case 'may not':
      return refusal(answered, turn);
  }
}

/** Whoever presses sees the outcome in the message itself, so only a refusal is said. */
export function replyToAnswerPress(answered: Answered, turn: Turn): Reply | undefined {
  switch (answered.kind) {
    case 'answered':
      return { show: 'nothing' };
    case 'not found':
      return undefined;
    case 'already':
    case 'may not':
      return refusal(answered, turn);
  }
}

function refusal(answered: Extract<Answered, { kind: 'already' | 'may not' }>, turn: Turn): Reply {
  const { team, reader } = turn;
  const { actionItems } = reader.texts;
  const { item } = answered;
  if (answered.kind === 'may not') {
    return tell(actionItems.mayNotAnswer(item.number, ownersOf(item, team, reader)));
  }
  const words = {
    done: actionItems.alreadyDone,
    'on track': actionItems.alreadyOnTrack,
    cancelled: actionItems.alreadyCancelled,
  };
  return tell(words[answered.is](item.number, nameIn(team, item.said.by), momentFor(reader, item.said.at)));
}

export function replyToUndo(undone: Undone, { team, reader }: Turn): Reply {
  const { actionItems } = reader.texts;
  if (undone.kind === 'not found') return tell(actionItems.nothingToUndo);
  const { number, touched } = undone.item;
  switch (undone.kind) {
    case 'undone':
      return tell(undoneNow(undone.item, undone.took, team, reader));
    case 'changed since':
      return tell(actionItems.changedSince(number, nameIn(team, touched.by), momentFor(reader, touched.at)));
    case 'may not':
      return tell(actionItems.mayNotUndo(number));
    case 'too late':
      return tell(actionItems.tooLateToUndo(number, minutesForTheWord));
  }
}

/** After a press on the private reply that told of the change: what is so now stands in its place. */
export function replyToUndoTold(undone: Undone, turn: Turn): Reply | undefined {
  if (undone.kind === 'not found') return undefined;
  const reply = replyToUndo(undone, turn);
  return reply.show === 'privately' ? { show: 'in place', card: reply.card } : reply;
}

function undoneNow(item: ActionItem, took: ChangeVerb, team: Team, reader: Reader): string {
  const { actionItems, changes } = reader.texts;
  switch (took) {
    case 'create':
      return actionItems.nowCancelled(item.number);
    case 'complete':
    case 'on track':
    case 'cancel':
      return actionItems.nowReopened(item.number);
    default:
      return changes.takenBack(itemCard(item, team, reader).summary);
  }
}

/** Whoever presses sees the item taken back on its card, so only a refusal is said. */
export function replyToUndoPress(undone: Undone, turn: Turn): Reply | undefined {
  if (undone.kind === 'not found') return undefined;
  return undone.kind === 'undone' ? { show: 'nothing' } : replyToUndo(undone, turn);
}
