// The connections to our own tables, and how their schema is brought up to date.
// Two drivers, each for what it does well: docs/decisions/5-two-postgres-drivers.md
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { SQL } from 'drizzle-orm';
import { drizzle as drizzleForMigrations } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { Pool } from 'pg';
import postgres from 'postgres';
import { type Queries, queriesOn, queriesOnPool } from './queries.ts';

export type Database = {
  queries: Queries;
  /** Commits what `work` wrote, or nothing where it rejects. */
  transact<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** For LISTEN, which survives a cut connection. */
  sql: postgres.Sql;
  close(): Promise<void>;
};

/**
 * Opens a pool on `url`; nothing is connected before the first query. Statements of one transaction that are asked for
 * together travel together (pg's pipeline), in the order in which they were asked for.
 */
export function openDatabase(url: string, connections = 10): Database {
  const name = 'mellemrum';
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    options: '-c TimeZone=UTC',
    pipeline: true,
    stream: () => new GatheringSocket(),
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
    queries: queriesOnPool(pool),
    transact: (work) => transactOn(pool, work),
    sql,
    async close() {
      await Promise.all([pool.end(), sql.end({ timeout: 5 })]);
    },
  };
}

/** One packet for all that is written in one turn of the event loop: pg corks and uncorks around each statement. */
class GatheringSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}

async function transactOn<Result>(pool: Pool, work: (queries: Queries) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let cut: Error | undefined;
  const onCut = (error: Error) => {
    cut = error;
  };
  client.on('error', onCut);
  try {
    // Not waited for: it goes out together with the first statement.
    const begun = client.query({ name: 'begin', text: 'begin' });
    begun.catch(onCut);
    const afterwards = new Set<SQL>();
    const queries = queriesOn(client, (query) => afterwards.add(query));
    const result = await work(queries);
    await begun;
    const committed = client.query({ name: 'commit', text: 'commit' });
    const done = [...afterwards].map((query) => queries.execute(query).catch(() => {}));
    await committed;
    await Promise.all(done);
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
