// Which items were made of a message, and what became of that message.
import { sql } from 'drizzle-orm';
import type { SourceStore } from '#src/action-items/source-message.ts';
import type { Queries } from './queries.ts';

export function sourceStore(queries: Queries): SourceStore {
  return {
    async mark(message, as) {
      const rows = await queries.execute<{ id: string }>(sql`
        update action_items set source_state = ${as}
        where source_message = ${message} and (source_state is null or (source_state = 'edited' and ${as} = 'deleted'))
        returning id`);
      return rows.map(({ id }) => id);
    },
  };
}
