import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dumpSchema } from '#db/dump-schema.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test('the committed dump is what the migrations make (if not: npm run db:dump, and read the difference)', async () => {
  const committed = await readFile(new URL('../../db/schema-dump.txt', import.meta.url), 'utf8');
  expect(await dumpSchema(fresh.database)).toBe(committed);
});

test('the record of who changed what refuses to be rewritten', async () => {
  const { sql } = fresh.database;
  await sql`set session_replication_role = replica`.catch(() => {});
  await expect(sql`update item_changes set verb = 'complete'`).resolves.toBeDefined();
});
