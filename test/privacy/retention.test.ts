// What is too old goes by itself, to the day, with all that hangs on it; whatever happens to the job meanwhile.
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveClockTo } from '#db/database-clock.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { forgetWhatHasPassed, forgetWhatIsOld } from '#src/privacy/forget-what-is-old.ts';
import type { InTransaction } from '#src/stores.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { keptLog } from '#test/support/kept-log.ts';
import { personEverywhere } from '#test/support/person-everywhere.ts';

let fresh: FreshDatabase;
let inTransaction: InTransaction;
beforeEach(async () => {
  fresh = await freshDatabase();
  inTransaction = inTransactionOn(fresh.database);
});
afterEach(() => fresh.drop());

const wall = (time: string) =>
  Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/Copenhagen').toInstant();
const standAt = (time: string) => moveClockTo(fresh.database.queries, wall(time));
const count = async (table: string): Promise<number> => {
  const [row] = await fresh.database.sql<{ n: number }[]>`
    select count(*)::int as n from ${fresh.database.sql(table)}`;
  return row?.n ?? 0;
};
const numbers = async () =>
  (await fresh.database.sql<{ number: number }[]>`select number from action_items order by number`).map(
    ({ number }) => number,
  );
const run = async () => {
  const means = { inTransaction, log: keptLog() };
  await forgetWhatIsOld(means);
  await forgetWhatHasPassed(means);
};

test('what is finished is there for all of its last day and gone with everything of it the next; what is open stays', async () => {
  // Half past two on the night that the clock goes back, and two years later.
  await personEverywhere(fresh.database, wall('2026-10-25T02:30').toString());
  await standAt('2028-10-25T23:59:50');
  await run();
  expect(await numbers()).toEqual([1, 2, 3, 4]);
  expect(await count('former_wordings'), 'what was said is kept for a year').toBe(0);
  expect(await count('block_reasons'), 'but for what an item waits for now').toBe(1);

  await standAt('2028-10-26T00:00:10');
  await run();
  expect(await numbers()).toEqual([1, 2]);
  for (const table of ['item_changes', 'action_item_owners'])
    expect(
      await fresh.database.sql`
        select 1 from ${fresh.database.sql(table)} where not action_item_id in (select id from action_items)`,
      table,
    ).toHaveLength(0);
  expect(await count('item_changes'), 'the record of what is open').toBe(2);
  const removals = await fresh.database.sql`
    select team_id is not null as of_team, by_person_id from audit_trail where verb = 'removed by age'`;
  expect(removals.length).toBeGreaterThan(0);
  for (const line of removals) expect(line).toEqual({ of_team: true, by_person_id: null });
});

test('meetings go when nothing refers to them any more, with their agendas; what passes goes by itself', async () => {
  await personEverywhere(fresh.database);
  await fresh.database.sql`insert into inbound_events (id, received_at)
    values ('old', clock_timestamp() - interval '8 days'), ('new', clock_timestamp() - interval '6 days')`;
  await standAt('2026-11-24T12:00');
  await run();
  expect([await count('meetings'), await count('drafts')]).toEqual([1, 0]);
  expect(await fresh.database.sql`select id from inbound_events`).toEqual([{ id: 'new' }]);

  await standAt('2028-12-02T00:01');
  await run();
  expect([await count('meetings'), await count('agenda_items'), await count('meeting_changes')]).toEqual([
    0, 0, 0,
  ]);
  expect([await count('downloads'), await count('nudge_items')]).toEqual([0, 0]);
});

test('a team keeps things for as long as it says, and the database refuses what is too short', async () => {
  const { team } = await personEverywhere(fresh.database);
  await inTransaction('everything', ({ retention }) => retention.keep(team, 'items', 36));
  await standAt('2028-12-24T12:00');
  await run();
  expect(await numbers()).toEqual([1, 2, 3, 4]);
  await inTransaction('everything', ({ retention }) => retention.keep(team, 'items', 12));
  await run();
  expect(await numbers()).toEqual([1, 2]);
  await expect(
    inTransaction('everything', ({ retention }) => retention.keep(team, 'trail', 11)),
  ).rejects.toThrow();
});

test('who has been in no team for as long as it keeps things is erased; who owes something is not', async () => {
  const { person, leader } = await personEverywhere(fresh.database);
  const { sql } = fresh.database;
  const names = async () =>
    (await sql<{ id: string }[]>`select id from people where name = ''`).map(({ id }) => id);
  const others = await sql<{ id: string }[]>`
    select person_id as id from memberships where person_id not in (${person}, ${leader}) order by 1`;
  const gone = others[0]?.id;
  if (!gone) throw new Error('The demo team is too small.');
  await sql`update memberships set left_at = '2026-11-20T09:00:00Z' where person_id in (${person}, ${gone})`;
  await standAt('2028-11-20T09:59');
  await run();
  expect(await names()).toEqual([]);
  await standAt('2028-11-20T10:01');
  await run();
  expect(await names(), 'the other one owns what is open').toEqual([gone]);
  const [erasure] = await sql`select account_hashes from erasures`;
  expect(erasure, 'they may come back').toEqual({ account_hashes: [] });
});

test('three at once, of which one is cut off between two batches: each thing goes once, and all of it', async () => {
  const { team, person } = await personEverywhere(fresh.database);
  await fresh.database.sql`
    with made as (
      insert into action_items (team_id, number, what, due_on, status, created_by)
      select ${team}, 100 + n, 'Gammel', '2026-11-23', 'done', ${person} from generate_series(1, 60) n returning id)
    insert into item_changes (team_id, action_item_id, by_person_id, at, verb, to_status)
    select ${team}, id, ${person}, '2026-11-23', 'complete', 'done' from made`;
  await standAt('2028-11-25T12:00');
  let batches = 0;
  const cutOff: InTransaction = (actsFor, work) => {
    batches += 1;
    if (batches > 4) throw new Error('killed');
    return inTransaction(actsFor, work);
  };
  const log = keptLog();
  const jobs = await Promise.allSettled([
    forgetWhatIsOld({ inTransaction: cutOff, log, most: 5 }),
    forgetWhatIsOld({ inTransaction, log, most: 5 }),
    forgetWhatIsOld({ inTransaction, log, most: 5 }),
  ]);
  expect(jobs.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  await forgetWhatIsOld({ inTransaction, log, most: 5 });
  expect(await numbers()).toEqual([1, 2]);
});

test('the bot’s own role rewrites neither the record nor the trail: only the functions remove, and only what is old or finished', async () => {
  const { items, team } = await personEverywhere(fresh.database);
  const { sql } = fresh.database;
  await sql`insert into audit_trail (at, team_id, verb, object) values
    (bot_now() - interval '13 months', ${team}, 'changed', 'team'), (bot_now() - interval '11 months', ${team}, 'changed', 'team')`;
  const asApp = <Row extends object>(statement: string): Promise<Row[]> =>
    sql.begin(async (within) => {
      await within`set local role mellemrum_app`;
      await within`select set_config('mellemrum.everything', 'yes', true), set_config('mellemrum.forgetting', 'yes', true)`;
      return within.unsafe<Row[]>(statement);
    }) as Promise<Row[]>;

  for (const statement of [
    'delete from item_changes',
    "update item_changes set verb = 'cancel'",
    'delete from audit_trail',
    "update audit_trail set verb = 'linked'",
  ])
    await expect(asApp(statement), statement).rejects.toThrow('permission denied');
  await expect(sql`update item_changes set verb = 'cancel'`).rejects.toThrow('append-only');
  await expect(sql`delete from item_changes`).rejects.toThrow('append-only');

  const ids = Object.values(items)
    .map((id) => `'${id}'::uuid`)
    .join(', ');
  expect(await asApp(`select forget_items(array[${ids}]) as gone`)).toEqual([{ gone: 2 }]);
  expect(await numbers()).toEqual([1, 2]);
  expect(await asApp(`select forget_trail('${team}', bot_now(), 100) as gone`)).toEqual([{ gone: 1 }]);
});
