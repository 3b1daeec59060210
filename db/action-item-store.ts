// Action items, their owners, and the record of who changed what.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { ActionItem, ItemChange, ItemStatus } from '#src/action-items/action-item.ts';
import type { ActionItemStore } from '#src/action-items/action-item-store.ts';
import type { Queries } from './queries.ts';

export function actionItemStore(queries: Queries): ActionItemStore {
  return {
    async record(item, at) {
      const [row] = await queries.execute<{ id: string; number: number; change: string }>(sql`
        with numbered as (
          update teams set last_item_number = last_item_number + 1
          where id = ${item.teamId} returning id, last_item_number as number),
        item as (
          insert into action_items (team_id, number, what, due_on, due_time, created_by, origin_channel_id)
          select id, number, ${item.what}, ${item.dueOn.toString()}, ${item.dueTime?.toString() ?? null},
            ${item.createdBy}, ${item.originChannelId ?? null}
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
        read(queries, condition),
      ]);
      return items[0];
    },

    async change(item, change) {
      const undoes = change.verb === 'undo' ? change.undoes : null;
      const [, items] = await Promise.all([
        queries.execute(sql`
          with changed as (
            update action_items set status = ${change.to} where id = ${item.id} returning id, team_id)
          insert into item_changes (team_id, action_item_id, by_person_id, at, verb, from_status, to_status, undoes)
          select team_id, id, ${change.by}, ${change.at.toString()}, ${change.verb}, ${item.status}, ${change.to},
            ${undoes} from changed`),
        read(queries, sql`item.id = ${item.id}`),
      ]);
      return theOne(items);
    },

    openOrDoneSince: (teamId, since) =>
      read(
        queries,
        sql`item.team_id = ${teamId} and (item.status not in ('done', 'cancelled')
          or (item.status = 'done' and said_at >= ${since.toString()}::timestamptz))`,
      ),

    async lastChangeBy(teamId, personId) {
      const [row] = await queries.execute<ChangeRow>(sql`
        select ${madeColumns} from item_changes made
        where team_id = ${teamId} and by_person_id = ${personId} and ${notTakenBack}
        order by sequence desc limit 1`);
      return row && changeFromRow(row);
    },

    async forNudge({ deliveryId, posted }, personId, dueUntil) {
      const shown = sql`item.id in (select action_item_id from nudge_items where delivery_id = ${deliveryId})`;
      const settled = posted ? await read(queries, shown) : [];
      if (settled.length > 0) return settled;
      await queries.execute(sql`delete from nudge_items where delivery_id = ${deliveryId}`);
      await queries.execute(sql`
        insert into nudge_items (delivery_id, team_id, action_item_id)
        select ${deliveryId}, item.team_id, item.id
        from action_items item join action_item_owners owner on owner.action_item_id = item.id
        where owner.person_id = ${personId} and item.due_on <= ${dueUntil.toString()}
          and item.status not in ('done', 'cancelled')
          and not exists (
            select 1 from nudge_items earlier join deliveries nudge on nudge.id = earlier.delivery_id
            where earlier.action_item_id = item.id and nudge.person_id = owner.person_id
              and nudge.message is not null)`);
      return read(queries, shown);
    },
  };
}

/** Of `item_changes made`. */
const madeColumns =
  sql.raw(`made.id as made_id, made.action_item_id as made_for, made.by_person_id as made_by,
  made.at as made_at, made.verb as made_verb, made.from_status as made_from`);
const notTakenBack = sql.raw(`made.verb <> 'undo'
  and not exists (select 1 from item_changes undo where undo.undoes = made.id)`);

async function read(queries: Queries, condition: SQL): Promise<ActionItem[]> {
  const rows = await queries.execute<ItemRow>(sql`
    select item.*, owners.people, undoable.*, said.*, touched.*
    from action_items item
    cross join lateral (
      select array_agg(person_id order by position) as people
      from action_item_owners where action_item_id = item.id) owners
    left join lateral (
      select ${madeColumns} from item_changes made
      where action_item_id = item.id and ${notTakenBack} order by sequence desc limit 1) undoable on true
    cross join lateral (
      select by_person_id as said_by, at as said_at from item_changes
      where action_item_id = item.id and to_status = item.status
      order by verb = 'undo', sequence desc limit 1) said
    cross join lateral (
      select by_person_id as touched_by, at as touched_at from item_changes
      where action_item_id = item.id order by sequence desc limit 1) touched
    where ${condition}
    order by item.due_on, item.number`);
  return rows.map(itemFromRow);
}

type ChangeRow = {
  made_id: string;
  made_for: string;
  made_by: string;
  made_at: string;
  made_verb: string;
  made_from: string | null;
};

type ItemRow = (ChangeRow | { made_id: null }) & {
  id: string;
  team_id: string;
  number: number;
  what: string;
  due_on: string;
  due_time: string | null;
  status: string;
  people: string[];
  said_by: string;
  said_at: string;
  touched_by: string;
  touched_at: string;
  created_by: string;
  origin_channel_id: string | null;
};

function itemFromRow(row: ItemRow): ActionItem {
  return {
    id: row.id,
    teamId: row.team_id,
    number: row.number,
    what: row.what,
    dueOn: Temporal.PlainDate.from(row.due_on),
    status: row.status as ItemStatus,
    owners: row.people,
    createdBy: row.created_by,
    ...(row.made_id !== null && { undoable: changeFromRow(row) }),
    touched: { by: row.touched_by, at: Temporal.Instant.from(row.touched_at) },
    said: { by: row.said_by, at: Temporal.Instant.from(row.said_at) },
    ...(row.due_time && { dueTime: Temporal.PlainTime.from(row.due_time) }),
    ...(row.origin_channel_id && { originChannelId: row.origin_channel_id }),
  };
}

function changeFromRow(row: ChangeRow): ItemChange {
  return {
    id: row.made_id,
    itemId: row.made_for,
    by: row.made_by,
    at: Temporal.Instant.from(row.made_at),
    verb: row.made_verb as ItemChange['verb'],
    ...(row.made_from && { from: row.made_from as ItemStatus }),
  };
}

function theOne(items: ActionItem[]): ActionItem {
  const [item] = items;
  if (!item) throw new Error('An item that was just written cannot be read.');
  return item;
}
