// Promised messages, written in the transaction of the change that they tell of.
import { type SQL, sql } from 'drizzle-orm';
import type { DeliveryPlan } from '#src/deliveries/delivery-plan.ts';
import { mayHaveArrived } from '#src/deliveries/post-again.ts';
import { columns } from './delivery-columns.ts';
import { wakeTheSweep } from './due-signal.ts';
import type { Queries } from './queries.ts';

export function deliveryPlan(queries: Queries): DeliveryPlan {
  return {
    async plan(promised) {
      if (promised.length === 0) return;
      const rows = eachPlaceOnce(
        promised.map(({ subject, sendAt }) => ({ ...columns(subject), send_at: sendAt.toString() })),
      );
      await queries.execute(sql`
        with wanted as (
          select *, ${isGoneOut} as is_gone_out
          from json_to_recordset(${JSON.stringify(rows)}::json) as row(kind text, team_id uuid,
            action_item_id uuid, meeting_id uuid, meeting_change_id uuid, round_id uuid, barrier_id uuid, link_id uuid, pair_id uuid, channel_id uuid, thread text, person_id uuid,
            on_day date, part int, by_person_id uuid, send_at timestamptz)),
        still_to_come as (
          select kind, team_id, action_item_id, meeting_id, meeting_change_id, round_id, barrier_id, link_id, pair_id, channel_id, thread, person_id,
            on_day, part, by_person_id, send_at
          from wanted where not is_gone_out
          union
          select kind, null, null, null, null, null, null, null, null, null, null, person_id, on_day + 1, null, null, send_at + interval '1 day'
          from wanted gone where is_gone_out and not exists (
            select 1 from wanted other
            where other.kind = gone.kind and other.person_id = gone.person_id and other.on_day = gone.on_day + 1)),
        promised as (
          select still_to_come.*, split_part(address, ':', 1) as messenger,
            split_part(address, ':', 1) || ':' || split_part(address, '/', 2) as lane
          from still_to_come left join lateral (
            select address from channels where id = still_to_come.channel_id
            union all
            (select address from accounts where person_id = still_to_come.person_id order by position, address limit 1)
            limit 1) as place on true),
        known as (
          insert into lanes (name, messenger) select distinct lane, messenger from promised where lane is not null
          order by lane on conflict do nothing)
        insert into deliveries (kind, team_id, action_item_id, meeting_id, meeting_change_id, round_id, barrier_id, link_id, pair_id, channel_id,
          thread, person_id, on_day, part, by_person_id, send_at, lane)
        select kind, team_id, action_item_id, meeting_id, meeting_change_id, round_id, barrier_id, link_id, pair_id, channel_id, thread, person_id,
          on_day, part, by_person_id, send_at, coalesce(lane, 'any')
        from promised
        where not exists (select 1 from people where id = promised.person_id and erased_at is not null) ${inOneOrder}
        on conflict on constraint one_delivery_per_place do update set
          revision = deliveries.revision + 1, failures = 0, send_at = excluded.send_at,
          state = case deliveries.state when 'claimed' then 'claimed' else 'waiting' end
        where deliveries.state in ('not needed', 'dead', 'claimed')
          or (deliveries.state = 'waiting' and deliveries.message is null and ${movesAlong}
            and deliveries.send_at <> excluded.send_at)`);
      queries.onceCommitted(wakeTheSweep);
    },

    async redraw(itemId) {
      await queries.execute(sql`
        with showing as materialized (
          select id from deliveries
          where (message is not null or state = 'claimed' or (state = 'dead' and kind not like '% nudge')
              -- It had nothing to tell, and may have now.
              or (kind = 'meeting wrap-up' and state = 'not needed'))
            and id in (${thatShow(itemId)})
          order by id for update)
        update deliveries set revision = revision + 1, failures = 0,
          state = case when state = 'claimed' then state else 'waiting' end
        from showing where deliveries.id = showing.id`);
      queries.onceCommitted(wakeTheSweep);
    },

    async redrawNudge(deliveryId) {
      await queries.execute(sql`
        update deliveries set revision = revision + 1, failures = 0,
          state = case when state = 'claimed' then state else 'waiting' end
        where id = ${deliveryId} and (message is not null or state = 'claimed')`);
      queries.onceCommitted(wakeTheSweep);
    },

    async redrawMornings(personId, since) {
      await queries.execute(sql`
        update deliveries set revision = revision + 1, failures = 0,
          state = case when state = 'claimed' then state else 'waiting' end
        where kind = 'morning nudge' and action_item_id is null and meeting_id is null and meeting_change_id is null
          and round_id is null and channel_id is null and person_id = ${personId} and on_day >= ${since.toString()}
          and (message is not null or state = 'claimed')`);
      queries.onceCommitted(wakeTheSweep);
    },

    async redrawChannel(channelId) {
      await queries.execute(sql`
        with here as (select id, team_id from channels where id = ${channelId}),
        standing as (
          select showing.id from here join action_items item using (team_id)
          join deliveries showing on showing.action_item_id = item.id and showing.channel_id = here.id
          where item.status not in ('done', 'cancelled') and showing.kind = 'item card'
          union all
          select showing.id from here join meetings meeting using (team_id)
          join deliveries showing on showing.meeting_id = meeting.id and showing.channel_id = here.id
          where cancelled_at is null and held_on >= (bot_now() - interval '1 day')::date
            and showing.kind = 'meeting card'
          union all
          select showing.id from here join rounds round using (team_id)
          join deliveries showing on showing.round_id = round.id and showing.channel_id = here.id
          where round.closes_at > bot_now() - interval '14 days' and showing.kind = 'round card'
          union all
          select id from deliveries
          where kind = 'introduction' and action_item_id is null and meeting_id is null and meeting_change_id is null
            and round_id is null and channel_id = ${channelId}),
        posted as materialized (
          select id from deliveries where id in (select id from standing) and (message is not null or state = 'claimed')
          order by id for update)
        update deliveries set revision = revision + 1, failures = 0,
          state = case when state = 'claimed' then state else 'waiting' end
        from posted where deliveries.id = posted.id`);
      queries.onceCommitted(wakeTheSweep);
    },

    async redrawMeeting(meetingId) {
      await queries.execute(sql`
        update deliveries set revision = revision + 1, failures = 0,
          state = case when state = 'claimed' then state else 'waiting' end
        where meeting_id = ${meetingId} and ((kind = 'meeting card' and state <> 'not needed')
          or (kind = 'meeting wrap-up' and (message is not null or state = 'claimed')))`);
      queries.onceCommitted(wakeTheSweep);
    },

    async redrawRound(roundId) {
      await queries.execute(sql`
        update deliveries set revision = revision + 1, failures = 0,
          state = case when state = 'claimed' then state else 'waiting' end
        where round_id = ${roundId} and kind in ('round card', 'round sheet')
          and (message is not null or state = 'claimed' or (state = 'dead' and ${isSurelyMissing}))`);
      queries.onceCommitted(wakeTheSweep);
    },

    async adoptRound(message, roundId, place) {
      const here =
        'channelId' in place ? sql`channel_id = ${place.channelId}` : sql`person_id = ${place.personId}`;
      await queries.execute(sql`
        update deliveries set message = ${message}, revision = revision + 1, failures = 0,
          state = case when state = 'claimed' then state else 'waiting' end
        where not exists (select 1 from deliveries where message = ${message})
          and round_id = ${roundId} and kind in ('round card', 'round sheet') and ${here}`);
      queries.onceCommitted(wakeTheSweep);
    },

    async adoptHelp(message, barrierId, personId) {
      await queries.execute(sql`
        update deliveries set message = ${message}
        where not exists (select 1 from deliveries where message = ${message})
          and barrier_id = ${barrierId} and person_id = ${personId} and kind = 'help request' and message is not null`);
    },

    async revive(channelId) {
      await queries.execute(sql`
        update deliveries set revision = revision + 1, failures = 0, state = 'waiting'
        where channel_id = ${channelId} and state = 'dead' and kind <> 'meeting news' and (kind = 'introduction'
          or action_item_id in (select id from action_items where status not in ('done', 'cancelled'))
          or (round_id in (select id from rounds where state = 'open') and ${isSurelyMissing})
          or meeting_id in (
            select id from meetings where cancelled_at is null and held_on >= (bot_now() - interval '1 day')::date))`);
      queries.onceCommitted(wakeTheSweep);
    },

    async redrawLink(linkId) {
      await queries.execute(sql`
        update deliveries set revision = revision + 1, failures = 0,
          state = case when state = 'claimed' then state else 'waiting' end
        where link_id = ${linkId} and kind = 'link proposal' and (message is not null or state = 'claimed')`);
      queries.onceCommitted(wakeTheSweep);
    },

    async redrawPair(pairId) {
      await queries.execute(sql`
        update deliveries set revision = revision + 1, failures = 0,
          state = case when state = 'claimed' then state else 'waiting' end
        where pair_id = ${pairId} and (message is not null or state = 'claimed')`);
      queries.onceCommitted(wakeTheSweep);
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
            order by kind like '% nudge' desc, send_at desc limit 1)`);
    },
  };
}

/**
 * A morning's message that has gone out takes up nothing more, also where its person's hour comes once again that day: the
 * next day's does, or, on a day off, promises the one after it.
 */
const isGoneOut = sql.raw(`(row.kind = 'morning nudge' and exists (
  select 1 from deliveries sent where sent.kind = row.kind and sent.person_id = row.person_id
    and sent.on_day = row.on_day and sent.message is not null))`);

/** Not one that may have arrived: only a person, or a press on it, says what became of that. */
const isSurelyMissing = sql`reason is distinct from ${mayHaveArrived}`;

/** Two transactions that promise the same nudges wait for each other in one order, never in a circle. */
const inOneOrder = sql.raw('order by on_day, person_id, kind, action_item_id, channel_id, part');

/** Moves with its person's day, hour and time zone, its item's time of day, or its meeting's, as long as it has not been sent. */
const movesAlong = sql.raw(
  `deliveries.kind in ('morning nudge', 'timed nudge', 'later nudge', 'digest', 'leader digest', 'meeting status',
    'meeting wrap-up')`,
);

/** The ids of all deliveries that show the item: its own, the nudges that it is one of, digests that ask for help with it, and what its meeting came to. */
const thatShow = (itemId: string): SQL => sql`
  select id from deliveries where action_item_id = ${itemId}
  union select delivery_id from nudge_items where action_item_id = ${itemId}
  union select digest.id from barriers join digest_asks asked on asked.barrier_id = barriers.id
    join deliveries digest using (person_id, on_day)
    where barriers.action_item_id = ${itemId} and digest.kind = 'digest'
  union select wrap_up.id from action_items item
  join meetings on meetings.team_id = item.team_id and (meetings.id = item.meeting_id or meetings.held_on = (
    select (min(at) at time zone meetings.time_zone)::date from item_changes where action_item_id = item.id))
  join deliveries wrap_up on wrap_up.meeting_id = meetings.id and wrap_up.kind = 'meeting wrap-up'
  where item.id = ${itemId}`;

function eachPlaceOnce<Row extends { send_at: string }>(rows: Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify({ ...row, send_at: '' }), row])).values()];
}
