// A database of its own for a test file: a clone of the migrated template.
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { type Database, openDatabase } from '#db/open-database.ts';
import { databaseUrl, templateName } from './test-server.ts';

export type FreshDatabase = { url: string; database: Database; drop(): Promise<void> };

export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = openDatabase(server, 1, 'owner');
  await admin.sql`create database ${admin.sql(name)} template ${admin.sql(templateName)}`;
  await admin.close();
  const url = databaseUrl(server, name);
  const database = openDatabase(url, undefined, 'owner');
  return {
    url,
    database,
    async drop() {
      await database.close();
      const closing = openDatabase(server, 1, 'owner');
      await closing.sql`drop database ${closing.sql(name)} with (force)`;
      await closing.close();
    },
  };
}
