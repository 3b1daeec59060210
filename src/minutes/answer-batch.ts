// What the one who pasted minutes decides of the suggestions: record all that are whole, leave one out, drop the rest.
import type { ActionItem } from '../action-items/action-item.ts';
import { openDraft, recordDraft } from '../action-items/complete-draft.ts';
import type { Draft } from '../action-items/draft.ts';
import { readDraft } from '../action-items/missing.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';

/** What is left of the batch, in order; empty where it is another team's, too old, or nothing is left. */
export async function leftOfBatch(stores: Stores, turn: Turn, batchId: string): Promise<Draft[]> {
  const left: Draft[] = [];
  for (const { id } of await stores.drafts.leftOfBatch(turn.member.id, batchId)) {
    const found = await openDraft(stores, turn, id);
    if (found.kind === 'open') left.push(found.draft);
  }
  return left;
}

/** Records every suggestion that is whole, in order; what lacks something stays a suggestion. */
export async function recordBatch(
  stores: Stores,
  turn: Turn,
  batchId: string,
): Promise<{ recorded: ActionItem[]; left: Draft[] }> {
  const recorded: ActionItem[] = [];
  const left: Draft[] = [];
  const drafts = await leftOfBatch(stores, turn, batchId);
  for (const [index, draft] of drafts.entries()) {
    const read = readDraft(draft);
    if ('whole' in read) {
      const itsTurn = earlier(turn, drafts.length - index);
      recorded.push(await recordDraft(stores, itsTurn, draft, read.whole));
    } else left.push(draft);
  }
  return { recorded, left };
}

/** A moment of its own for each, so that the cards are sent in the order of the minutes. */
function earlier(turn: Turn, milliseconds: number): Turn {
  return { ...turn, reader: { ...turn.reader, now: turn.reader.now.subtract({ milliseconds }) } };
}

export async function dropBatch(stores: Stores, turn: Turn, batchId: string): Promise<Draft[]> {
  const left = await leftOfBatch(stores, turn, batchId);
  await Promise.all(left.map(({ id }) => stores.drafts.discard(id)));
  return left;
}
