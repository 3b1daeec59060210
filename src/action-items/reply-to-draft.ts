// What the writer of an agreement is told while it is still a draft, and when it has become an item.
import { sentence } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { counted } from '../texts/spell-out.ts';
import type { ActionItem } from './action-item.ts';
import type { AnsweredDraft, ClosedDraft } from './complete-draft.ts';
import type { Created } from './create-from-line.ts';
import type { Draft } from './draft.ts';
import { dayOffNote, itemCard } from './item-card.ts';
import { itemForm } from './item-form.ts';
import type { Doubt, Missing } from './missing.ts';
import { offerCard, questionCard } from './question-card.ts';
import { longestWhat } from './record-item.ts';

/** After a typed line: the channel sees the item's card by itself; only the direct conversation needs telling. */
export function replyToLine(created: Created, turn: Turn): Reply {
  const { actionItems, replies, language } = turn.reader.texts;
  switch (created.kind) {
    case 'CPR number':
      return tell(replies.cpr);
    case 'recorded':
      return turn.origin.channelId ? { show: 'nothing' } : tell(recordedAs(created.item, turn));
    case 'too long':
      return tell(actionItems.tooLong(counted(created.length, language), counted(longestWhat, language)));
    case 'asked':
      return ask(created.draft, created.lacks, created.doubt, turn);
  }
}

export function replyWithOffer(draft: Draft, { team, reader }: Turn): Reply {
  return { show: 'privately', card: offerCard(draft, team, reader) };
}

/** After a press on the question: the next one, or what became of the draft, in the question's place. */
export function replyToDraftPress(
  outcome: AnsweredDraft | ClosedDraft | { kind: 'discarded' },
  turn: Turn,
): Reply | undefined {
  const { actionItems } = turn.reader.texts;
  switch (outcome.kind) {
    case 'recorded':
      return inPlace(recordedAs(outcome.item, turn));
    case 'became':
      return inPlace(actionItems.draftBecame(outcome.item.number));
    case 'discarded':
      return inPlace(actionItems.discarded);
    case 'gone':
      return undefined;
    case 'asked': {
      const next = ask(outcome.draft, outcome.lacks, {}, turn);
      return next.show === 'privately' ? { show: 'in place', card: next.card } : next;
    }
  }
}

export function replyWithForm(
  found: { kind: 'open'; draft: Draft } | ClosedDraft,
  turn: Turn,
): Reply | undefined {
  switch (found.kind) {
    case 'open':
      return asForm(found.draft, turn);
    case 'became':
      return tell(turn.reader.texts.actionItems.draftBecame(found.item.number));
    case 'gone':
      return undefined;
  }
}

/** The form of a draft, filled in with what was understood. */
export function asForm(draft: Draft, { team, reader }: Turn): Reply {
  return { show: 'as form', form: itemForm(draft, team, reader) };
}

function ask(draft: Draft, lacks: Missing, doubt: Doubt, turn: Turn): Reply {
  if (lacks === 'everything') return asForm(draft, turn);
  const { team, reader } = turn;
  return { show: 'privately', card: questionCard(draft, lacks, doubt, team, reader) };
}

/** Says back what was understood, so that a slip is seen at once. */
export function recordedAs(item: ActionItem, { team, reader }: Turn): string {
  const recorded = reader.texts.actionItems.recorded(itemCard(item, team, reader).summary);
  return [recorded, dayOffNote(item, reader) ?? ''].join(' ').trim();
}

function inPlace(text: string): Reply {
  return { show: 'in place', card: sentence(text) };
}
