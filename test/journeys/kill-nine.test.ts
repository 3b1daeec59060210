// The bot is killed in the middle of sending, ten times over, while the platforms live on and remember.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import type { FaultKind } from '#playground/platform.ts';
import { freshDatabase } from '#test/support/database.ts';
import { playgroundClient, slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { freePort, startBot, startPlatforms, until } from '#test/support/processes.ts';
import { ownRedis, type TestRedis } from '#test/support/redis.ts';

const kills = 10;
/** What the platforms do to the sends that the kill meets: swallow them, take them and lose the answer, or nothing. */
const faults: (FaultKind | 'none')[] = ['hang', 'loseAnswer', 'none'];
const redis: TestRedis | undefined = await ownRedis();
afterAll(() => redis?.stop());

const backends: [string, Record<string, string>][] = [
  ['Postgres', {}],
  ...(redis ? [['Redis', { REDIS_URL: redis.url }] as [string, Record<string, string>]] : []),
];

test.concurrent.each(backends)(
  'killed ten times in the middle of a send, BullMQ on %s: nothing lost, nothing doubled on Slack, on Teams at most one extra for each counted ambiguity',
  async (backend, environment) => {
    const fresh = await freshDatabase();
    const dir = await mkdtemp(join(tmpdir(), 'mellemrum-kill-'));
    await inTransactionOn(fresh.database)('everything', ({ teams }) => teams.setUp(demoPlan()));
    const port = await freePort();
    const platforms = await startPlatforms(dir, `http://127.0.0.1:${port}`);
    const { slack } = platforms.settings;
    const start = () =>
      startBot({
        ...environment,
        PORT: String(port),
        DATABASE_URL: fresh.url,
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_SIGNING_SECRET: slack.signingSecret,
        SLACK_API_URL: slack.apiUrl,
        MELLEMRUM_TEAMS_ANONYMOUS: '1',
      });
    const playground = playgroundClient(platforms.url);
    /** The first command after a start may take longer than Slack waits; the kill is to meet one that was taken. */
    const warmUp = () => playground.say('bo', slackChannel, '/mellemrum aftaler');
    let bot = await start();
    try {
      await playground.reset();
      await warmUp();
      for (let round = 0; round < kills; round += 1) {
        const fault = faults[round % faults.length] ?? 'none';
        if (fault !== 'none') {
          await playground.fault('slack', fault, 1);
          await playground.fault('msteams', fault, 1);
        }
        await playground.say('anna', slackChannel, `/aftale @Bo udfører opgave ${round} den 3. december`);
        await bot.kill();
        bot = await start();
        await warmUp();
      }
      await until(
        async () => (await unfinishedCount()) === 0,
        60_000,
        'Some deliveries were never finished.',
      );

      const shown = async (person: string, where: string, round: number) =>
        (await playground.sees(person, where)).filter((text) => text.includes(`udfører opgave ${round}\n`))
          .length;
      const onSlack: number[] = [];
      const onTeams: number[] = [];
      for (let round = 0; round < kills; round += 1) {
        onSlack.push(await shown('karen', slackChannel, round));
        onTeams.push(await shown('sofie', teamsChannel, round));
      }
      const ambiguities = Number((await fresh.database.sql`select sum(ambiguities) from deliveries`)[0]?.sum);
      const extra = onTeams.reduce((sum, count) => sum + count - 1, 0);
      console.log(
        `kill -9 x ${kills}, BullMQ on ${backend}: Slack ${onSlack}, Teams ${onTeams}, ambiguous answers ${ambiguities}`,
      );
      expect(onSlack).toEqual(Array(kills).fill(1));
      expect(Math.min(...onTeams), 'nothing lost').toBe(1);
      expect(extra).toBeLessThanOrEqual(ambiguities);
    } finally {
      await bot.kill();
      await platforms.kill();
      await fresh.drop();
      await rm(dir, { recursive: true, force: true });
    }
    async function unfinishedCount() {
      const [row] = await fresh.database.sql`
        select count(*) from deliveries where send_at <= bot_now() and state not in ('sent', 'not needed')`;
      return Number(row?.count);
    }
  },
  300_000,
);
