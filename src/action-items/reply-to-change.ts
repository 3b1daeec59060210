// What the person who changed an item is told. Everybody else sees it on the item's cards.
import type { Reply } from '../chat/event.ts';
import { momentFor, nameIn } from '../chat/reader.ts';
import { type Turn, tell } from '../people/find-speaker.ts';
import type { ActionItem } from './action-item.ts';
import type { Answered } from './answer-item.ts';
import { ownersOf } from './item-card.ts';
import type { Undone } from './undo-change.ts';

export function replyToAnswer(answered: Answered, turn: Turn, typedNumber: number): Reply {
  const { actionItems } = turn.reader.texts;
  switch (answered.kind) {
    case 'answered': {
      const { number, status } = answered.item;
      return tell(status === 'done' ? actionItems.nowDone(number) : actionItems.nowOnTrack(number));
    }
    case 'not found':
      return tell(actionItems.noSuchNumber(typedNumber));
    case 'already':
    case 'may not':
      return tell(refusalOf(answered, turn));
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
      return tell(refusalOf(answered, turn));
  }
}

function refusalOf(answered: Extract<Answered, { kind: 'already' | 'may not' }>, turn: Turn): string {
  const { actionItems } = turn.reader.texts;
  const { item } = answered;
  if (answered.kind === 'may not') {
    return actionItems.mayNotAnswer(item.number, ownersOf(item, turn.team, turn.reader));
  }
  const { by, moment } = lastChangeOf(item, turn);
  switch (item.status) {
    case 'done':
      return actionItems.alreadyDone(item.number, by, moment);
    case 'cancelled':
      return actionItems.alreadyCancelled(item.number, by, moment);
    case 'on track':
    case 'open':
    case 'delayed':
    case 'blocked':
      return actionItems.alreadyOnTrack(item.number, by, moment);
  }
}

export function replyToUndo(undone: Undone, turn: Turn): Reply {
  const { actionItems } = turn.reader.texts;
  switch (undone.kind) {
    case 'undone': {
      const { number, status } = undone.item;
      return tell(
        status === 'cancelled' ? actionItems.nowCancelled(number) : actionItems.nowReopened(number),
      );
    }
    case 'changed since': {
      const { by, moment } = lastChangeOf(undone.item, turn);
      return tell(actionItems.changedSince(undone.item.number, by, moment));
    }
    case 'may not':
      return tell(actionItems.mayNotUndo(undone.item.number));
    case 'too late':
      return tell(actionItems.tooLateToUndo(undone.item.number));
    case 'not found':
      return tell(actionItems.nothingToUndo);
  }
}

/** Whoever presses sees the item taken back on its card, so only a refusal is said. */
export function replyToUndoPress(undone: Undone, turn: Turn): Reply | undefined {
  if (undone.kind === 'not found') return undefined;
  return undone.kind === 'undone' ? { show: 'nothing' } : replyToUndo(undone, turn);
}

function lastChangeOf({ lastChange }: ActionItem, { team, reader }: Turn): { by: string; moment: string } {
  return { by: nameIn(team, lastChange.by), moment: momentFor(reader, lastChange.at) };
}
