// What the bot did by itself is told of: what, to whom, when, how many and why, and never a word of what it said.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { slackChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

let bot: Awaited<ReturnType<typeof startWholeBot>>;
beforeAll(async () => {
  bot = await startWholeBot();
});
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

type Told = { kind: string; to: string; state: string; at: string; items: number; cause?: unknown };

const told = async (query = '') => {
  const response = await fetch(`${bot.url}/playground/api/happenings${query}`);
  return ((await response.json()) as { happenings: Told[] }).happenings;
};
const about = (all: Told[], kind: string) =>
  all.filter((each) => each.kind === kind).map(({ to, state, items }) => ({ to, state, items }));

test('an agreement is told of as its cards, who heard of it, and the one message of the morning', async () => {
  await bot.say('anna', slackChannel, '/aftale @Bo henter det hemmelige skema i morgen');
  await bot.say('anna', slackChannel, '/aftale @Bo ringer til lægen i morgen');
  const first = await told();
  expect(about(first, 'item card')).toEqual(
    expect.arrayContaining([
      { to: '#hoftebrud', state: 'shown', items: 1 },
      { to: 'Hoftebrud', state: 'shown', items: 1 },
    ]),
  );
  expect(about(first, 'owner notice'), 'Bo sees the card where it was typed').toEqual(
    Array(2).fill({ to: 'Bo Demo', state: 'not needed', items: 1 }),
  );
  expect(first.find(({ kind }) => kind === 'item card')?.cause).toEqual({ by: 'Anna Demo', verb: 'create' });

  await bot.clock({ to: '2026-11-24T09:05' });
  expect(about(await told(), 'morning nudge')).toEqual([{ to: 'Bo Demo', state: 'shown', items: 2 }]);
  const since = await told('?since=2026-11-24T08:00:00Z');
  expect(since.map(({ kind, at }) => ({ kind, at }))).toEqual([
    { kind: 'morning nudge', at: '2026-11-24T08:00:00Z' },
  ]);

  await bot.press('bo', 'dm', 'Færdig');
  const updated = (await told()).filter(({ state }) => state === 'updated');
  expect(updated.map(({ to }) => to).sort()).toEqual(['#hoftebrud', 'Bo Demo', 'Hoftebrud']);
  expect(updated[0]?.cause).toEqual({ by: 'Bo Demo', verb: 'complete' });
  expect(JSON.stringify(await told())).not.toMatch(/hemmelige|lægen/);
});

test('a meeting that is planned and moved is told of as its card, its news and who did it', async () => {
  await bot.say('bo', slackChannel, '/mellemrum møde 15/12 kl. 9-11 hemmeligt');
  await bot.say('anna', slackChannel, '/mellemrum flyt mødet til 17/12');
  const meeting = async () =>
    (await told())
      .filter(({ kind }) => kind.startsWith('meeting'))
      .map(({ kind, to, state, cause }) => ({ kind, to, state, cause }));
  const planned = { kind: 'meeting card', state: 'shown', cause: { by: 'Bo Demo', verb: 'create' } };
  const moved = { by: 'Anna Demo', verb: 'move' };
  const inBoth = (one: object) => ['#hoftebrud', 'Hoftebrud'].map((to) => ({ ...one, to }));
  const before = [
    ...inBoth(planned),
    ...inBoth({ kind: 'meeting card', state: 'updated', cause: moved }),
    ...inBoth({ kind: 'meeting news', state: 'shown', cause: moved }),
  ];
  expect(await meeting()).toHaveLength(before.length);
  expect(await meeting()).toEqual(expect.arrayContaining(before));

  await bot.say('anna', slackChannel, '/mellemrum aflys mødet');
  expect(await meeting()).toEqual(
    expect.arrayContaining(
      inBoth({ kind: 'meeting news', state: 'shown', cause: { by: 'Anna Demo', verb: 'cancel' } }),
    ),
  );
  expect(JSON.stringify(await told())).not.toMatch(/hemmelig/);
});

test('whoever is given an agreement, or hears that it is blocked, is told of with who did that', async () => {
  await bot.say('anna', slackChannel, '/aftale @Bo henter skemaet på fredag');
  await bot.say('bo', slackChannel, '/mellemrum giv 1 til Karen');
  await bot.say('karen', slackChannel, '/mellemrum blokeret 1: mangler samtykke');
  await bot.say('karen', slackChannel, '/mellemrum udskyd 1 til uge 50');
  const notices = (await told()).filter(({ kind, state }) => kind.endsWith('notice') && state !== 'updated');
  expect(notices.map(({ kind, to, state, cause }) => ({ kind, to, state, cause }))).toEqual(
    expect.arrayContaining([
      {
        kind: 'owner notice',
        to: 'Bo Demo',
        state: 'not needed',
        cause: { by: 'Anna Demo', verb: 'create' },
      },
      { kind: 'owner notice', to: 'Karen Demo', state: 'shown', cause: { by: 'Bo Demo', verb: 'reassign' } },
      { kind: 'block notice', to: 'Anna Demo', state: 'shown', cause: { by: 'Karen Demo', verb: 'block' } },
    ]),
  );
});

test('what a platform refuses for good is told as given up, with the platform’s word for it', async () => {
  await fetch(`${bot.url}/playground/api/fault`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ platform: 'msteams', kind: 'forbidden', count: 1 }),
  });
  await bot.say('anna', slackChannel, '/aftale @Bo henter skemaet i morgen');
  expect(await told()).toContainEqual(expect.objectContaining({ to: 'Hoftebrud', state: 'given up' }));
});
