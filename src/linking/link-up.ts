// Both have said yes: the channel becomes the team's, its people members, and a team that it had comes to rest.
import type { Temporal } from 'temporal-polyfill';
import { installationOf } from '../chat/address.ts';
import { fold } from '../dates/words.ts';
import { planFor } from '../people/found-team.ts';
import type { Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import type { Link } from './link.ts';
import { restTeam } from './rest-team.ts';
import { takeAlong } from './take-along.ts';
import { isTooMany } from './type-code.ts';

/** In the caller's transaction, who holds the codes: all of it, or nothing. */
export async function linkUp(
  stores: Stores,
  link: Link,
  team: Team,
  now: Temporal.Instant,
): Promise<'linked' | 'too many people' | 'overtaken'> {
  const { rosters, teams, links, bindings, audit, deliveries } = stores;
  await rosters.hold();
  const own = link.ownTeamId ? await teams.byId(link.ownTeamId) : undefined;
  const ownPlace = own?.channels.find(({ address }) => address === link.channel.address);
  const isAsItWas = own
    ? ownPlace && own.channels.length === 1
    : !(await teams.ofChannel(link.channel.address));
  if (team.channels.length === 0 || !isAsItWas) {
    await links.change(link.id, { state: 'overtaken' });
    return 'overtaken';
  }
  const people = {
    known: own?.members.map(({ id }) => id) ?? [],
    unknown: own ? 0 : (link.roster?.people.length ?? 0),
  };
  if (isTooMany(team, people)) return 'too many people';

  if (own && ownPlace) {
    await restTeam(stores, own, now);
    await bindings.unbind(ownPlace.id, now);
    await bindings.bring(own.id, team.id);
  }
  const channelId = await bindings.bind(team.id, link.channel);
  if (ownPlace?.language) await teams.speak({ channelId }, ownPlace.language);
  if (!own) await joinRoster(stores, link, team, now);
  await bindings.lead(team.id, link.typedBy);
  const teamIds = own ? [own.id] : [];
  await links.overtake({ teamIds, channel: link.channel.address, except: link.id });

  const linked = await teams.byId(team.id);
  const takenAlong = own ? await takeAlong(stores, own, linked, { channelId, by: link.typedBy, now }) : [];
  await links.change(link.id, { state: 'linked', channelId, takenAlong });
  await deliveries.plan([
    ...linked.channels.map(({ id }) => ({
      subject: { kind: 'linked' as const, teamId: team.id, linkId: link.id, channelId: id },
      sendAt: now,
    })),
    // What the team has planned stands in the new channel, too.
    ...team.meetings.planned.map(({ id }) => ({
      subject: { kind: 'meeting card' as const, teamId: team.id, meetingId: id, channelId },
      sendAt: now,
    })),
  ]);
  await askWhoIsOne(stores, team, linked, now);
  await audit.add({
    verb: 'linked',
    object: 'channel',
    objectId: channelId,
    teamId: team.id,
    byPersonId: link.typedBy,
  });
  return 'linked';
}

/** Those who were in the channel when the code was typed; who came or left since is followed as in every channel. */
async function joinRoster(stores: Stores, link: Link, team: Team, now: Temporal.Instant): Promise<void> {
  const { rosters, teams, privacy } = stores;
  const typist = await teams.person(link.typedBy);
  const all = link.roster?.people ?? [];
  // Who was erased comes back by what they do themselves alone, such as typing the code.
  const erased = await privacy.erasedAmong(
    all.map(({ account }) => account).filter((account) => !typist.accounts.includes(account)),
  );
  const people = all.filter(({ account }) => !erased.includes(account));
  const { organisations, people: joined } = planFor(people, team);
  const changes = { organisations, joined, returned: [], left: [] };
  await rosters.follow(team.id, await rosters.asking(), changes, now);
}

/** Two with the same name, in two workspaces or tenants. A name is no proof: each is asked. */
async function askWhoIsOne(stores: Stores, before: Team, after: Team, now: Temporal.Instant): Promise<void> {
  const pairs = after.members
    .filter(({ id }) => !before.members.some((member) => member.id === id))
    .flatMap((other) =>
      before.members
        .filter((one) => fold(one.name) === fold(other.name) && !shareAPlace(one.accounts, other.accounts))
        .map((one) => ({ one: one.id, other: other.id })),
    );
  const asked = await stores.samePeople.ask(after.id, pairs);
  await stores.deliveries.plan(
    asked.flatMap(({ id: pairId, one, other }) =>
      [one, other].map((personId) => ({
        subject: { kind: 'same person' as const, teamId: after.id, pairId, personId },
        sendAt: now,
      })),
    ),
  );
}

const shareAPlace = (these: Team['members'][number]['accounts'], those: typeof these): boolean =>
  these.some((one) => those.some((other) => installationOf(one) === installationOf(other)));
