// Whose an account is that nobody has yet: told by what its place itself calls the person.
import { sql } from 'drizzle-orm';
import type { KnownAccounts } from '#src/people/roster-store.ts';
import { acrossTeams } from './act-for.ts';
import type { Queries } from './queries.ts';

/** On a transaction. */
export function knownAccounts(queries: Queries): KnownAccounts {
  return {
    async recognise(seen) {
      const told = seen.flatMap(({ account, directoryId }) =>
        directoryId ? [{ account, directoryId }] : [],
      );
      if (told.length === 0) return;
      const list = JSON.stringify(told);
      await acrossTeams(queries, async () => {
        await queries.execute(sql`
        update accounts set directory_id = seen."directoryId"
        from json_to_recordset(${list}) as seen (account text, "directoryId" text)
        where address = seen.account and directory_id is distinct from seen."directoryId"`);
        await queries.execute(sql`
        update accounts set address = seen.account
        from json_to_recordset(${list}) as seen (account text, "directoryId" text)
        where address = (
            select address from accounts former where former.directory_id = seen."directoryId"
            order by position, address limit 1)
          and not exists (select from accounts known where known.address = seen.account)`);
      });
    },
  };
}
