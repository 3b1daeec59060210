// What a database tells about itself to somebody who only looks.
import { getTableName, is, Table } from 'drizzle-orm';
import { Client } from 'pg';
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

const about = `
  with closed as (
    select count(*)::int as tables from pg_tables
    where schemaname = 'public' and tablename = any($1) and not (
      has_table_privilege(format('%I.%I', schemaname, tablename), 'select') and
      has_table_privilege(format('%I.%I', schemaname, tablename), 'insert') and
      has_table_privilege(format('%I.%I', schemaname, tablename), 'update'))
  )
  select current_setting('server_version_num')::int as "version",
    current_user as "role", current_database() as "database",
    pg_is_in_recovery() as "isReplica", current_setting('transaction_read_only') = 'on' as "isReadOnly",
    extract(epoch from clock_timestamp())::float * 1000 as "now",
    has_database_privilege(current_database(), 'create') as "mayCreateSchemas",
    coalesce(has_schema_privilege(to_regnamespace('public'), 'create'), false) as "mayCreateTables",
    (select tables from closed) as "closedTables"`;

/** Connects once and writes nothing. Rejects as pg does. `patience` is in milliseconds. */
export async function databaseFacts(
  url: string,
  options: { patience: number; realNow: () => number },
): Promise<DatabaseFacts> {
  const { patience, realNow } = options;
  const client = new Client({
    connectionString: url,
    application_name: 'mellemrum doctor',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const asked = realNow();
    const { rows } = await client.query<Omit<DatabaseFacts, 'secondsAhead'> & { now: number }>(about, [ours]);
    const [row] = rows;
    if (!row) throw new Error('The database told nothing about itself.');
    const { now, ...facts } = row;
    const secondsAhead = (now - (asked + realNow()) / 2) / 1_000;
    return { ...facts, secondsAhead, ...(await rememberedIn(client)) };
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
