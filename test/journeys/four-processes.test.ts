// Several processes of each role on one database and one Redis: what was answered is stored, shown, and shown once.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapterSettings } from '#playground/demo-platforms.ts';
import { signedHeaders } from '#playground/slack/bot-line.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { type FourProcesses, startFourProcesses } from '#test/support/four-processes.ts';
import { playgroundClient, slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { type BotProcess, until } from '#test/support/processes.ts';
import { hasRedis, ownRedis, type TestRedis } from '#test/support/redis.ts';

const typists = 50;
const commands = 200;

describe.runIf(hasRedis())('two web and two worker processes, BullMQ on Redis', { timeout: 120_000 }, () => {
  let fresh: FreshDatabase;
  let redis: TestRedis | undefined;
  let four: FourProcesses;

  beforeAll(async () => {
    fresh = await freshDatabase();
    redis = await ownRedis();
    four = await startFourProcesses({ databaseUrl: fresh.url, redisUrl: redis?.url ?? '' });
    await fresh.database.sql`
      with more as (
        insert into people (name, organisation_id)
        select 'Kollega ' || number, organisations.id
        from generate_series(1, ${typists}) as number, organisations where sector = 'municipality' returning id),
      numbered as (select id, row_number() over () as number from more),
      known as (
        insert into accounts (address, person_id) select 'slack:account/T0KOLDING/UKOLLEGA' || number, id from numbered)
      insert into memberships (team_id, person_id, role) select teams.id, more.id, 'member' from teams, more`;
  });

  afterAll(async () => {
    await four.stop();
    await redis?.stop();
    await fresh.drop();
  });

  const what = (number: number) => `udfører opgave x${number}x`;

  type Outcome = 'recorded' | 'acknowledged' | 'declined' | 'broken' | 'refused';

  /**
   * Acknowledged without a word: it was told before, or the word comes later. Declined: in words, or with a status.
   * Broken: the connection ended without an answer. Refused: it was not taken.
   */
  async function command(body: string, url = four.url): Promise<Outcome> {
    const { signingSecret } = adapterSettings(four.url).slack;
    try {
      const response = await fetch(`${url}/slack/events`, {
        method: 'POST',
        body,
        headers: {
          ...signedHeaders(signingSecret, body, Math.floor(Date.now() / 1_000)),
          'content-type': 'application/x-www-form-urlencoded',
        },
      });
      const answer = await response.text();
      if (answer.includes('Noteret')) return 'recorded';
      return response.status === 200 && answer === '' ? 'acknowledged' : 'declined';
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
        ? 'refused'
        : 'broken';
    }
  }

  const bodyOf = (number: number) =>
    new URLSearchParams({
      command: '/aftale',
      text: `Bo ${what(number)} senest den 3. december`,
      team_id: 'T0KOLDING',
      channel_id: 'C0HOFTE',
      channel_name: 'hoftebrud',
      user_id: `UKOLLEGA${1 + (number % typists)}`,
      trigger_id: `1.2.${randomUUID()}`,
      response_url: `${four.url}/playground/slack/response/none`,
    }).toString();

  async function stored(): Promise<string[]> {
    const rows = await fresh.database.sql`select what from action_items order by number`;
    return rows.map((row) => String(row.what));
  }

  async function settled(): Promise<void> {
    const unfinished = async () =>
      Number(
        (
          await fresh.database.sql`select count(*) from deliveries where state in ('waiting', 'claimed')
        and send_at <= now()`
        )[0]?.count,
      );
    const isDone = async () => {
      await forgetPace();
      return (await unfinished()) === 0;
    };
    await until(isDone, 60_000, 'Not everything was sent within a minute.');
  }

  /** At the platforms' pace so many cards take their channel minutes, and that is not what is looked at here. */
  async function forgetPace(): Promise<void> {
    const { sql } = fresh.database;
    await sql`update lanes set free_at = '-infinity'`;
    await sql`delete from conversation_paces`;
    await sql`update deliveries set not_before = null
      where state = 'waiting' and not_before is not null and failures = 0`;
  }

  async function expectEachShownOnce(texts: string[]): Promise<void> {
    const client = playgroundClient(four.url);
    const cardsFor = (shown: string[], text: string) => shown.filter((card) => card.includes(text));
    const onSlack = await client.sees('karen', slackChannel);
    const onTeams = await client.sees('sofie', teamsChannel);
    const [row] = await fresh.database.sql`select sum(ambiguities) as count from deliveries`;
    expect(onSlack).toHaveLength(texts.length);
    for (const text of texts) {
      expect(cardsFor(onSlack, text), `on Slack: ${text}`).toHaveLength(1);
      expect(cardsFor(onTeams, text), `on Teams: ${text}`).not.toHaveLength(0);
    }
    expect(onTeams.length - texts.length).toBeLessThanOrEqual(Number(row?.count));
  }

  test(`one of each is killed in the middle of ${commands} commands: none is lost, none doubled`, async () => {
    let answered = 0;
    let unanswered = 0;
    const killed = async () => {
      await Promise.all([four.webs[0]?.kill(), four.workers[0]?.kill()]);
    };
    let killing: Promise<void> | undefined;
    const untilAnswered = async (number: number) => {
      const body = bodyOf(number);
      const isKept = async (outcome: Outcome) =>
        outcome === 'recorded' || (outcome === 'acknowledged' && (await stored()).includes(what(number)));
      // Whoever gets no answer tries again: the same thing told twice is one.
      while (!(await isKept(await command(body)))) unanswered += 1;
      answered += 1;
      if (answered === commands * 0.3) killing = killed();
    };
    for (let first = 0; first < commands; first += 40) {
      const batch = Array.from({ length: 40 }, (_, index) => untilAnswered(first + index));
      await Promise.all(batch);
    }
    await killing;
    const texts = await stored();
    expect(texts).toHaveLength(commands);
    expect(new Set(texts).size).toBe(commands);
    await settled();
    await expectEachShownOnce(await stored());
    console.log(`Killed after ${commands * 0.3} of ${commands} commands; ${unanswered} were told again.`);
  });

  test(`SIGTERM with ${commands} commands under way: out within ten seconds, what was answered is kept and shown once`, async () => {
    const [, web] = four.webs;
    const [, worker] = four.workers;
    if (!web || !worker) throw new Error('There is no second web and worker.');
    const before = await stored();
    const sent = Array.from({ length: commands }, (_, index) => command(bodyOf(commands + index), web.url));
    await Promise.race(sent);
    const [webEnd, workerEnd] = await Promise.all([terminated(web), terminated(worker)]);
    const answers = await Promise.all(sent);
    const kept = (await stored()).slice(before.length);
    expect([webEnd.code, workerEnd.code]).toEqual([0, 0]);
    expect(Math.max(webEnd.seconds, workerEnd.seconds)).toBeLessThan(10);
    expect(
      answers.filter((answer) => answer === 'broken'),
      'no request is cut',
    ).toEqual([]);
    const recorded = answers.flatMap((answer, index) =>
      answer === 'recorded' ? [what(commands + index)] : [],
    );
    expect(kept, 'what was answered is kept').toEqual(expect.arrayContaining(recorded));
    expect(new Set(kept).size, 'nothing is kept twice').toBe(kept.length);
    await four.addWorker();
    await settled();
    await expectEachShownOnce(await stored());
    console.log(
      `SIGTERM: web ${webEnd.seconds.toFixed(1)} s, worker ${workerEnd.seconds.toFixed(1)} s; ${kept.length} of ${commands} were kept, ${recorded.length} answered with it at once.`,
    );
  });
});

async function terminated(bot: BotProcess): Promise<{ code: number | null; seconds: number }> {
  const started = performance.now();
  const code = await bot.interrupt('SIGTERM');
  return { code, seconds: (performance.now() - started) / 1_000 };
}
