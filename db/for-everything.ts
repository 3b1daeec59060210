// Work on all rows of somebody or of time itself, within a transaction that was begun for some teams' rows.
import { sql } from 'drizzle-orm';
import type { Queries } from './queries.ts';

/** What the transaction acted for before, it acts for again afterwards. */
export async function forEverything<Result>(queries: Queries, work: () => Promise<Result>): Promise<Result> {
  const [row] = await queries.execute<{ before: string }>(
    sql`select coalesce(current_setting('mellemrum.everything', true), '') as before`,
  );
  const actFor = (which: string) =>
    queries.execute(sql`select set_config('mellemrum.everything', ${which}, true)`);
  await actFor('yes');
  const result = await work();
  await actFor(row?.before ?? '');
  return result;
}
