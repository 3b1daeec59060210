// What it takes to set up a team: names as people say them, addresses as the messengers make them.
import type { AccountAddress, ChannelAddress } from '../chat/address.ts';
import type { Role, Sector } from './team.ts';

export type TeamPlan = {
  name: string;
  initiative: string;
  cluster: string;
  organisations: { name: string; sector: Sector }[];
  /** `organisation` is one of the names above; the bot writes to the first account. */
  people: { name: string; organisation: string; role: Role; accounts: AccountAddress[] }[];
  channels: { name: string; address: ChannelAddress }[];
};
