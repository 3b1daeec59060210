// The demo team: six made-up people of two real organisations, one on Slack and one on Teams; and their cluster's contact.
import { clusterNamed } from './directory/read-directory.ts';
import { conversationIdOf, PLAYGROUND_TENANT, userIdOf } from './msteams/identities.ts';
import type { PlatformName, PlaygroundChannel, PlaygroundPerson } from './platform.ts';

/** `platformUserId` as the platform names the person: U0ANNA, 29:mette. */
export type DemoPerson = PlaygroundPerson & { platformUserId: string };

/** `platformChannelId` as the platform names the place: C0HOFTE, 19:…@thread.tacv2. */
export type DemoChannel = PlaygroundChannel & { platformChannelId: string };

export type DemoWorld = {
  team: { name: string; initiative: string };
  cluster: { name: string };
  organisations: { name: string; sector: 'municipality' | 'hospital' }[];
  slack: { workspaceId: string; workspaceName: string };
  msteams: { tenantId: string };
  people: DemoPerson[];
  channels: DemoChannel[];
};

const cluster = clusterNamed('Sundhedsklynge Lillebælt');
const municipality = `${cluster.municipalities[0]} Kommune`;
const hospital = `${cluster.hospitals[0]}`;

const slackChannel: DemoChannel = {
  id: 'slack-hoftebrud',
  name: '#hoftebrud',
  platform: 'slack',
  platformChannelId: 'C0HOFTE',
};
const teamsChannel: DemoChannel = {
  id: 'teams-hoftebrud',
  name: 'Hoftebrud',
  platform: 'msteams',
  platformChannelId: conversationIdOf('teams-hoftebrud'),
};

const kolding = { platform: 'slack', organisation: municipality, channels: [slackChannel.id] } as const;
const lillebaelt = { platform: 'msteams', organisation: hospital, channels: [teamsChannel.id] } as const;

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
  slack: { workspaceId: 'T0KOLDING', workspaceName: municipality },
  msteams: { tenantId: PLAYGROUND_TENANT },
  people: [
    person('anna', 'Anna Demo', 'project leader', kolding, 'U0ANNA'),
    person('bo', 'Bo Demo', 'member', kolding, 'U0BO'),
    person('karen', 'Karen Demo', 'member', kolding, 'U0KAREN'),
    person('mette', 'Mette Demo', 'project leader', lillebaelt, userIdOf('mette')),
    person('jens', 'Jens Demo', 'member', lillebaelt, userIdOf('jens')),
    person('sofie', 'Sofie Demo', 'member', lillebaelt, userIdOf('sofie')),
    person('ida', 'Ida Demo', 'cluster contact', { ...lillebaelt, channels: [] }, userIdOf('ida')),
  ],
  channels: [slackChannel, teamsChannel],
};

/** The people as the JSON interface names them. */
export const demoPeople: PlaygroundPerson[] = demoWorld.people.map(({ platformUserId: _, ...rest }) => rest);

/** The channels as the JSON interface names them. */
export const demoChannels: PlaygroundChannel[] = demoWorld.channels.map(
  ({ platformChannelId: _, ...rest }) => rest,
);

function person(
  id: string,
  name: string,
  role: PlaygroundPerson['role'],
  place: { platform: PlatformName; organisation: string; channels: readonly string[] },
  platformUserId: string,
): DemoPerson {
  return { id, name, role, ...place, channels: [...place.channels], platformUserId };
}
