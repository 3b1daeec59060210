// An owner answers: done, on track, or late.
import { Temporal } from 'temporal-polyfill';
import { barrierFollowsItem } from '../barriers/follow-item.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingToItem } from '../people/standings.ts';
import type { Stores } from '../stores.ts';
import type { ActionItem } from './action-item.ts';
import { followAnswer } from './follow-answer.ts';

export type Answer = 'complete' | 'on track' | 'delay';

export type Answered =
  | { kind: 'answered'; item: ActionItem }
  /** Said before, or taken back: nothing changed. `item.said` tells by whom and when. */
  | { kind: 'already'; is: 'done' | 'on track' | 'cancelled'; item: ActionItem }
  /** It is late, or its day has come: until there is a new day this is no answer. */
  | { kind: 'asks for a day'; item: ActionItem }
  | { kind: 'may not'; item: ActionItem }
  | { kind: 'not found' };

const becomes = { complete: 'done', 'on track': 'on track', delay: 'delayed' } as const;

/** The item, for a member who may answer it; every message that shows it is drawn again. */
export async function lockToAnswer(
  { items, deliveries }: Stores,
  turn: Turn,
  which: { id: string } | { number: number },
): Promise<{ item: ActionItem } | Extract<Answered, { kind: 'may not' | 'not found' }>> {
  const item = await items.lock(turn.team.id, which);
  if (!item) return { kind: 'not found' };
  if (!may(standingToItem(turn, item), 'answer', 'item')) return { kind: 'may not', item };
  // Also where nothing changes: a message that still shows the button is out of date.
  await deliveries.redraw(item.id);
  return { item };
}

/** Writes the answer down and makes every message about the item show it; the other owners are told. */
export async function answerItem(
  stores: Stores,
  turn: Turn,
  which: { id: string } | { number: number },
  answer: Answer,
): Promise<Answered> {
  const found = await lockToAnswer(stores, turn, which);
  if ('kind' in found) return found;
  const { item } = found;
  const { member, reader } = turn;
  const is = answeredAlready(item, answer, reader.today);
  if (is) return { kind: 'already', is, item };
  const hasCome = Temporal.PlainDate.compare(item.dueOn, reader.today) <= 0;
  if (answer === 'on track' && hasCome) return saidWhenDue(stores, turn, item);
  if (answer === 'delay' && item.status === 'delayed') return { kind: 'asks for a day', item };
  const changed = await stores.items.change(item, {
    by: member.id,
    at: reader.now,
    verb: answer,
    to: { status: becomes[answer] },
  });
  await barrierFollowsItem(stores, item, changed, { verb: answer, at: reader.now });
  await followAnswer(stores, turn, changed);
  return { kind: answer === 'delay' ? 'asks for a day' : 'answered', item: changed };
}

/**
 * On track when its day has come: it is asked about again the next working day, and the new day is asked for now. Said
 * again on the same day it is not written down again.
 */
async function saidWhenDue(stores: Stores, turn: Turn, item: ActionItem): Promise<Answered> {
  const { member, reader } = turn;
  const { onTrackAt } = await stores.nudges.factsOf(item.id);
  const isSaid = onTrackAt?.toZonedDateTimeISO(reader.timeZone).toPlainDate().equals(reader.today);
  if (isSaid) return { kind: 'asks for a day', item };
  const isOpen = item.status === 'open' || item.status === 'on track';
  const changed = await stores.items.change(item, {
    by: member.id,
    at: reader.now,
    verb: 'on track',
    to: isOpen ? {} : { status: 'open' },
  });
  await barrierFollowsItem(stores, item, changed, { verb: 'on track', at: reader.now });
  await followAnswer(stores, turn, changed);
  return { kind: 'asks for a day', item: changed };
}

function answeredAlready(
  { status, dueOn }: ActionItem,
  answer: Answer,
  today: Temporal.PlainDate,
): 'done' | 'on track' | 'cancelled' | undefined {
  if (status === 'done' || status === 'cancelled') return status;
  const isSaid = status === 'on track' && answer === 'on track';
  return isSaid && Temporal.PlainDate.compare(dueOn, today) > 0 ? status : undefined;
}
