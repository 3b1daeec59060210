// What each kind of delivery shows at this moment, out of the present state of the rows.
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { answerNotice } from '../action-items/answer-notice.ts';
import { blockNotice } from '../action-items/block-notice.ts';
import { itemCard } from '../action-items/item-card.ts';
import { lastGiving } from '../action-items/item-record.ts';
import { ownerNotice } from '../action-items/owner-notice.ts';
import { openSource, withSource } from '../action-items/source-message.ts';
import { isOpen } from '../barriers/barrier.ts';
import { drawHelpNews, drawHelpRequest } from '../barriers/draw-help.ts';
import { sentence } from '../chat/card.ts';
import type { Messenger } from '../chat/messenger.ts';
import { type DigestMeans, drawDigest } from '../digest/draw-digest.ts';
import { drawLink } from '../linking/draw-link.ts';
import { fileAddress } from '../meetings/calendar-feed.ts';
import { drawStatus, drawWrapUp } from '../meetings/draw-around-meeting.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { meetingCard } from '../meetings/meeting-card.ts';
import { meetingNews } from '../meetings/meeting-news.ts';
import { introductionCard } from '../people/introduction-card.ts';
import { type Reader, readerFor, readerInChannels } from '../people/reader.ts';
import { channelShowing, everInTeam, leads, nameIn } from '../people/team.ts';
import { drawRound } from '../polls/draw-round.ts';
import { drawNudge } from '../reminders/draw-nudge.ts';
import { prodCard } from '../reminders/prod-card.ts';
import { drawLeaderNotice } from '../set-up/leader-notice.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Draw, Drawing } from './deliver.ts';
import type { Delivery, DeliverySubject } from './delivery.ts';
import { membersOf } from './members-of.ts';

type Subject<Kind extends DeliverySubject['kind']> = Extract<DeliverySubject, { kind: Kind }>;

export function createDraw(
  inTransaction: InTransaction,
  messenger: Pick<Messenger, 'members' | 'permalink'>,
  digests: DigestMeans,
): Draw {
  return async (delivery) => {
    const { subject } = delivery;
    switch (subject.kind) {
      case 'item card':
        return withItsSource(
          await inTransaction({ team: subject.teamId }, (stores) => drawItemCard(stores, subject)),
          messenger,
        );
      case 'owner notice': {
        const drawn = await inTransaction({ team: subject.teamId }, (stores) =>
          drawOwnerNotice(stores, subject),
        );
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
        return inTransaction({ team: subject.teamId }, (stores) =>
          drawBlockNotice(stores, delivery, subject),
        );
      case 'answer notice':
        return inTransaction({ team: subject.teamId }, (stores) =>
          drawAnswerNotice(stores, delivery, subject),
        );
      case 'prod':
        return inTransaction({ team: subject.teamId }, (stores) => drawProd(stores, delivery, subject));
      case 'morning nudge':
      case 'timed nudge':
      case 'later nudge':
        return inTransaction({ person: subject.personId }, (stores) => drawNudge(stores, delivery, subject));
      case 'meeting card':
        return inTransaction({ team: subject.teamId }, (stores) => drawMeetingCard(stores, subject));
      case 'meeting news':
        return inTransaction({ team: subject.teamId }, (stores) =>
          drawMeetingNews(stores, delivery, subject),
        );
      case 'meeting status':
      case 'meeting wrap-up':
        return inTransaction({ team: subject.teamId }, (stores) =>
          drawAroundMeeting(stores, delivery, subject),
        );
      case 'help request':
        return inTransaction({ team: subject.teamId }, (stores) =>
          drawHelpRequest(stores, delivery, subject),
        );
      case 'help news':
      case 'help answer':
        return inTransaction({ team: subject.teamId }, (stores) => drawHelpNews(stores, delivery, subject));
      case 'round card':
      case 'round sheet':
      case 'round news':
        return drawRound(inTransaction, messenger, delivery, subject);
      case 'digest':
      case 'leader digest':
        return drawDigest(digests, delivery, subject);
      case 'link proposal':
      case 'link news':
      case 'linked':
      case 'unlinked':
      case 'same person':
        // Of two teams, and of somebody who may be in neither.
        return inTransaction('everything', (stores) => drawLink(stores, delivery, subject));
      case 'introduction':
      case 'leader gone':
        return inTransaction({ team: subject.teamId }, (stores) => drawOfTeam(stores, subject));
      case 'leader notice':
        return inTransaction({ team: subject.teamId }, (stores) =>
          drawLeaderNotice(stores, delivery, subject),
        );
    }
  };
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
  const channel = channelShowing(team, subject.channelId, item.touched.at);
  if (!channel) return 'not needed';
  const reader = readerInChannels(team, await stores.clock.now(), channel);
  const to = { channel: subject.thread ?? channel.address };
  return { drawing: { to, card: itemCard(item, team, reader) }, item, reader };
}

/** Locked, so that a change under way is waited for. */
async function readMeeting(
  { meetings, meetingRecord, teams, clock }: Stores,
  { teamId, meetingId, channelId }: { teamId: string; meetingId: string; channelId: string },
) {
  const meeting = await meetings.lock(teamId, meetingId);
  if (!meeting) throw new Error(`There is no meeting ${meetingId} in the team ${teamId}.`);
  const record = await meetingRecord.of(meetingId);
  const team = await teams.byId(teamId);
  const channel = team.channels.find(({ id }) => id === channelId);
  const reader = readerInChannels(team, await clock.now(), channel);
  return { meeting, record, team, channel, reader };
}

const seriesOf = async ({ series }: Stores, { teamId, series: part }: Meeting) =>
  part && series.lock(teamId, part.id);

async function drawMeetingCard(
  stores: Stores,
  subject: Subject<'meeting card'>,
): Promise<Drawing | 'not needed'> {
  const { meeting, record, team, reader } = await readMeeting(stores, subject);
  const changedAt = record.at(-1)?.at ?? reader.now;
  const channel = channelShowing(team, subject.channelId, changedAt);
  if (!channel) return 'not needed';
  const agenda = await stores.agendas.of(meeting.id);
  const series = await seriesOf(stores, meeting);
  const file = fileAddress(stores.publicUrl, await stores.calendars.nameOfMeeting(meeting.id));
  const card = meetingCard(meeting, { record, agenda, series, file }, team, reader);
  return { to: { channel: channel.address }, card };
}

/** What was taken back before anybody saw it is no news, and neither is that it was. */
async function drawMeetingNews(
  stores: Stores,
  { message, unsureSince }: Delivery,
  subject: Subject<'meeting news'>,
): Promise<Drawing | 'not needed'> {
  const { meeting, record, team, channel, reader } = await readMeeting(stores, subject);
  const change = record.find(({ id }) => id === subject.changeId);
  if (!channel || !change) return 'not needed';
  const isPosted = message !== undefined || unsureSince !== undefined;
  if (change.isTakenBack && !isPosted) return 'not needed';
  const undid = record.find(({ id }) => id === change.undoes);
  if (undid && !isPosted && !(await stores.meetingRecord.wasTold(undid.id, channel.id))) return 'not needed';
  const items = await stores.meetings.itemsDueBy(meeting.id);
  const series = change.ofSeries && (await seriesOf(stores, meeting));
  const card = meetingNews(meeting, change, undid, items, team, reader, series);
  return card ? { to: { channel: channel.address }, card } : 'not needed';
}

async function drawAroundMeeting(
  stores: Stores,
  { message, unsureSince }: Delivery,
  subject: Subject<'meeting status' | 'meeting wrap-up'>,
): Promise<Drawing | 'not needed'> {
  const { meeting, team, channel, reader } = await readMeeting(stores, subject);
  const isPosted = message !== undefined || unsureSince !== undefined;
  const draw = subject.kind === 'meeting status' ? drawStatus : drawWrapUp;
  const card = await draw(stores, { meeting, team, reader, onDay: subject.onDay, isPosted });
  return channel && card ? { to: { channel: channel.address }, card } : 'not needed';
}

async function drawOfTeam(
  { teams, clock }: Stores,
  { kind, teamId, channelId }: Subject<'introduction' | 'leader gone'>,
): Promise<Drawing | 'not needed'> {
  const team = await teams.byId(teamId);
  const channel = team.channels.find(({ id }) => id === channelId);
  if (!channel) return 'not needed';
  const reader = readerInChannels(team, await clock.now(), channel);
  if (kind === 'leader gone' && team.members.some(leads)) return 'not needed';
  const card =
    kind === 'introduction'
      ? introductionCard(team, reader)
      : sentence(reader.texts.privacy.leaderGone(team.name));
  return { to: { channel: channel.address }, card };
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
  // Who is asked to help is told by that.
  const barrier = isPosted ? undefined : await stores.barriers.newestOf(item.id);
  if (barrier && isOpen(barrier) && barrier.asked.some(({ personId }) => personId === leader.id))
    return 'not needed';
  const reader = readerFor(leader, team, await stores.clock.now());
  return { to: { account: leader.accounts[0] }, card: blockNotice(item, team, reader) };
}

async function drawAnswerNotice(
  stores: Stores,
  { message, unsureSince }: Delivery,
  subject: Subject<'answer notice'>,
): Promise<Drawing | 'not needed'> {
  const { item, team } = await readItem(stores, subject);
  const owner = everInTeam(team, subject.personId);
  const isPosted = message !== undefined || unsureSince !== undefined;
  if (!owner || (item.status === 'open' && !isPosted)) return 'not needed';
  const reader = readerFor(owner, team, await stores.clock.now());
  return { to: { account: owner.accounts[0] }, card: answerNotice(item, team, reader) };
}

async function drawProd(
  stores: Stores,
  { message, unsureSince }: Delivery,
  subject: Subject<'prod'>,
): Promise<Drawing | 'not needed'> {
  const { item, team } = await readItem(stores, subject);
  const owner = everInTeam(team, subject.personId);
  const isPosted = message !== undefined || unsureSince !== undefined;
  const isToBeAsked = owner && item.owners.includes(owner.id) && !isFinished(item);
  if (!owner || !(isToBeAsked || isPosted)) return 'not needed';
  const reader = readerFor(owner, team, await stores.clock.now());
  const card = prodCard(item, owner, nameIn(team, subject.byPersonId), team, reader);
  return { to: { account: owner.accounts[0] }, card };
}

/** Locked, so that a change under way is waited for: what is drawn is the state after it. */
async function readItem({ items, teams }: Stores, { teamId, itemId }: { teamId: string; itemId: string }) {
  const item = await items.lock(teamId, { id: itemId });
  if (!item) throw new Error(`There is no item ${itemId} in the team ${teamId}.`);
  return { item, team: await teams.byId(teamId) };
}
