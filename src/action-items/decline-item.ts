// "Ikke mig": an owner gives an item back; the last one's goes to whoever gave it, else to who made it.
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingToItem } from '../people/standings.ts';
import { memberById } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { type ActionItem, isFinished } from './action-item.ts';
import { type Changed, changeLocked } from './change-item.ts';
import { lastGiving } from './item-record.ts';

export type Declined =
  | Changed
  /** The last owner has it from nobody who could take it back: it stays. */
  | { kind: 'stays'; item: ActionItem };

export async function declineItem(
  stores: Stores,
  turn: Turn,
  which: { id: string } | { number: number },
): Promise<Declined> {
  const { team, member } = turn;
  const item = await stores.items.lock(team.id, which);
  if (!item) return { kind: 'not found' };
  const others = item.owners.filter((personId) => personId !== member.id);
  const owners = others.length > 0 ? others : await whoTakesItBack(stores, turn, item);
  // Who may not decline is told so, whoever could take it.
  if (owners.length === 0 && !isFinished(item) && may(standingToItem(turn, item), 'decline', 'item'))
    return { kind: 'stays', item };
  return changeLocked(stores, turn, item, { verb: 'decline', to: { owners } });
}

async function whoTakesItBack(
  { record }: Stores,
  { team, member }: Turn,
  item: ActionItem,
): Promise<string[]> {
  const giving = lastGiving(await record.of(item.id), member.id);
  return [giving?.by, item.createdBy]
    .filter((personId) => personId !== undefined)
    .filter((personId) => personId !== member.id && memberById(team, personId))
    .slice(0, 1);
}
