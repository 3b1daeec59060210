// The platforms misbehave for a moment, or for good: what is promised is shown all the same, or reported.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FaultKind } from '#playground/platform.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot, type WholeBot } from '#test/support/whole-bot.ts';

let bot: WholeBot;
beforeAll(async () => {
  bot = await startWholeBot();
});
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
  expect(bot.log.lines.filter(({ message }) => message === 'A delivery was given up')).toHaveLength(1);
});
