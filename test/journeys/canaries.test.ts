// Secrets and texts that must stay where they belong: a whole run with faults, and then a search of everything it left.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import { demoWorld } from '#playground/demo-world.ts';
import type { FaultKind } from '#playground/platform.ts';
import { signedHeaders } from '#playground/slack/bot-line.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { playgroundClient, slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { freePort, type PlatformsProcess, startPlatforms, until } from '#test/support/processes.ts';
import { canStartRedis, startRedis, type TestRedis } from '#test/support/redis.ts';
import { type WatchedRedis, watchRedis } from '#test/support/watch-redis.ts';

const texts = {
  'typed on Slack': 'kanariefuglen-skal-fodres',
  'typed on Teams': 'solsorten-skal-males',
  'typed while a platform fails': 'maagen-skal-flyttes',
  'typed while the database fails': 'uglen-skal-vejes',
  'sent in a body that cannot be read': 'viben-skal-taelles',
  'of the demo team': demoWorld.team.initiative,
  ...Object.fromEntries(demoWorld.people.map(({ name }) => [`the name ${name}`, name])),
};
const appPassword = 'the-canary-of-the-app-registration';
const redisPassword = 'the-canary-of-the-redis';
const faults: FaultKind[] = ['rateLimit', 'serverError', 'forbidden', 'loseAnswer'];

let fresh: FreshDatabase;
let dir: string;
let platforms: PlatformsProcess;
let port: number;
const running: ChildProcess[] = [];
beforeEach(async () => {
  fresh = await freshDatabase();
  dir = await mkdtemp(join(tmpdir(), 'mellemrum-canaries-'));
  await inTransactionOn(fresh.database)('everything', ({ teams }) => teams.setUp(demoPlan()));
  port = await freePort();
  platforms = await startPlatforms(dir, botUrl());
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
  }
  await platforms.kill();
  await fresh.drop();
  await rm(dir, { recursive: true, force: true });
});

const botUrl = () => `http://127.0.0.1:${port}`;

/** A bot that tells everything; `output` is what it wrote on both streams. */
async function startTalkative(environment: Record<string, string>) {
  let output = '';
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/run.ts'], {
    cwd: new URL('../..', import.meta.url),
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LOG_LEVEL: 'info',
      PORT: `${port}`,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (data) => {
      output += data;
    });
  }
  await until(
    async () => output.includes('is ready at') || child.exitCode !== null,
    60_000,
    'It never started.',
  );
  expect(child.exitCode, output).toBe(null);
  return {
    output: () => output,
    async stop() {
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}

/** What waits to be tried again counts too. */
const nothingUnderWay = async () => {
  const [row] = await fresh.database.sql`
    select count(*) from deliveries
    where state = 'claimed' or (state = 'waiting' and send_at <= bot_now() + interval '1 minute')`;
  return Number(row?.count) === 0;
};
const settle = () => until(nothingUnderWay, 60_000, 'Some deliveries were never finished.');

/** Everything that people do and platforms and databases fail at, on both platforms. */
async function goWrong(redis: WatchedRedis | undefined) {
  const { sql } = fresh.database;
  const playground = playgroundClient(platforms.url);
  await playground.reset();
  await playground.say('anna', slackChannel, `/aftale @Bo ${texts['typed on Slack']} fredag`);
  await playground.say('mette', teamsChannel, `@Mellemrum aftale @Jens ${texts['typed on Teams']} fredag`);
  await playground.say('anna', 'dm', `aftale ${texts['typed on Slack']}`);
  await playground.say('mette', 'dm', `aftale ${texts['typed on Teams']}`);
  await settle();
  for (const fault of faults) {
    await playground.fault('slack', fault, 1);
    await playground.fault('msteams', fault, 1);
    await playground.say(
      'karen',
      slackChannel,
      `/aftale @Sofie ${texts['typed while a platform fails']} fredag`,
    );
    await playground.say(
      'sofie',
      teamsChannel,
      `@Mellemrum aftale @Karen ${texts['typed while a platform fails']}`,
    );
    await settle();
  }
  await sql.unsafe(`
    create function quote_it() returns trigger language plpgsql as $$
      begin raise exception 'this row: %', to_jsonb(new) using detail = to_jsonb(new)::text; end $$;
    create trigger quote_it before insert on action_items for each row execute function quote_it()`);
  await playground
    .say('bo', slackChannel, `/aftale @Bo ${texts['typed while the database fails']} fredag`)
    .catch(() => {});
  await playground
    .say('jens', 'dm', `aftale Jens ${texts['typed while the database fails']} fredag`)
    .catch(() => {});
  await sql.unsafe('drop trigger quote_it on action_items');

  const broken = `{"text": ${texts['sent in a body that cannot be read']}}`;
  const { signingSecret } = platforms.settings.slack;
  const signed = signedHeaders(signingSecret, broken, Math.floor(Date.now() / 1_000));
  for (const [door, headers] of [
    ['/slack/events', signed],
    ['/slack/events', {}],
    ['/api/messages', {}],
  ] as const) {
    await fetch(botUrl() + door, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: broken,
    });
  }
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.catch(() => {});
  await redis?.cutConnections();
  await until(
    () =>
      playground.say('bo', slackChannel, `/aftale @Bo ${texts['typed on Slack']} fredag`).then(
        () => true,
        () => false,
      ),
    30_000,
    'The bot did not come back.',
  );
  await settle();
  const seen = [
    ...(await playground.sees('karen', slackChannel)),
    ...(await playground.sees('sofie', teamsChannel)),
  ];
  for (const text of [
    texts['typed on Slack'],
    texts['typed on Teams'],
    texts['typed while a platform fails'],
  ]) {
    expect(seen.join(), 'the canaries flew through the whole bot').toContain(text);
  }
}

/** Keeps a copy of every row that the queue writes. */
async function watchQueueTables() {
  const { sql } = fresh.database;
  await sql.unsafe(`
    create table queue_rows (at text, row text);
    create function keep_row() returns trigger language plpgsql as $$
      begin insert into public.queue_rows values (tg_table_name, to_jsonb(new)::text); return new; end $$`);
  const tables = await sql`select tablename from pg_tables where schemaname = 'bullmq'`;
  for (const { tablename } of tables) {
    await sql.unsafe(`create trigger keep_row after insert or update on bullmq."${tablename}"
      for each row execute function keep_row()`);
  }
  return async () => (await sql`select at, row from queue_rows`).map(({ at, row }) => `${at} ${row}`);
}

function found(where: Record<string, string>, secrets: Record<string, string>): string[] {
  const canaries = Object.entries({ ...texts, ...secrets });
  return Object.entries(where).flatMap(([place, content]) =>
    canaries
      .filter(([, canary]) =>
        [
          canary,
          encodeURIComponent(canary),
          canary.replaceAll(' ', '+'),
          Buffer.from(canary).toString('base64').replace(/=+$/, ''),
        ].some((spelling) => content.includes(spelling)),
      )
      .map(([canary]) => `${place}: ${canary}`),
  );
}

test.each(['Postgres', ...(canStartRedis() ? ['Redis'] : [])])(
  'after a run full of faults, BullMQ on %s: no secret and no text is in any log, job, error or dump',
  { timeout: 240_000 },
  async (backend) => {
    const redis: TestRedis | undefined =
      backend === 'Redis'
        ? await startRedis(await freePort(), { requirepass: redisPassword, rdbcompression: 'no' })
        : undefined;
    const watched = redis && (await watchRedis(redis.url));
    const { slack } = platforms.settings;
    const both = {
      DATABASE_URL: fresh.url,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      ...(redis ? { REDIS_URL: redis.url } : {}),
    };
    try {
      const bot = await startTalkative({ ...both, MELLEMRUM_TEAMS_ANONYMOUS: '1' });
      const queueRows = redis ? undefined : await watchQueueTables();
      await goWrong(watched);
      await bot.stop();
      // As registered in one tenant: what was learnt before is of another, where it may not speak.
      const registered = await startTalkative({
        ...both,
        MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
        MicrosoftAppPassword: appPassword,
        MicrosoftAppTenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
      });
      await playgroundClient(platforms.url).say(
        'bo',
        slackChannel,
        `/aftale @Sofie ${texts['typed on Slack']} fredag`,
      );
      await settle();
      await fetch(`${botUrl()}/api/messages`, {
        method: 'POST',
        body: '{}',
        headers: { authorization: 'Bearer a.b.c' },
      });
      await registered.stop();

      const rows = await queueRows?.();
      const held = await watched?.holds();
      const where = {
        'the log and output': bot.output(),
        'the log and output as registered': registered.output(),
        ...(rows ? { 'the queue’s tables': rows.join('\n') } : {}),
        ...(watched && held ? { 'what Redis was told': watched.told(), 'what Redis holds': held.text } : {}),
      };
      const secrets = {
        'the signing secret': slack.signingSecret,
        'the bot token': slack.botToken,
        'the app password': appPassword,
        'the database’s password': decodeURIComponent(new URL(fresh.url).password),
        'the password of Redis': redisPassword,
      };
      const sizes = Object.entries(where).map(([place, content]) => `${place} ${content.length} bytes`);
      const counts = rows ? `${rows.length} rows` : `${held?.keys.length} keys at the end`;
      const leaks = found(where, secrets);
      console.log(
        `Canaries, BullMQ on ${backend}: ${Object.keys(texts).length} texts and ${Object.keys(secrets).length} secrets searched for in ${sizes.join(', ')} (${counts}): ${leaks.length} found`,
      );
      expect(leaks).toEqual([]);
      expect(secrets['the database’s password'].length).toBeGreaterThan(8);
      expect(bot.output(), 'the faults are told of').toContain('A delivery was given up');
      expect(registered.output()).toContain('app_removed');
      expect(rows ? rows.join() : watched?.told(), 'jobs went by').toContain('carry');
    } finally {
      watched?.stop();
      await redis?.stop();
    }
  },
);
