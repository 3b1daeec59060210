// `npm start` on a bare machine: the embedded Postgres, the playground, a kill, a start again, and Ctrl-C.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playgroundClient, slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { type BotProcess, freePort, startBot } from '#test/support/processes.ts';

let home: string;
let bot: BotProcess | undefined;
beforeEach(async () => {
  // As a home folder that nobody else may enter.
  home = await mkdtemp(join(tmpdir(), 'mellemrum-start-'));
});
afterEach(async () => {
  await bot?.kill();
  await rm(home, { recursive: true, force: true });
});

test('without any setting it brings its own Postgres; what was said survives a kill; Ctrl-C stops it all', {
  timeout: 120_000,
}, async () => {
  const port = await freePort();
  const environment = { PORT: String(port), DATA_DIR: join(home, 'data') };
  bot = await startBot(environment);
  expect(bot.said.join('\n')).toContain(`data in ${join(home, 'data', 'postgres')}`);
  expect(bot.said.join('\n')).toContain('BullMQ on the same Postgres');
  expect(bot.said.at(-1)).toContain(`http://127.0.0.1:${port}`);

  const playground = playgroundClient(`http://127.0.0.1:${port}`);
  await playground.say('anna', slackChannel, '/aftale @Sofie sender skemaet i overmorgen');
  const { now } = await playground.clock({ advance: 'P1D' });
  const seen = await playground.messages('sofie', teamsChannel);
  expect(seen.map(({ text }) => text).join()).toContain('sender skemaet');
  await bot.kill();

  bot = await startBot(environment);
  expect(bot.said.join('\n'), 'the server that outlived the kill is adopted').toContain('adopted');
  expect(await playground.messages('sofie', teamsChannel)).toEqual(seen);
  expect((await playground.world()).now.slice(0, 10)).toBe(now.slice(0, 10));
  await playground.say('sofie', 'dm', 'aftaler');
  expect((await playground.sees('sofie', 'dm')).at(-1)).toContain('#1 sender skemaet');

  const postmaster = await readFile(join(home, 'data/postgres/data/postmaster.pid'), 'utf8');
  const postgresPort = Number(postmaster.split('\n')[3]);
  expect(await answers(postgresPort)).toBe(true);
  const started = performance.now();
  expect(await bot.interrupt()).toBe(0);
  expect(performance.now() - started, 'Ctrl-C takes at most five seconds').toBeLessThan(5_000);
  expect(await answers(postgresPort), 'Postgres is stopped too').toBe(false);
});

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
