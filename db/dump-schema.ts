// Our schema as text, read from a migrated database: what CI compares with the committed dump. BullMQ's is left out.
import type { Database } from './open-database.ts';

/** One line for each column, constraint, index, function, trigger and policy in the schema `public`, in a fixed order. */
export async function dumpSchema({ sql }: Database): Promise<string> {
  const lines = await sql<{ line: string }[]>`
    with ours as (
      select c.oid, c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'),
    lines (part, name, position, line) as (
      select 1, relname, attnum::text, format('%s.%s %s%s%s%s', relname, attname, format_type(atttypid, atttypmod),
        case when attnotnull then ' not null' else '' end,
        case attidentity when 'a' then ' generated always as identity' else '' end,
        ' default ' || pg_get_expr(adbin, adrelid))
      from ours join pg_attribute on attrelid = ours.oid and attnum > 0 and not attisdropped
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
      union all
      select 2, relname, conname, format('%s: %s %s', relname, conname, pg_get_constraintdef(pg_constraint.oid))
      from ours join pg_constraint on conrelid = ours.oid where contype <> 'n'
      union all
      select 3, relname, indexrelid::regclass::text, pg_get_indexdef(indexrelid)
      from ours join pg_index on indrelid = ours.oid
      union all
      select 4, proname, '', pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
      union all
      select 5, relname, tgname, pg_get_triggerdef(pg_trigger.oid)
      from ours join pg_trigger on tgrelid = ours.oid where not tgisinternal
      union all
      select 6, tablename, policyname, format('%s: %s %s %s%s', tablename, policyname, cmd,
        regexp_replace(qual, '[[:space:]]+', ' ', 'g'), ' check ' || regexp_replace(with_check, '[[:space:]]+', ' ', 'g'))
      from pg_policies where schemaname = 'public')
    select trim(line) as line from lines
    order by part, name collate "C", length(position), position collate "C"`;
  return `${lines.map(({ line }) => line).join('\n')}\n`;
}
