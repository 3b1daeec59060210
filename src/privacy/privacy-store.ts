// The ports to what is kept of one person, and to forgetting it; and to what time alone makes too old.
import type { Temporal } from 'temporal-polyfill';
import type { AccountAddress } from '../chat/address.ts';
import type { Keeping, Kept } from './keeping.ts';

/** The tables with rows about people; their names are the keys of the sections of the file that a person gets. */
export type PersonTable =
  | 'ratings'
  | 'round_participants'
  | 'nudge_items'
  | 'deliveries'
  | 'digest_asks'
  | 'put_off'
  | 'drafts'
  | 'block_reasons'
  | 'former_wordings'
  | 'barriers'
  | 'barrier_asked'
  | 'meeting_changes'
  | 'downloads'
  | 'link_codes'
  | 'links'
  | 'same_people'
  | 'routes'
  | 'accounts'
  | 'absences'
  | 'cluster_contacts'
  | 'contacts'
  | 'conversation_paces'
  | 'memberships'
  | 'people'
  | 'action_items'
  | 'action_item_owners'
  | 'item_changes'
  | 'meetings'
  | 'meeting_series'
  | 'agenda_items'
  | 'polls'
  | 'audit_trail'
  | 'erasures'
  | 'organisations'
  | 'teams';

/** What hangs on a person, told before they are erased and settled when they are. */
export type Stakes = {
  /** All teams that they are or were in, resting ones too. */
  teams: { id: string; name: string; isIn: boolean; isOnlyLeader: boolean }[];
  /** Unfinished, that they own, in any team. */
  openItems: { id: string; teamId: string }[];
  /** Rounds that are open and that they were asked in. */
  openRounds: string[];
  /** Teams that have asked them for help and wait for it. */
  helping: string[];
};

export type PrivacyStore = {
  /** Whatever team, with the columns' names as the database has them; only the tables that hold something. */
  everythingAbout(personId: string): Promise<[PersonTable, Record<string, unknown>[]][]>;
  stakes(personId: string): Promise<Stakes>;
  personWith(account: AccountAddress): Promise<string | undefined>;
  /**
   * Rows of theirs are gone or without a name, by the catalogue; what they alone made, owned and finished is gone whole.
   * `stay out`: the bot never takes these accounts in again by itself. False where nobody has this id; done twice it is as if done once.
   */
  erase(personId: string, accounts: 'stay out' | 'may return'): Promise<boolean>;
  /** Whichever of these accounts belonged to somebody who was erased. */
  erasedAmong(accounts: AccountAddress[]): Promise<AccountAddress[]>;
  /** Everybody who was erased, oldest first. */
  erasures(): Promise<{ personId: string; at: Temporal.Instant }[]>;
  /** Those that the log was not told of yet; from now on it counts as told. */
  tellErasures(): Promise<string[]>;
};

/** How far one batch of what is too old goes. */
export type Batch = { before: Temporal.Instant; most: number };

/** Each removes one batch and answers how many rows of it there were. Two at once share the work. */
export type RetentionStore = {
  keeping(teamId: string): Promise<Keeping>;
  keep(teamId: string, what: Kept, months: number): Promise<void>;
  teams(): Promise<{ id: string; timeZone: string; keeping: Keeping }[]>;
  forgetItems(teamId: string, batch: Batch): Promise<number>;
  forgetMeetings(teamId: string, batch: Batch): Promise<number>;
  forgetComments(teamId: string, batch: Batch): Promise<number>;
  /** Without a team: what is about none. */
  forgetTrail(teamId: string | undefined, batch: Batch): Promise<number>;
  /** Messages to one person that are about no item, meeting or round: mornings, overviews. */
  forgetMessages(batch: Batch): Promise<number>;
  /** People who have been in no team, and no cluster’s contact, for as long as their teams keep what is finished. */
  longGone(most: number): Promise<string[]>;
  /** Addresses and states that are good no longer, drafts that nobody completed, events that were taken long ago. */
  forgetPassing(most: number): Promise<number>;
};
