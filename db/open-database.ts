// The connections to our own tables, and how their schema is brought up to date.
// Two drivers, each for what it does well: docs/decisions/5-two-postgres-drivers.md
import { fileURLToPath } from 'node:url';
import type { SQL } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { drizzle as drizzleForMigrations } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { Pool, type PoolClient } from 'pg';
import postgres from 'postgres';

/** Where queries run: the pool, or one transaction of it. `execute` answers with the rows. */
export type Queries = Omit<NodePgDatabase, 'execute' | 'transaction'> & {
  execute<Row extends Record<string, unknown>>(query: SQL): Promise<Row[]>;
};

export type Database = {
  queries: Queries;
  /** Commits what `work` wrote, or nothing where it rejects. */
  transact<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** For LISTEN, which survives a cut connection. */
  sql: postgres.Sql;
  close(): Promise<void>;
};

/** Opens a pool on `url`; nothing is connected before the first query. */
export function openDatabase(url: string, connections = 10): Database {
  const name = 'mellemrum';
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    options: '-c TimeZone=UTC',
  });
  // A cut connection is replaced by the pool, and rejects what was under way; but an error without a listener, at
  // whatever moment, ends the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const sql = postgres(url, {
    max: 2,
    onnotice: () => {},
    connection: { application_name: name, TimeZone: 'UTC' },
  });
  return {
    queries: queriesOn(pool),
    transact: (work) => transactOn(pool, work),
    sql,
    async close() {
      await Promise.all([pool.end(), sql.end({ timeout: 5 })]);
    },
  };
}

function queriesOn(client: Pool | PoolClient): Queries {
  const database = drizzle(client);
  const execute = database.execute.bind(database);
  return Object.assign(database, {
    execute: async <Row extends Record<string, unknown>>(query: SQL) => (await execute<Row>(query)).rows,
  });
}

async function transactOn<Result>(pool: Pool, work: (queries: Queries) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let cut: Error | undefined;
  const onCut = (error: Error) => {
    cut = error;
  };
  client.on('error', onCut);
  try {
    await client.query('begin');
    const result = await work(queriesOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    if (!cut) await client.query('rollback').catch(onCut);
    throw error;
  } finally {
    client.off('error', onCut);
    client.release(cut);
  }
}

/** Runs the migrations that `url` has not had. Several processes may do so at once: one does the work. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { TimeZone: 'UTC' } });
  try {
    await sql`select pg_advisory_lock(hashtext('mellemrum migrations'))`;
    const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
    await migrate(drizzleForMigrations(sql), { migrationsFolder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
