// Who takes part in a benchmark: 200 teams of five people on Slack, in one workspace, each team with a channel.
import { teamsAccount, teamsChannel } from '#adapters/msteams/address.ts';
import { slackAccount, slackChannel } from '#adapters/slack/address.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import type { AccountAddress, ChannelAddress } from '#src/chat/address.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';

export const teamCount = 200;
export const workspaceId = 'T0BENCH';
export const signingSecret = 'a signing secret for benchmarks';
export const botToken = 'xoxb-for-benchmarks';
export const botUserId = 'U0MELLEMRUM';

const names = ['Anna Holm', 'Bo Lind', 'Karen Friis', 'Mette Krog', 'Jens Bang'];
export const peopleInTeam = names.length;

export const channelId = (team: number): string => `C0TEAM${team}`;
export const userId = (team: number, person: number): string => `U0TEAM${team}P${person}`;

/** The name of whoever has this Slack id. */
export function nameOf(user: string): string {
  return names[Number(user.at(-1))] ?? user;
}

/** The same people once more on Microsoft Teams, in teams of their own. */
export const tenantId = '7e4a55a0-1d0e-4c0b-8f6e-00000000beac';
export const conversationId = (team: number): string => `19:team${team}@thread.tacv2`;
export const teamsUserId = (team: number, person: number): string => `29:team${team}person${person}`;

export async function setUpSlackTeams(database: Database): Promise<void> {
  await setUp(database, (team) => ({
    channel: slackChannel(workspaceId, channelId(team)),
    account: (person) => slackAccount(workspaceId, userId(team, person)),
  }));
}

export async function setUpTeamsTeams(database: Database): Promise<void> {
  await setUp(database, (team) => ({
    channel: teamsChannel(tenantId, conversationId(team)),
    account: (person) => teamsAccount(tenantId, teamsUserId(team, person)),
  }));
}

type Addresses = { channel: ChannelAddress; account: (person: number) => AccountAddress };

async function setUp(database: Database, addressesOf: (team: number) => Addresses): Promise<void> {
  const inTransaction = inTransactionOn(database);
  for (let team = 0; team < teamCount; team += 1) {
    await inTransaction('everything', ({ teams }) => teams.setUp(planOf(team, addressesOf(team))));
  }
  await database.sql`vacuum analyze`;
}

function planOf(team: number, { channel, account }: Addresses): TeamPlan {
  return {
    name: `Team ${team}`,
    initiative: 'Hurtigere hjem',
    cluster: `Klynge ${team % 20}`,
    organisations: [
      { name: 'Kolding Kommune', sector: 'municipality' },
      { name: 'Sygehus Lillebælt', sector: 'hospital' },
    ],
    people: names.map((name, person) => ({
      name,
      organisation: person % 2 === 0 ? 'Kolding Kommune' : 'Sygehus Lillebælt',
      role: person === 0 ? 'project leader' : 'member',
      accounts: [account(person)],
    })),
    channels: [{ name: `team-${team}`, address: channel }],
  };
}
