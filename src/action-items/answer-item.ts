// An owner answers: done, or on track.
import type { Member, Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import type { ActionItem } from './action-item.ts';
import { mayAnswer } from './who-may.ts';

export type Answer = 'complete' | 'on track';

export type Answered =
  | { kind: 'answered'; item: ActionItem }
  /** Said before, or taken back: nothing changed. `item.lastChange` tells by whom and when. */
  | { kind: 'already'; item: ActionItem }
  | { kind: 'may not'; item: ActionItem }
  | { kind: 'not found' };

/** Writes the answer down and makes every message about the item show it. */
export async function answerItem(
  { items, deliveries, clock }: Stores,
  team: Team,
  member: Member,
  which: { id: string } | { number: number },
  answer: Answer,
): Promise<Answered> {
  const item = await items.lock(team.id, which);
  if (!item) return { kind: 'not found' };
  if (!mayAnswer(member, item)) return { kind: 'may not', item };
  const to = answer === 'complete' ? 'done' : 'on track';
  const already = item.status === to || item.status === 'done' || item.status === 'cancelled';
  // Also where nothing changed: a message that still shows the button is out of date.
  await deliveries.redraw(item.id);
  if (already) return { kind: 'already', item };
  const changed = await items.change(item, { by: member.id, at: await clock.now(), verb: answer, to });
  return { kind: 'answered', item: changed };
}
