// The whole bot as `npm start` runs it, beside its playground, on a database of its own, spoken to over HTTP.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import { moveClockTo } from '#db/database-clock.ts';
import { openDatabase } from '#db/open-database.ts';
import { startMellemrum } from '#src/main.ts';
import { freshDatabase } from './database.ts';
import { keptLog } from './kept-log.ts';
import { playgroundClient } from './playground-client.ts';

/** A Monday in week 48, early in the morning. */
const monday = '2026-11-23T07:00';

/** The clock shows seven on Monday 23 November 2026, whenever the tests run. */
export async function startWholeBot() {
  const shared = inject('fourProcesses');
  const running = shared ? await joinFourProcesses(shared) : await startInOneProcess();
  const { url, database, lines, stop } = running;
  const client = playgroundClient(url);
  const turnClockBackTo = async (wallTime: string) => {
    const instant = Temporal.PlainDateTime.from(wallTime).toZonedDateTime('Europe/Copenhagen').toInstant();
    await moveClockTo(database.queries, instant.subtract({ minutes: 1 }));
    await client.clock({ to: wallTime });
  };
  if (shared) await client.reset();
  await turnClockBackTo(monday);
  const counts = async () => (await lines()).map(({ length }) => length);
  let earlier = await counts();
  return {
    ...client,
    url,
    database,
    /** What was logged since then, a text each. */
    logged: async () => (await lines()).flatMap((each, index) => each.slice(earlier[index])),
    /** Everything forgotten, and Monday morning again. */
    async startOver() {
      await client.reset();
      await turnClockBackTo(monday);
      earlier = await counts();
    },
    stop,
  };
}

async function startInOneProcess() {
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
    },
    log,
  );
  return {
    url: bot.url,
    database: fresh.database,
    lines: async () => [log.lines.map((line) => JSON.stringify(line))],
    async stop() {
      await bot.stop();
      await fresh.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function joinFourProcesses({ url, databaseUrl }: { url: string; databaseUrl: string }) {
  const database = openDatabase(databaseUrl, undefined, 'owner');
  return {
    url,
    database,
    lines: async () => (await (await fetch(`${url}/said`)).json()) as string[][],
    stop: () => database.close(),
  };
}
