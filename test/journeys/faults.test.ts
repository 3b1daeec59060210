// The platforms misbehave for a moment, or for good: what is promised is shown all the same, or reported.
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { FaultKind } from '#playground/platform.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const ambiguities = async () =>
  Number((await bot.database.sql`select sum(ambiguities) from deliveries`)[0]?.sum);

test.each([
  ['asks for patience', 'rateLimit'],
  ['fails before it stores', 'serverError'],
  ['stores and loses its answer', 'loseAnswer'],
  ['never answers', 'hang'],
] satisfies [string, FaultKind][])(
  'a platform that %s for a moment: the card is there, once on Slack, and on Teams once more for each unknown answer',
  async (_case, fault) => {
    await bot.fault('slack', fault, 1);
    await bot.fault('msteams', fault, 1);
    await bot.say('anna', 'dm', 'aftale Bo ringer fredag');
    expect(await bot.sees('karen', slackChannel)).toHaveLength(1);
    const onTeams = (await bot.sees('sofie', teamsChannel)).length;
    expect(onTeams).toBe(fault === 'loseAnswer' ? 2 : 1);
    expect(onTeams - 1).toBeLessThanOrEqual(await ambiguities());
  },
);

test('a channel that forbids it is reported as undelivered, and everybody else is served', async () => {
  await bot.fault('msteams', 'forbidden', 1);
  await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
  expect(await bot.sees('karen', slackChannel)).toHaveLength(1);
  expect(await bot.sees('sofie', teamsChannel)).toEqual([]);
  const { undelivered } = await bot.clock({ advance: 'PT1M' });
  expect(undelivered).toEqual([
    { kind: 'item card', to: 'Hoftebrud', reason: expect.stringContaining('403'), attempts: 1 },
  ]);
  expect((await bot.logged()).filter((line) => line.includes('A delivery was given up'))).toHaveLength(1);
});

test('a card that was refused is shown with the item’s next change', async () => {
  await bot.fault('slack', 'forbidden', 1);
  await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
  expect(await bot.sees('karen', slackChannel)).toEqual([]);
  await bot.say('bo', 'dm', 'færdig 1');
  expect((await bot.sees('karen', slackChannel)).at(-1)).toContain('✓ Færdig');
});

test('of a nudge that Teams shows twice, the copy that is pressed changes in place', async () => {
  await bot.say('anna', slackChannel, '/aftale @Bo og Mette ringer fredag');
  await bot.clock({ to: '2026-11-27T08:59' });
  await bot.fault('msteams', 'loseAnswer', 1);
  await bot.clock({ to: '2026-11-27T09:00' });
  const copies = async () =>
    (await bot.messages('mette', 'dm')).filter(({ text }) => text.startsWith('Godmorgen'));
  const [first, second] = await copies();
  expect(second, 'the answer that was lost made two of them').toBeDefined();
  await bot.pressExactly('mette', 'dm', first?.id ?? '', first?.buttons[0]?.id ?? '');
  expect((await copies())[0]?.text).toContain('✓ Færdig');
  await bot
    .pressExactly('mette', 'dm', second?.id ?? '', (await copies())[1]?.buttons[0]?.id ?? '')
    .catch(() => {});
  expect((await copies()).map(({ buttons }) => buttons)).toEqual([[], []]);
});

test('a nudge whose answer was lost and which is answered meanwhile shows the answer', async () => {
  await bot.say('anna', slackChannel, '/aftale @Bo ringer fredag');
  await bot.clock({ to: '2026-11-27T08:59' });
  await bot.fault('slack', 'loseAnswer', 1);
  const moving = bot.clock({ to: '2026-11-27T09:00' });
  await expect.poll(async () => (await bot.messages('bo', 'dm')).length).toBe(1);
  const [nudge] = await bot.messages('bo', 'dm');
  await bot.pressExactly('bo', 'dm', nudge?.id ?? '', nudge?.buttons[0]?.id ?? '');
  await moving;
  expect(await bot.sees('bo', 'dm')).toEqual([expect.stringContaining('✓ Færdig')]);
});
