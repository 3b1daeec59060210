// Setting up where nothing is: the first word in a channel, many people, one organisation in two teams.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlatformDouble, PlaygroundForm } from '#playground/platform.ts';
import { valuesOf } from '#test/support/forms.ts';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';

const longName = `Anne-Margrethe ${'Christoffersen '.repeat(15)}`.trim();
let world: OwnWorld;
beforeAll(async () => {
  world = await startOwnWorld({
    people: [
      onSlack('U0ANNA', 'Anna Holm', 'C0FALD', 'C0KOL'),
      onSlack('U0METTE1', 'Mette Dam', 'C0FALD'),
      onSlack('U0METTE2', 'Mette Dam', 'C0FALD'),
      onSlack('U0LONG', longName, 'C0FALD'),
      onSlack('U0GUEST', '<!channel> *Guri*', 'C0FALD'),
      onSlack('U0CARL', 'Carl Bach', 'C0KOL'),
      ...Array.from({ length: 40 }, (_, n) => onSlack(`U0MANY${n}`, `Nummer ${10 + n}`, 'C0MANGE')),
      ...Array.from({ length: 3_000 }, (_, n) => onSlack(`U0ALL${n}`, `Alle ${n}`, 'C0ALLE')),
      onTeams('jens', 'Jens Lund', 'sepsis'),
      onTeams('ida', 'Ida Juhl', 'sepsis'),
    ],
    channels: [
      ...slackChannels({ C0FALD: 'fald', C0KOL: 'kol', C0MANGE: 'mange', C0ALLE: 'alle' }),
      ...teamsChannels({ sepsis: 'Sepsis' }),
    ],
    profiles: { U0GUEST: { team_id: 'T0ELSEWHERE' } },
  });
});
afterAll(() => world.stop());

/** But for the introduction, which everybody is shown. */
const last = (on: PlatformDouble, person: string, channel: string) =>
  world
    .sees(on, person, channel)
    .filter((text) => !text.startsWith('Hej, jeg er'))
    .at(-1) ?? '';
const press = async (on: PlatformDouble, person: string, channel: string, label: string) =>
  (await world.press(on, person, channel, label)).opened;
const submit = async (
  on: PlatformDouble,
  person: string,
  form: PlaygroundForm | null,
  changed: Record<string, string | string[]> = {},
) => (await on.submit(person, form?.id ?? '', { ...valuesOf(form), ...changed })).opened;
const fieldsOf = (form: PlaygroundForm | null, begins: string) =>
  (form?.fields ?? []).filter(({ id }) => id.startsWith(begins));

test('on Slack the first word founds the team, and then shows what there is to set up', async () => {
  const { slack } = world;
  await world.say(slack, 'U0ANNA', 'C0FALD', '/mellemrum opsæt');
  expect(world.sees(slack, 'U0GUEST', 'C0FALD')[0]).toContain(
    'Med @Mellemrum hjælp ser I resten, og med @Mellemrum opsæt fortæller I, hvem I er.',
  );
  const card = last(slack, 'U0ANNA', 'C0FALD');
  expect(card).toContain('0 af 6 trin er klar.');
  expect(card).toContain('○ Initiativ\nHvad arbejder I med? Én linje er nok.');
  expect(card).toContain('○ Organisationer\nukendt organisation og Aarhus Kommune');
  expect(card).toContain('○ Personer\nI er 5. Projektleder: Anna Holm.');
  expect(card).toContain('Der er én projektleder. To er bedst: en fra hospitalet og en fra kommunen.');
});

test('on Teams too', async () => {
  const { msteams } = world;
  await world.say(msteams, 'jens', 'sepsis', '@Mellemrum opsæt');
  expect(await world.team('Sepsis')).toHaveLength(2);
  expect(last(msteams, 'jens', 'dm')).toContain('○ Personer\nI er 2. Projektleder: Jens Lund.');
  const form = await press(msteams, 'jens', 'dm', 'Ret initiativet');
  expect(fieldsOf(form, 'initiative')[0]?.value ?? '').toBe('');
  await submit(msteams, 'jens', form, { initiative: 'Sepsis opdages tidligere' });
  expect(last(msteams, 'jens', 'dm')).toContain('✓ Initiativ\nSepsis opdages tidligere');
});

test('a channel of three thousand is still no team', async () => {
  await world.say(world.slack, 'U0ALL0', 'C0ALLE', '/mellemrum opsæt');
  expect(last(world.slack, 'U0ALL0', 'C0ALLE')).toMatch(/^Her er flere end 50 personer\./);
  expect(await world.teamsCalled('alle')).toBe(0);
});

test('two of one name are told apart, a very long name is cut, and a name is never markup', async () => {
  const { slack } = world;
  const form = await press(slack, 'U0ANNA', 'C0FALD', 'Ret personerne');
  const leaders = fieldsOf(form, 'leaders')[0]?.choices ?? [];
  expect(leaders.map(({ label }) => label)).toEqual([
    '<!channel> *Guri* (ukendt organisation)',
    'Anna Holm (Aarhus Kommune)',
    expect.stringMatching(/^Anne-Margrethe Christoffersen .*…$/),
    'Mette Dam (Aarhus Kommune) 1',
    'Mette Dam (Aarhus Kommune) 2',
  ]);
  const second = leaders.find(({ label }) => label.endsWith(' 2'))?.value ?? '';
  const anna = leaders.find(({ label }) => label.startsWith('Anna'))?.value ?? '';
  const guest = fieldsOf(form, 'organisation').find(({ label }) => label.startsWith('<!channel>'))?.id ?? '';
  await submit(slack, 'U0ANNA', form, {
    leaders: [anna, second],
    [guest]: ['another'],
    'new-name': 'Hospitalsenheden Midt',
    'new-sector': ['hospital'],
  });
  expect(await world.team('fald')).toContain('<!channel> *Guri*, member, Hospitalsenheden Midt (hospital)');
  await world.say(slack, 'U0ANNA', 'C0FALD', '/mellemrum projektleder Mette Dam');
  expect(last(slack, 'U0ANNA', 'C0FALD')).toBe(
    'Der er flere, der hedder det: Mette Dam (Aarhus Kommune) 1 eller Mette Dam (Aarhus Kommune) 2. Skriv hele navnet, eller nævn personen med @.',
  );
  const told = [world.sees(slack, 'U0METTE1', 'dm'), world.sees(slack, 'U0METTE2', 'dm')];
  expect(told.map((each) => each.length).sort(), 'one of the two was told').toEqual([0, 1]);
});

test('an organisation of two teams is called what the first says it is; another name is that team’s alone', async () => {
  const { slack } = world;
  await world.say(slack, 'U0CARL', 'C0KOL', '/mellemrum opsæt');
  const form = await press(slack, 'U0CARL', 'C0KOL', 'Ret organisationerne');
  const [sector] = fieldsOf(form, 'sector');
  await submit(slack, 'U0CARL', form, { [sector?.id ?? '']: ['municipality'] });
  expect(await world.team('kol')).toEqual([
    'Anna Holm, member, Aarhus Kommune (municipality)',
    'Carl Bach, project leader, Aarhus Kommune (municipality)',
  ]);
  await world.say(slack, 'U0ANNA', 'C0FALD', '/mellemrum opsæt');
  const fald = await press(slack, 'U0ANNA', 'C0FALD', 'Ret organisationerne');
  const aarhus = fieldsOf(fald, 'name').find(({ value }) => value === 'Aarhus Kommune')?.id ?? '';
  expect(fieldsOf(fald, aarhus.replace('name', 'sector'))).toEqual([]);
  await submit(slack, 'U0ANNA', fald, { [aarhus]: 'Aarhus Hjemmepleje' });
  expect(await world.team('kol')).toContain('Carl Bach, project leader, Aarhus Kommune (municipality)');
  expect(await world.team('fald')).toContain('Mette Dam, member, Aarhus Hjemmepleje (municipality)');
});

test('two who say at once what a shared organisation is: what was known first stays, and the other is told so', async () => {
  const { slack } = world;
  const { sql } = world.database;
  await sql`update organisations set sector = 'other' where name = 'Aarhus Kommune'`;
  await world.say(slack, 'U0MANY0', 'C0MANGE', '/mellemrum opsæt');
  const form = await press(slack, 'U0MANY0', 'C0MANGE', 'Ret organisationerne');
  await sql`update organisations set sector = 'municipality' where name = 'Aarhus Kommune'`;
  const [sector] = fieldsOf(form, 'sector');
  await submit(slack, 'U0MANY0', form, { [sector?.id ?? '']: ['hospital'] });
  expect(last(slack, 'U0MANY0', 'C0MANGE')).toMatch(
    /^Det er gemt\.\nAndre teams kender Aarhus Kommune som kommune, så det har jeg ladet stå\./,
  );
  expect(await sql`select sector from organisations where name = 'Aarhus Kommune'`).toEqual([
    { sector: 'municipality' },
  ]);
});

test('forty people are set up over three pages, each saved as it is left', async () => {
  const { slack } = world;
  let form = await press(slack, 'U0MANY0', 'C0MANGE', 'Ret personerne');
  const people: string[] = [];
  let pages = 0;
  while (form) {
    pages += 1;
    const [first, ...rest] = fieldsOf(form, 'organisation');
    people.push(...[first, ...rest].map((field) => field?.label ?? ''));
    form = await submit(slack, 'U0MANY0', form, {
      [first?.id ?? '']: ['another'],
      'new-name': `Enhed ${pages}`,
    });
  }
  expect(pages).toBe(3);
  expect(new Set(people).size).toBe(40);
  const units = (await world.team('mange')).filter((line) => line.includes('Enhed'));
  expect(units).toHaveLength(3);
  expect(last(slack, 'U0MANY0', 'C0MANGE')).toMatch(/^Det er gemt\./);
  expect(last(slack, 'U0MANY0', 'C0MANGE')).toContain('I er 40. Over seks kræver det mere at følges ad');
});

test('somebody in several teams is asked which, in the conversation with the bot', async () => {
  const { slack } = world;
  for (const line of ['opsæt', 'kontakt', 'projektleder Carl Bach']) {
    await world.say(slack, 'U0ANNA', 'dm', line);
    expect(last(slack, 'U0ANNA', 'dm')).toBe(
      'Du er med i flere teams: fald og kol. Skriv det i det rette teams kanal.',
    );
  }
});

test('the introduction names who leads now', async () => {
  expect(world.sees(world.slack, 'U0METTE1', 'C0FALD')[0]).toContain(
    'I er 5, og Anna Holm og Mette Dam er projektledere.',
  );
});
