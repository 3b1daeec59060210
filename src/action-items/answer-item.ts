// An owner answers: done, or on track.
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import type { ActionItem } from './action-item.ts';
import { may } from './who-may.ts';

export type Answer = 'complete' | 'on track';

export type Answered =
  | { kind: 'answered'; item: ActionItem }
  /** Said before, or taken back: nothing changed. `item.said` tells by whom and when. */
  | { kind: 'already'; is: 'done' | 'on track' | 'cancelled'; item: ActionItem }
  | { kind: 'may not'; item: ActionItem }
  | { kind: 'not found' };

/** Writes the answer down and makes every message about the item show it. */
export async function answerItem(
  { items, deliveries }: Stores,
  { team, member, reader }: Turn,
  which: { id: string } | { number: number },
  answer: Answer,
): Promise<Answered> {
  const item = await items.lock(team.id, which);
  if (!item) return { kind: 'not found' };
  if (!may(member, 'answer', item)) return { kind: 'may not', item };
  // Also where nothing changes: a message that still shows the button is out of date.
  await deliveries.redraw(item.id);
  const is = answeredAlready(item, answer);
  if (is) return { kind: 'already', is, item };
  const to = answer === 'complete' ? 'done' : 'on track';
  const changed = await items.change(item, {
    by: member.id,
    at: reader.now,
    verb: answer,
    to: { status: to },
  });
  return { kind: 'answered', item: changed };
}

function answeredAlready(
  { status }: ActionItem,
  answer: Answer,
): 'done' | 'on track' | 'cancelled' | undefined {
  if (status === 'done' || status === 'cancelled') return status;
  return status === 'on track' && answer === 'on track' ? status : undefined;
}
