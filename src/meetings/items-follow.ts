// Items that were said to be due by a meeting: as long as nobody gave them another day, they follow it.
import { Temporal } from 'temporal-polyfill';
import type { ActionItem, ItemPieces } from '../action-items/action-item.ts';
import { isFinished } from '../action-items/action-item.ts';
import { workingDayBefore } from '../dates/work-calendar.ts';
import type { Turn } from '../people/find-turns.ts';
import { planNudges } from '../reminders/plan-nudges.ts';
import type { Stores } from '../stores.ts';
import type { Meeting, MeetingChange } from './meeting.ts';

/** Moves them with the meeting, which was held on `from` before. */
export async function followMeeting(
  stores: Stores,
  turn: Turn,
  meeting: Meeting,
  from: Temporal.PlainDate,
): Promise<void> {
  await eachItem(stores, turn, meeting, (item) => follow(item, from, meeting.heldOn, turn));
}

/** The same once that change was taken back: what followed it then goes back, and what came later comes along. */
export async function followMeetingBack(
  stores: Stores,
  turn: Turn,
  meeting: Meeting,
  change: MeetingChange,
): Promise<void> {
  const from = change.becameTime?.heldOn;
  if (!from) return;
  await eachItem(stores, turn, meeting, (item) => {
    const { undoable } = item;
    const isOfThis = undoable?.verb === 'follow meeting' && undoable.at.equals(change.at);
    return isOfThis && undoable.before
      ? { verb: 'undo', undoes: undoable.id, to: undoable.before }
      : follow(item, from, meeting.heldOn, turn);
  });
}

/** Those whose day is the meeting's, or the working day before it: "inden mødet". */
export function dueByMeeting(items: ActionItem[], heldOn: Temporal.PlainDate): ActionItem[] {
  return items.filter(({ dueOn }) => dueOn.equals(heldOn) || dueOn.equals(workingDayBefore(heldOn)));
}

type Following =
  | { verb: 'follow meeting'; to: ItemPieces }
  | { verb: 'undo'; undoes: string; to: ItemPieces };

async function eachItem(
  { meetings, items, nudges, deliveries }: Stores,
  { team, member, reader }: Turn,
  meeting: Meeting,
  following: (item: ActionItem) => Following | undefined,
): Promise<void> {
  for (const { id } of await meetings.itemsDueBy(meeting.id)) {
    const item = await items.lock(team.id, { id });
    const change = item && !isFinished(item) && following(item);
    if (!change) continue;
    await items.change(item, { by: member.id, at: reader.now, ...change });
    await deliveries.redraw(id);
    await deliveries.plan(planNudges(await nudges.factsOf(id), team, reader.now));
  }
}

/** Undefined where it has another day than the meeting: somebody gave it that. */
function follow(
  item: ActionItem,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  { reader: { today } }: Turn,
): Following | undefined {
  if (from.equals(to) || dueByMeeting([item], from).length === 0) return undefined;
  const day = item.dueOn.equals(from) ? to : workingDayBefore(to);
  const dueOn = Temporal.PlainDate.compare(day, today) < 0 ? today : day;
  if (dueOn.equals(item.dueOn)) return undefined;
  const { dueTime, status } = item;
  return {
    verb: 'follow meeting',
    to: {
      due: { dueOn, ...(dueTime && { dueTime }) },
      ...(status === 'delayed' && { status: 'open' as const }),
    },
  };
}
