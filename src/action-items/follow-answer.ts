// What follows an answer: the next nudge is promised, and the other owners are told.
import type { Turn } from '../people/find-turns.ts';
import { planNudges } from '../reminders/plan-nudges.ts';
import type { Stores } from '../stores.ts';
import { type ActionItem, isFinished } from './action-item.ts';

/** `item` is as it is after the answer. */
export async function followAnswer(
  { nudges, deliveries }: Stores,
  { team, member, reader }: Turn,
  item: ActionItem,
): Promise<void> {
  // Without a new day it is no answer yet.
  const others = item.status === 'open' ? [] : item.owners.filter((personId) => personId !== member.id);
  await deliveries.plan(
    others.map((personId) => ({
      subject: {
        kind: 'answer notice',
        teamId: team.id,
        itemId: item.id,
        personId,
        onDay: reader.today,
      },
      sendAt: reader.now,
    })),
  );
  if (!isFinished(item)) await deliveries.plan(planNudges(await nudges.factsOf(item.id), team, reader.now));
}
