// One step back: the newest change of an item is taken back, by a button on its card or by the word.
import { Temporal } from 'temporal-polyfill';
import { barrierFollowsItem } from '../barriers/follow-item.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingToItem } from '../people/standings.ts';
import { planNudges } from '../reminders/plan-nudges.ts';
import type { Stores } from '../stores.ts';
import {
  type ActionItem,
  type ChangeVerb,
  type ItemChange,
  type ItemPieces,
  isFinished,
} from './action-item.ts';

/** How long the word alone works; the button on the card names its change and works as long as that is the newest. */
export const minutesForTheWord = 10;

export type Undone =
  /** `took`: the kind of change that was taken back; where that is its creation, the item is cancelled now. */
  | { kind: 'undone'; item: ActionItem; took: ChangeVerb }
  | { kind: 'changed since'; item: ActionItem }
  | { kind: 'may not'; item: ActionItem }
  | { kind: 'too late'; item: ActionItem }
  | { kind: 'not found' };

export async function undoByButton(
  stores: Stores,
  turn: Turn,
  press: { item: string; change: string },
): Promise<Undone> {
  const item = await stores.items.lock(turn.team.id, { id: press.item });
  if (!item) return { kind: 'not found' };
  if (item.undoable?.id !== press.change) {
    await stores.deliveries.redraw(item.id);
    return { kind: 'changed since', item };
  }
  return undo(stores, turn, item, item.undoable);
}

/** Takes back the newest change that this member made in the team. */
export async function undoByWord(stores: Stores, turn: Turn): Promise<Undone> {
  const change = await stores.items.lastChangeBy(turn.team.id, turn.member.id);
  const item = change && (await stores.items.lock(turn.team.id, { id: change.itemId }));
  if (!item) return { kind: 'not found' };
  if (item.undoable?.id !== change.id) return { kind: 'changed since', item };
  const until = change.at.add({ minutes: minutesForTheWord });
  if (Temporal.Instant.compare(turn.reader.now, until) > 0) return { kind: 'too late', item };
  return undo(stores, turn, item, item.undoable);
}

/** Nothing is open again that belongs to people alone who were erased: then whoever undoes has it. */
function ownedBySomebody(
  to: ItemPieces,
  item: ActionItem,
  { team: { erased = [] }, member }: Pick<Turn, 'team' | 'member'>,
): ItemPieces {
  const owners = to.owners ?? item.owners;
  const isOpen = !isFinished({ status: to.status ?? item.status });
  if (!isOpen || !owners.some((owner) => erased.includes(owner))) return to;
  const there = owners.filter((owner) => !erased.includes(owner));
  return { ...to, owners: there.length > 0 ? there : [member.id] };
}

async function undo(stores: Stores, turn: Turn, item: ActionItem, change: ItemChange): Promise<Undone> {
  const { team, member, reader } = turn;
  const { items, nudges, deliveries } = stores;
  if (!may(standingToItem(turn, item, change), 'undo', 'item')) return { kind: 'may not', item };
  const to = ownedBySomebody(change.before ?? { status: 'cancelled' }, item, { team, member });
  const by = { by: member.id, at: reader.now };
  const undone = await items.change(item, { ...by, verb: 'undo', undoes: change.id, to });
  await barrierFollowsItem(stores, item, undone, { verb: 'undo', undone: change.id, at: reader.now });
  await deliveries.redraw(item.id);
  if (!isFinished(undone))
    await deliveries.plan(planNudges(await nudges.factsOf(undone.id), team, reader.now));
  return { kind: 'undone', item: undone, took: change.verb };
}
