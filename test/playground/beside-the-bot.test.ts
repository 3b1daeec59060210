// The playground as the bot starts it: what it is told, and whom it lets the bot believe.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPlayground } from '#playground/beside-the-bot.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mellemrum-beside-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

async function open(startOver: boolean) {
  const setUp: string[] = [];
  const playground = await openPlayground({
    dir,
    url: 'http://127.0.0.1:3000',
    hooks: {
      now: async () => Temporal.Instant.from('2026-11-23T08:00:00Z'),
      moveClockTo: async () => {},
      nextPlanned: async () => undefined,
      settle: async () => {},
      undelivered: async () => [],
      happenings: async () => [],
      nextMeeting: async () => undefined,
      startOver: async ({ name }) => void setUp.push(name),
    },
    startOver,
  });
  playground.stop();
  return { setUp, settings: playground.settings() };
}

test('the demo team is set up where the bot knows nothing yet, and only there', async () => {
  expect((await open(true)).setUp).toEqual(['Demo: Hoftebrud Kolding']);
  expect((await open(false)).setUp).toEqual([]);
});

test.each([
  ['http://127.0.0.1:3000/playground/msteams', true],
  ['http://127.0.0.1:3000/playground/msteams/', true],
  ['http://127.0.0.1:3000/playground/msteams-region', true],
  ['http://127.0.0.1:3000/playground/msteams-region.evil', false],
  ['http://127.0.0.1:3000/playground/msteams.evil', false],
  ['http://127.0.0.1:3000/playground/msteams/../../evil', false],
  ['http://127.0.0.1:30001/playground/msteams', false],
  ['http://127.0.0.1:3000@evil.example/playground/msteams', false],
  ['https://127.0.0.1:3000/playground/msteams', false],
  ['nowhere', false],
])('a Bot Connector at %s is believed: %s', async (address, believed) => {
  const { msteams } = (await open(false)).settings;
  if (!msteams || !('allowServiceUrl' in msteams)) throw new Error('The playground believes nobody.');
  expect(msteams.allowServiceUrl(address)).toBe(believed);
});
