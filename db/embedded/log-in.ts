// Logs in to a server that may be ours, and makes the database if it is absent.
import { realpath } from 'node:fs/promises';
import postgres from 'postgres';

/** `not yet`: nobody listens, or the server is starting, recovering or shutting down. */
export type LogIn = 'ours' | 'not yet' | 'not ours';

export function databaseUrl(port: number, password: string, database = 'mellemrum'): string {
  return `postgres://mellemrum:${password}@127.0.0.1:${port}/${database}`;
}

/** Logs in with our password, checks that the server keeps its data in `dataDir`, and makes the database. */
export async function logIn(port: number, password: string, dataDir: string): Promise<LogIn> {
  try {
    const [own, theirs] = await query(databaseUrl(port, password), (sql) => sameFolder(sql, dataDir));
    return own === theirs ? 'ours' : 'not ours';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === '3D000') return await makeDatabase(port, password, dataDir);
    return code === '28P01' || code === '28000' ? 'not ours' : 'not yet';
  }
}

async function makeDatabase(port: number, password: string, dataDir: string): Promise<LogIn> {
  return await query(databaseUrl(port, password, 'postgres'), async (sql) => {
    const [own, theirs] = await sameFolder(sql, dataDir);
    if (own !== theirs) return 'not ours';
    await sql`create database mellemrum`;
    return 'ours';
  });
}

async function sameFolder(sql: postgres.Sql, dataDir: string): Promise<[string, string | undefined]> {
  const [row] = await sql<{ data_directory: string }[]>`show data_directory`;
  return [await realpath(dataDir), row?.data_directory];
}

async function query<T>(url: string, ask: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  // fetch_types off: the driver would otherwise ask for every type first.
  const sql = postgres(url, { max: 1, connect_timeout: 3, fetch_types: false });
  try {
    return await ask(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
