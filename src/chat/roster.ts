// Who is in a channel, as far as its platform tells.
import type { Language } from '../texts/language.ts';
import type { AccountAddress } from './address.ts';

export type Roster = {
  /** The channel's name as people say it; absent where it has none, as a group chat. */
  name?: string;
  people: Profile[];
};

export type Profile = {
  account: AccountAddress;
  /** As the person writes it, first name first. */
  name: string;
  organisation?: string;
  /** What the place itself calls the person, whatever app asks: other accounts of theirs there are known by it. */
  directoryId?: string;
  /** IANA name. */
  timeZone?: string;
  language?: Language;
};
