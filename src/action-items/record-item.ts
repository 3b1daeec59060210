// An agreement becomes an item: the row, its cards in every channel, the notices, the nudges, all in one transaction.
import type { Temporal } from 'temporal-polyfill';
import type { ChannelAddress } from '../chat/address.ts';
import type { DeliverySubject } from '../deliveries/delivery.ts';
import type { Member, Team } from '../people/team.ts';
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
};

/** Where it was typed; both absent where it was typed to the bot alone. */
export type Origin = { channelId?: string; thread?: ChannelAddress };

export async function recordItem(
  { items, deliveries, clock }: Stores,
  team: Team,
  by: Member,
  { owners, what, dueOn, dueTime }: Agreement,
  origin: Origin,
): Promise<ActionItem> {
  const now = await clock.now();
  const item = await items.record(
    {
      teamId: team.id,
      createdBy: by.id,
      owners,
      what,
      dueOn,
      ...(dueTime && { dueTime }),
      ...(origin.channelId && { originChannelId: origin.channelId }),
    },
    now,
  );
  const subjects: DeliverySubject[] = [
    ...cardsFor(item, team, origin),
    ...owners
      .filter((personId) => personId !== by.id)
      .map((personId) => ({ kind: 'owner notice' as const, teamId: team.id, itemId: item.id, personId })),
  ];
  await deliveries.plan([
    ...subjects.map((subject) => ({ subject, sendAt: now })),
    ...planNudges(item, team, now),
  ]);
  return item;
}

/** A card for each of the team's channels; where the line was typed in a thread, it answers there. */
function cardsFor(item: ActionItem, team: Team, { channelId, thread }: Origin): DeliverySubject[] {
  return team.channels.map((channel) => ({
    kind: 'item card',
    teamId: team.id,
    itemId: item.id,
    channelId: channel.id,
    ...(thread && channel.id === channelId && { thread }),
  }));
}
