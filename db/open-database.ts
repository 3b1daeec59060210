// The one connection pool of our own tables, and how its schema is brought up to date.
import { fileURLToPath } from 'node:url';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** Where queries run: the pool, or one transaction of it. */
export type Queries = PostgresJsDatabase;

export type Database = {
  queries: Queries;
  sql: postgres.Sql;
  close(): Promise<void>;
};

/** Opens a pool on `url`; nothing is connected before the first query. */
export function openDatabase(url: string, connections = 10): Database {
  const sql = postgres(url, {
    max: connections,
    onnotice: () => {},
    connection: { application_name: 'mellemrum', TimeZone: 'UTC' },
  });
  return { queries: drizzle(sql), sql, close: () => sql.end({ timeout: 5 }) };
}

/** Runs the migrations that `url` has not had. Several processes may do so at once: one does the work. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { TimeZone: 'UTC' } });
  try {
    await sql`select pg_advisory_lock(hashtext('mellemrum migrations'))`;
    await migrate(drizzle(sql), {
      migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)),
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
