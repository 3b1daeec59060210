// "Forbind ABCD-EFGH": a good code proposes to both sides that the channel becomes one of the team's. Nothing is shared yet.
import type { Temporal } from 'temporal-polyfill';
import { type ChatEvent, type Reply, tell } from '../chat/event.ts';
import type { Roster } from '../chat/roster.ts';
import type { Turn } from '../people/find-turns.ts';
import { hasIn, type NewTeams, refusalOf } from '../people/found-team.ts';
import { mostPeople, type RosterRead } from '../people/read-roster.ts';
import type { Reader } from '../people/reader.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import type { Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { counted, listed } from '../texts/spell-out.ts';
import { type Texts, textsIn } from '../texts/texts.ts';
import { hoursToAnswer, type Link, type TypingPlace } from './link.ts';
import { proposalToTypist, type Side, sideOfRoster, sideOfTeam } from './link-card.ts';
import { hashOfCode, minutesValid } from './link-code.ts';

/** After so many that are not good, none is looked at for a while. */
const mostTries = 5;

/** The channel that the code is typed in, as far as the bot knows it, and whoever types. */
type Here = {
  place: TypingPlace;
  name: string;
  reader: Reader;
  side: Side;
  /** Of those who are known: their ids; of the others only how many. */
  people: { known: string[]; unknown: number };
  own?: Team;
  roster?: Roster;
  typist: () => Promise<string>;
};

/** In a channel of a team of its own. */
export async function typeCodeInTeam(
  stores: Stores,
  turn: Turn,
  code: string,
  place: TypingPlace | undefined,
): Promise<Reply> {
  const { team, member, reader } = turn;
  const channel = team.channels.find(({ address }) => address === place?.channel);
  if (!channel || !place) return tell(reader.texts.linking.typeItThere);
  if (!may(standingIn(turn), 'link', 'team')) return tell(reader.texts.linking.leadersOnly);
  return typeCode(stores, code, {
    ...{ place, name: channel.name, reader, side: sideOfTeam(team), own: team },
    people: { known: team.members.map(({ id }) => id), unknown: 0 },
    typist: async () => member.id,
  });
}

/** In a channel of no team: whoever types is taken as the leader there. `roster` was read outside the transaction. */
export async function typeCodeInNoTeam(
  stores: Stores,
  event: ChatEvent,
  code: string,
  roster: RosterRead,
  newTeams: NewTeams,
): Promise<Reply> {
  if (event.in === 'direct') throw new Error('A conversation with the bot alone is linked to nothing.');
  if (typeof roster === 'string' || !hasIn(roster, event.by)) return tell(refusalOf(roster, event, newTeams));
  const texts = textsIn(newTeams.language);
  const profile = roster.people.find(({ account }) => account === event.by);
  // Who was erased is shown to nobody, and kept nowhere.
  const erased = await stores.privacy.erasedAmong(
    roster.people.map(({ account }) => account).filter((account) => account !== event.by),
  );
  const here = { ...roster, people: roster.people.filter(({ account }) => !erased.includes(account)) };
  const name = here.name ?? namesOf(here, texts);
  const unknown = texts.teams.unknownOrganisation;
  const about = { organisation: profile?.organisation ?? unknown, timeZone: newTeams.timeZone };
  const reader = readerOf(texts, newTeams.timeZone, await stores.clock.now());
  return typeCode(stores, code, {
    ...{ place: { channel: event.in.channel, account: event.by }, name, reader, roster: here },
    side: sideOfRoster(name, here, unknown),
    people: { known: [], unknown: here.people.length },
    typist: () => stores.bindings.personOf(profile ?? { account: event.by, name }, about),
  });
}

async function typeCode(stores: Stores, code: string, here: Here): Promise<Reply> {
  const { linkCodes, reach, teams } = stores;
  const { place, reader, own } = here;
  const { linking, language, dates } = reader.texts;
  await linkCodes.hold();
  const { now } = reader;
  const refusedUntil = (await linkCodes.wrongAgo(place, mostTries))?.add({ minutes: minutesValid });
  if (refusedUntil && now.epochMilliseconds < refusedUntil.epochMilliseconds) {
    const until = refusedUntil
      .toZonedDateTimeISO(reader.timeZone)
      .round({ smallestUnit: 'minute', roundingMode: 'ceil' });
    return tell(linking.wait(dates.time(until.toPlainTime())));
  }
  const teamId = await linkCodes.teamOf(hashOfCode(code));
  if (!teamId) {
    await linkCodes.countWrong(place, now);
    return tell(linking.noSuchCode);
  }
  await reach.alsoTeam(teamId);
  const team = await teams.byId(teamId);
  if (own?.id === team.id) return tell(linking.sameTeam(team.name));
  if (own && own.channels.length > 1) return tell(linking.alreadyLinked(own.name));
  if (isTooMany(team, here.people)) return tell(linking.tooManyPeople(counted(mostPeople, language)));
  const link = await propose(stores, team, here, now);
  const theirs = sideOfTeam(team);
  const card = proposalToTypist(link, { theirs, ours: here.side, own: own?.name }, reader);
  return { show: 'privately', card };
}

async function propose(stores: Stores, team: Team, here: Here, now: Temporal.Instant): Promise<Link> {
  const { linkCodes, links, deliveries, audit } = stores;
  const { own, roster, name, place } = here;
  const offeredBy = await linkCodes.use(team.id, now);
  const typedBy = await here.typist();
  const link = await links.propose({
    ...{ teamId: team.id, offeredBy, typedBy, channel: { address: place.channel, name } },
    expiresAt: now.add({ hours: hoursToAnswer }),
    ...(roster && { roster }),
    ...(own && { ownTeamId: own.id }),
  });
  await deliveries.plan([
    {
      subject: { kind: 'link proposal', teamId: team.id, linkId: link.id, personId: offeredBy },
      sendAt: now,
    },
  ]);
  await audit.add({ verb: 'typed code', object: 'code', teamId: team.id, byPersonId: typedBy });
  return link;
}

/** Whether a team of them all would be more than the bot looks after. */
export function isTooMany(team: Team, { known, unknown }: Here['people']): boolean {
  const all = new Set([...team.members.map(({ id }) => id), ...known]);
  return all.size + unknown > mostPeople;
}

const namesOf = ({ people }: Roster, { language }: Texts): string =>
  listed(
    people.map(({ name }) => name.split(' ')[0] ?? name),
    language,
  );

function readerOf(texts: Texts, timeZone: string, now: Temporal.Instant): Reader {
  return { texts, timeZone, now, today: now.toZonedDateTimeISO(timeZone).toPlainDate() };
}
