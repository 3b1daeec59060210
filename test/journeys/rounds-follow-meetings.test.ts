// Rounds after meetings and midway between them: whatever is typed about a meeting, they follow it.
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { teamsChannel } from '#test/support/playground-client.ts';
import { roundLines, startedPoll } from '#test/support/started-poll.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const meetings = { instrument: 'paa-tvaers', dimension: 'moederne' };
const betweenMeetings = { instrument: 'paa-tvaers', dimension: 'mellemrummene' };

let bot: Awaited<ReturnType<typeof startWholeBot>>;
beforeAll(async () => {
  bot = await startWholeBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.startOver());

const say = (text: string) => bot.say('mette', teamsChannel, `@Mellemrum ${text}`);
const rounds = () => roundLines(bot.database);

describe('after a meeting', () => {
  beforeEach(() => startedPoll(bot.database, { every: 'meeting' }, meetings));

  test('a round opens when it has ended, wherever it is moved', async () => {
    expect(await rounds()).toEqual([]);
    await say('møde 1/12 kl. 13-15 Styregruppe');
    expect(await rounds()).toEqual(['planned moederne 2026-12-01 15:00']);
    await say('flyt mødet til 3/12 kl. 9-10.30');
    expect(await rounds()).toEqual(['planned moederne 2026-12-03 10:30']);
    await say('fortryd');
    expect(await rounds()).toEqual(['planned moederne 2026-12-01 15:00']);
    await bot.clock({ to: '2026-12-01T14:59' });
    expect(await rounds()).toEqual(['planned moederne 2026-12-01 15:00']);
    await bot.clock({ to: '2026-12-01T15:00' });
    expect(await rounds()).toEqual(['open moederne 2026-12-01 15:00']);
  });

  test('none comes where it is called off', async () => {
    await say('møde 1/12 kl. 13-15 Styregruppe');
    await say('aflys Styregruppe');
    expect(await rounds()).toEqual([]);
  });

  test('another meeting while a round is open has its own round afterwards', async () => {
    await say('møde 1/12 kl. 13-15 Styregruppe');
    await bot.clock({ to: '2026-12-01T15:00' });
    await say('møde 10/12 kl. 9-11 Opfølgning');
    expect(await rounds()).toEqual(['open moederne 2026-12-01 15:00', 'planned moederne 2026-12-10 11:00']);
    await bot.clock({ to: '2026-12-10T11:00' });
    expect(await rounds()).toEqual(['closed moederne 2026-12-01 15:00', 'open moederne 2026-12-10 11:00']);
  });
});

test('midway between two meetings a round is planned, and moves with both', async () => {
  await startedPoll(bot.database, { every: 'time between meetings' }, betweenMeetings);
  await say('møde 1/12 kl. 13-15 Styregruppe');
  expect(await rounds()).toEqual([]);
  await say('møde 15/12 kl. 13-15 Opfølgning');
  expect(await rounds()).toEqual(['planned mellemrummene 2026-12-08 09:00']);
  await say('flyt Opfølgning til 11/12 kl. 13');
  expect(await rounds()).toEqual(['planned mellemrummene 2026-12-07 09:00']);
  await bot.clock({ to: '2026-12-03T12:00' });
  expect(await rounds()).toEqual(['planned mellemrummene 2026-12-07 09:00']);
  await say('aflys Opfølgning');
  expect(await rounds()).toEqual([]);
});

test('a round of fixed weeks stays where it is', async () => {
  const firstOn = Temporal.PlainDate.from('2026-11-24');
  await startedPoll(bot.database, { every: 'two weeks', firstOn }, betweenMeetings);
  await say('møde 1/12 kl. 13-15 Styregruppe');
  expect(await rounds()).toEqual(['planned mellemrummene 2026-11-24 09:00']);
});
