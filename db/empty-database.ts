// The playground's reset: everything forgotten, the clock back at real time.
import { sql } from 'drizzle-orm';
import type { Database } from './open-database.ts';

/** Of Postgres: two wait for each other, or one waited too long. */
const inTheWay = ['40P01', '55P03'];
const mostTries = 100;

/** Waits for what is under way, and lets go each time before two could wait for each other. */
export async function emptyDatabase({ transact }: Database): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await transact(async (queries) => {
        await queries.execute(sql`set local lock_timeout = '100ms'`);
        await queries.execute(sql`
          truncate clusters, contacts, cluster_contacts, barriers, barrier_asked, digest_asks, organisations, teams, people, accounts, memberships, channels, meetings,
            meeting_changes, action_items, action_item_owners, item_changes, former_wordings, block_reasons, drafts, deliveries,
            conversation_paces, nudge_items, put_off, absences,
            organisation_days_off, instruments, polls, rounds, round_participants, ratings, figures, routes, inbound_events`);
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
