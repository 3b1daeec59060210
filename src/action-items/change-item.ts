// An item is postponed, given on, reworded, cancelled or corrected in the form: rows, messages and nudges follow.
import { barrierFollowsItem } from '../barriers/follow-item.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingToItem } from '../people/standings.ts';
import { planNudges } from '../reminders/plan-nudges.ts';
import type { Stores } from '../stores.ts';
import { type ActionItem, type ChangeVerb, type ItemPieces, isFinished } from './action-item.ts';

/** What somebody wants of an item. */
export type Wish = {
  verb: Exclude<ChangeVerb, 'create' | 'complete' | 'on track' | 'delay' | 'block' | 'follow meeting'>;
  to: ItemPieces;
};

export type Changed =
  | { kind: 'changed'; item: ActionItem; before: ActionItem }
  | { kind: 'no change'; item: ActionItem }
  /** Done or cancelled: `item.said` tells by whom and when. */
  | { kind: 'finished'; item: ActionItem }
  | { kind: 'may not'; item: ActionItem }
  | { kind: 'not found' };

export async function changeItem(
  stores: Stores,
  turn: Turn,
  which: { id: string } | { number: number },
  wish: Wish,
): Promise<Changed> {
  const item = await stores.items.lock(turn.team.id, which);
  return item ? changeLocked(stores, turn, item, wish) : { kind: 'not found' };
}

/** `item` is locked and as it is now. */
export async function changeLocked(
  stores: Stores,
  turn: Turn,
  item: ActionItem,
  { verb, to }: Wish,
): Promise<Changed> {
  const { team, member, reader } = turn;
  const { items, nudges, deliveries } = stores;
  if (!may(standingToItem(turn, item), verb, 'item')) return { kind: 'may not', item };
  // Also where nothing changes: a message that still shows the button is out of date.
  await deliveries.redraw(item.id);
  if (isFinished(item)) return { kind: 'finished', item };
  const isLateNoMore = item.status === 'delayed' && to.due && !to.status;
  const wanted = whatDiffers(item, to);
  const different = isLateNoMore && wanted.due ? { ...wanted, status: 'open' as const } : wanted;
  if (Object.keys(different).length === 0) return { kind: 'no change', item };

  const changed = await items.change(item, { by: member.id, at: reader.now, verb, to: different });
  await barrierFollowsItem(stores, item, changed, { verb, at: reader.now });
  if (!isFinished(changed) && (different.due || different.owners)) {
    await deliveries.plan(planNudges(await nudges.factsOf(changed.id), team, reader.now));
  }
  await deliveries.plan(
    newOwners(item, changed)
      .filter((personId) => personId !== member.id)
      .map((personId) => ({
        subject: {
          kind: 'owner notice',
          teamId: team.id,
          itemId: item.id,
          personId,
          onDay: reader.today,
        },
        sendAt: reader.now,
      })),
  );
  return { kind: 'changed', item: changed, before: item };
}

function whatDiffers(item: ActionItem, { status, due, owners, what, meeting }: ItemPieces): ItemPieces {
  const isSameTime = item.dueTime?.toString() === due?.dueTime?.toString();
  return {
    ...(status && status !== item.status && { status }),
    ...(due && !(due.dueOn.equals(item.dueOn) && isSameTime) && { due }),
    ...(owners && !isSamePeople(owners, item.owners) && { owners }),
    ...(what !== undefined && what !== item.what && { what }),
    ...(meeting && meeting.id !== item.meetingId && { meeting }),
  };
}

/** In whatever order they are named. */
export function isSamePeople(these: string[], those: string[]): boolean {
  return these.length === those.length && these.every((personId) => those.includes(personId));
}

function newOwners(before: ActionItem, { owners }: ActionItem): string[] {
  return owners.filter((personId) => !before.owners.includes(personId));
}
