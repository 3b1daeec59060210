// The port to what a team has chosen for its polls; it is loaded with the team itself.
import type { Team } from '../people/team.ts';

export type PollSettingStore = {
  /** A higher minimum counts for the open round too, a lower one for none but those to come. */
  changePolls(teamId: string, to: Partial<Team['polls']>): Promise<void>;
};
