// Installing that is under way, as rows; those that ended without coming back go with the next that begins.
import { sql } from 'drizzle-orm';
import type { InstallingStates } from '#src/installations/installing-state.ts';
import type { Queries } from './queries.ts';

export function installingStates(queries: Queries): InstallingStates {
  return {
    async begin(state, browser) {
      await queries.execute(
        sql`delete from installing_states where expires_at < clock_timestamp() - interval '1 hour'`,
      );
      await queries.execute(sql`
        insert into installing_states (state, browser, expires_at)
        values (${state}, ${browser}, clock_timestamp() + interval '10 minutes')`);
    },

    async take(state) {
      const [taken] = await queries.execute<{ browser: string; isExpired: boolean }>(sql`
        delete from installing_states where state = ${state}
        returning browser, expires_at <= clock_timestamp() as "isExpired"`);
      return taken;
    },
  };
}
