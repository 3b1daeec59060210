// The demo team as the bot sets it up: the platforms' ids turned into addresses.
import { teamsAccount, teamsChannel } from '#adapters/msteams/address.ts';
import { slackAccount, slackChannel } from '#adapters/slack/address.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';
import { type DemoChannel, type DemoPerson, demoWorld } from './demo-world.ts';

export function demoPlan(): TeamPlan {
  const { team, cluster, organisations, people, channels } = demoWorld;
  return {
    name: team.name,
    initiative: team.initiative,
    cluster: cluster.name,
    organisations,
    contacts: people.filter(isContact).map(({ name, organisation, ...person }) => ({
      name,
      organisation,
      accounts: [accountOf(person)],
    })),
    people: people
      .filter((person) => !isContact(person))
      .map(({ name, organisation, role, ...person }) => ({
        name,
        organisation,
        role,
        accounts: [accountOf(person)],
      })),
    channels: channels.map((channel) => ({ name: channel.name, address: channelOf(channel) })),
  };
}

/** Follows the team from outside it. */
const isContact = ({ role }: DemoPerson) => role === 'cluster contact';

function accountOf({ platform, platformUserId }: Pick<DemoPerson, 'platform' | 'platformUserId'>) {
  return platform === 'slack'
    ? slackAccount(demoWorld.slack.workspaceId, platformUserId)
    : teamsAccount(demoWorld.msteams.tenantId, platformUserId);
}

function channelOf({ platform, platformChannelId }: DemoChannel) {
  return platform === 'slack'
    ? slackChannel(demoWorld.slack.workspaceId, platformChannelId)
    : teamsChannel(demoWorld.msteams.tenantId, platformChannelId);
}
