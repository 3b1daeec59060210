// The message that an item was made of: a link to it on the item's card, and what its author did to it later.
import type { MessageAddress } from '../chat/address.ts';
import { type Card, linkTo, say } from '../chat/card.ts';
import type { Reader } from '../people/reader.ts';
import type { ActionItem } from './action-item.ts';

/** The port to which items were made of a message. */
export type SourceStore = {
  /** Marks them, and answers with the ids of those that were not marked so before. A deleted message stays deleted. */
  mark(message: MessageAddress, as: 'edited' | 'deleted'): Promise<string[]>;
};

/** The message that people may be led to: theirs all, not one out of somebody's own conversation, nor one that is gone. */
export function openSource({ sourceMessage, sourceState, originChannelId }: ActionItem) {
  return originChannelId && sourceState !== 'deleted' ? sourceMessage : undefined;
}

/** The item's card with it, above the buttons. */
export function withSource(card: Card, item: ActionItem, link: string | undefined, { texts }: Reader): Card {
  const { actionItems } = texts;
  const mark =
    item.sourceState &&
    { edited: actionItems.sourceEdited, deleted: actionItems.sourceDeleted }[item.sourceState];
  const added: Card['elements'] = [
    ...(mark ? [{ kind: 'text' as const, runs: [say(mark, 'quiet')] }] : []),
    ...linkTo(actionItems.seeMessage, link),
  ];
  const buttons = card.elements.findLastIndex(({ kind }) => kind === 'buttons');
  const at = buttons < 0 ? card.elements.length : buttons;
  return { ...card, elements: [...card.elements.slice(0, at), ...added, ...card.elements.slice(at)] };
}
