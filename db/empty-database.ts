// The playground's reset: everything forgotten, the clock back at real time.
import { sql } from 'drizzle-orm';
import type { Database } from './open-database.ts';

export async function emptyDatabase({ transact }: Database): Promise<void> {
  await transact(async (transaction) => {
    await transaction.execute(sql`
      truncate clusters, organisations, teams, people, accounts, memberships, channels, meetings, action_items,
        action_item_owners, item_changes, drafts, deliveries, nudge_items, routes, inbound_events`);
    await transaction.execute(sql`update clock set offset_milliseconds = 0`);
  });
}

/** Whether nothing was ever set up here. */
export async function isEmpty({ queries }: Database): Promise<boolean> {
  const rows = await queries.execute(sql`select 1 from teams limit 1`);
  return rows.length === 0;
}
