// The fewest rows under which deliveries exist, and a way to look at one.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { deliveryPlan } from '#db/delivery-plan.ts';
import type { Database } from '#db/open-database.ts';
import type { ChannelAddress } from '#src/chat/address.ts';
import { sentence } from '#src/chat/card.ts';
import type { Draw } from '#src/deliveries/deliver.ts';
import type { Delivery } from '#src/deliveries/delivery.ts';

export type PromisedCard = { id: string; place: ChannelAddress };

export type DeliveryRows = {
  /** Promises the card of one action item in so many new channels of an installation; due at once unless told when. */
  promise(count: number, sendAt?: Temporal.Instant, installation?: string): Promise<PromisedCard[]>;
  /** Promises the cards of so many action items, all in one conversation: a channel of that installation. */
  promiseInOne(count: number, installation: string): Promise<string[]>;
  /** As when somebody changes the action item. */
  change(): Promise<void>;
  row(id: string): Promise<DeliveryState>;
  /** How many are in that state. */
  count(state: DeliveryState['state']): Promise<number>;
  /** Forgets every delivery. */
  clear(): Promise<void>;
};

export type DeliveryState = {
  state: 'waiting' | 'claimed' | 'sent' | 'not needed' | 'dead';
  attempt: number;
  failures: number;
  ambiguities: number;
  reason: string | null;
  message: string | null;
  unsure: boolean;
  /** Milliseconds of real time until it may be tried again; negative where that has passed. */
  waits: number | null;
};

export async function deliveryRows({ sql, queries }: Database): Promise<DeliveryRows> {
  const [ids] = await sql<{ team: string; item: string }[]>`
    with organisation as (
      insert into organisations (name, sector) values ('Kolding Kommune', 'municipality') returning id),
    person as (
      insert into people (organisation_id, name) select id, 'Anna' from organisation returning id),
    team as (
      insert into teams (name, initiative) values ('Udskrivning', 'Hurtigere hjem') returning id),
    member as (
      insert into memberships (team_id, person_id, role)
      select team.id, person.id, 'member' from team, person returning team_id, person_id)
    insert into action_items (team_id, number, what, due_on, created_by)
    select team_id, 1, 'Sende skemaet', '2026-12-01', person_id from member
    returning team_id as team, id as item`;
  if (!ids) throw new Error('The rows of a team could not be made.');
  const plan = deliveryPlan(queries);
  const newChannels = (count: number, installation?: string) => sql<{ id: string }[]>`
    insert into channels (team_id, address, name)
    select ${ids.team}, ${installation ? `memory:channel/${installation}/` : 'memory:'} || gen_random_uuid(), 'kanal'
    from generate_series(1, ${count}::int) returning id`;
  return {
    async promise(count, sendAt = Temporal.Instant.from('2026-01-01T09:00Z'), installation) {
      const channels = await newChannels(count, installation);
      await plan.plan(
        channels.map(({ id }) => ({
          subject: { kind: 'item card', teamId: ids.team, itemId: ids.item, channelId: id },
          sendAt,
        })),
      );
      const rows = await sql<{ id: string; channel_id: string }[]>`
        select id, channel_id from deliveries where channel_id in ${sql(channels.map(({ id }) => id))}`;
      return rows.map((row) => ({ id: row.id, place: placeOf(row.channel_id) }));
    },
    async promiseInOne(count, installation) {
      const [channel] = await newChannels(1, installation);
      const items = await sql<{ id: string }[]>`
        insert into action_items (team_id, number, what, due_on, created_by)
        select team_id, (select max(number) from action_items) + number, 'Sende skemaet', '2026-12-01', person_id
        from memberships cross join generate_series(1, ${count}::int) as number returning id`;
      await plan.plan(
        items.map(({ id }) => ({
          subject: { kind: 'item card', teamId: ids.team, itemId: id, channelId: channel?.id ?? '' },
          sendAt: Temporal.Instant.from('2026-01-01T09:00Z'),
        })),
      );
      const rows = await sql<
        { id: string }[]
      >`select id from deliveries where channel_id = ${channel?.id ?? ''}`;
      return rows.map(({ id }) => id);
    },
    change: () => plan.redraw(ids.item),
    async row(id) {
      const [row] = await sql<DeliveryState[]>`
        select state, attempt, failures, ambiguities, reason, message, unsure_since is not null as unsure,
          (extract(epoch from not_before - clock_timestamp()) * 1000)::float as waits
        from deliveries where id = ${id}`;
      if (!row) throw new Error(`There is no delivery ${id}.`);
      return row;
    },
    async count(state) {
      const [row] = await sql<{ count: number }[]>`
        select count(*)::int as count from deliveries where state = ${state}`;
      return row?.count ?? 0;
    },
    async clear() {
      await sql`delete from deliveries`;
      await sql`delete from conversation_paces`;
      await sql`update lanes set free_at = '-infinity', paused_until = '-infinity'`;
    },
  };
}

/** Draws what `text` says at this moment, in the channel of the delivery. */
export function drawText(text: () => string = () => randomUUID()): Draw {
  return async ({ subject }: Delivery) => {
    if (subject.kind !== 'item card') throw new Error(`These rows hold no ${subject.kind}.`);
    return { to: { channel: placeOf(subject.channelId) }, card: sentence(text()) };
  };
}

function placeOf(channelId: string): ChannelAddress {
  return `memory:${channelId}`;
}
