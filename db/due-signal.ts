// Where a commit tells every worker, in every process, that something has become due (LISTEN and NOTIFY).

import { sql } from 'drizzle-orm';

export const dueSignal = 'mellemrum_due';

/**
 * After the commit, not in it: transactions that notify commit one at a time, each with a write to the disk of its own
 * (Postgres 18 takes a lock for all of it). Where the process dies in between, the sweep's next tick finds the rows.
 */
export const wakeTheSweep = sql`select pg_notify(${dueSignal}, '')`;
