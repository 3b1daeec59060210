// What a team has chosen for its polls.
import { sql } from 'drizzle-orm';
import type { PollSettingStore } from '#src/polls/poll-setting-store.ts';
import type { Queries } from './queries.ts';

export function pollSettingStore(queries: Queries): PollSettingStore {
  return {
    async changePolls(teamId, { minimum, openFor }) {
      await queries.execute(sql`
        update teams set poll_minimum = coalesce(${minimum ?? null}::integer, poll_minimum),
          poll_open_for = coalesce(${openFor ?? null}::integer, poll_open_for)
        where id = ${teamId}`);
      await queries.execute(sql`
        update rounds set minimum = ${minimum ?? 0}::integer
        where team_id = ${teamId} and state = 'open' and minimum < ${minimum ?? 0}::integer`);
    },
  };
}
