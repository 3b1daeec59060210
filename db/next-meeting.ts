// When the next planned meeting starts, for the playground's clock.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Queries } from './queries.ts';

/** Undefined where none is planned; a meeting without a time is taken to start at nine. */
export async function nextMeeting(queries: Queries): Promise<Temporal.Instant | undefined> {
  const [row] = await queries.execute<{ next: string | null }>(sql`
    select min((held_on + coalesce(starts_at, '09:00')) at time zone time_zone) as next from meetings
    where cancelled_at is null and (held_on + coalesce(starts_at, '09:00')) at time zone time_zone > bot_now()`);
  return row?.next ? Temporal.Instant.from(row.next) : undefined;
}
