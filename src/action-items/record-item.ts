// An agreement becomes an item: the row, its cards in every channel, the notices, the nudges, all in one transaction.
import type { Temporal } from 'temporal-polyfill';
import type { MessageAddress } from '../chat/address.ts';
import type { DeliverySubject } from '../deliveries/delivery.ts';
import type { Origin, Turn } from '../people/find-turns.ts';
import type { Team } from '../people/team.ts';
import { factsOfNew } from '../reminders/ask-facts.ts';
import { planNudges } from '../reminders/plan-nudges.ts';
import type { Stores } from '../stores.ts';
import type { ActionItem } from './action-item.ts';

/** Longer than anybody writes as one agreement, and drawn whole on every platform. */
export const longestWhat = 1000;

/** Everything that an agreement must say. */
export type Agreement = {
  owners: string[];
  what: string;
  dueOn: Temporal.PlainDate;
  dueTime?: Temporal.PlainTime;
  meetingId?: string;
  /** The meeting that it was said to be due by. */
  dueMeetingId?: string;
  agendaItem?: string;
  sourceMessage?: MessageAddress;
};

/** `turn.origin` is where the agreement was typed: its card answers there, in the thread where there is one. */
export async function recordItem(
  { items, deliveries }: Stores,
  { team, member, reader, origin }: Turn,
  agreement: Agreement,
): Promise<ActionItem> {
  const { now } = reader;
  const item = await items.record(
    {
      teamId: team.id,
      createdBy: member.id,
      ...agreement,
      ...(origin.channelId && { originChannelId: origin.channelId }),
    },
    now,
  );
  const atOnce = [...cardsFor(item, team, origin), ...noticesFor(item)];
  await deliveries.plan([
    ...atOnce.map((subject) => ({ subject, sendAt: now })),
    ...planNudges(factsOfNew(item, now), team, now),
  ]);
  // What its meeting came to shows it, too.
  if (item.meetingId) await deliveries.redraw(item.id);
  return item;
}

function cardsFor(item: ActionItem, team: Team, { channelId, thread }: Origin): DeliverySubject[] {
  return team.channels.map((channel) => ({
    kind: 'item card',
    teamId: team.id,
    itemId: item.id,
    channelId: channel.id,
    ...(thread && channel.id === channelId && { thread }),
  }));
}

/** To every owner but the writer; whether an owner sees the card anyway is known when the notice is sent. */
function noticesFor({ id, teamId, owners, createdBy }: ActionItem): DeliverySubject[] {
  return owners
    .filter((personId) => personId !== createdBy)
    .map((personId) => ({ kind: 'owner notice', teamId, itemId: id, personId }));
}
