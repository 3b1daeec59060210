// The playground's reset: everything forgotten, the clock back at real time.
import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './open-database.ts';
import * as agreements from './schema/agreements.ts';
import * as barriers from './schema/barriers.ts';
import * as deliveries from './schema/deliveries.ts';
import * as digests from './schema/digests.ts';
import * as installations from './schema/installations.ts';
import * as linking from './schema/linking.ts';
import * as meetings from './schema/meetings.ts';
import * as people from './schema/people.ts';
import * as polls from './schema/polls.ts';
import * as privacy from './schema/privacy.ts';

/** The clock is put back instead, and a platform's pace outlives what was said at it. */
const kept: object[] = [deliveries.clock, deliveries.lanes];

const forgotten = [
  people,
  meetings,
  agreements,
  barriers,
  digests,
  linking,
  polls,
  deliveries,
  installations,
  privacy,
]
  .flatMap((schema) => Object.values(schema))
  .filter((table) => is(table, PgTable) && !kept.includes(table))
  .map(getTableName);

/** Of Postgres: two wait for each other, or one waited too long. */
const inTheWay = ['40P01', '55P03'];
const mostTries = 100;

/** Waits for what is under way, and lets go each time before two could wait for each other. */
export async function emptyDatabase({ transact }: Database): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await transact('everything', async (queries) => {
        // The app may not truncate: that would pass by every policy.
        await queries.execute(sql`set local role none`);
        await queries.execute(sql`set local lock_timeout = '100ms'`);
        await queries.execute(sql`truncate ${sql.raw(forgotten.join(', '))}`);
        await queries.execute(sql`update clock set offset_milliseconds = 0`);
      });
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!inTheWay.includes(code) || tries === mostTries) throw error;
    }
  }
}

/** Whether nothing was ever set up here. */
export async function isEmpty({ queries }: Database): Promise<boolean> {
  const rows = await queries.execute(sql`select 1 from teams limit 1`);
  return rows.length === 0;
}
