// The ladder where its ground moves: hours, absences, due times and teams change between two mornings.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { slackChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const mornings = async (person: string) =>
  (await bot.sees(person, 'dm')).filter((text) => text.startsWith('Godmorgen'));
const lastTo = async (person: string) => (await bot.sees(person, 'dm')).at(-1);
const record = (rest: string) => bot.say('anna', slackChannel, `/aftale Bo Demo ${rest}`);
const at = (to: string) => bot.clock({ to });

test('what is agreed between a morning’s message and a later hour chosen that day is asked about the next morning', async () => {
  await record('ringer fredag');
  await at('2026-11-27T09:00');
  expect(await mornings('bo')).toHaveLength(1);
  await bot.press('bo', 'dm', 'Færdig');
  await bot.say('bo', 'dm', 'påmind mig kl. 10');
  await record('skriver i dag');
  await at('2026-11-30T09:59');
  expect(await mornings('bo')).toHaveLength(1);
  await at('2026-11-30T10:00');
  expect((await mornings('bo')).at(-1)).toContain('#2 skriver');
});

test('whoever comes back from holiday goes on where the ladder was, and is not warned the first morning', async () => {
  await record('ringer senest 1/12');
  await at('2026-12-01T09:00');
  await bot.say('bo', 'dm', 'væk 2/12 til 10/12');
  await at('2026-12-09T12:00');
  await bot.say('bo', 'dm', 'væk til 14/12');
  await at('2026-12-15T09:00');
  expect((await mornings('bo')).at(-1)).not.toContain('projektlederne');
  for (const [day, count] of [
    ['2026-12-17', 3],
    ['2026-12-18', 4],
    ['2026-12-22', 4],
    ['2026-12-23', 5],
  ] as const) {
    await at(`${day}T09:00`);
    expect(await mornings('bo'), day).toHaveLength(count);
  }
  expect((await mornings('bo')).at(-1)).toContain('Svarer du ikke, får projektlederne besked');
  expect(await mornings('anna')).toEqual([]);
});

test('the project leaders hear of an owner who goes away without an end after the day, and of nothing said of before', async () => {
  await record('ringer senest 1/12');
  await at('2026-12-02T12:00');
  await bot.say('bo', 'dm', 'væk indtil videre');
  await at('2026-12-03T09:00');
  expect(await mornings('anna')).toEqual([
    expect.stringContaining('Bo Demo er ikke på arbejde, så jeg spørger ikke igen foreløbig.'),
  ]);
  await at('2026-12-08T12:00');
  await bot.say('bo', 'dm', 'væk indtil videre');
  await at('2027-01-11T12:00');
  expect(await mornings('anna')).toHaveLength(1);
});

test('a time of day that has been moved to earlier, and has come, is not said to be still to come', async () => {
  await record('ringer fredag kl. 14');
  await record('skriver fredag kl. 15');
  await at('2026-11-27T10:00');
  await bot.say('bo', 'dm', 'udskyd 1 til i dag kl. 11');
  expect(await lastTo('bo')).toContain('kl. 11.00');
  await at('2026-11-27T17:00');
  const timed = (await bot.sees('bo', 'dm')).filter((text) => text.includes('du har en frist i dag'));
  expect(timed).toEqual([expect.stringMatching(/^Bo, du har en frist i dag kl\. 15\.00:\n#2 skriver/)]);
});

test('an owner who has left the team can still be prodded', async () => {
  await record('ringer senest 8/12');
  await bot.leave('bo', slackChannel);
  await bot.say('anna', 'dm', 'prik 1');
  expect(await lastTo('anna')).toBe('Jeg har prikket til Bo om aftale #1.');
  expect(await lastTo('bo')).toContain('Anna Demo vil gerne høre, hvordan det går med aftale #1:');
});

test('what becomes of an agreement between the promise and the sending decides what the morning says', async () => {
  for (const what of ['ringer', 'skriver', 'booker', 'henter'])
    await bot.say('anna', slackChannel, `/aftale @Bo ${what} fredag`);
  const { sql } = bot.database;
  const promised =
    await sql`select id from deliveries where kind = 'morning nudge' and on_day = '2026-11-27'`;
  expect(promised).toHaveLength(1);
  await bot.say('bo', 'dm', 'færdig 1');
  await bot.say('bo', 'dm', 'udskyd 2 til 4/12');
  await bot.say('bo', 'dm', 'giv 3 til Karen');
  await at('2026-11-27T09:00');
  expect(await mornings('bo')).toEqual([expect.stringMatching(/med den her aftale\?\n#4 henter\n[^#]*$/)]);
  expect(await mornings('karen')).toEqual([expect.stringContaining('#3 booker')]);
});

test('the answer to an old message counts for what the agreement is now', async () => {
  await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
  await at('2026-11-27T09:00');
  const [old] = (await bot.messages('bo', 'dm')).filter(({ text }) => text.startsWith('Godmorgen'));
  const done = old?.buttons.find(({ label }) => label === 'Færdig');
  await bot.say('bo', 'dm', 'giv 1 til Karen');
  await at('2026-12-20T12:00');
  await expect(
    bot.pressExactly('bo', 'dm', old?.id ?? '', done?.id ?? ''),
    'its buttons are gone',
  ).rejects.toThrow(/^4/);
  await bot.say('anna', 'dm', 'aftaler alle');
  expect((await bot.sees('anna', 'dm')).at(-1), 'it is Karen’s now').toContain('#1 ringer');
  expect((await mornings('bo'))[0]).toContain('Den er nu hos Karen Demo');
});
