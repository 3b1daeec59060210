// Who is in which team: come, come back, left. Nobody is deleted.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { RosterStore } from '#src/people/roster-store.ts';
import { knownAccounts } from './known-accounts.ts';
import type { Queries } from './queries.ts';
import { memberships } from './schema/people.ts';
import { keepOrganisations, takeIn } from './write-people.ts';

export function rosterStore(queries: Queries): RosterStore {
  return {
    ...knownAccounts(queries),

    async hold() {
      await queries.execute(sql`select pg_advisory_xact_lock(hashtext('mellemrum rosters'))`);
    },

    async asking() {
      const [row] = await queries.execute<{ now: string }>(sql`select clock_timestamp() as now`);
      return Temporal.Instant.from(row?.now ?? '');
    },

    async follow(teamId, asked, { organisations, joined, returned, left }, now) {
      const newest = await queries.execute(sql`
        update teams set rosters_as_of = ${asked.toString()}::timestamptz
        where id = ${teamId} and coalesce(rosters_as_of < ${asked.toString()}::timestamptz, true) returning id`);
      if (newest.length === 0) return false;
      await takeIn(queries, teamId, joined, await keepOrganisations(queries, organisations));
      await present(returned, null);
      await present(left, now.toString());
      return true;

      async function present(personIds: string[], leftAt: string | null) {
        if (personIds.length === 0) return;
        await queries
          .update(memberships)
          .set({ leftAt })
          .where(and(eq(memberships.teamId, teamId), inArray(memberships.personId, personIds)));
      }
    },
  };
}
