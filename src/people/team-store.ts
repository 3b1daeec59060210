// The port to teams and their people. A team is reached through an account or channel of its own, never by search.
import type { AccountAddress, ChannelAddress } from '../chat/address.ts';
import type { Language } from '../texts/language.ts';
import type { Person, Team } from './team.ts';
import type { TeamPlan } from './team-plan.ts';

export type TeamStore = {
  ofChannel(channel: ChannelAddress): Promise<Team | undefined>;
  /** All teams with a channel that this account's person is or was a member of, by name. */
  ofAccount(account: AccountAddress): Promise<Team[]>;
  byId(teamId: string): Promise<Team>;
  person(personId: string): Promise<Person>;
  /** What everybody in the channel is shown, or what one person is told, is in this language from now on. */
  speak(to: { channelId: string } | { personId: string }, language: Language): Promise<void>;
  setUp(plan: TeamPlan): Promise<void>;
};
