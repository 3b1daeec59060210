// The figures of a digest, against a plain count of what happened to teams that lived through a quarter by chance.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slackAccount, slackChannel } from '#adapters/slack/address.ts';
import { digestFacts } from '#db/digest-facts.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Queries } from '#db/queries.ts';
import type { FactsAsked } from '#src/digest/digest-store.ts';
import { mondayMorning, weekEnds, weekEndsNow } from '#src/digest/digest-times.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { chanceFrom } from '#test/support/seeded-random.ts';
import { reckonPromises, reckonWeek } from './plain-reckoning.ts';
import { type LivingTeam, liveThrough, type NotedItem } from './simulated-lives.ts';

let fresh: FreshDatabase;
let teams: LivingTeam[];
let notebook: NotedItem[];
const begins = Temporal.Instant.from('2026-08-31T06:00:00Z');

beforeAll(async () => {
  fresh = await freshDatabase();
  const inTransaction = inTransactionOn(fresh.database);
  teams = [];
  for (const [nth, timeZone] of [
    'Europe/Copenhagen',
    'America/Nuuk',
    'Pacific/Auckland',
    'Europe/Copenhagen',
  ].entries())
    teams.push(await setUp(`Team ${nth}`, timeZone, nth));
  notebook = await liveThrough(inTransaction, teams.slice(0, 3), chanceFrom(8), { from: begins, weeks: 13 });
}, 60_000);
afterAll(() => fresh.drop());

async function setUp(name: string, timeZone: string, nth: number): Promise<LivingTeam> {
  const account = slackAccount('T0KLYNGE', `U0${nth}`);
  return inTransactionOn(fresh.database)('everything', async (stores) => {
    await stores.teams.setUp({
      ...{ name, initiative: name, timeZone },
      organisations: [{ name: 'Vejle Kommune', sector: 'municipality' }],
      people: [{ name: 'Ida', organisation: 'Vejle Kommune', role: 'project leader', accounts: [account] }],
      channels: [{ name, address: slackChannel('T0KLYNGE', `C0${nth}`) }],
    });
    const [team] = await stores.teams.ofAccount(account);
    const person = team?.members[0]?.id;
    if (!team || !person) throw new Error('The team is not there.');
    return { id: team.id, timeZone, person };
  });
}

const monday = Temporal.PlainDate.from('2026-11-30');
const copenhagen = { ...mondayMorning, timeZone: 'Europe/Copenhagen' };
const facts =
  (queries: Queries = fresh.database.queries) =>
  (asked: FactsAsked[]) =>
    digestFacts(queries, asked);

describe('the figures of a digest', () => {
  test('are those that a plain count of what happened comes to, in every week and time zone', async () => {
    const ends = weekEnds(copenhagen, monday);
    const [read = []] = await facts()([{ teamIds: teams.map(({ id }) => id), ends }]);
    expect(read.map(({ name }) => name)).toEqual(['Team 0', 'Team 1', 'Team 2', 'Team 3']);
    for (const [nth, team] of teams.entries()) {
      const counted = ends
        .slice(1)
        .map((until, week) => reckonWeek(notebook, team, ends[week] ?? until, until));
      expect(read[nth]?.weeks).toEqual(counted);
    }
    const sums = read.flatMap(({ weeks }) => weeks);
    for (const of of ['done', 'added', 'onTime', 'late', 'blocked'] as const)
      expect(sums.reduce((sum, week) => sum + week[of], 0)).toBeGreaterThan(5);
  });

  test('count a promise as kept by the day that was promised first, as a plain count does', async () => {
    const ends = weekEnds(copenhagen, monday);
    const asked = ends
      .slice(1)
      .map((until) => ({ teamIds: teams.map(({ id }) => id), ends: [begins, until] }));
    const read = await facts()(asked);
    const promises = read.map((each) => each.map((team) => team.promises));
    expect(promises).toEqual(
      ends.slice(1).map((until) => teams.map((team) => reckonPromises(notebook, team, until))),
    );
    const last = promises.flat();
    expect(last.some(({ due, kept }) => kept > 0 && kept < due)).toBe(true);
  });

  test('are read for all digests together in four statements, each with its own weeks and teams', async () => {
    const [first, second, third] = teams as [LivingTeam, LivingTeam, LivingTeam];
    const ends = weekEnds(copenhagen, monday);
    const now = weekEndsNow(Temporal.Instant.from('2026-11-19T13:00:00Z'), 'Pacific/Auckland');
    const { queries } = fresh.database;
    let statements = 0;
    const counting = {
      ...queries,
      execute: (query) => {
        statements += 1;
        return queries.execute(query);
      },
    } as Queries;
    const asked = [
      { teamIds: [first.id, second.id], ends },
      { teamIds: [second.id, third.id], ends: now },
      { teamIds: [], ends },
    ];
    const together = await facts(counting)(asked);
    expect(statements).toBe(4);
    const apart = await Promise.all(asked.map(async (each) => (await facts()([each]))[0]));
    expect(together).toEqual(apart);
    expect(together.map((each) => each.length)).toEqual([2, 2, 0]);
    const [last, before] = [now.at(-1), now.at(-2)] as [Temporal.Instant, Temporal.Instant];
    expect(together[1]?.[1]?.weeks.at(-1)).toEqual(reckonWeek(notebook, third, before, last));
  });

  test('of a team that does not exist are none', async () => {
    const ends = weekEnds(copenhagen, monday);
    expect(await facts()([{ teamIds: [randomUUID()], ends }])).toEqual([[]]);
    expect(await facts()([])).toEqual([]);
  });
});
