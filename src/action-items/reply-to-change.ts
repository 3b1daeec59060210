// What the person who changed an item is told. Everybody else sees it on the item's cards.
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { momentFor } from '../people/reader.ts';
import { nameIn } from '../people/team.ts';
import type { Answered } from './answer-item.ts';
import { ownersOf } from './item-card.ts';
import { minutesForTheWord, type Undone } from './undo-change.ts';

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
  const { number, status, touched } = undone.item;
  switch (undone.kind) {
    case 'undone':
      return tell(
        status === 'cancelled' ? actionItems.nowCancelled(number) : actionItems.nowReopened(number),
      );
    case 'changed since':
      return tell(actionItems.changedSince(number, nameIn(team, touched.by), momentFor(reader, touched.at)));
    case 'may not':
      return tell(actionItems.mayNotUndo(number));
    case 'too late':
      return tell(actionItems.tooLateToUndo(number, minutesForTheWord));
  }
}

/** Whoever presses sees the item taken back on its card, so only a refusal is said. */
export function replyToUndoPress(undone: Undone, turn: Turn): Reply | undefined {
  if (undone.kind === 'not found') return undefined;
  return undone.kind === 'undone' ? { show: 'nothing' } : replyToUndo(undone, turn);
}
