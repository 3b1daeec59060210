// A contact on Slack, a contact on Teams, neither of them in any team: asked by a team on the other platform or their own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operate } from '#test/support/operate.ts';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';

let world: OwnWorld;
let tenantId = '';
beforeAll(async () => {
  world = await startOwnWorld({
    people: [
      onSlack('U0ANNA', 'Anna Holm', 'C0FALD'),
      onSlack('U0BO', 'Bo Friis', 'C0FALD'),
      onSlack('U0EVA', 'Eva Vang'),
      onTeams('jens', 'Jens Lund', 'sepsis'),
      onTeams('kim', 'Kim Krog', 'sepsis'),
      onTeams('lis', 'Lis Dam'),
    ],
    channels: [...slackChannels({ C0FALD: 'fald' }), ...teamsChannels({ sepsis: 'Sepsis' })],
  });
  await world.say(world.slack, 'U0ANNA', 'C0FALD', '@Mellemrum');
  await world.say(world.msteams, 'jens', 'sepsis', '@Mellemrum');
  const [row] = await world.database.sql<{ address: string }[]>`
    select address from accounts where address like 'msteams:%' limit 1`;
  tenantId = decodeURIComponent(row?.address.split('/')[1] ?? '');
});
afterAll(() => world.stop());

const teamNames = async () =>
  (await world.database.sql<{ name: string; platform: string }[]>`
    select teams.name, split_part(channels.address, ':', 1) as platform from teams join channels on team_id = teams.id`) ??
  [];

test('an operator sets up a cluster with contacts on both platforms, and sees it listed', async () => {
  const { database } = world;
  const say = (words: string[], options = {}) => operate(database, words, options);
  expect(await say(['list'])).toEqual(['There is no cluster.']);
  expect(await say(['add', 'Klynge Vest'])).toEqual(['There is a cluster called Klynge Vest.']);
  expect(await say(['rename', 'Klynge Vest', 'Sundhedsråd Vest'])).toEqual([
    'It is called Sundhedsråd Vest now.',
  ]);
  expect(await say(['called', 'Sundhedsråd Vest', 'sundhedsråd'])).toEqual([
    'Sundhedsråd Vest is a health council now.',
  ]);
  for (const { name } of await teamNames())
    expect(await say(['team', name, 'Sundhedsråd Vest'])).toEqual([`${name} is in Sundhedsråd Vest now.`]);
  const eva = { name: 'Eva Vang', organisation: 'Aarhus Kommune' };
  const lis = { name: 'Lis Dam', organisation: 'Region Midtjylland', language: 'en', zone: 'Europe/London' };
  await say(['contact', 'add', 'Sundhedsråd Vest', 'slack/T0AARHUS/U0EVA'], eva);
  await say(['contact', 'add', 'Sundhedsråd Vest', `msteams/${tenantId}/29:lis`], lis);
  await say(['contact', 'set', 'slack/T0AARHUS/U0EVA'], { digest: 'Tuesday 09:30', requests: 'at-once' });
  const listed = await say(['list']);
  expect(listed[0]).toBe('Sundhedsråd Vest (health council)');
  expect(listed[1]).toMatch(/contact Eva Vang .*requests at once, digest on day 2 at 09:30$/);
  expect(listed[2]).toMatch(/contact Lis Dam .*requests at once, digest on day 1 at 08:00$/);
});

test.each([
  { team: 'Slack', on: () => world.slack, by: 'U0BO', place: 'C0FALD', write: '/mellemrum ' },
  { team: 'Teams', on: () => world.msteams, by: 'kim', place: 'sepsis', write: '@Mellemrum ' },
])(
  'a team on $team asks both, each in their own language; who takes it first has it',
  async ({ on, by, place, write }) => {
    const { slack, msteams } = world;
    const say = (line: string) => world.say(on(), by, place, `${write}${line}`);
    await say('aftale jeg ringer til apoteket på fredag');
    await say('1 er blokeret: apoteket svarer ikke');
    const told = on() === slack ? place : 'dm';
    await world.press(on(), by, told, 'Sundhedsrådets kontaktperson');
    expect(world.sees(slack, 'U0EVA', 'dm').at(-1)).toMatch(/beder om hjælp til aftale #1 i [\s\S]*apoteket/);
    expect(world.sees(msteams, 'lis', 'dm').at(-1)).toMatch(
      /asks for help with action #1 in [\s\S]*apoteket/,
    );
    await world.press(msteams, 'lis', 'dm', "I'll take it");
    expect(world.sees(slack, 'U0EVA', 'dm').at(-1)).toContain('Lis Dam har den.');
    expect(world.sees(on(), by, place).join('\n')).toContain('Hjælp: Lis Dam har den');
    expect(world.sees(on(), by, 'dm').at(-1)).toContain('Lis Dam har taget aftale #1');
  },
);

test('a contact of no team and no cluster any more is told so', async () => {
  await operate(world.database, ['contact', 'remove', 'Sundhedsråd Vest', 'slack/T0AARHUS/U0EVA']);
  await world.say(world.slack, 'U0EVA', 'dm', 'barrierer');
  expect(world.sees(world.slack, 'U0EVA', 'dm').at(-1)).toContain('Du er ikke længere kontaktperson');
});

test.each<[string, string[], Record<string, string>, string]>([
  ['a name that is no cluster', ['rename', 'Ingen', 'Andre'], {}, 'There is no cluster called Ingen.'],
  ['a team that is none', ['team', 'Ingen', 'Sundhedsråd Vest'], {}, 'There is no team called Ingen.'],
  [
    'a contact that is none',
    ['contact', 'remove', 'Ingen', 'slack/T/U'],
    {},
    'slack:account/T/U is no contact of Ingen.',
  ],
  [
    'an account that is none',
    ['contact', 'add', 'Ingen', 'ida@kolding.dk'],
    {},
    'An account is slack/WORKSPACE-ID/USER-ID or msteams/TENANT-ID/USER-ID, not ida@kolding.dk.',
  ],
  [
    'a contact without a name',
    ['contact', 'add', 'Ingen', 'slack/T/U'],
    {},
    'A contact has a --name and an --organisation.',
  ],
  [
    'a kind that is none',
    ['called', 'Ingen', 'klub'],
    {},
    'A cluster is called klynge, sundhedsråd or partnerskab, not klub.',
  ],
  [
    'a digest at night',
    ['contact', 'set', 'slack/T/U'],
    { digest: 'sunday 03:00' },
    '--digest is a working day and an hour from 06:00 to 18:00, such as "monday 08:00", not "sunday 03:00".',
  ],
  [
    'an hour of nobody',
    ['contact', 'set', 'slack/T/U'],
    { digest: 'monday 08:00' },
    "slack:account/T/U is no cluster's contact.",
  ],
])('%s changes nothing, and a sentence says why', async (_what, words, options, sentence) => {
  const before = await operate(world.database, ['list']);
  expect(await operate(world.database, words, options)).toEqual([sentence]);
  expect(await operate(world.database, ['list'])).toEqual(before);
});
