// What a database tells about itself to somebody who only looks.
import { getTableName, is, Table } from 'drizzle-orm';
import { Client } from 'pg';
import { appRole } from './act-for.ts';
import * as agreements from './schema/agreements.ts';
import * as deliveries from './schema/deliveries.ts';
import * as meetings from './schema/meetings.ts';
import * as people from './schema/people.ts';

export type DatabaseFacts = {
  /** Such as 150004. */
  version: number;
  role: string;
  database: string;
  isReplica: boolean;
  isReadOnly: boolean;
  /** How far its clock is ahead of ours, in seconds. */
  secondsAhead: number;
  /** What the login could do beside working as the app's role; the policies hold neither of the first two. */
  loginIs: 'a superuser' | 'exempt from policies' | 'the owner of the tables' | 'nobody else';
  /** Undefined where the app's role is not there yet. */
  mayBeTheApp: boolean | undefined;
  mayCreateSchemas: boolean;
  mayCreateTables: boolean;
  /** Tables of ours that exist and that the role may not read and write. */
  closedTables: number;
  /** When the newest migration that it has had was made, in milliseconds since 1970; 0 before the first. */
  newestMigration: number | 'hidden';
  isClockMoved: boolean;
};

const ours = [people, meetings, agreements, deliveries]
  .flatMap((file) => Object.values<unknown>(file))
  .filter((exported) => is(exported, Table))
  .map(getTableName);

/** What happened is added to, never changed: the app's role may not. */
const appendOnly = ['audit_trail', 'item_changes'];

const about = `
  with closed as (
    select count(*)::int as tables from pg_tables
    where schemaname = 'public' and tablename = any($1) and not (
      has_table_privilege(format('%I.%I', schemaname, tablename), 'select') and
      has_table_privilege(format('%I.%I', schemaname, tablename), 'insert') and
      (has_table_privilege(format('%I.%I', schemaname, tablename), 'update') or tablename = any($2)))
  )
  select current_setting('server_version_num')::int as "version",
    current_user as "role", current_database() as "database",
    pg_is_in_recovery() as "isReplica", current_setting('transaction_read_only') = 'on' as "isReadOnly",
    extract(epoch from clock_timestamp())::float * 1000 as "now",
    case when login.rolsuper then 'a superuser' when login.rolbypassrls then 'exempt from policies'
      when exists (select from pg_class where relname = any($1) and relnamespace = to_regnamespace('public')
        and pg_has_role(current_user, relowner, 'member')) then 'the owner of the tables'
      else 'nobody else' end as "loginIs",
    case when to_regrole($3) is not null then pg_has_role(current_user, to_regrole($3), 'member') end as "mayBeTheApp",
    has_database_privilege(current_database(), 'create') as "mayCreateSchemas",
    coalesce(has_schema_privilege(to_regnamespace('public'), 'create'), false) as "mayCreateTables",
    (select tables from closed) as "closedTables"
  from pg_roles login where rolname = current_user`;

/** Connects once and writes nothing. Rejects as pg does. `patience` is in milliseconds. */
export async function databaseFacts(
  url: string,
  options: { patience: number; realNow: () => number },
): Promise<DatabaseFacts> {
  const { patience, realNow } = options;
  const client = new Client({
    connectionString: url,
    application_name: 'mellemrum doctor',
    options: '-c mellemrum.everything=yes',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const asked = realNow();
    const { rows } = await client.query<Omit<DatabaseFacts, 'secondsAhead'> & { now: number }>(about, [
      ours,
      appendOnly,
      appRole,
    ]);
    const [row] = rows;
    if (!row) throw new Error('The database told nothing about itself.');
    const { now, mayBeTheApp, ...facts } = row;
    const secondsAhead = (now - (asked + realNow()) / 2) / 1_000;
    return { ...facts, mayBeTheApp: mayBeTheApp ?? undefined, secondsAhead, ...(await rememberedIn(client)) };
  } finally {
    void client.end().catch(() => {});
  }
}

/** What earlier starts left behind; 0 where there was none. */
async function rememberedIn(
  client: Client,
): Promise<Pick<DatabaseFacts, 'newestMigration' | 'isClockMoved'>> {
  const read = async (schema: string, table: string, query: string): Promise<number | 'hidden'> => {
    // to_regclass refuses where the schema may not be used.
    const { rows: found } = await client.query<{ open: boolean }>(
      `select has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as open
       from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = $1 and relname = $2`,
      [schema, table],
    );
    if (!found[0]) return 0;
    if (!found[0].open) return 'hidden';
    const { rows } = await client.query<{ read: string | null }>(query);
    return Number(rows[0]?.read ?? 0);
  };
  const newest = 'select max(created_at) as read from drizzle.__drizzle_migrations';
  const offset = await read('public', 'clock', 'select offset_milliseconds as read from clock');
  return {
    newestMigration: await read('drizzle', '__drizzle_migrations', newest),
    isClockMoved: offset !== 0 && offset !== 'hidden',
  };
}
