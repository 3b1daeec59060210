// "Afbryd": a channel leaves its team, which is said before it is done. Who is only in it leaves with it, and a team that rested is back.
import type { Temporal } from 'temporal-polyfill';
import { releaseBarriers } from '../barriers/release-barriers.ts';
import { type Card, say, sentence } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { movesIn, type Presence } from '../people/member-changes.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import type { Team, TeamChannel } from '../people/team.ts';
import { planAgain } from '../reminders/plan-again.ts';
import type { Stores } from '../stores.ts';
import type { Link } from './link.ts';
import { unlinkQuestion } from './link-card.ts';
import { wakeTeam } from './rest-team.ts';

/** Asks before it does anything. */
export async function askToUnlink(stores: Stores, turn: Turn): Promise<Reply> {
  const { team, reader, origin } = turn;
  const { linking } = reader.texts;
  if (!may(standingIn(turn), 'unlink', 'team')) return tell(linking.leadersOnly);
  if (team.channels.length < 2) return tell(linking.nothingToUnlink);
  const links = await stores.links.linked(team.id);
  const [channel, ...others] = channelsMeant(team, links, origin.channelId);
  if (!channel) return tell(linking.unlinkInChannel);
  if (others.length > 0) return { show: 'privately', card: whichCard(turn, [channel, ...others]) };
  return { show: 'privately', card: await questionOf(stores, turn, channel, links) };
}

/** The channel it is typed in, unless that is the one that others were linked with: then those. */
function channelsMeant(team: Team, links: Link[], here: string | undefined): TeamChannel[] {
  const isLinked = ({ id }: TeamChannel) => links.some(({ channelId }) => channelId === id);
  const typedIn = team.channels.filter(({ id }) => id === here);
  const linked = team.channels.filter(isLinked);
  return typedIn.some(isLinked) || linked.length === 0 ? typedIn : linked;
}

async function questionOf(stores: Stores, { team, reader }: Turn, channel: TeamChannel, links: Link[]) {
  const link = links.find(({ channelId }) => channelId === channel.id);
  return unlinkQuestion(channel, team, (await ownOf(stores, link))?.name, reader);
}

function whichCard({ reader: { texts } }: Turn, channels: TeamChannel[]): Card {
  const { linking } = texts;
  return {
    summary: linking.unlinkSummary,
    elements: [
      { kind: 'text', runs: [say(linking.unlinkWhich)] },
      {
        kind: 'entries',
        entries: channels.slice(0, mostOffered).map(({ id, name }) => ({
          lines: [[say(name)]],
          buttons: [{ label: linking.unlink, press: { do: 'link ends', channel: id, say: 'yes' } }],
        })),
      },
    ],
  };
}

const mostOffered = 10;

/** The team that rests as long as the link holds. */
async function ownOf({ teams, reach }: Stores, link: Link | undefined): Promise<Team | undefined> {
  if (!link?.ownTeamId) return undefined;
  await reach.alsoTeam(link.ownTeamId);
  return teams.byId(link.ownTeamId);
}

/** `presence`: who is in the channels that stay, asked outside of the transaction. Undefined where it is no channel of this team. */
export async function unlink(
  stores: Stores,
  turn: Turn,
  channelId: string,
  presence: Presence,
): Promise<Reply | undefined> {
  const { linkCodes, rosters, teams, links, bindings, deliveries, audit } = stores;
  const { member, reader } = turn;
  const { linking } = reader.texts;
  await linkCodes.hold();
  await rosters.hold();
  const team = await teams.byId(turn.team.id);
  if (team.unbound?.some(({ id }) => id === channelId)) return inPlace(linking.notLinked);
  const channel = team.channels.find(({ id }) => id === channelId);
  if (!channel) return undefined;
  if (!may(standingIn({ team, member }), 'unlink', 'team')) return inPlace(linking.leadersOnly);
  if (team.channels.length < 2) return inPlace(linking.nothingToUnlink);

  const { now } = reader;
  const linked = (await links.linked(team.id)).find((each) => each.channelId === channelId);
  const link = linked ?? (await asIfLinked(stores, team, channel, member.id, now));
  const own = await ownOf(stores, linked);
  await bindings.unbind(channelId, now);
  if (own) {
    await bindings.bind(own.id, channel);
    await wakeTeam(stores, await teams.byId(own.id), now);
  }
  await links.change(link.id, { state: 'unlinked', ended: { by: member.id, at: now } });
  await links.overtake({ teamIds: [], channel: channel.address, except: link.id });
  await letGo(stores, await teams.byId(team.id), presence, now);
  await deliveries.plan(
    team.channels.map(({ id }) => ({
      subject: { kind: 'unlinked', teamId: team.id, linkId: link.id, channelId: id },
      sendAt: now,
    })),
  );
  await audit.add({
    ...{ verb: 'unlinked', object: 'channel', objectId: channelId },
    ...{ teamId: team.id, byPersonId: member.id },
  });
  return inPlace(linking.unlinked(channel.name));
}

/** A team that was set up with several channels has no link to tell of. */
async function asIfLinked(
  { links }: Stores,
  team: Team,
  { id, address, name }: TeamChannel,
  by: string,
  now: Temporal.Instant,
): Promise<Link> {
  const link = await links.propose({
    ...{ teamId: team.id, offeredBy: by, typedBy: by, channel: { address, name }, expiresAt: now },
  });
  return links.change(link.id, { yes: { offerer: true, typist: true }, state: 'linked', channelId: id });
}

/** Who is in none of the channels that stay. In a place where none is left nobody can be in one. */
async function letGo(stores: Stores, team: Team, presence: Presence, now: Temporal.Instant): Promise<void> {
  const { rosters } = stores;
  const { left } = movesIn(team, presence, 'everywhere');
  if (left.length === 0) return;
  const changes = { organisations: [], joined: [], returned: [], left };
  await rosters.follow(team.id, await rosters.asking(), changes, now);
  await releaseBarriers(stores, [team.id], now);
  const today = now.toZonedDateTimeISO(team.timeZone).toPlainDate();
  for (const personId of left) await planAgain(stores, personId, { now, today });
}

export const inPlace = (text: string): Reply => ({ show: 'in place', card: sentence(text) });
