// `npm run db:dump`: brings the committed dump up to date after a new migration, on a Postgres of its own.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dumpSchema } from './dump-schema.ts';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { migrateDatabase } from './migrate-database.ts';
import { openDatabase } from './open-database.ts';

const folder = await mkdtemp(join(tmpdir(), 'mellemrum-dump-'));
const postgres = await startEmbeddedPostgres({ dir: join(folder, 'postgres') });
try {
  await migrateDatabase(postgres.url);
  const database = openDatabase(postgres.url, 1, 'owner');
  await writeFile(fileURLToPath(new URL('./schema-dump.txt', import.meta.url)), await dumpSchema(database));
  await database.close();
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
