// A Slack command acknowledged, committed first, against Bolt saying its text back; the same while many reminders fall
// due; a press on Teams against a bare CloudAdapter. docs/benchmarks.md says what the rows mean.
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenResult } from './load.ts';
import { machine, median, milliseconds, p99, type Row, report, together } from './measure.ts';
import { prepareReminders } from './reminders.ts';
import { flagsOfStart, openSides, quick, type Sides, type Size, whole } from './sides.ts';
import { recordingAmong } from './slack-commands.ts';
import { prepareItems } from './teams-presses.ts';
import { setUpSlackTeams, setUpTeamsTeams } from './world.ts';

const wantedRate = 1_000;
const slowMilliseconds = 500;
const commands = 'Slack commands';

export async function measureAck(options: { quick: boolean; plainNode: boolean }): Promise<void> {
  const size = options.quick ? quick : whole;
  const before = machine();
  const flags = options.plainNode ? [] : flagsOfStart();
  const sides = await openSides(flags);
  try {
    console.log(`${sides.database.is}; web processes without a worker, node ${flags.join(' ')}\n`);
    const { rows, sustainable, web, slackApi } = await slackRows(sides, size);
    rows.push(await whileRemindersFallDue(sides, size, { rate: sustainable, web, slackApi }));
    rows.push(await teamsRow(sides, size));
    const about = { ...options, flags, before, postgres: sides.database.is, sustainable, size };
    await report('ack', rows, about);
  } finally {
    await sides.stop();
  }
}

async function slackRows(sides: Sides, size: Size) {
  await setUpSlackTeams(sides.database.database);
  const slackApi = `${(await sides.server('serve-slack.ts')).url}/api/`;
  const web = await sides.bot('serve-web.ts', { SLACK_API_URL: slackApi });
  const echo = await sides.server('serve-echo.ts');
  let recorded = 0;

  console.log('Warming up, and finding out how much each can take …');
  for (const { url } of [web, echo]) {
    const { sent } = await sides.saturate(commands, url, size.saturatingMilliseconds);
    if (url === web.url) recorded += recordingAmong(sent);
  }
  const most = { ours: [] as number[], echo: [] as number[] };
  for (let round = 0; round < size.rounds; round += 1) {
    const ours = await sides.saturate(commands, web.url, size.saturatingMilliseconds);
    recorded += recordingAmong(ours.sent);
    await untilRecorded(sides, recorded);
    most.ours.push(ours.perSecond);
    most.echo.push((await sides.saturate(commands, echo.url, size.saturatingMilliseconds)).perSecond);
    await setAside(sides);
  }
  const saturation = median(most.ours);
  const sustainable = Math.min(wantedRate, Math.max(10, Math.round(saturation / 20) * 10));
  const rows: Row[] = [throughputRow('saturated throughput', most.ours, most.echo, 0.2)];

  const rates = new Set([wantedRate, sustainable]);
  for (const perSecond of rates) {
    console.log(`Asking ${perSecond} times a second …`);
    const reachable = perSecond <= saturation * 0.9;
    const count = Math.min(size.perRound, Math.round(Math.min(perSecond, saturation) * size.mostSeconds));
    const pairs: [OpenResult, OpenResult][] = [];
    for (let round = 0; round < size.rounds; round += 1) {
      const load = { perSecond, count, seed: round + 1 };
      const ours = await sides.askAtRate(commands, web.url, load);
      recorded += recordingAmong(count);
      await untilRecorded(sides, recorded);
      pairs.push([ours, await sides.askAtRate(commands, echo.url, load)]);
      await setAside(sides);
    }
    const note = reachable ? '' : `, more than this machine can take (${saturation.toFixed(0)}/s)`;
    rows.push(latencyRow(`p99 at ${perSecond}/s${note}`, pairs, 2, 50));
  }
  await controlMustFail(sides, size, slackApi, { echo: echo.url, perSecond: sustainable });
  return { rows, sustainable, web: web.url, slackApi };
}

/** Lists stay as long as they are in life; a worker, where there is one, has nothing of this run left to send. */
async function setAside({ database: { database } }: Sides): Promise<void> {
  const { sql } = database;
  await sql`update action_items set status = 'cancelled' where status = 'open'
    and team_id in (select id from teams where name like 'Team %')`;
  await sql`update deliveries set state = 'not needed', leased_until = null where state in ('waiting', 'claimed')
    and kind <> 'morning nudge'`;
  await sql`vacuum analyze`;
}

/** An acknowledgement counts for nothing where the row is not there. Waits for those that Bolt did not wait for. */
async function untilRecorded({ database: { database } }: Sides, expected: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const [row] = await database.sql`select count(*) from action_items`;
    if (Number(row?.count) === expected) return;
    await wait(100);
  }
  throw new Error(`${expected} agreements were sent, and not all are recorded: nothing above counts.`);
}

/** 20 ms of work in each command, which nobody sees who tries it alone: the measure must find it bad. */
async function controlMustFail(
  sides: Sides,
  size: Size,
  slackApi: string,
  { echo, perSecond }: { echo: string; perSecond: number },
): Promise<void> {
  const naive = await sides.bot('serve-web.ts', { SLACK_API_URL: slackApi, NAIVE: '1' });
  await sides.saturate(commands, naive.url, 1_000);
  const load = { perSecond, count: Math.min(size.perRound, perSecond * 2), seed: 1 };
  const pair: [OpenResult, OpenResult] = [
    await sides.askAtRate(commands, naive.url, load),
    await sides.askAtRate(commands, echo, load),
  ];
  await naive.stop();
  await setAside(sides);
  const { met, ours } = latencyRow('control', [pair], 2, 50);
  console.log(`Control, 20 ms of work in each command: ${ours}, ${met ? 'NOT FOUND OUT' : 'found bad'}`);
  if (met) throw new Error('The naive variant passes: this benchmark is too weak.');
}

async function whileRemindersFallDue(
  sides: Sides,
  size: Size,
  { rate, web, slackApi }: { rate: number; web: string; slackApi: string },
): Promise<Row> {
  console.log(`Preparing ${size.reminders} reminders …`);
  const reminders = await prepareReminders(sides.database.database, size.reminders);
  const count = Math.min(size.perRound, rate * size.mostSeconds);
  const pairs: [OpenResult, OpenResult][] = [];
  const sent: number[] = [];
  for (let round = 0; round < size.rounds; round += 1) {
    const load = { perSecond: rate, count, seed: round + 100 };
    const without = await sides.askAtRate(commands, web, load);
    await reminders.fallDue();
    const worker = await sides.bot('serve-worker.ts', { SLACK_API_URL: slackApi });
    const before = await reminders.untilSending();
    const during = await sides.askAtRate(commands, web, load);
    sent.push((await reminders.sent()) - before);
    await worker.stop();
    await reminders.wait();
    await setAside(sides);
    pairs.push([during, without]);
  }
  const what = `p99 at ${rate}/s while ${size.reminders} reminders fall due (${median(sent)} sent meanwhile)`;
  return latencyRow(what, pairs, 3, 250);
}

async function teamsRow(sides: Sides, size: Size): Promise<Row> {
  console.log('Pressing buttons on Teams …');
  await setUpTeamsTeams(sides.database.database);
  await prepareItems(sides.database.database);
  const ours = await sides.bot('serve-teams.ts');
  const bare = await sides.server('serve-bare-teams.ts');
  const most = { ours: [] as number[], bare: [] as number[] };
  const press = async (url: string) =>
    (await sides.saturate('Teams presses', url, size.saturatingMilliseconds)).perSecond;
  for (const { url } of [ours, bare]) await press(url);
  for (let round = 0; round < size.rounds; round += 1) {
    most.ours.push(await press(ours.url));
    most.bare.push(await press(bare.url));
  }
  const [row] = await sides.database.database.sql`select count(*) from item_changes where verb = 'complete'`;
  if (Number(row?.count) === 0) throw new Error('No press completed anything: the row says nothing.');
  return throughputRow('Teams: presses per second', most.ours, most.bare, 0.5);
}

function throughputRow(what: string, ours: number[], baseline: number[], atLeast: number): Row {
  const rounds = ours.map((value, round) => value / (baseline[round] ?? Number.NaN));
  return {
    what,
    ours: `${median(ours).toFixed(0)}/s`,
    baseline: `${median(baseline).toFixed(0)}/s`,
    rounds,
    target: `>= ${atLeast}x`,
    met: median(rounds) >= atLeast,
  };
}

function latencyRow(what: string, pairs: [OpenResult, OpenResult][], mostTimes: number, most: number): Row {
  const ours = pairs.map(([result]) => p99(result.latencies));
  const baseline = pairs.map(([, result]) => p99(result.latencies));
  const rounds = ours.map((value, round) => value / (baseline[round] ?? Number.NaN));
  const all = together(pairs.map(([result]) => result.latencies));
  const slow = all.filter((value) => value > slowMilliseconds).length;
  const refused = all.filter((value) => value === Number.POSITIVE_INFINITY).length;
  const lag = p99(together(pairs.map(([result]) => result.lags)));
  return {
    what,
    ours: `${milliseconds(median(ours))}; ${slow} of ${all.length} over ${slowMilliseconds} ms, ${refused} refused`,
    baseline: `${milliseconds(median(baseline))} (generator's own ${milliseconds(lag)})`,
    rounds,
    target: `<= ${mostTimes}x, <= ${most} ms, none over ${slowMilliseconds} ms`,
    met: median(rounds) <= mostTimes && median(ours) <= most && slow === 0,
  };
}
