// A typed line that changes one item, or asks for its history: refused, asked about, or done.
import { Temporal } from 'temporal-polyfill';
import { type Reply, tell } from '../chat/event.ts';
import type { ChangeReading } from '../commands/command.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingToItem } from '../people/standings.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import type { Stores } from '../stores.ts';
import { counted } from '../texts/spell-out.ts';
import { type ActionItem, isFinished } from './action-item.ts';
import { openChangeForm } from './change-form.ts';
import { changeItem, changeLocked, type Wish } from './change-item.ts';
import { askAboutChange, wishForDay } from './change-question.ts';
import { declineItem } from './decline-item.ts';
import { historyCard } from './history-card.ts';
import type { Doubt } from './missing.ts';
import { longestWhat } from './record-item.ts';
import { replyToWish, tellFinished } from './reply-to-wish.ts';

export async function replyToItemCommand(
  stores: Stores,
  turn: Turn,
  number: number,
  to: ChangeReading,
): Promise<Reply> {
  return (await replyIfThere(stores, turn, number, to)) ?? noSuchNumber(turn, number);
}

/** Undefined where the team has no such item. */
async function replyIfThere(
  stores: Stores,
  turn: Turn,
  number: number,
  to: ChangeReading,
): Promise<Reply | undefined> {
  const wishFor = async (wish: Wish) =>
    replyToWish(await changeItem(stores, turn, { number }, wish), wish.verb, turn, number);
  switch (to.verb) {
    case 'history':
      return replyWithHistory(stores, turn, number);
    case 'change':
      return openChangeForm(stores, turn, { number });
    case 'decline':
      return replyToWish(await declineItem(stores, turn, { number }), 'decline', turn, number);
    case 'cancel':
      return wishFor({ verb: 'cancel', to: { status: 'cancelled' } });
    case 'several':
      return tell(turn.reader.texts.changes.several);
    case 'correct': {
      const { what } = to;
      const doubt = 'due' in to ? { due: to.due } : { owners: to.owners };
      const verb = 'due' in to ? 'postpone' : 'reassign';
      return refuseWording(what, turn) ?? ask(stores, turn, number, verb, { ...doubt, orWording: what });
    }
    case 'reword': {
      const { what, due } = to;
      const pieces = { what, ...(due && wishForDay(due, turn.team).to) };
      return refuseWording(what, turn) ?? wishFor({ verb: due ? 'change' : 'reword', to: pieces });
    }
    case 'postpone':
      if ('by' in to) return postponeBy(stores, turn, number, to.by);
      if ('at' in to) return postponeOnItsDay(stores, turn, number, to.at);
      return to.due.kind === 'day'
        ? wishFor(wishForDay(to.due, turn.team))
        : ask(stores, turn, number, 'postpone', { due: to.due });
    case 'reassign': {
      const { owners, due } = to;
      if (owners.kind !== 'known') return ask(stores, turn, number, 'reassign', { owners });
      const pieces = { owners: owners.people, ...(due && wishForDay(due, turn.team).to) };
      return wishFor({ verb: due ? 'change' : 'reassign', to: pieces });
    }
  }
}

/** Of an item whose day has passed nobody knows from which day on: that is asked. */
async function postponeBy(
  stores: Stores,
  turn: Turn,
  number: number,
  by: Temporal.Duration,
): Promise<Reply | undefined> {
  const item = await stores.items.lock(turn.team.id, { number });
  if (!item) return undefined;
  if (Temporal.PlainDate.compare(item.dueOn, turn.reader.today) < 0) {
    return ask(stores, turn, number, 'postpone', {});
  }
  const { dueTime } = item;
  const wish = wishForDay({ dueOn: item.dueOn.add(by), ...(dueTime && { dueTime }) }, turn.team);
  return replyToWish(await changeLocked(stores, turn, item, wish), 'postpone', turn, number);
}

/** Only a time was said. Where it has passed on that day, the day is asked for and the time kept. */
async function postponeOnItsDay(
  stores: Stores,
  turn: Turn,
  number: number,
  dueTime: Temporal.PlainTime,
): Promise<Reply | undefined> {
  const item = await stores.items.lock(turn.team.id, { number });
  if (!item) return undefined;
  const { now, timeZone } = turn.reader;
  const due = item.dueOn.toZonedDateTime({ timeZone, plainTime: dueTime }).toInstant();
  return Temporal.Instant.compare(due, now) < 0
    ? ask(stores, turn, number, 'postpone', {}, dueTime)
    : replyToWish(
        await changeLocked(stores, turn, item, wishForDay({ dueOn: item.dueOn, dueTime }, turn.team)),
        'postpone',
        turn,
        number,
      );
}

async function ask(
  stores: Stores,
  turn: Turn,
  number: number,
  verb: 'postpone' | 'reassign',
  doubt: Doubt,
  dueTime?: Temporal.PlainTime,
): Promise<Reply | undefined> {
  const item = await stores.items.lock(turn.team.id, { number });
  return item && (refuse(item, verb, turn) ?? askAboutChange(stores, turn, item, doubt, dueTime));
}

/** Nobody is asked about what they may not change. */
function refuse(item: ActionItem, verb: 'postpone' | 'reassign', turn: Turn): Reply | undefined {
  if (!may(standingToItem(turn, item), verb, 'item'))
    return replyToWish({ kind: 'may not', item }, verb, turn);
  return isFinished(item) ? tellFinished(item, turn) : undefined;
}

async function replyWithHistory(
  { items, record }: Stores,
  turn: Turn,
  number: number,
): Promise<Reply | undefined> {
  const { team, reader } = turn;
  const item = await items.lock(team.id, { number });
  if (!item || !may(standingToItem(turn, item), 'see history', 'item')) return undefined;
  return { show: 'privately', card: historyCard(item, await record.of(item.id), team, reader) };
}

/** Cut out of the line, the words may be what the line was not. */
function refuseWording(what: string, { reader: { texts } }: Turn): Reply | undefined {
  const { actionItems, replies, language } = texts;
  if (holdsCprNumber(what)) return tell(replies.cpr);
  return what.length > longestWhat
    ? tell(actionItems.tooLong(counted(what.length, language), counted(longestWhat, language)))
    : undefined;
}

function noSuchNumber({ reader }: Turn, number: number): Reply {
  return tell(reader.texts.actionItems.noSuchNumber(number));
}
