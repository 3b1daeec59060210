// What grows with the number of open items, and must not: a sweep, a command, a list, and what Redis holds.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { slackPace } from '#adapters/slack/slack-pace.ts';
import { deliveryLedger } from '#db/delivery-ledger.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { openQueue } from '#jobs/queue.ts';
import { startWorker } from '#jobs/start-worker.ts';
import { createBot } from '#src/bot.ts';
import type { Bot } from '#src/chat/event.ts';
import { routeByAddress } from '#src/chat/messenger.ts';
import type { DeliveryLedger } from '#src/deliveries/delivery-ledger.ts';
import { freePort, redisMemory, startRedis } from '#test/support/redis.ts';
import { type BenchDatabase, openBenchDatabase } from './bench-database.ts';
import { fillWithItems, manyAccount, manyChannel, peopleInTeam } from './many-items.ts';
import { machine, median, milliseconds, p50, p99, type Row, report } from './measure.ts';

const few = 1_000;
const log = pino({ level: 'fatal' });

type Side = { database: BenchDatabase; bot: Bot; ledger: DeliveryLedger; teams: number; asked: number };
type Measured = Record<'sweep' | 'command' | 'list', Float64Array>;

export async function measureScale(options: { quick: boolean }): Promise<void> {
  const many = options.quick ? 50_000 : 1_000_000;
  const rounds = options.quick ? 3 : 5;
  const calls = options.quick ? 100 : 300;
  const before = machine();
  const sides: Side[] = [];
  try {
    for (const items of [few, many]) {
      console.log(`Preparing ${items} open items …`);
      sides.push(await openSide(items));
    }
    const [small, large] = sides as [Side, Side];
    const pairs: [Measured, Measured][] = [];
    for (const side of [small, large]) await measure(side, calls);
    for (let round = 0; round < rounds; round += 1) {
      console.log(`Round ${round + 1} …`);
      pairs.push([await measure(large, calls), await measure(small, calls)]);
    }
    const scanned = await sequentialScans(large, calls);
    const rows = [
      growthRow(`sweep with nothing due, p50, ${many} open items`, pairs, ({ sweep }) => p50(sweep)),
      growthRow('agreement recorded and committed, p99', pairs, ({ command }) => p99(command)),
      growthRow('list of a team, p99', pairs, ({ list }) => p99(list)),
      plainRow('sequential scans of action_items and deliveries meanwhile', scanned, 0, '0'),
      plainRow('bytes in Redis for each open item', await bytesPerItem(large, many), 20, '<= 20'),
    ];
    await report('scale', rows, {
      ...options,
      before,
      postgres: large.database.is,
      few,
      many,
      rounds,
      calls,
    });
  } finally {
    for (const { database } of sides) await database.drop();
  }
}

async function openSide(items: number): Promise<Side> {
  const database = await openBenchDatabase();
  const { teams } = await fillWithItems(database.database, items);
  const bot = createBot({
    inTransaction: inTransactionOn(database.database),
    messenger: routeByAddress({}),
    log,
    newReference: () => randomUUID().slice(0, 8),
    newTeams: { language: 'da', timeZone: 'Europe/Copenhagen' },
  });
  const ledger = deliveryLedger(database.database, 15_000, { slack: slackPace });
  return { database, bot, ledger, teams, asked: 0 };
}

async function measure(side: Side, calls: number): Promise<Measured> {
  const { sql } = side.database.database;
  const recorded = async () => {
    const [row] = await sql`select count(*)::int as items from action_items where what = 'sender referatet'`;
    return Number(row?.items);
  };
  const before = await recorded();
  const measured = await ask(side, calls);
  if ((await recorded()) - before !== calls) throw new Error('Not every agreement was recorded.');
  await sql`update action_items set status = 'cancelled' where what = 'sender referatet' and status = 'open'`;
  await sql`update deliveries set state = 'not needed', leased_until = null
    where state = 'claimed' or (state = 'waiting' and send_at <= now())`;
  await sql`update lanes set free_at = '-infinity'`;
  await sql`vacuum analyze action_items, deliveries`;
  return measured;
}

/** One after the other, so that what is seen is the work and not a queue. */
async function ask(side: Side, calls: number): Promise<Measured> {
  const type = async (text: string) => {
    side.asked += 1;
    const team = (side.asked * 7) % side.teams;
    await side.bot({
      id: randomUUID(),
      by: manyAccount(team, side.asked % peopleInTeam),
      in: { channel: manyChannel(team) },
      what: { kind: 'typed', parts: [text] },
    });
  };
  const sweep = await timed(calls, async () => void (await side.ledger.claim(100)));
  const command = await timed(calls, () => type('aftale jeg sender referatet i morgen'));
  const list = await timed(calls, () => type('aftaler'));
  return { sweep, command, list };
}

async function timed(calls: number, work: () => Promise<void>): Promise<Float64Array> {
  const times = new Float64Array(calls);
  for (let call = 0; call < calls; call += 1) {
    const began = performance.now();
    await work();
    times[call] = performance.now() - began;
  }
  return times;
}

/** Of the whole tables, while a sweep, commands and lists run once more, and nothing else does. */
async function sequentialScans(side: Side, calls: number): Promise<number> {
  const { sql } = side.database.database;
  const counted = async () => {
    // Postgres tells what an idle connection did ten seconds later.
    await wait(12_000);
    const [row] = await sql`
      select sum(seq_scan)::int as scans from pg_stat_user_tables
      where relname in ('action_items', 'action_item_owners', 'item_changes', 'deliveries')`;
    return Number(row?.scans);
  };
  const before = await counted();
  await ask(side, calls);
  return (await counted()) - before;
}

/** What a worker's queue adds to an empty Redis, while all of it waits in rows. */
async function bytesPerItem({ database }: Side, items: number): Promise<number> {
  const redis = await startRedis(await freePort());
  try {
    const before = await redisMemory(redis.url);
    const ledger = deliveryLedger(database.database, 15_000);
    const queue = await openQueue({ redisUrl: redis.url, postgresUrl: database.url, log });
    const worker = await startWorker({ ledger, queue, deliver: async () => {}, log });
    const added = (await redisMemory(redis.url)) - before;
    await worker.stop();
    return Math.max(0, added) / items;
  } finally {
    await redis.stop();
  }
}

function growthRow(what: string, pairs: [Measured, Measured][], of: (measured: Measured) => number): Row {
  const ours = pairs.map(([large]) => of(large));
  const baseline = pairs.map(([, small]) => of(small));
  const rounds = ours.map((value, round) => value / (baseline[round] ?? Number.NaN));
  return {
    what,
    ours: milliseconds(median(ours)),
    baseline: `${milliseconds(median(baseline))} at ${few}`,
    rounds,
    target: '<= 1.25x',
    met: median(rounds) <= 1.25,
  };
}

function plainRow(what: string, value: number, most: number, target: string): Row {
  return {
    what,
    ours: value.toFixed(value < 10 ? 2 : 0),
    baseline: '-',
    rounds: [value],
    target,
    met: value <= most,
  };
}
