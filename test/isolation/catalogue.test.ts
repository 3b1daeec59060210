// Every table that there is, now and after the next migration: held by forced policies, and out of the app's reach but for them.
import { sql as statement } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

/** What is wrong with which table, a line each. */
async function faults(): Promise<string[]> {
  const rows = await fresh.database.sql<{ line: string }[]>`
    select relname || ' ' || fault as line from pg_class, unnest(array[
      case when not relrowsecurity then 'has no row-level security' end,
      case when not relforcerowsecurity then 'does not hold its owner to it' end,
      case when not exists (select from pg_policy where polrelid = pg_class.oid) then 'has no policy' end,
      case when exists (select from pg_policy where polrelid = pg_class.oid
        and coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') !~ 'acts_')
        then 'has a policy that asks for nobody' end,
      case when pg_has_role('mellemrum_app', relowner, 'member') then 'is the app''s own' end,
      case when has_table_privilege('mellemrum_app', oid, 'truncate') then 'can be truncated by the app' end]) as fault
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f') and fault is not null
    union all
    select relname || ' is a view that asks as its owner' from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
    order by line`;
  return rows.map(({ line }) => line);
}

test('every table has forced policies, and none is the app’s own; one that has not is found', async () => {
  const { sql } = fresh.database;
  expect(await faults()).toEqual([]);
  await sql`create table forgotten (id int)`;
  expect(await faults()).toEqual([
    'forgotten does not hold its owner to it',
    'forgotten has no policy',
    'forgotten has no row-level security',
  ]);
  await sql`alter table forgotten enable row level security`;
  await sql`alter table forgotten force row level security`;
  await sql`create policy open_to_all on forgotten using (true)`;
  await sql`alter table forgotten owner to mellemrum_app`;
  await sql`create view peephole as select * from teams`;
  expect(await faults()).toEqual([
    'forgotten can be truncated by the app',
    'forgotten has a policy that asks for nobody',
    "forgotten is the app's own",
    'peephole is a view that asks as its owner',
  ]);
  await sql`drop view peephole`;
  await sql`drop table forgotten`;
});

test('the app works as a role that bypasses nothing, makes nothing and looks away from no policy', async () => {
  const { queries, transact, sql } = fresh.database;
  const [role] = await sql`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin
    from pg_roles where rolname = 'mellemrum_app'`;
  expect(Object.values(role ?? { none: true }).every((may) => may === false)).toBe(true);
  const who = statement`select current_user as who, row_security_active('teams') as held,
    has_schema_privilege('public', 'create') as makes`;
  const held = [{ who: 'mellemrum_app', held: true, makes: false }];
  expect(await queries.execute(who)).toEqual(held);
  expect(await transact('everything', (inside) => inside.execute(who))).toEqual(held);
  expect(await transact({ in: 'direct' }, (inside) => inside.execute(who))).toEqual(held);
});

test('what happened is added to, and rewritten by nobody', async () => {
  const { sql } = fresh.database;
  const rights = await sql<{ table: string; may: string }[]>`
    select name as table, right_to as may from unnest(array['audit_trail', 'item_changes']) as name,
      unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as right_to
    where has_table_privilege('mellemrum_app', name, right_to) order by name, right_to`;
  expect(rights.map(({ table, may }) => `${table}: ${may}`)).toEqual([
    'audit_trail: insert',
    'audit_trail: select',
    'item_changes: insert',
    'item_changes: select',
  ]);
});
