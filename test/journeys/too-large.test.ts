// Bodies that are far too large: refused at once, and not read to their end.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { pour } from '#test/support/pour.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
afterAll(() => bot.stop());

const megabyte = 1024 * 1024;
const doors = ['/api/messages', '/slack/events'];

test.each(doors)('2 MB declared at %s are answered 413 before any has come, and cut off', async (door) => {
  const { answers, closed } = await pour(bot.url + door, { length: 2 * megabyte, most: 0 });
  expect(answers).toEqual(['HTTP/1.1 413']);
  expect(closed).toBe(true);
});

test.each(doors)('2 MB sent to %s, and a body without end, are cut off', async (door) => {
  const declared = await pour(bot.url + door, { length: 2 * megabyte, most: 2 * megabyte });
  const endless = await pour(bot.url + door, { most: 256 * megabyte });
  for (const { answers, bytes, closed } of [declared, endless]) {
    // Somebody who only writes may be cut off before the answer is read.
    expect(answers.filter((answer) => answer !== 'HTTP/1.1 413')).toEqual([]);
    // The limits are 256 KB and 1 MB; the rest is what the sockets of both sides hold.
    expect(bytes).toBeLessThan(16 * megabyte);
    expect(closed).toBe(true);
  }
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What is kept, in bytes: what was dropped counts no more, however late its memory would have been taken back. */
async function kept(): Promise<number> {
  collectGarbage();
  // The sockets' own end takes a turn; and what one collection frees beside the program, only the next one counts.
  await new Promise(setImmediate);
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

const openSockets = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;

test('a hundred of them leave nothing behind', { timeout: 60_000 }, async () => {
  const before = { bytes: await kept(), sockets: openSockets() };
  for (let round = 0; round < 25; round += 1) {
    await Promise.all(
      doors.flatMap((door) => [
        pour(bot.url + door, { length: 2 * megabyte, most: 2 * megabyte }),
        pour(bot.url + door, { most: 64 * megabyte }),
      ]),
    );
  }
  // Kept, they would be over a hundred.
  expect(((await kept()) - before.bytes) / megabyte).toBeLessThan(4);
  // Those to the database come and go; theirs would be a hundred and more.
  expect(openSockets()).toBeLessThan(before.sockets + 20);
});
