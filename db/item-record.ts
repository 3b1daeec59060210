// The record of an item's changes, read as a whole.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { ChangeVerb, ItemPieces, ItemStatus } from '#src/action-items/action-item.ts';
import type { ItemRecord, RecordLine } from '#src/action-items/item-record.ts';
import { type ChangeRow, dueOf, madeColumns, meetingOf, piecesBefore } from './item-change-rows.ts';
import type { Queries } from './queries.ts';

export function itemRecord(queries: Queries): ItemRecord {
  return {
    async of(itemId) {
      const rows = await queries.execute<RecordRow>(sql`
        select ${madeColumns}, made.to_due_on as made_to_day, made.to_due_time as made_to_time,
          made.to_owners as made_to_owners, undone.verb as undone_verb
        from item_changes made left join item_changes undone on undone.id = made.undoes
        where made.action_item_id = ${itemId} order by made.sequence`);
      return rows.map(lineFromRow);
    },
  };
}

type RecordRow = ChangeRow & {
  made_to_day: string | null;
  made_to_time: string | null;
  made_to_owners: string[] | null;
  undone_verb: string | null;
};

function lineFromRow(row: RecordRow): RecordLine {
  return {
    by: row.made_by,
    at: Temporal.Instant.from(row.made_at),
    verb: row.made_verb as RecordLine['verb'],
    ...beforeAndAfter(row, row.made_from),
    ...(row.undone_verb && { undid: row.undone_verb as ChangeVerb }),
  };
}

function beforeAndAfter(
  row: RecordRow,
  status: ItemStatus | null,
): { before: ItemPieces; after: ItemPieces } {
  if (!status) return { before: {}, after: {} };
  return {
    before: piecesBefore(row, status),
    after: {
      ...(status !== row.made_to && { status: row.made_to }),
      ...dueOf(row.made_to_day, row.made_to_time),
      ...(row.made_to_owners && { owners: row.made_to_owners }),
      ...(row.made_from_meeting !== row.made_to_meeting && meetingOf(row.made_to_meeting)),
    },
  };
}
