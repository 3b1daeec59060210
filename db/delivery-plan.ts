// Promised messages, written in the transaction of the change that they tell of.
import { type SQL, sql } from 'drizzle-orm';
import type { DeliverySubject } from '#src/deliveries/delivery.ts';
import type { DeliveryPlan } from '#src/deliveries/delivery-plan.ts';
import { dueSignal } from './due-signal.ts';
import type { Queries } from './open-database.ts';
import { deliveries } from './schema/deliveries.ts';

export function deliveryPlan(queries: Queries): DeliveryPlan {
  const wakeOnCommit = () => queries.execute(sql`select pg_notify(${dueSignal}, '')`);
  return {
    async plan(promised) {
      if (promised.length === 0) return;
      await queries
        .insert(deliveries)
        .values(
          inOneOrder(
            promised.map(({ subject, sendAt }) => ({ ...columns(subject), sendAt: sendAt.toString() })),
          ),
        )
        .onConflictDoUpdate({
          target: [
            deliveries.kind,
            deliveries.actionItemId,
            deliveries.channelId,
            deliveries.personId,
            deliveries.onDay,
          ],
          set: {
            revision: sql`${deliveries.revision} + 1`,
            state: sql`case ${deliveries.state} when 'claimed' then 'claimed' else 'waiting' end`,
            failures: 0,
          },
          setWhere: sql`${deliveries.state} in ('not needed', 'dead', 'claimed')`,
        });
      await wakeOnCommit();
    },

    async redraw(itemId) {
      await queries.execute(sql`
        with showing as materialized (
          select id from deliveries
          where (message is not null or state = 'claimed' or (state = 'dead' and kind <> 'morning nudge'))and id in (${thatShow(itemId)})
          order by id for update)
        update deliveries set revision = revision + 1, failures = 0,
          state = case when state = 'claimed' then state else 'waiting' end
        from showing where deliveries.id = showing.id`);
      await wakeOnCommit();
    },

    async revive(channelId) {
      await queries.execute(sql`
        update deliveries set revision = revision + 1, failures = 0, state = 'waiting'
        where channel_id = ${channelId} and state = 'dead' and (kind = 'introduction' or action_item_id in (
          select id from action_items where status not in ('done', 'cancelled')))`);
      await wakeOnCommit();
    },

    async adopt(message, itemId, place) {
      const here =
        'channelId' in place
          ? sql`channel_id = ${place.channelId} and action_item_id = ${itemId}`
          : sql`person_id = ${place.personId} and id in (${thatShow(itemId)})`;
      await queries.execute(sql`
        update deliveries set message = ${message}
        where not exists (select 1 from deliveries where message = ${message})
          and id = (
            select id from deliveries where ${here} and message is not null
            order by kind = 'morning nudge' desc, send_at desc limit 1)`);
    },
  };
}

/** The ids of all deliveries that show the item: its own, and the nudges that it is one of. */
const thatShow = (itemId: string): SQL => sql`
  select id from deliveries where action_item_id = ${itemId}
  union select delivery_id from nudge_items where action_item_id = ${itemId}`;

/** Two transactions that promise the same nudges wait for each other in one order, never in a circle. */
function inOneOrder<Row extends { personId?: string; onDay?: string }>(rows: Row[]): Row[] {
  const key = ({ personId = '', onDay = '' }: Row) => `${onDay} ${personId}`;
  return [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function columns(subject: DeliverySubject) {
  switch (subject.kind) {
    case 'item card':
      return {
        kind: subject.kind,
        teamId: subject.teamId,
        actionItemId: subject.itemId,
        channelId: subject.channelId,
        thread: subject.thread ?? null,
      };
    case 'owner notice':
      return {
        kind: subject.kind,
        teamId: subject.teamId,
        actionItemId: subject.itemId,
        personId: subject.personId,
      };
    case 'morning nudge':
      return { kind: subject.kind, personId: subject.personId, onDay: subject.onDay.toString() };
    case 'introduction':
      return { kind: subject.kind, teamId: subject.teamId, channelId: subject.channelId };
  }
}
