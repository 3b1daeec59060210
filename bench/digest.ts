// The facts of all digests at once, against the same facts with the queries of a team at a time.
import { Temporal } from 'temporal-polyfill';
import { digestFacts } from '#db/digest-facts.ts';
import type { Queries } from '#db/queries.ts';
import { compileDigest } from '#src/digest/compile-digest.ts';
import type { Digest } from '#src/digest/digest.ts';
import type { FactsAsked } from '#src/digest/digest-store.ts';
import { mondayMorning, mondayOf, weekEnds } from '#src/digest/digest-times.ts';
import { openBenchDatabase } from './bench-database.ts';
import { fillWithLivingTeams } from './living-teams.ts';
import { machine, median, milliseconds, type Row, report } from './measure.ts';

const mostMilliseconds = 1_000;
const mostStatements = 10;

export async function measureDigest(options: { quick: boolean }): Promise<void> {
  const teams = options.quick ? 200 : 1_000;
  const rounds = options.quick ? 3 : 5;
  const before = machine();
  const database = await openBenchDatabase();
  try {
    console.log(`${database.is}; preparing ${teams} teams …`);
    const clusters = await fillWithLivingTeams(database.database, teams);
    const on = { ...mondayMorning, timeZone: 'Europe/Copenhagen' };
    const ends = weekEnds(on, mondayOf(Temporal.Now.plainDateISO('UTC')));
    const asked = clusters.map((teamIds) => ({ teamIds, ends }));
    const { counting, statements } = countStatements(database.database.queries);
    const together = () => readTogether(counting, asked);
    const oneByOne = () => readOneByOne(database.database.queries, asked);
    mustBeTheSame(await together(), await oneByOne());
    const used = statements();
    const pairs: [number, number][] = [];
    for (let round = 0; round < rounds; round += 1) {
      console.log(`Round ${round + 1} …`);
      pairs.push([await timed(together), await timed(oneByOne)]);
    }
    const ours = pairs.map(([all]) => all);
    const ratios = pairs.map(([all, each]) => all / each);
    const baseline = milliseconds(median(pairs.map(([, each]) => each)));
    const rows: Row[] = [
      row(`all digests of ${teams} teams`, milliseconds(median(ours)), baseline, ratios, '<= 0.5x', 0.5),
      row('the same, in milliseconds', milliseconds(median(ours)), '-', ours, '<= 1 s', mostMilliseconds),
      row('SQL statements in all', String(used), '-', [used], '<= 10', mostStatements),
    ];
    await report('digest', rows, { ...options, before, postgres: database.is, teams, rounds, pairs });
  } finally {
    await database.drop();
  }
}

async function readTogether(queries: Queries, asked: FactsAsked[]): Promise<Digest[]> {
  const facts = await digestFacts(queries, asked);
  return facts.map((teams) => compileDigest(teams, []));
}

/** The naive way: each team is read by itself. */
async function readOneByOne(queries: Queries, asked: FactsAsked[]): Promise<Digest[]> {
  const digests: Digest[] = [];
  for (const { teamIds, ends } of asked) {
    const teams = [];
    for (const teamId of teamIds) teams.push(...(await digestFacts(queries, [{ teamIds: [teamId], ends }])));
    digests.push(compileDigest(teams.flat(), []));
  }
  return digests;
}

function mustBeTheSame(ours: Digest[], theirs: Digest[]): void {
  const figures = (digests: Digest[]) => JSON.stringify(digests.map(({ weeks }) => weeks));
  if (figures(ours) !== figures(theirs)) throw new Error('The two ways came to different figures.');
}

function countStatements(queries: Queries): { counting: Queries; statements: () => number } {
  let statements = 0;
  const counting: Queries = Object.assign(Object.create(queries), {
    execute: (query: Parameters<Queries['execute']>[0]) => {
      statements += 1;
      return queries.execute(query);
    },
  });
  return { counting, statements: () => statements };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function row(
  what: string,
  ours: string,
  baseline: string,
  rounds: number[],
  target: string,
  most: number,
): Row {
  return { what, ours, baseline, rounds, target, met: median(rounds) <= most };
}
