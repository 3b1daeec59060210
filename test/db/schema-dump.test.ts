// The committed dump of our schema against what the migrations make.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { dumpSchema } from '#db/dump-schema.ts';
import { freshDatabase } from '#test/support/database.ts';

test('the committed dump is what the migrations make (if not: npm run db:dump, and read the difference)', async () => {
  const fresh = await freshDatabase();
  const committed = await readFile(new URL('../../db/schema-dump.txt', import.meta.url), 'utf8');
  expect(await dumpSchema(fresh.database)).toBe(committed);
  await fresh.drop();
});
