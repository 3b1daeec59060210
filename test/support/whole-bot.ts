// The whole bot as `npm start` runs it, beside its playground, on a database of its own, spoken to over HTTP.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { moveClockTo } from '#db/database-clock.ts';
import { startMellemrum } from '#src/main.ts';
import { freshDatabase } from './database.ts';
import { keptLog } from './kept-log.ts';
import { playgroundClient } from './playground-client.ts';

/** A Monday in week 48, early in the morning. */
const monday = '2026-11-23T07:00';

/** The clock shows seven on Monday 23 November 2026, whenever the tests run. */
export async function startWholeBot(options: { redisUrl?: string } = {}) {
  const fresh = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'mellemrum-journey-'));
  const log = keptLog();
  const bot = await startMellemrum(
    {
      port: 0,
      host: '127.0.0.1',
      dataDir,
      role: 'all',
      isProduction: false,
      logLevel: 'info',
      newTeams: { timeZone: 'Europe/Copenhagen', language: 'da' },
      databaseUrl: fresh.url,
      platforms: 'playground',
      ...options,
    },
    log,
  );
  const client = playgroundClient(bot.url);
  const turnClockBackTo = async (wallTime: string) => {
    const instant = Temporal.PlainDateTime.from(wallTime).toZonedDateTime('Europe/Copenhagen').toInstant();
    await moveClockTo(fresh.database.queries, instant.subtract({ minutes: 1 }));
    await client.clock({ to: wallTime });
  };
  await turnClockBackTo(monday);
  return {
    ...client,
    url: bot.url,
    database: fresh.database,
    log,
    /** Everything forgotten, and Monday morning again. */
    async startOver() {
      await client.reset();
      await turnClockBackTo(monday);
    },
    async stop() {
      await bot.stop();
      await fresh.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
