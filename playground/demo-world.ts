// The demo team: six made-up people of two real organisations, one on Slack and one on Teams; and their cluster's contact.
import { alsoIn, otherChannels, otherPeople, otherSites } from './beyond-the-team.ts';
import { clusterNamed } from './directory/read-directory.ts';
import { conversationIdOf, PLAYGROUND_TENANT, userIdOf } from './msteams/identities.ts';
import type { AtSite, PlaygroundChannel, PlaygroundPerson, PlaygroundSite, TeamRole } from './platform.ts';

/** `platformUserId` as the platform names the person: U0ANNA, 29:mette. */
export type DemoPerson = AtSite<PlaygroundPerson> & { platformUserId: string };

/** `platformChannelId` as the platform names the place: C0HOFTE, 19:…@thread.tacv2. */
export type DemoChannel = AtSite<PlaygroundChannel> & { platformChannelId: string };

/** `platformSiteId`: the workspace's or the tenant's own id. */
export type DemoSite = PlaygroundSite & { platformSiteId: string };

export type DemoWorld = {
  team: { name: string; initiative: string };
  cluster: { name: string };
  organisations: { name: string; sector: 'municipality' | 'hospital' }[];
  slack: { workspaceId: string; workspaceName: string };
  msteams: { tenantId: string };
  people: (DemoPerson & { role: TeamRole })[];
  channels: DemoChannel[];
};

const cluster = clusterNamed('Sundhedsklynge Lillebælt');
const municipality = `${cluster.municipalities[0]} Kommune`;
const hospital = `${cluster.hospitals[0]}`;

const kolding: DemoSite = {
  id: 'kolding',
  platform: 'slack',
  name: municipality,
  platformSiteId: 'T0KOLDING',
};
const lillebaelt: DemoSite = {
  id: 'lillebaelt',
  platform: 'msteams',
  name: hospital,
  platformSiteId: PLAYGROUND_TENANT,
};

const slackChannel: DemoChannel = {
  id: 'slack-hoftebrud',
  name: '#hoftebrud',
  platform: 'slack',
  site: kolding.id,
  platformChannelId: 'C0HOFTE',
};
const teamsChannel: DemoChannel = {
  id: 'teams-hoftebrud',
  name: 'Hoftebrud',
  platform: 'msteams',
  site: lillebaelt.id,
  platformChannelId: conversationIdOf('teams-hoftebrud'),
};

/** What the bot's database is filled with at the first start and after a reset. */
export const demoWorld: DemoWorld = {
  team: {
    name: 'Demo: Hoftebrud Kolding',
    initiative: 'Sammenhængende hoftebrudsforløb',
  },
  cluster: { name: cluster.name },
  organisations: [
    { name: municipality, sector: 'municipality' },
    { name: hospital, sector: 'hospital' },
  ],
  slack: { workspaceId: kolding.platformSiteId, workspaceName: kolding.name },
  msteams: { tenantId: lillebaelt.platformSiteId },
  people: [
    person('anna', 'Anna Demo', 'project leader', slackChannel, 'U0ANNA'),
    person('bo', 'Bo Demo', 'member', slackChannel, 'U0BO'),
    person('karen', 'Karen Demo', 'member', slackChannel, 'U0KAREN'),
    person('mette', 'Mette Demo', 'project leader', teamsChannel, userIdOf('mette')),
    person('jens', 'Jens Demo', 'member', teamsChannel, userIdOf('jens')),
    person('sofie', 'Sofie Demo', 'member', teamsChannel, userIdOf('sofie')),
    { ...person('ida', 'Ida Demo', 'cluster contact', teamsChannel, userIdOf('ida')), channels: [] },
  ],
  channels: [slackChannel, teamsChannel],
};

/** Everything that is there, whether a team was founded or not. */
export const demoSites: DemoSite[] = [kolding, lillebaelt, ...otherSites];
export const everybody: DemoPerson[] = [...demoWorld.people, ...otherPeople(municipality)];
export const everyChannel: DemoChannel[] = [...demoWorld.channels, ...otherChannels];

/** The people as the JSON interface names them. */
export const demoPeople: AtSite<PlaygroundPerson>[] = everybody.map(({ platformUserId: _, ...rest }) => rest);

/** The channels as the JSON interface names them. */
export const demoChannels: AtSite<PlaygroundChannel>[] = everyChannel.map(
  ({ platformChannelId: _, ...rest }) => rest,
);

function person(
  id: string,
  name: string,
  role: TeamRole,
  { id: channel, platform, site }: DemoChannel,
  platformUserId: string,
): DemoPerson & { role: TeamRole } {
  const organisation = platform === 'slack' ? municipality : hospital;
  const channels = [channel, ...alsoIn(id)];
  return { id, name, role, platform, site, organisation, channels, platformUserId };
}
