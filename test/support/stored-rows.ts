// How much lies in each of the bot's tables: what a command that failed must leave as it was.
import type { Database } from '#db/open-database.ts';

const tables = [
  'inbound_events',
  'action_items',
  'drafts',
  'meetings',
  'deliveries',
  'teams',
  'people',
  'memberships',
];

export async function storedRows({ sql }: Database): Promise<Record<string, number>> {
  const counts = tables.map(async (table) => {
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(table)}`;
    return [table, row?.count ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}
