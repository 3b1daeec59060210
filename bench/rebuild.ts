// Redis is wiped while very many items are open: how soon the next due message is sent, whether any is lost or doubled;
// against adding a job for each again, which is what a queue that holds the truth would have to do.
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, startRedis } from '#test/support/redis.ts';
import { type BenchDatabase, openBenchDatabase } from './bench-database.ts';
import { fillWithItems } from './many-items.ts';
import { machine, median, milliseconds, type Row, report } from './measure.ts';
import { type ServerSide, startServer } from './processes.ts';
import { flagsOfStart } from './sides.ts';

const mostMilliseconds = 5_000;

export async function measureRebuild(options: { quick: boolean }): Promise<void> {
  const items = options.quick ? 50_000 : 1_000_000;
  const rounds = options.quick ? 3 : 5;
  const due = options.quick ? 100 : 300;
  const before = machine();
  const database = await openBenchDatabase();
  const redis = await startRedis(await freePort());
  const servers: ServerSide[] = [];
  const started = async (starting: Promise<ServerSide>) => {
    const server = await starting;
    servers.push(server);
    return server;
  };
  try {
    console.log(`${database.is}; preparing ${items} open items …`);
    await fillWithItems(database.database, items);
    const slack = await started(startServer('serve-slack.ts'));
    const settings = {
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      SLACK_API_URL: `${slack.url}/api/`,
      CONCURRENCY: '10',
    };
    await started(startServer('serve-worker.ts', settings, flagsOfStart()));
    const raw = await started(startServer('serve-raw-queue.ts', settings));
    const ours: number[] = [];
    const last: number[] = [];
    const baseline: number[] = [];
    let lost = 0;
    let doubled = 0;
    for (let round = 0; round < rounds; round += 1) {
      console.log(`Wiped, round ${round + 1} …`);
      await fetch(`${slack.url}/forget`);
      // Half are with the queue when it is wiped, half fall due afterwards.
      await fallDue(database, due / 2);
      await untilSome(slack.url);
      await redis.wipe();
      const wipedAt = Date.now();
      const dueAfterwards = await fallDue(database, due / 2);
      const arrivals = await untilQuiet(slack.url, due);
      const after = arrivals.filter(([channel]) => dueAfterwards.has(channel)).map(([, at]) => at);
      ours.push(Math.min(...after) - wipedAt);
      last.push(Math.max(...arrivals.map(([, at]) => at)) - wipedAt);
      const people = new Set(arrivals.map(([user]) => user)).size;
      lost += due - people;
      doubled += arrivals.length - people;

      const began = Date.now();
      await fetch(`${raw.url}/add?count=${items}&at=${began + 86_400_000}`);
      baseline.push(Date.now() - began);
      await redis.wipe();
    }
    const row: Row = {
      what: `first due message after Redis was wiped, ${items} open items`,
      ours: `${milliseconds(median(ours))}, the last of all ${milliseconds(median(last))}; ${lost} of ${due * rounds} lost, ${doubled} doubled`,
      baseline: `${milliseconds(median(baseline))} to add all jobs again`,
      rounds: ours.map((value, round) => value / (baseline[round] ?? Number.NaN)),
      target: `<= ${mostMilliseconds} ms, 0 lost, 0 doubled`,
      met: median(ours) <= mostMilliseconds && lost === 0 && doubled === 0,
    };
    await report('rebuild', [row], { ...options, before, postgres: database.is, items, due, ours, baseline });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await redis.stop();
    await database.drop();
  }
}

/** So many nudges of so many people, none of whom has been written to before; resolves to where they will be shown. */
async function fallDue({ database: { sql } }: BenchDatabase, count: number): Promise<Set<string>> {
  const due = await sql<{ person_id: string }[]>`
    with chosen as (
      select distinct on (person_id) id from deliveries as nudge
      where kind = 'morning nudge' and state = 'waiting' and not exists (
        select from deliveries as other where other.kind = 'morning nudge' and other.action_item_id is null
          and other.meeting_id is null and other.channel_id is null and other.person_id = nudge.person_id
          and other.state <> 'waiting')
      order by person_id, on_day limit ${count})
    update deliveries set send_at = now() from chosen where deliveries.id = chosen.id returning person_id`;
  const accounts = await sql<{ user: string }[]>`
    select split_part(address, '/', 3) as user from accounts
    where person_id in ${sql(due.map(({ person_id }) => person_id))}`;
  return new Set(accounts.map(({ user }) => `D${user}`));
}

type Arrivals = [user: string, at: number][];

async function arrived(slackUrl: string): Promise<Arrivals> {
  const answer = (await (await fetch(`${slackUrl}/counted`)).json()) as { arrivals: Arrivals };
  return answer.arrivals;
}

async function untilSome(slackUrl: string): Promise<void> {
  while ((await arrived(slackUrl)).length === 0) await wait(5);
}

/** All have come, or nothing comes any more; then a lease longer, for what might come twice. */
async function untilQuiet(slackUrl: string, count: number): Promise<Arrivals> {
  for (let waited = 0; (await arrived(slackUrl)).length < count && waited < 60_000; waited += 200)
    await wait(200);
  await wait(16_000);
  return arrived(slackUrl);
}
