// The setting of the journeys' second run: over four processes, a web and a worker of which are killed in the middle.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#db/embedded/start-embedded-postgres.ts';
import { migrateDatabase } from '#db/migrate-database.ts';
import { type FourProcesses, startFourProcesses } from './four-processes.ts';
import { ownRedis } from './redis.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the whole bot already runs for this file and others, and on which database. */
    fourProcesses: { url: string; databaseUrl: string } | undefined;
  }
}

/** About the middle of what all journeys type. */
const linesBeforeTheKill = 60;

export default async function startJourneysOverFour(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'mellemrum-journeys-'));
  const server = await startEmbeddedPostgres({
    dir: folder,
    settings: { fsync: 'off', synchronous_commit: 'off' },
  });
  const redis = await ownRedis();
  if (!redis) throw new Error('The journeys over four processes need redis-server or REDIS_TEST_URL.');
  await migrateDatabase(server.url);
  let typed = 0;
  const killOneOfEach = async (four: FourProcesses): Promise<void> => {
    typed += 1;
    if (typed === linesBeforeTheKill) await Promise.all([four.webs[0]?.kill(), four.workers[0]?.kill()]);
  };
  const four = await startFourProcesses({
    databaseUrl: server.url,
    redisUrl: redis.url,
    beforeSay: killOneOfEach,
  });
  project.provide('fourProcesses', { url: four.url, databaseUrl: server.url });
  return async () => {
    console.log(
      `Journeys over two web and two worker processes: one of each was killed before line ${linesBeforeTheKill} of ${typed}`,
    );
    await four.stop();
    await redis.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
