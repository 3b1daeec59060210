// The port to who is in which team, as the channels' rosters tell it.
import type { Temporal } from 'temporal-polyfill';
import type { PlannedMember, PlannedOrganisation } from './team-plan.ts';

export type MemberChanges = {
  organisations: PlannedOrganisation[];
  joined: PlannedMember[];
  /** Person ids: of those who come back, as what they were, and of those who leave. */
  returned: string[];
  left: string[];
};

export type RosterStore = {
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
