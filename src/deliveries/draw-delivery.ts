// What each kind of delivery shows at this moment, out of the present state of the rows.
import { itemCard } from '../action-items/item-card.ts';
import { lastGiving } from '../action-items/item-record.ts';
import { ownerNotice } from '../action-items/owner-notice.ts';
import type { AccountAddress, ChannelAddress } from '../chat/address.ts';
import { DeliveryError, type Messenger } from '../chat/messenger.ts';
import { introductionCard } from '../people/introduction-card.ts';
import { readerFor, readerInChannels } from '../people/reader.ts';
import { everInTeam, type Team } from '../people/team.ts';
import { nudgeCard } from '../reminders/nudge-card.ts';
import { coveredUntil, nudgeAt } from '../reminders/plan-nudges.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Draw, Drawing } from './deliver.ts';
import type { Delivery, DeliverySubject } from './delivery.ts';

type Subject<Kind extends DeliverySubject['kind']> = Extract<DeliverySubject, { kind: Kind }>;

export function createDraw(inTransaction: InTransaction, messenger: Pick<Messenger, 'members'>): Draw {
  return async (delivery) => {
    const { subject } = delivery;
    switch (subject.kind) {
      case 'item card':
        return inTransaction((stores) => drawItemCard(stores, subject));
      case 'owner notice': {
        const drawn = await inTransaction((stores) => drawOwnerNotice(stores, subject));
        if (delivery.message) return drawn.drawing;
        if (!drawn.isOwner && !delivery.unsureSince) return 'not needed';
        // Who is given an item later sees no new card in the channel: that one is only redrawn.
        if (!drawn.origin || subject.onDay) return drawn.drawing;
        const present = await membersOf(drawn.origin, messenger);
        const seesTheCard = drawn.owner.accounts.some((account) => present.includes(account));
        return seesTheCard ? 'not needed' : drawn.drawing;
      }
      case 'morning nudge':
        return inTransaction((stores) => drawNudge(stores, delivery, subject));
      case 'introduction':
        return inTransaction((stores) => drawIntroduction(stores, subject));
    }
  };
}

/** Nobody, where the bot may not know: then an owner is rather told twice than not at all. */
async function membersOf(
  channel: ChannelAddress,
  messenger: Pick<Messenger, 'members'>,
): Promise<AccountAddress[]> {
  try {
    return await messenger.members(channel);
  } catch (error) {
    if (error instanceof DeliveryError && error.next === 'give up') return [];
    throw error;
  }
}

async function drawItemCard(stores: Stores, subject: Subject<'item card'>): Promise<Drawing | 'not needed'> {
  const { item, team } = await readItem(stores, subject);
  const channel = team.channels.find(({ id }) => id === subject.channelId);
  if (!channel) return 'not needed';
  const reader = readerInChannels(team, await stores.clock.now());
  return { to: { channel: subject.thread ?? channel.address }, card: itemCard(item, team, reader) };
}

async function drawIntroduction(
  { teams, clock }: Stores,
  { teamId, channelId }: Subject<'introduction'>,
): Promise<Drawing | 'not needed'> {
  const team = await teams.byId(teamId);
  const channel = team.channels.find(({ id }) => id === channelId);
  if (!channel) return 'not needed';
  const reader = readerInChannels(team, await clock.now());
  return { to: { channel: channel.address }, card: introductionCard(team, reader) };
}

/** `origin` is the channel where the line was typed: an owner who is in it sees the card there. */
async function drawOwnerNotice(stores: Stores, subject: Subject<'owner notice'>) {
  const { item, team } = await readItem(stores, subject);
  const owner = everInTeam(team, subject.personId);
  if (!owner) throw new Error(`The person ${subject.personId} is not in the team ${subject.teamId}.`);
  const reader = readerFor(owner, team, await stores.clock.now());
  const giving = subject.onDay && lastGiving(await stores.record.of(item.id), owner.id);
  const card = ownerNotice(item, owner.id, giving, team, reader);
  const isOwner = item.owners.includes(owner.id);
  const origin = team.channels.find(({ id }) => id === item.originChannelId)?.address;
  return { drawing: { to: { account: owner.accounts[0] }, card }, owner, isOwner, origin };
}

/** A nudge with nothing left to answer is not sent; one that was sent goes on showing its outcome. */
async function drawNudge(
  stores: Stores,
  { id, message, unsureSince }: Delivery,
  { personId, onDay }: Subject<'morning nudge'>,
): Promise<Drawing | 'not needed'> {
  const posted = message !== undefined || unsureSince !== undefined;
  const items = await stores.items.forNudge({ deliveryId: id, posted }, personId, coveredUntil(onDay));
  const person = await stores.teams.person(personId);
  const teams = new Map<string, Team>();
  for (const { teamId } of items) {
    if (!teams.has(teamId)) teams.set(teamId, await stores.teams.byId(teamId));
  }
  const [first] = teams.values();
  if (!first) return 'not needed';
  const reader = readerFor(person, first, await stores.clock.now());
  const sentAt = nudgeAt(onDay, person.timeZone);
  return { to: { account: person.accounts[0] }, card: nudgeCard(person, items, teams, reader, sentAt) };
}

/** Locked, so that a change under way is waited for: what is drawn is the state after it. */
async function readItem({ items, teams }: Stores, { teamId, itemId }: { teamId: string; itemId: string }) {
  const item = await items.lock(teamId, { id: itemId });
  if (!item) throw new Error(`There is no item ${itemId} in the team ${teamId}.`);
  return { item, team: await teams.byId(teamId) };
}
