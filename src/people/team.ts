// A team and its people, as every feature sees them: small enough to load whole with each event.
import type { Temporal } from 'temporal-polyfill';
import { type AccountAddress, type ChannelAddress, messengerOf } from '../chat/address.ts';
import type { TeamCluster } from '../clusters/cluster.ts';
import type { TeamMeetings } from '../meetings/meeting.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';

export type Sector = 'hospital' | 'municipality' | 'general-practice' | 'other';

export type Role = 'project leader' | 'member' | 'cluster contact';

export type Organisation = {
  id: string;
  name: string;
  sector: Sector;
  /** When it is closed, beside weekends and public holidays; absent for none. */
  daysOff?: Temporal.PlainDate[];
};

/** Both days included; without an end that anybody knows, `until` is absent. */
export type Absence = { from: Temporal.PlainDate; until?: Temporal.PlainDate };

export type Person = {
  id: string;
  /** As the person writes it, first name first. */
  name: string;
  organisation: Organisation;
  /** Where people write others than those of the name. */
  initials?: string;
  /** Wins over the channel's language. */
  language?: Language;
  /** IANA name, such as `Europe/Copenhagen`. */
  timeZone: string;
  /** On the wall of that zone; absent for nine o'clock. */
  nudgeTime?: Temporal.PlainTime;
  /** Those to come and of the last weeks, which a ladder is counted around; earliest first; absent for none. */
  absences?: Absence[];
  /** The first one is where the bot writes to this person. */
  /** Of whoever was erased, or is one with somebody else since, only a place that leads nowhere: `isReachable`. */
  accounts: [AccountAddress, ...AccountAddress[]];
};

/** How a person is spoken to. */
export function firstName({ name }: Person): string {
  return name.split(' ')[0] ?? name;
}

/** A person in a team, or one who was. */
export type Member = Person & { role: Role };

export const leads = ({ role }: Member): boolean => role === 'project leader';

export type TeamChannel = {
  id: string;
  address: ChannelAddress;
  name: string;
  /** Absent for the team's. */
  language?: Language;
};

export type Team = {
  id: string;
  name: string;
  language: Language;
  timeZone: string;
  /** Who is in it now. */
  members: Member[];
  /** Who has left: still named on what they own, never offered as an owner. */
  former: Member[];
  /** Ids of those who were erased: nothing else is known of them. Absent for none. */
  erased?: string[];
  channels: TeamChannel[];
  /** Those that were the team's until then; absent for none. */
  unbound?: (TeamChannel & { unboundAt: Temporal.Instant })[];
  /** Absent for a team in none. */
  cluster?: TeamCluster;
  meetings: TeamMeetings;
  /** From how many answers figures are shown (3 to 10), and for how many working days a round is open. */
  polls: { minimum: number; openFor: number };
  /** How often somebody who does not answer is asked again; absent for the standard one. */
  ladder?: LadderName;
};

export type LadderName = 'standard' | 'gentle';

/** Where what was last changed at `changedAt` is shown: a channel that was separated from the team is told of nothing later. */
export function channelShowing(
  team: Team,
  channelId: string,
  changedAt: Temporal.Instant,
): TeamChannel | undefined {
  const bound = team.channels.find(({ id }) => id === channelId);
  if (bound) return bound;
  const gone = team.unbound?.find(({ id }) => id === channelId);
  return gone && changedAt.epochNanoseconds <= gone.unboundAt.epochNanoseconds ? gone : undefined;
}

/** The member who acts through this account; undefined for a stranger. */
export function memberWith(team: Team, account: AccountAddress): Member | undefined {
  return team.members.find((member) => member.accounts.includes(account));
}

/** The one who has left the team and acted through this account. */
export function formerWith(team: Team, account: AccountAddress): Member | undefined {
  return team.former.find((member) => member.accounts.includes(account));
}

/** The member with this id; undefined where a button or form names somebody who is not in the team now. */
export function memberById(team: Team, personId: string): Member | undefined {
  return team.members.find((member) => member.id === personId);
}

/** The same, and whoever has left it. */
export function everInTeam(team: Team, personId: string): Member | undefined {
  return memberById(team, personId) ?? team.former.find((member) => member.id === personId);
}

/** A name as the team says it, also of somebody who has left or was erased; a dash for somebody who was never in it. */
export function nameIn(team: Team, personId: string): string {
  const known = everInTeam(team, personId);
  if (known) return known.name;
  return team.erased?.includes(personId) ? textsIn(team.language).privacy.formerParticipant : '–';
}

/** False of whoever was erased, or is one with somebody else since: no account of theirs is left. */
export const isReachable = ({ accounts }: Pick<Person, 'accounts'>): boolean =>
  messengerOf(accounts[0]) !== 'none';
