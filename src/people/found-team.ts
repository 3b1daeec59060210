// A team out of a channel that is no team's: everybody in it, and whoever mentioned the bot leads.
import type { AccountAddress } from '../chat/address.ts';
import { type ChatEvent, type Reply, tell } from '../chat/event.ts';
import type { Profile, Roster } from '../chat/roster.ts';
import type { Stores } from '../stores.ts';
import type { Language } from '../texts/language.ts';
import { counted, listed } from '../texts/spell-out.ts';
import { textsIn } from '../texts/texts.ts';
import { mostPeople, type RosterRead } from './read-roster.ts';
import type { PlannedMember, PlannedOrganisation } from './team-plan.ts';

/** What a team is given that nobody has set up. */
export type NewTeams = { language: Language; timeZone: string };

/** Founds the team and promises the introduction, unless the channel has got a team meanwhile; or says why not. */
export async function foundTeam(
  { teams, rosters, deliveries, clock, reach, privacy }: Stores,
  event: ChatEvent,
  roster: RosterRead,
  newTeams: NewTeams,
): Promise<{ kind: 'no team'; refusal: Reply } | undefined> {
  if (event.in === 'direct') throw new Error('A conversation with the bot alone founds no team.');
  const { channel } = event.in;
  await rosters.hold();
  // Founded meanwhile, it was not there to be acted for.
  await reach.again();
  if (await teams.ofChannel(channel)) return undefined;
  if (typeof roster === 'string' || roster.people.length === 1 || !hasIn(roster, event.by)) {
    return { kind: 'no team', refusal: tell(refusalOf(roster, event, newTeams)) };
  }
  await rosters.recognise(roster.people);
  const erased = await privacy.erasedAmong(
    roster.people.map(({ account }) => account).filter((account) => account !== event.by),
  );
  const people = roster.people.filter(({ account }) => !erased.includes(account));
  const name = roster.name ?? listed(people.map(firstNameOf), newTeams.language);
  await teams.setUp({
    ...newTeams,
    ...planFor(people, newTeams, event.by),
    name,
    initiative: name,
    channels: [{ name, address: channel }],
  });
  const team = await teams.ofChannel(channel);
  const place = team?.channels[0];
  if (!team || !place) throw new Error('A team that was just set up cannot be read.');
  const introduction = { kind: 'introduction', teamId: team.id, channelId: place.id } as const;
  await deliveries.plan([{ subject: introduction, sendAt: await clock.now() }]);
  return undefined;
}

/** Why nothing can be made of who is in a channel. */
export function refusalOf(roster: RosterRead, { by }: ChatEvent, { language }: NewTeams): string {
  const { teams, replies } = textsIn(language);
  switch (roster) {
    case 'not invited':
      return teams.notInvited;
    case 'no answer':
      return teams.noAnswer;
    case 'too many':
      return teams.tooMany(counted(mostPeople, language));
    default:
      return hasIn(roster, by) ? teams.onlyYou : replies.stranger;
  }
}

/** People as members, the leader first, with their organisations, of which nobody has said yet what they are. */
export function planFor(
  people: Profile[],
  newTeams: Pick<NewTeams, 'language' | 'timeZone'>,
  leader?: AccountAddress,
): { organisations: PlannedOrganisation[]; people: PlannedMember[] } {
  const unknown = textsIn(newTeams.language).teams.unknownOrganisation;
  const planned = people
    .toSorted((one, other) => Number(other.account === leader) - Number(one.account === leader))
    .map(
      ({ account, name, organisation, language, timeZone, directoryId }): PlannedMember => ({
        name,
        organisation: organisation ?? unknown,
        role: account === leader ? 'project leader' : 'member',
        accounts: [account],
        timeZone: timeZone ?? newTeams.timeZone,
        ...(language && { language }),
        ...(directoryId && { directoryId }),
      }),
    );
  const names = [...new Set(planned.map(({ organisation }) => organisation))];
  return { organisations: names.map((name) => ({ name, sector: 'other' })), people: planned };
}

export const hasIn = ({ people }: Roster, account: AccountAddress): boolean =>
  people.some((profile) => profile.account === account);

const firstNameOf = ({ name }: Profile): string => name.split(' ')[0] ?? name;
