// Action items, their owners, and the record of who changed what.
import { sql } from 'drizzle-orm';
import type { ActionItem } from '#src/action-items/action-item.ts';
import type { ActionItemStore } from '#src/action-items/action-item-store.ts';
import { type ChangeRow, changeFromRow, madeColumns, notTakenBack } from './item-change-rows.ts';
import type { Queries } from './queries.ts';
import { readItems } from './read-items.ts';
import { writeItemChange } from './write-item-change.ts';

export function actionItemStore(queries: Queries): ActionItemStore {
  return {
    async record(item, at) {
      const [row] = await queries.execute<{ id: string; number: number; change: string }>(sql`
        with numbered as (
          update teams set last_item_number = last_item_number + 1
          where id = ${item.teamId} returning id, last_item_number as number),
        item as (
          insert into action_items (team_id, number, what, due_on, due_time, created_by, origin_channel_id,
            meeting_id, due_meeting_id, agenda_item, source_message)
          select id, number, ${item.what}, ${item.dueOn.toString()}, ${item.dueTime?.toString() ?? null},
            ${item.createdBy}, ${item.originChannelId ?? null}, ${item.meetingId ?? null},
            ${item.dueMeetingId ?? null}, ${item.agendaItem ?? null}, ${item.sourceMessage ?? null}
          from numbered returning id, team_id, number),
        owners as (
          insert into action_item_owners (team_id, action_item_id, person_id, position)
          select item.team_id, item.id, owner.person_id, owner.position - 1
          from item, unnest(${sql.param(item.owners)}::uuid[]) with ordinality owner(person_id, position)),
        made as (
          insert into item_changes (team_id, action_item_id, by_person_id, at, verb, to_status)
          select team_id, id, ${item.createdBy}, ${at.toString()}, 'create', 'open' from item returning id)
        select item.id, item.number, made.id as change from item, made`);
      if (!row) throw new Error(`There is no team with the id ${item.teamId}.`);
      const { id, number, change } = row;
      const created = { by: item.createdBy, at };
      return {
        ...item,
        id,
        number,
        status: 'open',
        undoable: { id: change, itemId: id, verb: 'create', ...created },
        touched: created,
        said: created,
      };
    },

    async lock(teamId, which) {
      const key = 'id' in which ? sql`item.id = ${which.id}` : sql`item.number = ${which.number}`;
      const condition = sql`item.team_id = ${teamId} and ${key}`;
      const [, items] = await Promise.all([
        queries.execute(sql`select 1 from action_items item where ${condition} for update`),
        readItems(queries, condition),
      ]);
      return items[0];
    },

    these: (itemIds) => readItems(queries, sql`item.id = any(${sql.param(itemIds)}::uuid[])`),

    async change(item, change) {
      const [, items] = await Promise.all([
        writeItemChange(queries, item, change),
        readItems(queries, sql`item.id = ${item.id}`),
      ]);
      return theOne(items);
    },

    openOrDoneSince: (teamId, since) =>
      readItems(
        queries,
        sql`item.team_id = ${teamId} and (item.status not in ('done', 'cancelled')
          or (item.status = 'done' and said_at >= ${since.toString()}::timestamptz))`,
      ),

    async lastChangeBy(teamId, personId) {
      const [row] = await queries.execute<ChangeRow>(sql`
        select ${madeColumns} from item_changes made
        where team_id = ${teamId} and by_person_id = ${personId} and ${notTakenBack}
          and made.verb <> 'follow meeting'
        order by sequence desc limit 1`);
      return row && changeFromRow(row);
    },
  };
}

function theOne(items: ActionItem[]): ActionItem {
  const [item] = items;
  if (!item) throw new Error('An item that was just written cannot be read.');
  return item;
}
