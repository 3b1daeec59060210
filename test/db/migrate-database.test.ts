// Upgrades: a database is brought up to date at the start, and never used by an older Mellemrum.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from '#db/migrate-database.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test('three processes at once bring it up to date, and it is up to date already', async () => {
  await Promise.all([1, 2, 3].map(() => migrateDatabase(fresh.url)));
});

test('a database of a newer version is refused, with what to do, and left as it is', async () => {
  const { sql } = fresh.database;
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 99999999999999)`;
  await expect(migrateDatabase(fresh.url)).rejects.toThrow('a newer Mellemrum than this one');
  await sql`delete from drizzle.__drizzle_migrations where hash = 'newer'`;
  await migrateDatabase(fresh.url);
});
