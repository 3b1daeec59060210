// What the deliveries about links and about people who may be one show now.
import { sentence } from '../chat/card.ts';
import type { Drawing } from '../deliveries/deliver.ts';
import type { Delivery, DeliverySubject } from '../deliveries/delivery.ts';
import { readerFor, readerInChannels } from '../people/reader.ts';
import { everInTeam, nameIn, type Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { stateIn } from './answer-proposal.ts';
import type { Link } from './link.ts';
import {
  linkedCard,
  proposalToOfferer,
  samePersonCard,
  sideOfRoster,
  sideOfTeam,
  unlinkedCard,
} from './link-card.ts';

type Subject<Kind extends DeliverySubject['kind']> = Extract<DeliverySubject, { kind: Kind }>;
export type LinkSubject = Subject<'link proposal' | 'link news' | 'linked' | 'unlinked' | 'same person'>;
type Drawn = Drawing | 'not needed';

export async function drawLink(stores: Stores, delivery: Delivery, subject: LinkSubject): Promise<Drawn> {
  switch (subject.kind) {
    case 'link proposal':
      return drawProposal(stores, delivery, subject);
    case 'link news':
      return drawDeclined(stores, subject);
    case 'linked':
      return drawLinked(stores, delivery, subject);
    case 'unlinked':
      return drawUnlinked(stores, subject);
    case 'same person':
      return drawSamePerson(stores, delivery, subject);
  }
}

async function drawProposal(
  stores: Stores,
  { message, unsureSince }: Delivery,
  subject: Subject<'link proposal'>,
): Promise<Drawn> {
  const { links, teams, clock } = stores;
  const link = await links.byId(subject.linkId);
  const team = await teams.byId(subject.teamId);
  const person = await teams.person(subject.personId);
  const reader = readerFor(person, team, await clock.now());
  const { linking, teams: teamTexts } = reader.texts;
  const to = { account: person.accounts[0] };
  const isPosted = message !== undefined || unsureSince !== undefined;
  if (link.state !== 'proposed')
    return isPosted ? { to, card: sentence(stateIn(reader.texts, link.state, team)) } : 'not needed';
  const typist = await teams.person(link.typedBy);
  if (link.yes.offerer) return { to, card: sentence(linking.waitsForOther(typist.name)) };
  const own = await ownOf(stores, link);
  const theirs = own
    ? { ...sideOfTeam(own), name: link.channel.name }
    : sideOfRoster(link.channel.name, link.roster ?? { people: [] }, teamTexts.unknownOrganisation);
  return {
    to,
    card: proposalToOfferer(link, { typist: typist.name, theirs, ours: sideOfTeam(team) }, reader),
  };
}

const ownOf = async ({ teams }: Stores, { ownTeamId }: Link): Promise<Team | undefined> =>
  ownTeamId ? teams.byId(ownTeamId) : undefined;

async function drawDeclined({ links, teams, clock }: Stores, subject: Subject<'link news'>): Promise<Drawn> {
  const link = await links.byId(subject.linkId);
  if (link.state !== 'declined' || !link.endedBy) return 'not needed';
  const person = await teams.person(subject.personId);
  const by = await teams.person(link.endedBy);
  const { texts } = readerFor(person, await teams.byId(subject.teamId), await clock.now());
  const card = sentence(texts.linking.declinedBy(by.name, link.channel.name));
  return { to: { account: person.accounts[0] }, card };
}

/** Who is in the team changes later; this tells of the moment, and is not drawn anew for it. */
async function drawLinked(
  { links, teams, clock }: Stores,
  { message, unsureSince }: Delivery,
  subject: Subject<'linked'>,
): Promise<Drawn> {
  const link = await links.byId(subject.linkId);
  const team = await teams.byId(subject.teamId);
  const channel = team.channels.find(({ id }) => id === subject.channelId);
  const isPosted = message !== undefined || unsureSince !== undefined;
  if (!channel || (link.state !== 'linked' && !isPosted)) return 'not needed';
  const reader = readerInChannels(team, await clock.now(), channel);
  return { to: { channel: channel.address }, card: linkedCard(link, team, reader) };
}

async function drawUnlinked(stores: Stores, subject: Subject<'unlinked'>): Promise<Drawn> {
  const { links, teams, clock } = stores;
  const link = await links.byId(subject.linkId);
  const team = await teams.byId(subject.teamId);
  const channels = [...team.channels, ...(team.unbound ?? [])];
  const channel = channels.find(({ id }) => id === subject.channelId);
  if (!channel || link.state !== 'unlinked') return 'not needed';
  const own = await ownOf(stores, link);
  const reader = readerInChannels(team, await clock.now(), channel);
  const told = {
    by: nameIn(team, link.endedBy ?? ''),
    ...{ channel: link.channel.name, team: team.name, own: own?.name },
    isHere: channel.id === link.channelId,
  };
  return { to: { channel: channel.address }, card: unlinkedCard(told, reader) };
}

async function drawSamePerson(
  { samePeople, teams, clock }: Stores,
  { message, unsureSince }: Delivery,
  { pairId, teamId, personId }: Subject<'same person'>,
): Promise<Drawn> {
  const pair = await samePeople.byId(pairId);
  const team = await teams.byId(teamId);
  const [asked, other] = personId === pair.one ? [pair.one, pair.other] : [pair.other, pair.one];
  const person = await teams.person(asked);
  const reader = readerFor(person, team, await clock.now());
  const { linking } = reader.texts;
  const to = { account: person.accounts[0] };
  const isPosted = message !== undefined || unsureSince !== undefined;
  if (pair.isJoined) return isPosted ? { to, card: sentence(linking.samePersonDone) } : 'not needed';
  const said = asked === pair.one ? pair.oneSaid : pair.otherSaid;
  if (said) {
    const answer = said === 'yes' ? linking.samePersonThanks : linking.samePersonNot;
    return isPosted ? { to, card: sentence(answer) } : 'not needed';
  }
  const twin = everInTeam(team, other);
  if (!twin) return 'not needed';
  const card = samePersonCard(pair, { name: twin.name, place: twin.organisation.name }, team, reader);
  return { to, card };
}
