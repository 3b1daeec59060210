// The port to what a team's leaders set up: what the team is called and works on, where its people are from, who leads.
import type { Cluster } from '../clusters/cluster.ts';
import type { Role, Sector } from './team.ts';

/** What is set up beside what every event loads of the team. */
export type TeamSetUp = {
  initiative: string;
  /** All that an administrator has added, by name. */
  clusters: Cluster[];
  /** Ids of organisations of the team's people in which people of no membership here are, too. */
  shared: Set<string>;
  /** By person, of the team's members; as each has written it. */
  phones: Map<string, string>;
};

export type SetUpStore = {
  /** Nobody else sets this team up until the transaction ends. */
  hold(teamId: string): Promise<TeamSetUp>;
  /** What is left out stays; `clusterId` null: in none. */
  describe(
    teamId: string,
    to: { name?: string; initiative?: string; clusterId?: string | null },
  ): Promise<void>;
  /**
   * These people are of the organisation of that name, which is made where there is none; answers with its id. One that
   * is known stays as it is. `closedLike`: a new one is closed on the days on which that organisation is.
   */
  moveTo(
    personIds: string[],
    organisation: { name: string; sector: Sector },
    closedLike?: string,
  ): Promise<string>;
  /** False, and nothing is changed, where others' people are in it and it is known what it is. */
  callSector(teamId: string, organisationId: string, sector: Sector): Promise<boolean>;
  giveRole(teamId: string, personId: string, role: Role): Promise<void>;
  /** Undefined takes it away. */
  givePhone(personId: string, phone: string | undefined): Promise<void>;
};
