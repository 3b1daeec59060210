// What the deliveries of a round show: its card, a person's own sheet, and the news that it has closed.

import { sentence } from '../chat/card.ts';
import type { Messenger } from '../chat/messenger.ts';
import type { Drawing } from '../deliveries/deliver.ts';
import type { Delivery, DeliverySubject } from '../deliveries/delivery.ts';
import { membersOf } from '../deliveries/members-of.ts';
import { readerFor, readerInChannels } from '../people/reader.ts';
import { channelShowing, everInTeam, memberById } from '../people/team.ts';
import type { InTransaction, Stores } from '../stores.ts';
import { resultCard } from './result-card.ts';
import { roundCard } from './round-card.ts';
import { roundNews } from './round-news.ts';
import { roundSheet } from './round-sheet.ts';
import { roundBefore } from './rounds-up-to.ts';

type Subject<Kind extends DeliverySubject['kind']> = Extract<DeliverySubject, { kind: Kind }>;
export type RoundSubject = Subject<'round card' | 'round sheet' | 'round news'>;
type Drawn = Drawing | 'not needed';

export async function drawRound(
  inTransaction: InTransaction,
  messenger: Pick<Messenger, 'members' | 'permalink'>,
  delivery: Delivery,
  subject: RoundSubject,
): Promise<Drawn> {
  switch (subject.kind) {
    case 'round card':
      return inTransaction({ team: subject.teamId }, (stores) => drawCard(stores, subject));
    case 'round sheet':
      return drawSheet(inTransaction, messenger, delivery, subject);
    case 'round news':
      return drawNews(inTransaction, messenger, subject);
  }
}

async function drawCard(stores: Stores, subject: Subject<'round card'>): Promise<Drawn> {
  const { round, team, now } = await readRound(stores, subject);
  const channel = channelShowing(team, subject.channelId, round.closesAt);
  if (!channel) return 'not needed';
  const reader = readerInChannels(team, now, channel);
  const to = { channel: channel.address };
  switch (round.state) {
    case 'open':
      return { to, card: roundCard(round, reader) };
    case 'closed': {
      const before = await roundBefore(stores.rounds, round);
      return { to, card: resultCard(round, before, team, reader, stores.publicUrl) };
    }
    default:
      return 'not needed';
  }
}

/** Whoever sees the card in a channel gets no sheet of their own. */
async function drawSheet(
  inTransaction: InTransaction,
  messenger: Pick<Messenger, 'members'>,
  { message, unsureSince }: Delivery,
  subject: Subject<'round sheet'>,
): Promise<Drawn> {
  const drawn = await inTransaction({ team: subject.teamId }, async (stores) => {
    const { round, team, now } = await readRound(stores, subject);
    const person = everInTeam(team, subject.personId);
    if (!person) throw new Error(`The person ${subject.personId} is not in the team ${subject.teamId}.`);
    const reader = readerFor(person, team, now);
    const isMember = memberById(team, person.id) !== undefined;
    const isPosted = message !== undefined || unsureSince !== undefined;
    if (!isPosted && (round.state !== 'open' || !isMember)) return 'not needed';
    const card = async () => {
      if (!isMember) return sentence(reader.texts.roundCards.hasLeft(team.name));
      if (round.state === 'open')
        return roundSheet(round, await stores.ratings.own(round.id, person.id), team, reader);
      if (round.state !== 'closed') return undefined;
      return resultCard(round, await roundBefore(stores.rounds, round), team, reader, stores.publicUrl);
    };
    const shown = await card();
    if (!shown) return 'not needed';
    const channels = isPosted ? [] : team.channels.map(({ address }) => address);
    return { drawing: { to: { account: person.accounts[0] }, card: shown }, person, channels };
  });
  if (drawn === 'not needed') return drawn;
  // The platforms are asked between transactions.
  for (const channel of drawn.channels) {
    const present = await membersOf(channel, messenger);
    if (drawn.person.accounts.some((account) => present.includes(account))) return 'not needed';
  }
  return drawn.drawing;
}

/** Without an answer to where the card stands the news goes without the link. */
async function drawNews(
  inTransaction: InTransaction,
  messenger: Pick<Messenger, 'permalink'>,
  subject: Subject<'round news'>,
): Promise<Drawn> {
  const drawn = await inTransaction({ team: subject.teamId }, async (stores) => {
    const { round, team, now } = await readRound(stores, subject);
    const channel = channelShowing(team, subject.channelId, round.closesAt);
    if (!channel || round.state !== 'closed') return 'not needed';
    const card = await stores.rounds.cardIn(round.id, channel.id);
    return { round, channel, card, reader: readerInChannels(team, now, channel) };
  });
  if (drawn === 'not needed') return drawn;
  const { round, channel, card, reader } = drawn;
  const link = card && (await messenger.permalink(card).catch(() => undefined));
  return { to: { channel: channel.address }, card: roundNews(round, link, reader) };
}

/** Locked, so that an answer or a closing under way is waited for. */
async function readRound(
  { rounds, teams, clock }: Stores,
  { teamId, roundId }: { teamId: string; roundId: string },
) {
  const round = await rounds.byId(teamId, roundId, 'lock');
  if (!round) throw new Error(`There is no round ${roundId} in the team ${teamId}.`);
  return { round, team: await teams.byId(teamId), now: await clock.now() };
}
