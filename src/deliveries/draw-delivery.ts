// What each kind of delivery shows at this moment, out of the present state of the rows.
import type { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-items/action-item.ts';
import { blockNotice } from '../action-items/block-notice.ts';
import { itemCard } from '../action-items/item-card.ts';
import { lastGiving } from '../action-items/item-record.ts';
import { ownerNotice } from '../action-items/owner-notice.ts';
import { openSource, withSource } from '../action-items/source-message.ts';
import type { AccountAddress, ChannelAddress } from '../chat/address.ts';
import { DeliveryError, type Messenger } from '../chat/messenger.ts';
import { meetingCard } from '../meetings/meeting-card.ts';
import { introductionCard } from '../people/introduction-card.ts';
import { type Reader, readerFor, readerInChannels } from '../people/reader.ts';
import { everInTeam, type Person, type Team } from '../people/team.ts';
import { nudgeCard } from '../reminders/nudge-card.ts';
import { coveredUntil, nudgeAt, weekAfter } from '../reminders/plan-nudges.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Draw, Drawing } from './deliver.ts';
import type { Delivery, DeliverySubject } from './delivery.ts';

type Subject<Kind extends DeliverySubject['kind']> = Extract<DeliverySubject, { kind: Kind }>;

export function createDraw(
  inTransaction: InTransaction,
  messenger: Pick<Messenger, 'members' | 'permalink'>,
): Draw {
  return async (delivery) => {
    const { subject } = delivery;
    switch (subject.kind) {
      case 'item card':
        return withItsSource(await inTransaction((stores) => drawItemCard(stores, subject)), messenger);
      case 'owner notice': {
        const drawn = await inTransaction((stores) => drawOwnerNotice(stores, subject));
        const drawing = () => withItsSource(drawn, messenger);
        if (delivery.message) return drawing();
        if (!drawn.isOwner && !delivery.unsureSince) return 'not needed';
        // Who is given an item later sees no new card in the channel: that one is only redrawn.
        if (!drawn.origin || subject.onDay) return drawing();
        const present = await membersOf(drawn.origin, messenger);
        const seesTheCard = drawn.owner.accounts.some((account) => present.includes(account));
        return seesTheCard ? 'not needed' : drawing();
      }
      case 'block notice':
        return inTransaction((stores) => drawBlockNotice(stores, delivery, subject));
      case 'morning nudge':
        return inTransaction((stores) => drawNudge(stores, delivery, subject));
      case 'meeting card':
        return inTransaction((stores) => drawMeetingCard(stores, subject));
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

type OfItem = { drawing: Drawing; item: ActionItem; reader: Reader };

/** The platform is asked for the link between transactions. Without an answer the card has none. */
async function withItsSource(
  drawn: OfItem | 'not needed',
  messenger: Pick<Messenger, 'permalink'>,
): Promise<Drawing | 'not needed'> {
  if (drawn === 'not needed') return drawn;
  const { drawing, item, reader } = drawn;
  const message = openSource(item);
  const link = message && (await messenger.permalink(message).catch(() => undefined));
  return { ...drawing, card: withSource(drawing.card, item, link, reader) };
}

async function drawItemCard(stores: Stores, subject: Subject<'item card'>): Promise<OfItem | 'not needed'> {
  const { item, team } = await readItem(stores, subject);
  const channel = team.channels.find(({ id }) => id === subject.channelId);
  if (!channel) return 'not needed';
  const reader = readerInChannels(team, await stores.clock.now());
  const to = { channel: subject.thread ?? channel.address };
  return { drawing: { to, card: itemCard(item, team, reader) }, item, reader };
}

/** Locked, so that a change under way is waited for. */
async function drawMeetingCard(
  { meetings, teams, clock }: Stores,
  { teamId, meetingId, channelId, toldDay }: Subject<'meeting card'>,
): Promise<Drawing | 'not needed'> {
  const meeting = await meetings.lock(teamId, meetingId);
  if (!meeting) throw new Error(`There is no meeting ${meetingId} in the team ${teamId}.`);
  const team = await teams.byId(teamId);
  const channel = team.channels.find(({ id }) => id === channelId);
  if (!channel) return 'not needed';
  const reader = readerInChannels(team, await clock.now());
  return { to: { channel: channel.address }, card: meetingCard(meeting, team, reader, toldDay) };
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
  return { drawing: { to: { account: owner.accounts[0] }, card }, item, reader, owner, isOwner, origin };
}

async function drawBlockNotice(
  stores: Stores,
  { message, unsureSince }: Delivery,
  subject: Subject<'block notice'>,
): Promise<Drawing | 'not needed'> {
  const { item, team } = await readItem(stores, subject);
  const leader = everInTeam(team, subject.personId);
  const isPosted = message !== undefined || unsureSince !== undefined;
  if (!leader || (item.status !== 'blocked' && !isPosted)) return 'not needed';
  const reader = readerFor(leader, team, await stores.clock.now());
  return { to: { account: leader.accounts[0] }, card: blockNotice(item, team, reader) };
}

/** A nudge with nothing left to answer is not sent; one that was sent goes on showing its outcome. */
async function drawNudge(
  stores: Stores,
  { id, message, unsureSince }: Delivery,
  { personId, onDay }: Subject<'morning nudge'>,
): Promise<Drawing | 'not needed'> {
  const posted = message !== undefined || unsureSince !== undefined;
  // Asked for together, they travel together.
  const [items, person, now] = await Promise.all([
    stores.items.forNudge({ deliveryId: id, posted }, personId, coveredUntil(onDay)),
    stores.teams.person(personId),
    stores.clock.now(),
  ]);
  const teams = new Map<string, Team>();
  for (const { teamId } of items) {
    if (!teams.has(teamId)) teams.set(teamId, await stores.teams.byId(teamId));
  }
  if (!posted && items.some(({ status }) => status === 'blocked')) await askAgain(stores, person, onDay);
  const [first] = teams.values();
  if (!first) return 'not needed';
  const reader = readerFor(person, first, now);
  const sentAt = nudgeAt(onDay, person.timeZone);
  return { to: { account: person.accounts[0] }, card: nudgeCard(person, items, teams, reader, sentAt) };
}

/** What is blocked is asked about each week. */
async function askAgain({ deliveries }: Stores, person: Person, onDay: Temporal.PlainDate): Promise<void> {
  const next = weekAfter(onDay);
  await deliveries.plan([
    {
      subject: { kind: 'morning nudge', personId: person.id, onDay: next },
      sendAt: nudgeAt(next, person.timeZone),
    },
  ]);
}

/** Locked, so that a change under way is waited for: what is drawn is the state after it. */
async function readItem({ items, teams }: Stores, { teamId, itemId }: { teamId: string; itemId: string }) {
  const item = await items.lock(teamId, { id: itemId });
  if (!item) throw new Error(`There is no item ${itemId} in the team ${teamId}.`);
  return { item, team: await teams.byId(teamId) };
}
