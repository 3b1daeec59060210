// How the schema is brought up to date: by every process that starts, one of them at a time.
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { appRole } from './act-for.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Runs the migrations that the database at `url` has not had. Several processes may do so at once: one does the work.
 * Throws a sentence where the database is of a newer Mellemrum: an older one would write rows that it misunderstands.
 */
export async function migrateDatabase(url: string): Promise<void> {
  // Policies are forced: without a scope an owner who is no superuser would migrate no row, and not be told.
  const connection = { TimeZone: 'UTC', 'mellemrum.everything': 'yes' };
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection });
  try {
    await sql`select pg_advisory_lock(hashtext('mellemrum migrations'))`;
    await refuseNewer(sql);
    await migrate(drizzle(sql), { migrationsFolder }).catch((error: unknown) => {
      throw causeOf(error)?.code === '42501' ? new Error(rightsToGive(url), { cause: error }) : error;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Postgres's own words, which the migrator wraps. */
function causeOf(error: unknown): { code?: unknown } | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? (cause as { code?: unknown }) : undefined;
}

/** The bot's role is the server's: not everybody who may make tables may make it. */
function rightsToGive(url: string): string {
  const { username, pathname } = new URL(url);
  const [login, database] = [username, pathname.slice(1)].map(decodeURIComponent);
  return (
    `"${login}" may not bring the database up to date (42501). As the server's administrator, once: ` +
    `create role ${appRole} nologin; grant ${appRole} to "${login}"; ` +
    `and where it does not own the database: alter database "${database}" owner to "${login}"; Then start again.`
  );
}

async function refuseNewer(sql: postgres.Sql): Promise<void> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as found`;
  if (!table?.found) return;
  const [row] = await sql`select max(created_at) as newest from drizzle.__drizzle_migrations`;
  if (comparedWithOurs(Number(row?.newest)) === 'newer') throw new Error(ofANewerMellemrum);
}

export const ofANewerMellemrum =
  'This database was brought up to date by a newer Mellemrum than this one. Start that version again, or restore ' +
  'the backup from before the upgrade (docs/operations.md).';

/** How many migrations a database has not had whose newest is of this time; or it is a newer Mellemrum's. */
export function comparedWithOurs(newest: number): number | 'newer' {
  const ours = readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis);
  return newest > Math.max(...ours) ? 'newer' : ours.filter((each) => each > newest).length;
}
