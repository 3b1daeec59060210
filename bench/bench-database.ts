// A database for one benchmark: beside the one of DATABASE_URL, or in an embedded Postgres of its own.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#db/embedded/start-embedded-postgres.ts';
import { migrateDatabase } from '#db/migrate-database.ts';
import { type Database, openDatabase } from '#db/open-database.ts';

export type BenchDatabase = {
  url: string;
  database: Database;
  /** Such as "PostgreSQL 18.4, embedded". */
  is: string;
  drop(): Promise<void>;
};

/** The server keeps its own settings: every commit is on the disk before it is answered. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const server = process.env.DATABASE_URL ? undefined : await embeddedServer();
  const serverUrl = server?.url ?? process.env.DATABASE_URL ?? '';
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  const admin = openDatabase(serverUrl, 1, 'owner');
  await admin.sql`create database ${admin.sql(name)}`;
  const [version] = await admin.sql<{ server_version: string }[]>`show server_version`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrateDatabase(url.href);
  const database = openDatabase(url.href, undefined, 'owner');
  return {
    url: url.href,
    database,
    is: `PostgreSQL ${version?.server_version}, ${server ? 'embedded' : 'of DATABASE_URL'}`,
    async drop() {
      await database.close();
      await admin.sql`drop database ${admin.sql(name)} with (force)`;
      await admin.close();
      await server?.stop();
    },
  };
}

async function embeddedServer() {
  const dir = await mkdtemp(join(tmpdir(), 'mellemrum-bench-'));
  const server = await startEmbeddedPostgres({ dir: join(dir, 'postgres') });
  const stop = async () => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  }
  return { url: server.url, stop };
}
