// All that the database holds, as text: for tests of what must be nowhere in it.
import type { Database } from '#db/open-database.ts';

/** Every row of every table, with the table's name before it. */
export async function everyRow({ sql }: Database): Promise<string[]> {
  const tables = await sql<{ schema: string; name: string }[]>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`;
  const rows = tables.map(async ({ schema, name }) => {
    const found = await sql<
      { row: string }[]
    >`select to_jsonb(each)::text as row from ${sql(schema)}.${sql(name)} as each`;
    return found.map(({ row }) => `${name} ${row}`);
  });
  return (await Promise.all(rows)).flat();
}
