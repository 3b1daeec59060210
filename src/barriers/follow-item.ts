// What becomes of an item's barrier when the item changes: an item that goes on needs no help.
import type { Temporal } from 'temporal-polyfill';
import type { ActionItem, ChangeVerb } from '../action-items/action-item.ts';
import type { Stores } from '../stores.ts';
import { isOpen } from './barrier.ts';

/** Taken by somebody, it was moved by the time the item goes on; otherwise, and where that is undone, nobody need move it. */
export async function barrierFollowsItem(
  { barriers }: Pick<Stores, 'barriers'>,
  before: ActionItem,
  after: ActionItem,
  how: { verb: ChangeVerb | 'undo'; undone?: string; at: Temporal.Instant },
): Promise<void> {
  if (before.status === 'blocked' && after.status !== 'blocked') {
    const barrier = await barriers.newestOf(after.id);
    if (!barrier || !isOpen(barrier)) return;
    const isMoved = barrier.state === 'taken' && how.verb !== 'undo' && how.verb !== 'cancel';
    const byChange = how.verb === 'undo' ? undefined : after.undoable?.id;
    await barriers.change(barrier, {
      state: isMoved ? 'moved' : 'withdrawn',
      ended: { at: how.at, ...(byChange && { byChange }) },
    });
  }
  if (before.status !== 'blocked' && after.status === 'blocked' && how.undone) {
    const barrier = await barriers.newestOf(after.id);
    if (barrier?.endedByChange !== how.undone) return;
    await barriers.change(barrier, { state: barrier.taken ? 'taken' : 'asked', ended: null });
  }
}
