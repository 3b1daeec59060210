// The first mention in a channel where nothing was set up makes a team of whoever is there.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';

let world: OwnWorld;
beforeAll(async () => {
  world = await startOwnWorld({
    people: [
      onSlack('U0ANNA', 'Anna Holm', 'C0FALD', 'C0TRYK'),
      onSlack('U0BO', 'Bo Friis', 'C0FALD'),
      onSlack('U0ROBOT', 'Jira', 'C0FALD'),
      onSlack('U0GONE', 'Ole Gammel', 'C0FALD'),
      onSlack('U0GUEST', 'Guri Gæst', 'C0FALD'),
      onSlack('U0HIDDEN', 'Hemmelig', 'C0FALD'),
      onSlack('U0CARL', 'Carl Bach', 'C0KOL', 'C0LUKKET'),
      onSlack('U0DORA', 'Dora Dam', 'C0KOL', 'C0LUKKET', 'C0ALENE', 'C0TRYK'),
      onSlack('U0EVA', 'Eva Eg', 'C0DEMENS'),
      onSlack('U0FINN', 'Finn Falk', 'C0DEMENS'),
      ...Array.from({ length: 51 }, (_, n) => onSlack(`U0MANY${n}`, `Nummer ${n}`, 'C0ALLE')),
      onTeams('jens', 'Jens Lund', 'sepsis'),
      onTeams('ida', 'Ida Juhl', 'sepsis'),
      onTeams('guest', 'Gitte Gæst', 'sepsis'),
      onTeams('bare', 'Bodil Bar', 'sepsis'),
      onTeams('kim', 'Kim Krog', 'medicin'),
      onTeams('lea', 'Lea Lind', 'medicin'),
    ],
    channels: [
      ...slackChannels({
        C0FALD: 'fald',
        C0KOL: 'kol',
        C0DEMENS: 'demens',
        C0TRYK: 'tryksår',
        C0LUKKET: 'lukket',
        C0ALENE: 'alene',
        C0ALLE: 'alle',
      }),
      ...teamsChannels({ sepsis: 'Sepsis', medicin: 'Medicin' }),
    ],
    channelsWithoutBot: ['C0LUKKET'],
    profiles: {
      U0ANNA: { locale: 'da-DK', tz: 'America/Nuuk' },
      U0BO: { tz: 'Mars/Olympus_Mons' },
      U0ROBOT: { is_bot: true },
      U0GONE: { deleted: true },
      U0GUEST: { team_id: 'T0ELSEWHERE' },
      U0HIDDEN: 'hidden',
    },
    accounts: {
      jens: { email: 'jens.lund@rm.dk' },
      guest: {
        email: null,
        userPrincipalName: 'gitte_kolding.dk#EXT#@rm.onmicrosoft.com',
        userRole: 'guest',
      },
      bare: { email: null, userPrincipalName: 'bodil' },
    },
  });
});
afterAll(() => world.stop());

const introduction = (people: number, leader: string, example: string) =>
  [
    'Hej, jeg er Mellemrum. Jeg husker jeres aftaler mellem møderne – hvem der gør hvad hvornår – og spørger til dem, når dagen kommer.',
    `Alle i kanalen er nu med i teamet: I er ${people}, og ${leader} er projektleder.`,
    `Skriv for eksempel: @Mellemrum aftale ${example} ringer til plejehjemmet på torsdag. Med @Mellemrum hjælp ser I resten, og med @Mellemrum opsæt fortæller I, hvem I er.`,
  ].join('\n');

test('on Slack everybody is in, the mentioner leads, the bot says so to all, and the line itself is carried out', async () => {
  const { slack } = world;
  await world.say(slack, 'U0ANNA', 'C0FALD', '@Mellemrum aftale Bo ringer på torsdag');
  expect(await world.team('fald')).toEqual([
    'Anna Holm, project leader, Aarhus Kommune (other)',
    'Bo Friis, member, Aarhus Kommune (other)',
    'Guri Gæst, member, ukendt organisation (other)',
    'U0HIDDEN, member, ukendt organisation (other)',
  ]);
  expect(await world.items('fald')).toEqual(['ringer: open']);
  for (const person of ['U0ANNA', 'U0BO', 'U0GUEST']) {
    const seen = world.sees(slack, person, 'C0FALD');
    expect(seen).toContain(introduction(4, 'Anna Holm', 'Bo'));
    expect(seen).toContainEqual(expect.stringContaining('Aftale #1\nHvem: Bo Friis (Aarhus Kommune)'));
    expect(seen).toHaveLength(2);
  }
  const { sql } = world.database;
  expect(await sql`select language, time_zone from people where name = 'Anna Holm'`).toEqual([
    { language: 'da', time_zone: 'America/Nuuk' },
  ]);
  expect(
    await sql`select language, time_zone from people where name = 'Bo Friis'`,
    'Slack in English says nothing of the language; a zone that does not exist is the team’s',
  ).toEqual([{ language: null, time_zone: 'Europe/Copenhagen' }]);
});

test('on Teams each one’s mail domain is the organisation; a bare mention gets the help', async () => {
  const { msteams } = world;
  await world.say(msteams, 'jens', 'sepsis', '@Mellemrum');
  expect(await world.team('Sepsis')).toEqual([
    'Bodil Bar, member, ukendt organisation (other)',
    'Gitte Gæst, member, kolding.dk (other)',
    'Ida Juhl, member, hospitalsenhedenvest.example (other)',
    'Jens Lund, project leader, rm.dk (other)',
  ]);
  for (const person of ['jens', 'ida', 'guest'])
    expect(world.sees(msteams, person, 'sepsis')).toEqual([introduction(4, 'Jens Lund', 'Bodil')]);
  expect(world.sees(msteams, 'jens', 'dm').at(-1)).toContain('Det kan du skrive til mig');
});

test('two who mention it at once are in one team that is introduced once, and both lines are carried out', async () => {
  const { slack, msteams } = world;
  await Promise.all([
    world.say(slack, 'U0EVA', 'C0DEMENS', '@Mellemrum aftale Finn ringer på torsdag'),
    world.say(slack, 'U0FINN', 'C0DEMENS', '@Mellemrum aftale Eva skriver på torsdag'),
    world.say(msteams, 'kim', 'medicin', '@Mellemrum aftale Lea ringer på torsdag'),
    world.say(msteams, 'lea', 'medicin', '@Mellemrum aftale Kim skriver på torsdag'),
  ]);
  for (const team of ['demens', 'Medicin']) {
    expect(await world.teamsCalled(team)).toBe(1);
    const members = await world.team(team);
    expect(members).toHaveLength(2);
    expect(members.filter((line) => line.includes('project leader'))).toHaveLength(1);
    expect(await world.items(team)).toEqual(['ringer: open', 'skriver: open']);
  }
  const introduced = (seen: string[]) => seen.filter((text) => text.startsWith('Hej, jeg er'));
  expect(introduced(world.sees(slack, 'U0EVA', 'C0DEMENS'))).toHaveLength(1);
  expect(introduced(world.sees(msteams, 'kim', 'medicin'))).toHaveLength(1);
});

test('a slash command founds a team too, and somebody known from another team is the same person in it', async () => {
  const { slack } = world;
  await world.database.sql`update people set name = 'Anna Holm Krogh' where name = 'Anna Holm'`;
  await world.say(slack, 'U0DORA', 'C0TRYK', '/aftale @Anna ringer på torsdag');
  expect(await world.team('tryksår')).toEqual([
    'Anna Holm Krogh, member, Aarhus Kommune (other)',
    'Dora Dam, project leader, Aarhus Kommune (other)',
  ]);
  expect(await world.items('tryksår')).toEqual(['ringer: open']);
  await world.say(slack, 'U0ANNA', 'dm', 'aftaler');
  expect(world.sees(slack, 'U0ANNA', 'dm').at(-1)).toMatch(/fald\n.*tryksår\n/s);
});

test('an organisation that is known already keeps its sector', async () => {
  const { slack, database } = world;
  await database.sql`update organisations set sector = 'municipality' where name = 'Aarhus Kommune'`;
  await world.say(slack, 'U0CARL', 'C0KOL', '@Mellemrum hjælp');
  expect(await world.team('kol')).toEqual([
    'Carl Bach, project leader, Aarhus Kommune (municipality)',
    'Dora Dam, member, Aarhus Kommune (municipality)',
  ]);
});

test.each([
  ['where the bot was not invited', 'U0CARL', 'C0LUKKET', 'Tilføj mig til kanalen, og nævn mig så igen'],
  ['among more than fifty people', 'U0MANY7', 'C0ALLE', 'Her er flere end 50 personer'],
  ['where nobody else is', 'U0DORA', 'C0ALENE', 'Her er ikke andre end dig endnu'],
])('a command %s founds nothing and says what to do', async (_case, person, channel, sentence) => {
  const teams = () => world.database.sql`select id from teams`;
  const before = (await teams()).length;
  await world.say(world.slack, person, channel, '/mellemrum hjælp');
  await expect
    .poll(() => world.sees(world.slack, person, channel), { timeout: 10_000 })
    .toEqual([expect.stringContaining(sentence)]);
  expect(await teams()).toHaveLength(before);
});
