// The instruments that an administrator has added.
import { sql } from 'drizzle-orm';
import type { Instrument } from '#src/polls/instrument.ts';
import type { InstrumentShelf } from '#src/polls/instrument-shelf.ts';
import type { Queries } from './queries.ts';

export function instrumentShelf(queries: Queries): InstrumentShelf {
  return {
    async put(instrument) {
      const [row] = await queries.execute<{ is_new: boolean }>(sql`
        insert into instruments (id, content) values (${instrument.id}, ${JSON.stringify(instrument)}::jsonb)
        on conflict (id) do update set content = excluded.content
        returning xmax = 0 as is_new`);
      return row?.is_new ? 'added' : 'replaced';
    },

    all: () => addedInstruments(queries),

    async takeAway(id) {
      const [row] = await queries.execute<{ polls: string }>(sql`
        with gone as (delete from instruments where id = ${id} returning id)
        select (select count(*) from polls where instrument = gone.id and stopped_at is null) as polls from gone`);
      return row && { polls: Number(row.polls) };
    },
  };
}

/** By id. */
export async function addedInstruments(queries: Queries): Promise<Instrument[]> {
  const rows = await queries.execute<{ content: Instrument }>(
    sql`select content from instruments order by id`,
  );
  return rows.map(({ content }) => content);
}
