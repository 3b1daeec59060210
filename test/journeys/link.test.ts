// One team in two channels: a workspace of Slack and a tenant of Teams become one team, work as one, and part again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlatformDouble } from '#playground/platform.ts';
import { onSlack, onTeams, slackChannels, teamsChannels } from '#test/support/own-people.ts';
import { type OwnWorld, startOwnWorld } from '#test/support/own-world.ts';

let world: OwnWorld;
beforeAll(async () => {
  world = await startOwnWorld({
    people: [
      onSlack('U0ANNA', 'Anna Holm', 'C0FALD'),
      onSlack('U0BO', 'Bo Friis', 'C0FALD'),
      onSlack('U0METTE', 'Mette Krogh', 'C0FALD'),
      onSlack('U0EVA', 'Eva Eg', 'C0KOL'),
      onSlack('U0FIE', 'Fie Fisker', 'C0KOL'),
      onTeams('jens', 'Jens Lund', 'sepsis'),
      onTeams('mette', 'Mette Krogh', 'sepsis'),
      onTeams('kim', 'Kim Lund', 'medicin'),
      onTeams('lea', 'Lea Lund', 'medicin'),
    ],
    channels: [
      ...slackChannels({ C0FALD: 'fald', C0KOL: 'kol' }),
      ...teamsChannels({ sepsis: 'Sepsis', medicin: 'Medicin' }),
    ],
  });
  await world.say(world.slack, 'U0ANNA', 'C0FALD', '@Mellemrum');
  await world.say(world.slack, 'U0EVA', 'C0KOL', '@Mellemrum aftale Fie tæller på torsdag');
});
afterAll(() => world.stop());

const lastTo = (on: PlatformDouble, person: string, channel: string) =>
  expect.poll(() => world.sees(on, person, channel).at(-1), { timeout: 10_000 });
const all = (on: PlatformDouble, person: string, channel: string) =>
  expect.poll(() => world.sees(on, person, channel).join('\n'), { timeout: 10_000 });

async function codeFrom(on: PlatformDouble, person: string, channel: string): Promise<string> {
  await world.say(on, person, channel, '@Mellemrum forbind');
  await lastTo(on, person, channel).toMatch(/[A-Z0-9]{4}-[A-Z0-9]{4}/);
  return /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(world.sees(on, person, channel).at(-1) ?? '')?.[0] ?? '';
}

test('a code is for the project leader; typed in a channel of no team it founds none, and both see whom they share with', async () => {
  const { slack, msteams } = world;
  await world.say(slack, 'U0BO', 'C0FALD', '@Mellemrum forbind');
  await lastTo(slack, 'U0BO', 'C0FALD').toContain('projektlederen');
  const code = await codeFrom(slack, 'U0ANNA', 'C0FALD');
  expect(world.sees(slack, 'U0BO', 'C0FALD').join('\n'), 'nobody else sees it').not.toContain(code);

  await world.say(msteams, 'jens', 'sepsis', `@Mellemrum forbind ${code.toLowerCase().replace('-', ' ')}`);
  expect(await world.teamsCalled('Sepsis'), 'no team was founded').toBe(0);
  const asked = await privately(msteams, 'jens', 'sepsis', 'fald');
  for (const said of ['Anna Holm', 'Bo Friis', 'Aarhus Kommune', 'fald', 'Aldrig den enkeltes svar'])
    expect(asked).toContain(said);
  await lastTo(slack, 'U0ANNA', 'dm').toContain('Jens Lund har skrevet din kode i kanalen Sepsis');
  await lastTo(slack, 'U0ANNA', 'dm').toContain('hospitalsenhedenvest.example: Jens Lund og Mette Krogh');
  expect(await world.team('fald'), 'nothing is shared yet').not.toContainEqual(
    expect.stringContaining('Jens'),
  );
});

test('when both have said yes it is one team, and both channels are told who is in it', async () => {
  const { slack, msteams } = world;
  await world.press(msteams, 'jens', placeOf(msteams, 'jens'), 'Forbind');
  expect(await world.team('fald')).toHaveLength(3);
  await world.press(slack, 'U0ANNA', 'dm', 'Forbind');
  expect(await world.team('fald')).toEqual([
    'Anna Holm, project leader, Aarhus Kommune (other)',
    'Bo Friis, member, Aarhus Kommune (other)',
    'Jens Lund, project leader, hospitalsenhedenvest.example (other)',
    'Mette Krogh, member, Aarhus Kommune (other)',
    'Mette Krogh, member, hospitalsenhedenvest.example (other)',
  ]);
  for (const [on, person, channel] of [
    [slack, 'U0BO', 'C0FALD'],
    [msteams, 'mette', 'sepsis'],
  ] as const) {
    await all(on, person, channel).toContain('Kanalen Sepsis er nu med i teamet fald.');
    await all(on, person, channel).toContain('hospitalsenhedenvest.example: Jens Lund');
  }
  await lastTo(slack, 'U0ANNA', 'dm').toContain('Så er I ét team: fald.');
});

test('what is typed on one side is seen and answered on the other, and another team in the same workspace sees nothing', async () => {
  const { slack, msteams } = world;
  await world.say(slack, 'U0ANNA', 'C0FALD', '/aftale Jens sender epikrisen på torsdag');
  await all(msteams, 'mette', 'sepsis').toContain('sender epikrisen');
  await world.press(msteams, 'jens', 'sepsis', 'Færdig');
  expect(await world.items('fald')).toEqual(['sender epikrisen: done']);
  await all(slack, 'U0BO', 'C0FALD').toContain('(Jens Lund)');
  for (const canary of ['Sepsis', 'epikrisen', 'Jens'])
    expect(world.sees(slack, 'U0EVA', 'C0KOL').join('\n')).not.toContain(canary);
});

test('two with the same name are one person only when both accounts say so', async () => {
  const { slack, msteams } = world;
  await world.say(slack, 'U0ANNA', 'C0FALD', '/aftale Bo måler på torsdag');
  await world.press(slack, 'U0METTE', 'dm', 'Ja, det er mig');
  expect(await world.team('fald')).toHaveLength(5);
  await world.press(msteams, 'mette', 'dm', 'Ja, det er mig');
  expect((await world.team('fald')).filter((line) => line.startsWith('Mette'))).toEqual([
    'Mette Krogh, member, Aarhus Kommune (other)',
    'Mette Krogh, member, hospitalsenhedenvest.example (other), has left',
  ]);
  await world.say(msteams, 'mette', 'sepsis', '@Mellemrum aftaler');
  await lastTo(msteams, 'mette', placeOf(msteams, 'mette')).not.toContain('ikke længere');
});

test('a round asks both sides at once: one round, a card in each channel', async () => {
  const { slack, msteams, database } = world;
  await world.say(slack, 'U0ANNA', 'C0FALD', '@Mellemrum puls nu mellemrummene');
  const rounds = await database.sql`select asked_count from rounds where state in ('open', 'planned')`;
  expect(rounds).toHaveLength(1);
  if (rounds[0]?.asked_count) {
    await all(slack, 'U0BO', 'C0FALD').toContain('svar');
    await all(msteams, 'jens', 'sepsis').toContain('svar');
  }
});

test('unlinked by one side: both channels are told, what was agreed stays, and who was only there answers for their own', async () => {
  const { slack, msteams } = world;
  await world.say(slack, 'U0ANNA', 'C0FALD', '/aftale Jens ringer til lægen på torsdag');
  await world.say(slack, 'U0BO', 'C0FALD', '@Mellemrum afbryd');
  await lastTo(slack, 'U0BO', 'C0FALD').toContain('projektlederen');
  await world.say(slack, 'U0ANNA', 'C0FALD', '@Mellemrum afbryd');
  await lastTo(slack, 'U0ANNA', 'C0FALD').toContain('Skal kanalen Sepsis ud af teamet fald?');
  await world.press(slack, 'U0ANNA', 'C0FALD', 'Afbryd');
  expect(await world.team('fald')).toContainEqual(expect.stringMatching(/^Jens Lund, .*, has left$/));
  expect(await world.team('fald'), 'Mette is in the other channel, too').toContain(
    'Mette Krogh, member, Aarhus Kommune (other)',
  );
  await all(slack, 'U0BO', 'C0FALD').toContain('taget kanalen Sepsis ud af teamet');
  await all(msteams, 'jens', 'sepsis').toContain('taget kanalen ud af teamet fald');
  await world.say(slack, 'U0ANNA', 'C0FALD', '/aftale Bo skriver hemmeligt på torsdag');
  expect(world.sees(msteams, 'jens', 'sepsis').join('\n')).not.toContain('hemmeligt');
  await world.say(msteams, 'jens', 'dm', 'aftaler');
  await lastTo(msteams, 'jens', 'dm').toContain('ringer til lægen');
});

test('a channel with a team of its own takes what is open along, and has its team back afterwards', async () => {
  const { slack, msteams } = world;
  await world.say(msteams, 'kim', 'medicin', '@Mellemrum aftale Lea pakker på torsdag');
  await world.say(msteams, 'kim', 'medicin', '@Mellemrum aftale Kim vasker på torsdag');
  await world.say(msteams, 'kim', 'medicin', '@Mellemrum færdig 2');
  const code = await codeFrom(slack, 'U0EVA', 'C0KOL');
  await world.say(msteams, 'kim', 'medicin', `@Mellemrum forbind ${code}`);
  expect(await privately(msteams, 'kim', 'medicin', 'kol')).toContain(
    'Åbne aftaler og planlagte møder fra Medicin',
  );
  await world.press(slack, 'U0EVA', 'dm', 'Forbind');
  await world.press(msteams, 'kim', placeOf(msteams, 'kim'), 'Forbind');
  expect(await world.items('kol')).toEqual(['pakker: open', 'tæller: open']);
  expect(await world.items('Medicin')).toEqual(['pakker: cancelled', 'vasker: done']);
  await all(slack, 'U0FIE', 'C0KOL').toContain('nye numre: #2');
  await all(msteams, 'lea', 'medicin').toContain('pakker');

  await world.say(msteams, 'kim', 'medicin', '@Mellemrum afbryd');
  await world.press(msteams, 'kim', placeOf(msteams, 'kim', 'medicin'), 'Afbryd');
  await all(msteams, 'lea', 'medicin').toContain('Her er Medicin igen.');
  expect(await world.items('kol')).toEqual(['pakker: open', 'tæller: open']);
  await world.say(msteams, 'lea', 'medicin', '@Mellemrum aftale Lea tørrer på torsdag');
  expect(await world.items('Medicin')).toContain('tørrer: open');
});

/** Where Teams answers privately what was typed in a channel: in the direct conversation. */
function placeOf(on: PlatformDouble, person: string, channel = 'sepsis'): string {
  const has = (place: string) =>
    on.messages(person, place).some(({ buttons, from }) => from === 'mellemrum' && buttons.length > 0);
  return on === world.slack ? channel : has('dm') ? 'dm' : channel;
}

async function privately(on: PlatformDouble, person: string, channel: string, word: string): Promise<string> {
  const seen = () =>
    [...world.sees(on, person, 'dm'), ...world.sees(on, person, channel)].find((text) =>
      text.includes(`teamet ${word}`),
    );
  await expect.poll(seen, { timeout: 10_000 }).toBeDefined();
  return seen() ?? '';
}
