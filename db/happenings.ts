// What became of the deliveries, for the playground's strip: kinds, places, times and counts, never a text.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Happening } from '#src/deliveries/happening.ts';
import type { Queries } from './queries.ts';

const mostRows = 200;

type Row = {
  id: string;
  kind: string;
  revision: number;
  state: string;
  failures: number;
  reason: string | null;
  posted: boolean;
  held: boolean;
  send_at: string;
  to: string;
  number: number | null;
  items: string;
  begun_by: string | null;
  begun_with: string;
  changed_at: string | null;
  changed_by: string | null;
  verb: string | null;
};

/** Oldest first, at most some hundreds: the newest. */
export async function happenings(queries: Queries): Promise<Happening[]> {
  const rows = await queries.execute<Row>(sql`
    with recent as materialized (
      select * from deliveries
      where send_at <= bot_now() and (state in ('sent', 'not needed', 'dead') or failures > 0
        or not_before is not null or message is not null)
      order by send_at desc limit ${mostRows})
    select recent.id, kind, revision, state, failures, reason, message is not null as posted,
      not_before is not null as held, send_at,
      coalesce(channels.name, people.name) as to, number,
      case when action_item_id is null then coalesce(nudged.count, 0) else 1 end as items,
      coalesce(prodding.name, began.name, creators.name) as begun_by,
      case when prodding.name is not null then 'prod' else coalesce(meeting_news.verb, began.verb, 'create') end as begun_with,
      changed.at as changed_at, changed.name as changed_by, changed.verb
    from recent
    left join channels on channels.id = recent.channel_id
    left join people on people.id = recent.person_id
    left join action_items on action_items.id = recent.action_item_id
    left join meetings on meetings.id = recent.meeting_id
    left join meeting_changes meeting_news on meeting_news.id = recent.meeting_change_id
    left join people creators
      on creators.id = coalesce(action_items.created_by, meeting_news.by_person_id, meetings.created_by)
    left join people prodding on prodding.id = recent.by_person_id
    left join lateral (
      select count(*) from nudge_items where nudge_items.delivery_id = recent.id) nudged on true
    -- A notice of a day tells of what somebody did on that day; all else of an item begins with the item.
    left join lateral (
      select item_changes.verb, people.name from item_changes
      join people on people.id = by_person_id
      where recent.on_day is not null and item_changes.action_item_id = recent.action_item_id
        and item_changes.at <= recent.send_at
      order by item_changes.at desc, sequence desc limit 1) began on true
    left join lateral (
      select made.at, made.verb, people.name from (
        select action_item_id, null::uuid as meeting_id, by_person_id, at, verb, sequence from item_changes
        union all
        select null, meeting_id, by_person_id, at, verb, sequence from meeting_changes) made
      join people on people.id = by_person_id
      where made.action_item_id = recent.action_item_id
        or (recent.kind = 'meeting card' and made.meeting_id = recent.meeting_id)
        or made.action_item_id in (select action_item_id from nudge_items where delivery_id = recent.id)
      order by made.at desc, sequence desc limit 1) changed on true
    order by send_at, recent.id`);
  return rows.flatMap(fromRow).sort((one, other) => Temporal.Instant.compare(one.at, other.at));
}

/** A message that was changed after it was posted is told twice: as it came, and as it changed last. */
function fromRow(row: Row): Happening[] {
  const sendAt = Temporal.Instant.from(row.send_at);
  const changedAt = row.changed_at ? Temporal.Instant.from(row.changed_at) : sendAt;
  const about = {
    kind: row.kind,
    to: row.to,
    items: Number(row.items),
    ...(row.number !== null && { number: row.number }),
  };
  const begun = row.begun_by ? { cause: { by: row.begun_by, verb: row.begun_with } } : {};
  const changed = row.changed_by && row.verb ? { cause: { by: row.changed_by, verb: row.verb } } : {};
  const told = (
    state: Happening['state'],
    at: Temporal.Instant,
    cause: Pick<Happening, 'cause'>,
  ): Happening => ({
    id: `${row.id} ${state} ${state === 'shown' ? 1 : row.revision}`,
    at,
    state,
    ...about,
    ...cause,
    ...(row.reason && state !== 'shown' ? { reason: row.reason } : {}),
  });
  const isChanged = row.revision > 1 && Temporal.Instant.compare(changedAt, sendAt) > 0;
  const last = isChanged ? changedAt : sendAt;
  const first = row.posted ? [told('shown', sendAt, begun)] : [];
  if (row.state === 'dead') return [...first, told('given up', last, changed)];
  if (row.failures > 0 || row.held) return [...first, told('waiting', last, changed)];
  if (row.posted)
    return row.state === 'sent' && isChanged ? [...first, told('updated', last, changed)] : first;
  return row.state === 'not needed' ? [told('not needed', last, begun)] : [];
}
