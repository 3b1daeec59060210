// Everyone is due at the same moment: how late the last are, against raw jobs that record nothing; how fast a herd drains
// through the platform's limits, and whether it delays anybody else; how many messages a nudge saves.
import { setTimeout as wait } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { slackAccount } from '#adapters/slack/address.ts';
import { moveClockTo } from '#db/database-clock.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { recordItem } from '#src/action-items/record-item.ts';
import { instantAt, workingDayOnOrAfter } from '#src/dates/work-calendar.ts';
import { readerFor } from '#src/people/reader.ts';
import { freePort, startRedis } from '#test/support/redis.ts';
import { machine, median, milliseconds, p99, type Row, report } from './measure.ts';
import { prepareReminders, type Reminders } from './reminders.ts';
import { flagsOfStart, openSides, type Sides } from './sides.ts';
import { setUpSlackTeams, userId, workspaceId } from './world.ts';

type Size = { herds: { count: number; rounds: number; most: number }[]; drained: number; small: number };

const whole: Size = {
  herds: [
    { count: 10_000, rounds: 5, most: 1.5 },
    { count: 100_000, rounds: 1, most: 1 },
  ],
  drained: 600,
  small: 60,
};
const quick: Size = { herds: [{ count: 2_000, rounds: 3, most: 1.5 }], drained: 150, small: 40 };

/** Of both sides: what a worker has when nothing else is said (jobs/start-worker.ts). */
const concurrency = '20';
/** Until then everything is prepared. */
const headStart = 3_000;

type Counted = { arrivals: [user: string, at: number][]; refused: number; early: number };

export async function measureHerd(options: { quick: boolean; plainNode: boolean }): Promise<void> {
  const size = options.quick ? quick : whole;
  const before = machine();
  const flags = options.plainNode ? [] : flagsOfStart();
  const sides = await openSides(flags);
  const redis = await startRedis(await freePort());
  try {
    console.log(`${sides.database.is}; one worker, BullMQ on Redis, node ${flags.join(' ')}\n`);
    await setUpSlackTeams(sides.database.database);
    const rows = [];
    for (const herd of size.herds) rows.push(await herdRow(sides, redis.url, herd));
    rows.push(await nudgeRow(sides, redis.url));
    rows.push(...(await drainRows(sides, redis.url, size)));
    await report('herd', rows, { ...options, flags, before, postgres: sides.database.is, size });
  } finally {
    await sides.stop();
    await redis.stop();
  }
}

async function herdRow(
  sides: Sides,
  redisUrl: string,
  { count, rounds, most }: Size['herds'][number],
): Promise<Row> {
  const slack = await sides.server('serve-slack.ts');
  const settings = { SLACK_API_URL: `${slack.url}/api/`, REDIS_URL: redisUrl, CONCURRENCY: concurrency };
  const reminders = await prepareReminders(sides.database.database, count, `UDUE${count}X`);
  const raw = await sides.server('serve-raw-queue.ts', settings);
  const worker = await sides.bot('serve-worker.ts', settings);
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    console.log(round < 0 ? `Warming up for ${count} …` : `${count} due at once, round ${round + 1} …`);
    const late = await lateness(slack.url, count, (at) => reminders.fallDue(at));
    const lateRaw = await lateness(slack.url, count, async (at) => {
      await fetch(`${raw.url}/add?count=${count}&at=${at}`);
    });
    if (round < 0) continue;
    ours.push(p99(late));
    baseline.push(p99(lateRaw));
  }
  await worker.stop();
  await raw.stop();
  await slack.stop();
  return ratioRow(`lateness p99, ${count} due at once`, ours, baseline, most);
}

/** Of each message, when the platform took it, from the moment at which it was due. */
async function lateness(
  slackUrl: string,
  count: number,
  promise: (at: number) => Promise<void>,
): Promise<Float64Array> {
  await fetch(`${slackUrl}/forget`);
  const at = Date.now() + headStart + count / 5;
  await promise(at);
  if (Date.now() > at) throw new Error('They were due before they had all been promised.');
  const { arrivals } = await untilArrived(slackUrl, count);
  const users = new Set(arrivals.map(([user]) => user));
  if (users.size !== count || arrivals.length !== count) throw new Error('Some were lost or came twice.');
  return Float64Array.from(arrivals, ([, arrived]) => arrived - at);
}

async function untilArrived(slackUrl: string, count: number, users = /^/): Promise<Counted> {
  for (;;) {
    const counted = (await (await fetch(`${slackUrl}/counted`)).json()) as Counted;
    if (counted.arrivals.filter(([user]) => users.test(user)).length >= count) return counted;
    await wait(500);
  }
}

const justAfterNine = Temporal.PlainTime.from('09:05');

/** Two thousand agreements of a hundred people, recorded by themselves, all due on the next working day: how often each is written to. */
async function nudgeRow(sides: Sides, redisUrl: string): Promise<Row> {
  const { database } = sides.database;
  const { sql, queries } = database;
  const inTransaction = inTransactionOn(database);
  const people = 100;
  const each = 20;
  let morning: Temporal.Instant | undefined;
  for (let index = 0; index < people * each; index += 1) {
    const account = slackAccount(workspaceId, userId(Math.floor(index / each), 1));
    await inTransaction('everything', async (stores) => {
      const [team] = await stores.teams.ofAccount(account);
      const member = team?.members.find(({ accounts }) => accounts.includes(account));
      if (!team || !member) throw new Error('There is no such member.');
      const reader = readerFor(member, team, await stores.clock.now());
      const dueOn = workingDayOnOrAfter(reader.today.add({ days: 1 }));
      morning = instantAt(dueOn, justAfterNine, reader.timeZone);
      const agreement = { owners: [member.id], what: `Sender skema ${index}`, dueOn };
      await recordItem(stores, { team, member, reader, origin: {} }, agreement);
    });
  }
  await sql`update deliveries set state = 'not needed' where state = 'waiting' and kind <> 'morning nudge'`;
  await sql`update deliveries set state = 'not needed' where state = 'waiting' and person_id not in (
    select person_id from action_item_owners join action_items on action_items.id = action_item_id
    where what like 'Sender skema %')`;
  const slack = await sides.server('serve-slack.ts');
  const worker = await sides.bot('serve-worker.ts', {
    SLACK_API_URL: `${slack.url}/api/`,
    REDIS_URL: redisUrl,
  });
  if (morning) await moveClockTo(queries, morning);
  await untilArrived(slack.url, people);
  // Whatever more were due would have come as soon.
  await wait(5_000);
  const { arrivals } = await untilArrived(slack.url, people);
  await worker.stop();
  await slack.stop();
  await sql`update clock set offset_milliseconds = 0`;
  const share = arrivals.length / (people * each);
  return {
    what: `messages for each due item, ${people} people with ${each} items`,
    ours: `${arrivals.length} messages`,
    baseline: `${people * each} items`,
    rounds: [share],
    target: '<= 0.10',
    met: share <= 0.1,
  };
}

/** The small workspace alone, and beside one with a herd: both keep Slack's limits. */
async function drainRows(sides: Sides, redisUrl: string, { drained, small }: Size): Promise<Row[]> {
  const slack = await sides.server('serve-slack.ts', { LIMITS: '1' });
  const settings = { SLACK_API_URL: `${slack.url}/api/`, REDIS_URL: redisUrl, LIMITS: '1' };
  const { database } = sides.database;
  const others = await prepareReminders(database, small, 'U0SMALL', 'T0SMALL');
  const herd = await prepareReminders(database, drained, 'U0HERD', 'T0HERD');
  const worker = await sides.bot('serve-worker.ts', settings);
  const late = async (...due: Reminders[]) => {
    await fetch(`${slack.url}/forget`);
    const at = Date.now() + headStart;
    for (const reminders of due) await reminders.fallDue(at);
    const smallOnes = await untilArrived(slack.url, small, /U0SMALL/);
    const latenesses = smallOnes.arrivals
      .filter(([user]) => /U0SMALL/.test(user))
      .map(([, time]) => time - at);
    const all = await untilArrived(slack.url, due.length === 1 ? small : small + drained);
    return { at, p99: p99(Float64Array.from(latenesses)), ...all };
  };
  const alone: number[] = [];
  const beside: number[] = [];
  const took: number[] = [];
  const limit: number[] = [];
  let calls = 0;
  let refused = 0;
  let early = 0;
  for (let round = 0; round < 3; round += 1) {
    console.log(`${drained} drain through the limits, round ${round + 1} …`);
    alone.push((await late(others)).p99);
    await herd.wait();
    const both = await late(herd, others);
    beside.push(both.p99);
    const ofHerd = both.arrivals.filter(([user]) => /U0HERD/.test(user)).map(([, time]) => time - both.at);
    took.push(Math.max(...ofHerd));
    // 25 at once and five a second after that (playground/slack/slack-limits.ts).
    limit.push((drained - 25) * 200);
    calls += both.arrivals.length + both.refused;
    refused += both.refused;
    early += both.early;
    await herd.wait();
  }
  await worker.stop();
  const share = refused / calls;
  const drain = ratioRow(`${drained} in one workspace through its limit`, took, limit, 1.05);
  return [
    {
      ...drain,
      ours: `${drain.ours}; ${refused} of ${calls} refused, ${early} too early`,
      target: '<= 1.05x, <= 0.1 % refused, none early',
      met: drain.met && share <= 0.001 && early === 0,
    },
    ratioRow('lateness p99 of another workspace meanwhile', beside, alone, 1.2),
  ];
}

function ratioRow(what: string, ours: number[], baseline: number[], most: number): Row {
  const rounds = ours.map((value, round) => value / (baseline[round] ?? Number.NaN));
  return {
    what,
    ours: milliseconds(median(ours)),
    baseline: milliseconds(median(baseline)),
    rounds,
    target: `<= ${most}x`,
    met: median(rounds) <= most,
  };
}
