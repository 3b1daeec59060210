// The clock: the database's own time plus the offset that only the playground moves.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '#src/clock.ts';
import { dueSignal } from './due-signal.ts';
import type { Database } from './open-database.ts';
import type { Queries } from './queries.ts';
import { clock } from './schema/deliveries.ts';

export function databaseClock(queries: Queries): Clock {
  return {
    async now() {
      const [row] = await queries.execute<{ now: string }>(sql`select bot_now() as now`);
      return Temporal.Instant.from(row?.now ?? '');
    },
  };
}

/** A database that a playground has used would send everything early. Throws where its clock was moved. */
export async function refuseMovedClock({ queries }: Database): Promise<void> {
  const [row] = await queries.select().from(clock);
  if (row?.offsetMilliseconds === 0) return;
  throw new Error(movedClock);
}

export const movedClock =
  'This database belongs to a playground: its clock has been moved. Use another DATABASE_URL or DATA_DIR for real platforms.';

/**
 * Moves the clock so that it shows `instant` now, and wakes the workers; it goes on from there. Rounded up: what is due
 * then must be due at the very next look. Playground only.
 */
export async function moveClockTo(queries: Queries, instant: Temporal.Instant): Promise<void> {
  await queries.update(clock).set({
    offsetMilliseconds: sql`ceil(extract(epoch from (${instant.toString()}::timestamptz - clock_timestamp())) * 1000)`,
  });
  await queries.execute(sql`select pg_notify(${dueSignal}, '')`);
}
