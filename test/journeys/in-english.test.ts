// The same line in English: for a team, and for one person, whose language wins over the channel's.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

test('a person’s language wins over the channel’s', async () => {
  await bot.database.sql`update people set language = 'en' where name = 'Sofie Demo'`;
  await bot.say('sofie', teamsChannel, '@Mellemrum action @Sofie sends the form by Friday');
  expect(await bot.sees('jens', teamsChannel)).toEqual([
    'Aftale #1\nHvem: Sofie Demo (Sygehus Lillebælt)\nHvad: sends the form\nSenest: fredag 27. november (uge 48)',
  ]);
  await bot.clock({ to: '2026-11-27T09:14' });
  expect(await bot.sees('sofie', 'dm')).toEqual([
    'Good morning Sofie. How is this action going?\n#1 sends the form\nBy Friday 27 November (week 48)',
  ]);
  await bot.press('sofie', 'dm', 'Delayed');
  expect((await bot.sees('sofie', 'dm'))[0]).toContain('Delayed, Friday 27 November at 9:14');
  expect((await bot.sees('jens', teamsChannel))[0]).toContain('Forsinket, fredag 27. november kl. 9.14');
});

test('an English team asks, lists and helps in English', async () => {
  await bot.database.sql`update teams set language = 'en'`;
  await bot.say('anna', slackChannel, '/aftale Bo calls the ward');
  expect((await bot.sees('anna', slackChannel)).at(-1)).toContain('When should it be done?');
  await bot.press('anna', slackChannel, 'Friday 4/12');
  expect((await bot.sees('karen', slackChannel)).at(-1)).toContain('By: Friday 4 December (week 49)');
  await bot.say('bo', 'dm', 'done 1');
  expect((await bot.sees('bo', 'dm')).at(-1)).toBe('✓ Action #1 is done.');
  await bot.say('bo', 'dm', 'actions');
  expect((await bot.sees('bo', 'dm')).at(-1)).toContain('Recently done:\n#1 calls the ward');
  await bot.say('bo', 'dm', 'help');
  expect((await bot.sees('bo', 'dm')).at(-1)).toContain('What you can write to me');
});
