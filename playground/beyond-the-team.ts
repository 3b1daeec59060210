// Who else is there: a second team's people beside the demo team, and two organisations where nothing is set up yet.
import type { DemoChannel, DemoPerson, DemoSite } from './demo-world.ts';
import { clusterNamed, regionOf } from './directory/read-directory.ts';
import { conversationIdOf, userIdOf } from './msteams/identities.ts';
import type { Work } from './platform.ts';

const fyn = clusterNamed('Sundhedsklynge Fyn');

const odense: DemoSite = {
  id: 'odense',
  platform: 'slack',
  name: `${fyn.municipalities.at(-1)} Kommune`,
  platformSiteId: 'T0ODENSE',
};
const region: DemoSite = {
  id: 'region',
  platform: 'msteams',
  name: regionOf(fyn.name),
  platformSiteId: '7e4a55a0-1d0e-4c0b-8f6e-000000000002',
};

/** Where the bot has to be added first. */
export const otherSites: DemoSite[] = [odense, region];

/** Beside #hoftebrud, in the same workspace. */
const rehabilitation: DemoChannel = {
  id: 'slack-genoptraening',
  name: '#genoptræning',
  platform: 'slack',
  site: 'kolding',
  platformChannelId: 'C0GENOPT',
};
const falls: DemoChannel = {
  id: 'slack-fald',
  name: '#fald',
  platform: 'slack',
  site: odense.id,
  platformChannelId: 'C0FALD',
};
const practice: DemoChannel = {
  id: 'teams-praksis',
  name: 'Almen praksis',
  platform: 'msteams',
  site: region.id,
  platformChannelId: conversationIdOf('teams-praksis'),
};

/** Each of them without the bot. */
export const otherChannels: DemoChannel[] = [rehabilitation, falls, practice];

/** The channels beside the demo team's that somebody of it is in. */
export const alsoIn = (person: string): string[] => (person === 'karen' ? [rehabilitation.id] : []);

/** `kolding`: the organisation of the workspace that they share with the demo team. Bo and Mette are called as others are. */
export const otherPeople = (kolding: string): DemoPerson[] => [
  person('lise', 'Lise Demo', 'physiotherapist', rehabilitation, kolding, 'U0LISE'),
  person('omar', 'Omar Demo', 'occupational therapist', rehabilitation, kolding, 'U0OMAR'),
  person('rikke', 'Rikke Demo', 'home nurse', falls, odense.name, 'U0RIKKE'),
  person('hans', 'Hans Demo', 'referral officer', falls, odense.name, 'U0HANS'),
  person('bo-odense', 'Bo Demo', 'physiotherapist', falls, odense.name, 'U0BOODENSE'),
  person('lone', 'Lone Demo', 'general practitioner', practice, region.name, userIdOf('lone')),
  person('per', 'Per Demo', 'practice nurse', practice, region.name, userIdOf('per')),
  person('mette-region', 'Mette Demo', 'medical secretary', practice, region.name, userIdOf('mette-region')),
];

function person(
  id: string,
  name: string,
  role: Work,
  { id: channel, platform, site }: DemoChannel,
  organisation: string,
  platformUserId: string,
): DemoPerson {
  return { id, name, role, platform, site, organisation, channels: [channel], platformUserId };
}
