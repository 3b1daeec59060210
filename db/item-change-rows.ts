// Lines of the record of changes, as rows and back: of the day, the owners and the meeting only what changed.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { ItemChange, ItemPieces, ItemStatus } from '#src/action-items/action-item.ts';

/** Of `item_changes made`. */
export const madeColumns =
  sql.raw(`made.id as made_id, made.action_item_id as made_for, made.by_person_id as made_by,
  made.at as made_at, made.verb as made_verb, made.from_status as made_from, made.to_status as made_to,
  made.from_due_on as made_from_day, made.from_due_time as made_from_time,
  made.from_owners as made_from_owners, made.from_meeting_id as made_from_meeting,
  made.to_meeting_id as made_to_meeting,
  (select what from former_wordings where change_id = made.id) as made_from_what`);

export const notTakenBack = sql.raw(`made.verb <> 'undo'
  and not exists (select 1 from item_changes undo where undo.undoes = made.id)`);

export type ChangeRow = {
  made_id: string;
  made_for: string;
  made_by: string;
  made_at: string;
  made_verb: string;
  made_from: ItemStatus | null;
  made_to: ItemStatus;
  made_from_day: string | null;
  made_from_time: string | null;
  made_from_owners: string[] | null;
  made_from_meeting: string | null;
  made_to_meeting: string | null;
  made_from_what: string | null;
};

export function changeFromRow(row: ChangeRow): ItemChange {
  return {
    id: row.made_id,
    itemId: row.made_for,
    by: row.made_by,
    at: Temporal.Instant.from(row.made_at),
    verb: row.made_verb as ItemChange['verb'],
    ...(row.made_from && { before: piecesBefore(row, row.made_from) }),
  };
}

export function piecesBefore(row: ChangeRow, status: ItemStatus): ItemPieces {
  return {
    ...(status !== row.made_to && { status }),
    ...dueOf(row.made_from_day, row.made_from_time),
    ...(row.made_from_owners && { owners: row.made_from_owners }),
    ...(row.made_from_meeting !== row.made_to_meeting && meetingOf(row.made_from_meeting)),
    ...(row.made_from_what !== null && { what: row.made_from_what }),
  };
}

export function dueOf(day: string | null, time: string | null): Pick<ItemPieces, 'due'> {
  if (!day) return {};
  const dueOn = Temporal.PlainDate.from(day);
  return { due: time ? { dueOn, dueTime: Temporal.PlainTime.from(time) } : { dueOn } };
}

export function meetingOf(id: string | null): Pick<ItemPieces, 'meeting'> {
  return { meeting: id ? { id } : {} };
}
