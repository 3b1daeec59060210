// The port to people who may be one and the same: two accounts with the same name, asked once, and joined where both say yes.
import type { Temporal } from 'temporal-polyfill';
import type { AccountAddress } from '../chat/address.ts';

export type Said = 'yes' | 'no';

export type Pair = {
  id: string;
  teamId: string;
  /** Person ids; `one` stays where they are joined. */
  one: string;
  other: string;
  oneSaid?: Said;
  otherSaid?: Said;
  isJoined: boolean;
};

export type SamePeople = {
  /** Those of the pairs that nobody was ever asked about, whichever of the two is named first. */
  ask(teamId: string, pairs: { one: string; other: string }[]): Promise<Pair[]>;
  /** Every team that has something of either; none where this account's person is neither of the two. */
  teamsOf(pairId: string, account: AccountAddress): Promise<string[]>;
  byId(pairId: string): Promise<Pair>;
  /** Locked from then on. */
  say(pairId: string, who: 'one' | 'other', said: Said): Promise<Pair>;
  /**
   * All that is the other's is the one's from now on, accounts and open answers too; the other's row stays without an
   * account, for what the record names by it. Answers with the open rounds that the answers of two became one in.
   */
  join(pair: Pair, at: Temporal.Instant): Promise<string[]>;
};
