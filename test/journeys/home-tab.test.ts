// Slack's Home tab: one's own open agreements with their answers, over all teams, and what one can write.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const home = async (person: string) => (await bot.sees(person, 'home'))[0] ?? '';
const open = (person: string) => bot.say(person, 'dm', '/home');

test('it shows one’s own open agreements, the first one due on top, and what one can write', async () => {
  await bot.say('anna', slackChannel, '/aftale @Bo skriver referat fredag');
  await bot.say('anna', slackChannel, '/aftale @Karen booker lokale i morgen');
  await bot.say('mette', teamsChannel, '@Mellemrum aftale @Bo ringer til plejehjemmet i morgen');
  expect(await bot.sees('bo', 'home'), 'before it was opened').toEqual([]);
  await open('bo');
  const shown = await home('bo');
  expect(shown).toMatch(
    /^Du har 2 åbne aftaler:\n#3 ringer til plejehjemmet\nSenest tirsdag 24\. november \(uge 48\)\n#1 skriver referat/,
  );
  expect(shown).toContain('Det kan du skrive til mig');
  expect(shown).not.toContain('booker lokale');
  const four = ['Færdig', 'På sporet', 'Forsinket', 'Blokeret'];
  const labels = (await bot.messages('bo', 'home'))[0]?.buttons.map(({ label }) => label);
  expect(labels).toEqual([...four, ...four]);
  await open('anna');
  expect(await home('anna')).toMatch(/^Du har ingen åbne aftaler\.\nDet kan du skrive til mig/);
});

test('a press there changes the tab at once, and the cards in both channels', async () => {
  await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
  await open('bo');
  await bot.press('bo', 'home', 'På sporet');
  expect(await home('bo')).toContain('#1 ringer\nSenest fredag 27. november (uge 48) · på sporet');
  expect((await bot.messages('bo', 'home'))[0]?.buttons.map(({ label }) => label)).toEqual([
    'Færdig',
    'Forsinket',
    'Blokeret',
  ]);
  await bot.press('bo', 'home', 'Færdig');
  expect(await home('bo')).toMatch(
    /^Du har ingen åbne aftaler\.\nFærdige for nylig:\n#1 ringer\n✓ Færdig, mandag 23\. november/,
  );
  for (const [person, where] of [
    ['karen', slackChannel],
    ['sofie', teamsChannel],
  ] as const) {
    expect((await bot.sees(person, where)).at(-1)).toContain('✓ Færdig, mandag 23. november');
  }
  expect(await bot.sees('bo', 'dm'), 'nothing is said beside it').toEqual([]);
});

test('a press on a tab that is out of date is told, and the tab shows what is true', async () => {
  await bot.say('anna', slackChannel, '/aftale Bo og Karen ringer fredag');
  await open('bo');
  await open('karen');
  const [before] = await bot.messages('bo', 'home');
  await bot.press('karen', 'home', 'Færdig');
  await bot.pressExactly('bo', 'home', before?.id ?? '', before?.buttons[0]?.id ?? '');
  expect((await bot.sees('bo', 'dm')).at(-1)).toMatch(/^Aftale #1 var allerede færdig: Karen Demo svarede/);
  expect(await home('bo')).toMatch(/✓ Færdig, mandag 23\. november kl\. 7\.\d\d \(Karen Demo\)/);
});

test('more than a card takes: ten with their answers, the rest one press away', async () => {
  for (let day = 1; day <= 12; day += 1) {
    await bot.say('anna', slackChannel, `/aftale @Bo skriver nr. ${day} den ${day}. december`);
  }
  await open('bo');
  expect((await bot.messages('bo', 'home'))[0]?.buttons).toHaveLength(41);
  expect(await home('bo')).toContain('Og 2 aftaler til.');
  await bot.press('bo', 'home', 'Vis alle mine');
  expect((await bot.sees('bo', 'dm')).at(-1)).toContain('Du har 12 åbne aftaler:');
});

test('on Teams the place is the personal chat, and nobody can write in the tab', async () => {
  await expect(bot.say('mette', 'dm', '/home')).rejects.toThrow(/409 .*aftaler mine/);
  await expect(bot.messages('mette', 'home')).rejects.toThrow(/409 .*aftaler mine/);
  await expect(bot.say('anna', 'home', 'hej')).rejects.toThrow(/409/);
});
