// What one team has is not there for another: whatever a statement asks, Postgres itself leaves it out.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/open-database.ts';
import type { Queries } from '#db/queries.ts';
import type { ActsFor } from '#src/acts-for.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { fillEveryTable, forEverythingAlone, type OneTeam, sharedByAllTeams } from './row-in-every-table.ts';

let fresh: FreshDatabase;
let ours: OneTeam;
let theirs: OneTeam;
/** By table: how its rows are written as JSON. */
let ourRows: Map<string, string[]>;
let theirRows: Map<string, string[]>;
let tables: string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  tables = (
    await fresh.database.sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`
  ).map(({ name }) => name);
  const before = await everything();
  ours = await fillEveryTable(fresh.database, 'Fald');
  ourRows = without(await everything(), before);
  const between = await everything();
  theirs = await fillEveryTable(fresh.database, 'Kanariefugl');
  theirRows = without(await everything(), between);
});
afterAll(() => fresh.drop());

/** As whoever owns the tables, and bypasses every policy. */
async function everything(): Promise<Map<string, string[]>> {
  const rows = new Map<string, string[]>();
  for (const table of tables) {
    const found = await fresh.database.sql<{ row: string }[]>`
      select to_jsonb(each)::text as row from ${fresh.database.sql(table)} as each`;
    rows.set(
      table,
      found.map(({ row }) => row),
    );
  }
  return rows;
}

const without = (rows: Map<string, string[]>, others: Map<string, string[]>) =>
  new Map(
    [...rows].map(([table, found]) => [table, found.filter((row) => !others.get(table)?.includes(row))]),
  );

const visible = async (queries: Queries, table: string): Promise<string[]> =>
  (
    await queries.execute<{ row: string }>(
      sql`select to_jsonb(each)::text as row from ${sql.raw(table)} as each`,
    )
  ).map(({ row }) => row);

const actingFor = <Result>(actsFor: ActsFor, work: (queries: Queries) => Promise<Result>): Promise<Result> =>
  fresh.database.transact(actsFor, work);

/** How many rows the statement touches; what it did is taken back. Refused altogether it touches none. */
async function touchedBy(statement: ReturnType<typeof sql>): Promise<number> {
  let touched = 0;
  const takeBack = new Error('taken back');
  await actingFor({ team: ours.team }, async (queries) => {
    touched = (await queries.execute(statement)).length;
    throw takeBack;
  }).catch((error: unknown) => {
    if (error === takeBack) return;
    expect(String(error)).toMatch(/permission denied|row-level security/);
  });
  return touched;
}

const ofTeams = () =>
  tables.filter((table) => !sharedByAllTeams.includes(table) && !forEverythingAlone.includes(table));
const guarded = () => tables.filter((table) => !sharedByAllTeams.includes(table));

test('every table has something of both teams, or is shared on purpose', () => {
  expect(guarded().filter((table) => !ourRows.get(table)?.length || !theirRows.get(table)?.length)).toEqual(
    [],
  );
});

test('row-level security: 0 rows of another team are read, changed, deleted or added in any table', async ({
  task,
}) => {
  const all = (table: string) => sql`${sql.param(theirRows.get(table) ?? [])}::text[]`;
  const count = { read: 0, changed: 0, deleted: 0, added: 0 };
  const seen = await actingFor({ team: ours.team }, async (queries) => {
    const rows = new Map<string, string[]>();
    for (const table of tables) rows.set(table, await visible(queries, table));
    return rows;
  });
  for (const table of guarded()) {
    const of = sql.raw(table);
    const [first] = theirRows.get(table) ?? [];
    const column = Object.keys(JSON.parse(first ?? '{}')).find((name) => name !== 'sequence') ?? '';
    const same = sql.raw(`"${column}" = "${column}"`);
    count.read += (seen.get(table) ?? []).filter((row) => theirRows.get(table)?.includes(row)).length;
    count.changed += await touchedBy(
      sql`update ${of} as each set ${same} where to_jsonb(each)::text = any (${all(table)}) returning 1`,
    );
    count.deleted += await touchedBy(
      sql`delete from ${of} as each where to_jsonb(each)::text = any (${all(table)}) returning 1`,
    );
    count.added += await touchedBy(sql`
      insert into ${of} overriding system value
      select * from jsonb_populate_record(null::${of}, ${first}::jsonb) returning 1`);
  }
  expect(count).toEqual({ read: 0, changed: 0, deleted: 0, added: 0 });
  // Their own they see whole, but for what is one person's alone.
  const whole = ofTeams().filter((table) => table !== 'downloads');
  expect(whole.filter((table) => seen.get(table)?.length !== ourRows.get(table)?.length)).toEqual([]);
  const tried = guarded().reduce((sum, table) => sum + (theirRows.get(table)?.length ?? 0), 0);
  task.meta.closing = `Row-level security: ${guarded().length} tables, ${tried} rows of another team, 0 read, 0 changed, 0 deleted, 0 added`;
});

test('what is shared is changed only by those whom it is about', async () => {
  const rename = (id: string) =>
    sql`update organisations set name = name || '!' where id = ${id} returning 1`;
  expect(await touchedBy(rename(ours.organisation))).toBe(1);
  expect(await touchedBy(rename(theirs.organisation))).toBe(0);
  expect(
    await touchedBy(
      sql`delete from organisation_days_off where organisation_id = ${theirs.organisation} returning 1`,
    ),
  ).toBe(0);
  expect(await touchedBy(sql`update clock set offset_milliseconds = 1 returning 1`)).toBe(0);
  expect(await touchedBy(sql`update lanes set paused_until = 'infinity' returning 1`)).toBe(0);
  expect(await touchedBy(sql`insert into instruments values ('x', '{}') returning 1`)).toBe(0);
});

test('without anybody to act for nothing is there, and nothing can be added', async () => {
  const bare = openDatabase(fresh.url, 1);
  for (const table of tables) {
    const found = await bare.sql`select 1 from ${bare.sql(table)}`;
    expect(found.length, table).toBe(0);
    const [row] = [...(theirRows.get(table) ?? []), ...(ourRows.get(table) ?? [])];
    if (!row) continue;
    const adding = bare.sql`
      insert into ${bare.sql(table)} overriding system value
      select * from jsonb_populate_record(null::${bare.sql(table)}, ${row}::text::jsonb)`;
    await expect(adding, table).rejects.toThrow(/row-level security/);
  }
  await bare.close();
});

test('a scope ends with its transaction, also on the same connection', async () => {
  const one = openDatabase(fresh.url, 1);
  expect(await one.transact({ team: ours.team }, (queries) => visible(queries, 'teams'))).toHaveLength(1);
  const nobody: ActsFor = { by: 'memory:nobody', in: { channel: 'memory:nowhere' } };
  expect(await one.transact(nobody, (queries) => visible(queries, 'teams'))).toEqual([]);
  expect(await one.transact('everything', (queries) => visible(queries, 'teams'))).toHaveLength(2);
  expect(await one.transact(nobody, (queries) => visible(queries, 'teams'))).toEqual([]);
  await one.close();
});

describe('an event acts', () => {
  const teamsOf = async (actsFor: ActsFor): Promise<string[]> =>
    (
      await actingFor(actsFor, (queries) =>
        queries.execute<{ name: string }>(sql`select name from teams order by name`),
      )
    ).map(({ name }) => name);

  test('in a channel for that channel’s team, whoever speaks; in no team’s channel for none', async () => {
    expect(await teamsOf({ by: theirs.leaderAccount, in: { channel: ours.place } })).toEqual(['Fald']);
    expect(await teamsOf({ by: ours.leaderAccount, in: { channel: 'memory:another' } })).toEqual([]);
    expect(await teamsOf({ in: { channel: theirs.place } })).toEqual(['Kanariefugl']);
  });

  test('in a channel also for the team that asked this person for help', async () => {
    expect(await teamsOf({ by: theirs.contactAccount, in: { channel: ours.place } })).toEqual([
      'Fald',
      'Kanariefugl',
    ]);
  });

  test('in a direct conversation for the person’s teams, also those that they have left, and their clusters’', async () => {
    const { sql: own } = fresh.database;
    expect(await teamsOf({ by: ours.leaderAccount, in: 'direct' })).toEqual(['Fald']);
    await own`insert into memberships values (${theirs.team}, ${ours.leader}, 'member', '2026-11-20T08:00:00Z')`;
    expect(await teamsOf({ by: ours.leaderAccount, in: 'direct' })).toEqual(['Fald', 'Kanariefugl']);
    await own`delete from memberships where team_id = ${theirs.team} and person_id = ${ours.leader}`;
    expect(await teamsOf({ by: theirs.contactAccount, in: 'direct' })).toEqual(['Kanariefugl']);
    expect(await teamsOf({ person: theirs.contact })).toEqual(['Kanariefugl']);
    expect(await teamsOf({ by: 'memory:nobody', in: 'direct' })).toEqual([]);
  });
});
