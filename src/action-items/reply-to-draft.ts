// What the writer of an agreement is told while it is still a draft, and when it has become an item.

import { sentence } from '../chat/card.ts';
import type { Reply } from '../chat/event.ts';
import { type Turn, tell } from '../people/find-speaker.ts';
import type { Stores } from '../stores.ts';
import { counted } from '../texts/spell-out.ts';
import { type DraftAnswered, openDraft } from './complete-draft.ts';
import type { Created } from './create-from-line.ts';
import type { Draft } from './draft.ts';
import { itemForm } from './item-form.ts';
import type { Doubt, Missing } from './missing.ts';
import { offerCard, questionCard } from './question-card.ts';
import { longestWhat } from './record-item.ts';

/** After a typed line: the channel sees the item's card by itself; only the direct conversation needs telling. */
export function replyToLine(created: Created, turn: Turn): Reply {
  const { actionItems, language } = turn.reader.texts;
  switch (created.kind) {
    case 'recorded':
      return turn.origin.channelId ? { show: 'nothing' } : tell(actionItems.recorded(created.item.number));
    case 'too long':
      return tell(actionItems.tooLong(counted(created.length, language), counted(longestWhat, language)));
    case 'asked':
      return ask(created.draft, created.missing, created.doubt, turn);
  }
}

export function replyWithOffer(draft: Draft, { team, reader }: Turn): Reply {
  return { show: 'privately', card: offerCard(draft, team, reader) };
}

/** After a press on the question: the next one, or what became of the draft, in the question's place. */
export function replyToDraftAnswer(answered: DraftAnswered, turn: Turn): Reply | undefined {
  const { actionItems } = turn.reader.texts;
  switch (answered.kind) {
    case 'recorded':
      return inPlace(actionItems.recorded(answered.item.number));
    case 'became':
      return inPlace(actionItems.draftBecame(answered.item.number));
    case 'gone':
      return undefined;
    case 'asked': {
      const reply = ask(answered.draft, answered.missing, {}, turn);
      return reply.show === 'privately' ? { show: 'in place', card: reply.card } : reply;
    }
  }
}

export async function replyWithForm(stores: Stores, turn: Turn, draftId: string): Promise<Reply | undefined> {
  const found = await openDraft(stores, turn.team, turn.member, draftId);
  switch (found.kind) {
    case 'open':
      return { show: 'as form', form: itemForm(found.draft, turn.team, turn.reader) };
    case 'became':
      return tell(turn.reader.texts.actionItems.draftBecame(found.item.number));
    case 'gone':
      return undefined;
  }
}

export async function replyToDiscard(
  stores: Stores,
  turn: Turn,
  draftId: string,
): Promise<Reply | undefined> {
  const { actionItems } = turn.reader.texts;
  const found = await openDraft(stores, turn.team, turn.member, draftId);
  switch (found.kind) {
    case 'open':
      await stores.drafts.discard(draftId);
      return inPlace(actionItems.discarded);
    case 'became':
      return inPlace(actionItems.draftBecame(found.item.number));
    case 'gone':
      return undefined;
  }
}

function ask(draft: Draft, missing: Missing, doubt: Doubt, { team, reader }: Turn): Reply {
  if (missing === 'everything') return { show: 'as form', form: itemForm(draft, team, reader) };
  return { show: 'privately', card: questionCard(draft, missing, doubt, team, reader) };
}

function inPlace(text: string): Reply {
  return { show: 'in place', card: sentence(text) };
}
