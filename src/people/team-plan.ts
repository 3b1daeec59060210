// What it takes to set up a team: names as people say them, addresses as the messengers make them.
import type { AccountAddress, ChannelAddress } from '../chat/address.ts';
import type { PlannedContact } from '../clusters/cluster-store.ts';
import type { Language } from '../texts/language.ts';
import type { Role, Sector } from './team.ts';

export type TeamPlan = {
  name: string;
  initiative: string;
  cluster?: string;
  /** Of that cluster. */
  contacts?: PlannedContact[];
  /** Danish, and Danish time, where left out. */
  language?: Language;
  timeZone?: string;
  organisations: PlannedOrganisation[];
  people: PlannedMember[];
  channels: { name: string; address: ChannelAddress }[];
};

/** One whose name is known already stays as it is. */
export type PlannedOrganisation = { name: string; sector: Sector };

/** Somebody whose account is known already stays as that person is, in this team too. */
export type PlannedMember = {
  name: string;
  /** One of the planned organisations' names. */
  organisation: string;
  role: Role;
  /** The bot writes to the first one. */
  accounts: AccountAddress[];
  /** Of the first account. */
  directoryId?: string;
  language?: Language;
  timeZone?: string;
};
