// Brings a team in line with who is in its channels: asked for outside any transaction, written down in one.
import { releaseBarriers } from '../barriers/release-barriers.ts';
import { type AccountAddress, type ChannelAddress, messengerOf } from '../chat/address.ts';
import { DeliveryError, type Messenger } from '../chat/messenger.ts';
import type { Profile } from '../chat/roster.ts';
import { faultFields, type Log } from '../log.ts';
import { planAgain } from '../reminders/plan-again.ts';
import type { InTransaction } from '../stores.ts';
import { type NewTeams, planFor } from './found-team.ts';
import { movesIn, type Presence } from './member-changes.ts';
import { inTime, readRoster } from './read-roster.ts';
import type { Team } from './team.ts';

export type RosterMeans = {
  inTransaction: InTransaction;
  messenger: Pick<Messenger, 'members' | 'roster'>;
  log: Log;
  newTeams: NewTeams;
};

/**
 * Follows who is in the channels of this channel's team; nothing where it is no team's. Done twice it is as if done once,
 * and of several at the same time the one that asked last wins. What cannot be read changes nothing.
 * Who was erased is taken in again only as the `speaker`, who has turned to the bot by themselves.
 */
export async function followRosters(
  means: RosterMeans,
  channel: ChannelAddress,
  speaker?: AccountAddress,
): Promise<void> {
  const begun = await means.inTransaction({ in: { channel } }, async ({ teams, rosters }) => {
    const team = await teams.ofChannel(channel);
    return team && { team, asked: await rosters.asking() };
  });
  if (!begun) return;
  const presence = await readPresence(begun.team, means);
  const newcomers = await profilesOf(movesIn(begun.team, presence).strangers, begun.team, means);
  await means.inTransaction({ team: begun.team.id }, async (stores) => {
    const { teams, rosters, clock } = stores;
    await rosters.hold();
    await rosters.recognise(newcomers);
    const { strangers, returned, left } = movesIn(await teams.byId(begun.team.id), presence);
    const erased = await stores.privacy.erasedAmong(strangers.filter((account) => account !== speaker));
    const joining = newcomers.filter(
      ({ account }) => strangers.includes(account) && !erased.includes(account),
    );
    const { organisations, people: joined } = planFor(joining, means.newTeams);
    const changes = { organisations, joined, returned, left };
    const now = await clock.now();
    if (!(await rosters.follow(begun.team.id, begun.asked, changes, now))) return;
    const today = now.toZonedDateTimeISO(begun.team.timeZone).toPlainDate();
    if (left.length > 0) await releaseBarriers(stores, [begun.team.id], now);
    for (const personId of [...left, ...returned]) await planAgain(stores, personId, { now, today });
  });
}

/** Who is in these channels, as far as they can be read. */
export async function readPresence(
  { channels }: Pick<Team, 'channels'>,
  { messenger, log }: RosterMeans,
): Promise<Presence> {
  const presence: Presence = { accounts: new Set(), unread: new Set() };
  const read = async ({ address }: Team['channels'][number]) => {
    try {
      for (const account of await inTime(messenger.members(address))) presence.accounts.add(account);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      log.info({ channel: address, ...faultFields(error) }, 'The members of a channel could not be read');
      presence.unread.add(messengerOf(address));
    }
  };
  await Promise.all(channels.map(read));
  return presence;
}

/** Only where there are strangers: asking about everybody takes a call for each. Bots among them have no profile. */
async function profilesOf(
  strangers: AccountAddress[],
  { channels }: Team,
  { messenger, log }: RosterMeans,
): Promise<Profile[]> {
  const theirs = new Set(strangers.map(messengerOf));
  const places = channels.filter(({ address }) => theirs.has(messengerOf(address)));
  const rosters = await Promise.all(places.map(({ address }) => readRoster(messenger, address, log)));
  const everybody = rosters.flatMap((roster) => (typeof roster === 'string' ? [] : roster.people));
  return [...new Map(everybody.map((profile) => [profile.account, profile])).values()];
}
