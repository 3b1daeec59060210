// A blocked item asks for help: of a leader, an organisation, the cluster's contact; who has it is seen by those who wait.
import { appendFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sides } from '#test/support/meeting-sides.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const note = (...all: unknown[]) =>
  appendFileSync('/tmp/wt/barriers.note.txt', JSON.stringify(all, null, 1) + '\n');
test('explore', async () => {
  await bot.say('bo', slackChannel, '/aftale @Bo ringer fredag');
  await bot.say('bo', slackChannel, '/mellemrum 1 er blokeret: vi mangler samtykke');
  note(await bot.messages('bo', slackChannel));
  await bot.press('bo', slackChannel, 'Klyngens kontaktperson');
  note((await bot.logged()).slice(-12));
  note(await bot.sees('bo', slackChannel));
  note(await bot.messages('ida', 'dm'));
  await bot.press('ida', 'dm', 'Jeg tager den');
  note(await bot.sees('ida', 'dm'));
  note(await bot.sees('karen', slackChannel), await bot.sees('bo', 'dm'));
  await bot.say('ida', 'dm', 'barrierer');
  await bot.say('ida', 'dm', 'hvad så');
  const form = await bot.press('ida', 'dm', 'Svar');
  note(form);
  await bot.submit('ida', form?.id ?? '', { answer: 'Samtykket er på plads', moved: 'moved' });
  note(await bot.sees('ida', 'dm'));
  note(await bot.sees('karen', slackChannel), await bot.sees('bo', 'dm'));
  note(await bot.logged());
  expect(sides.length + teamsChannel.length + describe.length).toBeGreaterThan(0);
});
