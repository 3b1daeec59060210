// No words and no day are lost without a question: of a line, of a correction, and of an answer that is a line of its own.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const say = async (text: string) => {
  await bot.say('anna', 'dm', text);
  return (await bot.sees('anna', 'dm')).at(-1);
};

test.each([
  ['fredag kl. 14 eller 15', 'ringer kl. 14 eller 15'],
  ['fredag kl. 14 eller kl. 15', 'ringer kl. 14 eller kl. 15'],
  ['fredag kl. 14 (evt. 15)', 'ringer kl. 14 (evt. 15)'],
  ['friday at 14 or 15', 'ringer at 14 or 15'],
])('of two times none is chosen, and both stay in the words: %s', async (when, what) => {
  expect(await say(`aftale Bo ringer ${when}`)).toContain(
    `Bo Demo (Kolding Kommune) – ${what} – senest fredag 27. november (uge 48). `,
  );
  expect(await say('aftale Bo skriver fredag kl. 14-15')).toContain(
    'senest fredag 27. november (uge 48) kl. 14.00',
  );
});

test.each(['3-4/12', '3-4.12', '3/4-12'])('two days of a month are asked about: %s', async (days) => {
  expect(await say(`aftale Bo ringer ${days}`)).toContain('Der står to forskellige datoer.');
  const buttons = (await bot.messages('anna', 'dm')).at(-1)?.buttons.map(({ label }) => label);
  expect(buttons?.slice(0, 2)).toEqual(['Torsdag 3/12', 'Fredag 4/12']);
  expect(await say('aftale Bo skriver 3/4-27')).toContain('senest lørdag 3. april 2027');
});

test('a corrected wording with a day in it corrects both, and one undo takes both back', async () => {
  await say('aftale Bo ringer fredag');
  expect(await say('ret 1: ringer til Karen torsdag')).toContain(
    'ringer til Karen – senest torsdag 26. november (uge 48)',
  );
  await say('fortryd');
  expect(await say('aftaler')).toContain('#1 ringer\n');
  expect(await say('ret 1: ringer mandag eller tirsdag')).toContain('skriv det som to beskeder');
  expect(await say('ret 1: ringer om mødet i går')).toBe('Aftale #1 lyder nu: »ringer om mødet i går«.');
  expect(await say('omdøb 1 til ringer torsdag')).toBe('Aftale #1 lyder nu: »ringer torsdag«.');
});

test('an answer to “hvornår?” that says other work is not taken for a day alone', async () => {
  expect(await say('aftale Bo ringer til Karen')).toContain('Hvornår skal det være gjort?');
  expect(await say('skriv til lægen fredag')).not.toContain('Noteret');
  expect(await say('send skema fredag')).not.toContain('Noteret');
  expect(await say('ring fredag')).toContain('Bo Demo (Kolding Kommune) – ringer til Karen – senest fredag');
});

test('an answer to “hvem gør det?” that says other work is not taken for a name alone', async () => {
  expect(await say('aftale ringer fredag')).toContain('Hvem gør det?');
  expect(await say('Karen sender skema')).not.toContain('Noteret');
  expect(await say('Karen ringer')).toContain('Karen Demo (Kolding Kommune) – ringer – senest fredag');
});
