// The control must come out bad: it loses what was in Redis when that is wiped, and doubles what was not answered.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { playgroundClient, slackChannel } from '#test/support/playground-client.ts';
import { until } from '#test/support/processes.ts';
import type { TestRedis } from '#test/support/redis.ts';
import { startChild } from './child.ts';

export type Control = { promised: number; lost: number; extra: number };

const overMilliseconds = 6_000;
const lostAnswers = 10;
/** Longer than the SDK's first waits between its tries. */
const quietMilliseconds = 5_000;

/** Wipes the Redis when a third has been sent. */
export async function runControl(redis: TestRedis, { messages }: { messages: number }): Promise<Control> {
  const folder = await mkdtemp(join(tmpdir(), 'mellemrum-naive-'));
  const platforms = await startChild('serve-platforms.ts', { FOLDER: folder });
  const client = playgroundClient(platforms.said);
  const shown = () => client.sees('karen', slackChannel);
  await client.fault('slack', 'loseAnswer', lostAnswers);
  const worker = await startChild('serve-naive.ts', {
    REDIS_URL: redis.url,
    PLATFORMS_URL: platforms.said,
    MESSAGES: String(messages),
    OVER_MILLISECONDS: String(overMilliseconds),
  });
  try {
    await until(async () => (await shown()).length >= messages / 3, 60_000, 'The control sent too little.');
    await redis.wipe();
    let before = -1;
    for (let now = (await shown()).length; now !== before; now = (await shown()).length) {
      before = now;
      await wait(quietMilliseconds);
    }
    const texts = await shown();
    const distinct = new Set(texts).size;
    return { promised: messages, lost: messages - distinct, extra: texts.length - distinct };
  } finally {
    await Promise.all([worker.kill(), platforms.kill()]);
    await rm(folder, { recursive: true, force: true });
  }
}

export const controlIsBad = ({ lost, extra }: Control): boolean => lost > 0 && extra > 0;
