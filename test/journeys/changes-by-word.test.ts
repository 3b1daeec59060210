// What is said of a change by word: nothing new, done already, several at once, and in each reader's language.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

test('what changes nothing, and what is done, is said so', async () => {
  await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
  const say = async (line: string) => {
    await bot.say('bo', 'dm', line);
    return (await bot.sees('bo', 'dm')).at(-1);
  };
  expect(await say('udskyd 1 til fredag')).toBe(
    'Aftale #1 har allerede den frist: fredag 27. november (uge 48).',
  );
  expect(await say('giv 1 til mig')).toBe('Aftale #1 er allerede hos Bo Demo.');
  expect(await say('ret 1: ringer')).toBe('Aftale #1 lyder allerede sådan.');
  await say('færdig 1');
  expect(await say('udskyd 1 til uge 50')).toMatch(
    /^Aftale #1 er færdig: det sagde Bo Demo mandag 23\. november/,
  );
  expect(await say('annuller 1')).toMatch(/^Aftale #1 er færdig/);
});

test('several are done in one line, each told of by itself, and one of them is taken back', async () => {
  for (const what of ['ringer', 'skriver', 'maler']) {
    await bot.say('anna', slackChannel, `/aftale @Bo ${what} fredag`);
  }
  await bot.say('bo', 'dm', 'færdig 1, 3 og 9');
  expect((await bot.sees('bo', 'dm')).at(-1)).toBe(
    '✓ Aftale #1 er færdig.\n✓ Aftale #3 er færdig.\nDer er ingen aftale #9 i teamet. Skriv aftaler for at se dem alle.',
  );
  await bot.press('bo', 'dm', 'Fortryd');
  const onSlack = (await bot.sees('karen', slackChannel)).filter((text) => text.startsWith('Aftale #'));
  expect(onSlack.map((text) => text.includes('✓ Færdig'))).toEqual([true, false, false]);
});

test('in English, and to the new owner in Danish', async () => {
  await bot.database.sql`update people set language = 'en' where name = 'Sofie Demo'`;
  await bot.say('mette', teamsChannel, '@Mellemrum aftale Sofie ringer fredag');
  const say = async (line: string) => {
    await bot.say('sofie', 'dm', line);
    return (await bot.sees('sofie', 'dm')).at(-1);
  };
  expect(await say('postpone 1 to 28/11')).toBe(
    "Action #1 has been postponed to Saturday 28 November (week 48). Saturday 28 November isn't a working day, so I'll ask on the working day before.",
  );
  expect(await say('reword 1: calls the ward')).toBe('Action #1 now reads: “calls the ward”.');
  expect(await say('give 1 to Jens')).toBe('Action #1 is now with Jens Demo.');
  expect((await bot.sees('jens', 'dm')).at(-1)).toContain('Sofie Demo har givet dig aftale #1:');
  expect(await say('history 1')).toMatch(
    /Monday 23 November at 7:\d\d: Sofie Demo postponed it from Friday 27 November to Saturday 28 November\n/,
  );
  expect(await say('postpone 1')).toMatch(/Only its owner and the project leaders can change it\.$/);
});
