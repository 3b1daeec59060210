// What each nudge shows, what a person put off, and what asking depends on.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { NudgeEntry, NudgeStore } from '#src/reminders/nudge-store.ts';
import { readAskFacts } from './ask-facts.ts';
import type { Queries } from './queries.ts';
import { readItems } from './read-items.ts';

export function nudgeStore(queries: Queries): NudgeStore {
  return {
    async factsOf(itemId) {
      const [facts] = await readAskFacts(queries, sql`item.id = ${itemId}`);
      if (!facts) throw new Error(`There is no item ${itemId}.`);
      return facts;
    },

    factsFor: (personId, ledUntil) =>
      readAskFacts(
        queries,
        sql`item.status not in ('done', 'cancelled') and (
          item.id in (select action_item_id from action_item_owners where person_id = ${personId})
          or (item.due_on <= ${ledUntil.toString()} and item.team_id in (
            select team_id from memberships
            where person_id = ${personId} and role = 'project leader' and left_at is null)))`,
      ),

    async putOff(personId, items, { day, inAfternoon }, at) {
      const rows = items.map(({ id, teamId }) => ({ id, team: teamId }));
      await queries.execute(sql`
        insert into put_off (person_id, team_id, action_item_id, until_day, in_afternoon, said_at)
        select ${personId}, team, id, ${day.toString()}, ${inAfternoon}, ${at.toString()}
        from json_to_recordset(${JSON.stringify(rows)}::json) as item(id uuid, team uuid)
        on conflict (person_id, action_item_id) do update set
          until_day = excluded.until_day, in_afternoon = excluded.in_afternoon, said_at = excluded.said_at`);
    },

    async shown(deliveryId) {
      const which = sql`(select action_item_id from nudge_items where delivery_id = ${deliveryId})`;
      const [items, rows] = await Promise.all([
        readItems(queries, sql`item.id in ${which}`),
        queries.execute<EntryRow>(sql`
          select shown.action_item_id, shown.why, shown.due_on, later.until_day, later.in_afternoon
          from nudge_items shown join deliveries nudge on nudge.id = shown.delivery_id
          left join put_off later on later.person_id = nudge.person_id
            and later.action_item_id = shown.action_item_id and later.said_at >= nudge.send_at
          where shown.delivery_id = ${deliveryId}`),
      ]);
      return rows.length === 0 ? [] : items.map((item) => entryOf(item, rows));
    },

    async settle(deliveryId, entries) {
      const rows = entries.map(({ item, why }) => ({
        id: item.id,
        team: item.teamId,
        why,
        due: item.dueOn.toString(),
      }));
      await queries.execute(sql`delete from nudge_items where delivery_id = ${deliveryId}`);
      await queries.execute(sql`
        insert into nudge_items (delivery_id, team_id, action_item_id, why, due_on)
        select ${deliveryId}, team, id, why, due
        from json_to_recordset(${JSON.stringify(rows)}::json) as item(id uuid, team uuid, why text, due date)`);
    },

    async sent(deliveryId) {
      const [row] = await queries.execute<{ person_id: string; send_at: string }>(sql`
        select person_id, send_at from deliveries
        where id = ${deliveryId} and kind in ('morning nudge', 'timed nudge', 'later nudge')`);
      return row && { personId: row.person_id, at: Temporal.Instant.from(row.send_at) };
    },

    async wasProdded(itemId, onDay) {
      const rows = await queries.execute(sql`
        select 1 from deliveries
        where kind = 'prod' and action_item_id = ${itemId} and on_day = ${onDay.toString()} limit 1`);
      return rows.length > 0;
    },

    async unanswered(teamId) {
      const rows = await queries.execute<{ id: string }>(sql`
        select item.id from action_items item
        where item.team_id = ${teamId} and item.status not in ('done', 'cancelled', 'blocked') and exists (
          select 1 from nudge_items shown join deliveries nudge on nudge.id = shown.delivery_id
          where shown.action_item_id = item.id and shown.why not in ('no answer', 'nobody there', 'helping')
            and nudge.message is not null and not exists (
              select 1 from item_changes made where made.action_item_id = item.id and made.at >= nudge.send_at))`);
      return rows.map(({ id }) => id);
    },
  };
}

type EntryRow = {
  action_item_id: string;
  why: NudgeEntry['why'];
  due_on: string | null;
  until_day: string | null;
  in_afternoon: boolean | null;
};

function entryOf(item: NudgeEntry['item'], rows: EntryRow[]): NudgeEntry {
  const row = rows.find(({ action_item_id }) => action_item_id === item.id);
  if (!row) throw new Error(`The item ${item.id} was not settled.`);
  const { why, due_on, until_day, in_afternoon } = row;
  const day = until_day ? Temporal.PlainDate.from(until_day) : undefined;
  return {
    item,
    why,
    wasDueOn: due_on ? Temporal.PlainDate.from(due_on) : item.dueOn,
    ...(day && { putOffTo: { day, inAfternoon: in_afternoon === true } }),
  };
}
