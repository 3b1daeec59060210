// Starts one embedded Postgres for the whole run, with a migrated template that each test file clones.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#db/embedded/start-embedded-postgres.ts';
import { migrateDatabase } from '#db/migrate-database.ts';
import { openDatabase } from '#db/open-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

export const templateName = 'mellemrum_template';

export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'mellemrum-test-'));
  const server = await startEmbeddedPostgres({
    dir: join(folder, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  const admin = openDatabase(server.url, 1, 'owner');
  await admin.sql`create database ${admin.sql(templateName)}`;
  await admin.close();
  await migrateDatabase(databaseUrl(server.url, templateName));
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** The same server, another database. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
