// A team and its people, as every feature sees them: small enough to load whole with each event.
import type { AccountAddress, ChannelAddress } from '../chat/address.ts';
import type { Language } from '../texts/language.ts';

export type Sector = 'hospital' | 'municipality' | 'general-practice' | 'other';

export type Role = 'project leader' | 'member' | 'cluster contact';

export type Organisation = { id: string; name: string; sector: Sector };

export type Person = {
  id: string;
  /** As the person writes it, first name first. */
  name: string;
  organisation: Organisation;
  /** Wins over the channel's language. */
  language?: Language;
  /** IANA name, such as `Europe/Copenhagen`. */
  timeZone: string;
  /** The first one is where the bot writes to this person. */
  accounts: [AccountAddress, ...AccountAddress[]];
};

/** How a person is spoken to. */
export function firstName({ name }: Person): string {
  return name.split(' ')[0] ?? name;
}

/** A person in a team. */
export type Member = Person & { role: Role };

type TeamChannel = { id: string; address: ChannelAddress; name: string };

export type Team = {
  id: string;
  name: string;
  language: Language;
  timeZone: string;
  members: Member[];
  channels: TeamChannel[];
};

/** The member who acts through this account; undefined for a stranger. */
export function memberWith(team: Team, account: AccountAddress): Member | undefined {
  return team.members.find((member) => member.accounts.includes(account));
}

/** The member with this id; undefined where a button or form names somebody who is not in the team. */
export function memberById(team: Team, personId: string): Member | undefined {
  return team.members.find((member) => member.id === personId);
}

/** A name as the team says it; a dash for somebody who is no longer in it. */
export function nameIn(team: Team, personId: string): string {
  return memberById(team, personId)?.name ?? '–';
}
