// The port to who is in which team, as the channels' rosters tell it.
import type { Temporal } from 'temporal-polyfill';
import type { AccountAddress } from '../chat/address.ts';
import type { PlannedMember, PlannedOrganisation } from './team-plan.ts';

export type MemberChanges = {
  organisations: PlannedOrganisation[];
  joined: PlannedMember[];
  /** Person ids: of those who come back, as what they were, and of those who leave. */
  returned: string[];
  left: string[];
};

export type KnownAccounts = {
  /**
   * Keeps what the place itself calls these people. An account that nobody has, of somebody whom the place calls like
   * the owner of another one, takes that one's stead: a new registration of the bot has new ids for everybody.
   */
  recognise(seen: { account: AccountAddress; directoryId?: string }[]): Promise<void>;
};

export type RosterStore = KnownAccounts & {
  /** From now until the transaction ends nobody else founds a team or changes who is in one. */
  hold(): Promise<void>;
  /** Real time: when a platform is about to be asked. */
  asking(): Promise<Temporal.Instant>;
  /** False, and nothing changed, where rosters have been followed that were asked for later than `asked`. */
  follow(
    teamId: string,
    asked: Temporal.Instant,
    changes: MemberChanges,
    now: Temporal.Instant,
  ): Promise<boolean>;
};
