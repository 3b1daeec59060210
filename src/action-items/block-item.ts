// An item is blocked: what it waits for is written down, the project leaders are told, the owners are asked again in a week.
import type { Turn } from '../people/find-turns.ts';
import { leadersOf } from '../reminders/when-to-tell.ts';
import type { Stores } from '../stores.ts';
import { isFinished } from './action-item.ts';
import { type Answered, lockToAnswer } from './answer-item.ts';
import { followAnswer } from './follow-answer.ts';

/** As many characters as fit in a list and on a card. */
export const longestBecause = 500;

/** `because` has passed the CPR guard and is 1 to `longestBecause` characters long. */
export async function blockItem(
  stores: Stores,
  turn: Turn,
  which: { id: string } | { number: number },
  because: string,
): Promise<Answered> {
  const found = await lockToAnswer(stores, turn, which);
  if ('kind' in found) return found;
  const { item } = found;
  const { items, deliveries } = stores;
  const { team, member, reader } = turn;
  if (isFinished(item)) return { kind: 'already', is: item.status === 'done' ? 'done' : 'cancelled', item };
  const changed = await items.change(item, {
    by: member.id,
    at: reader.now,
    verb: 'block',
    because,
    to: { status: 'blocked' },
  });
  await deliveries.plan(
    leadersOf(team, item)
      .filter(({ id }) => id !== member.id)
      .map(({ id }) => ({
        subject: {
          kind: 'block notice' as const,
          teamId: team.id,
          itemId: item.id,
          personId: id,
          onDay: reader.today,
        },
        sendAt: reader.now,
      })),
  );
  await followAnswer(stores, turn, changed);
  return { kind: 'answered', item: changed };
}
