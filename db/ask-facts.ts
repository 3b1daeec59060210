// What asking about items depends on: who owns them since when, who was asked, who answered, who was told.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { AskFacts, OwnerFacts } from '#src/reminders/ask-facts.ts';
import { notTakenBack } from './item-change-rows.ts';
import type { Queries } from './queries.ts';
import { readItems } from './read-items.ts';

/** `condition` is about `action_items item`; by due day and number. */
export async function readAskFacts(queries: Queries, condition: SQL): Promise<AskFacts[]> {
  const [items, rows] = await Promise.all([
    readItems(queries, condition),
    queries.execute<FactsRow>(sql`
      select item.id, due.since as due_since, said.on_track_at, said.blocked_at, owners.list as owners,
        told.list as told
      from action_items item
      cross join lateral (
        select max(at) as since from item_changes
        where action_item_id = item.id and (verb = 'create' or from_due_on is not null)) due
      cross join lateral (
        select max(at) filter (where verb = 'on track') as on_track_at, max(at) filter (where verb = 'block') as blocked_at
        from item_changes made
        where action_item_id = item.id and verb in ('on track', 'block') and ${notTakenBack}) said
      cross join lateral (
        select json_agg(json_build_object('personId', owner.person_id, 'since', coalesce(given.at, due.since),
          'askedOn', asked.on_day, 'putOffUntil', later.until_day, 'inAfternoon', later.in_afternoon) order by position) as list
        from action_item_owners owner
        left join lateral (
          select max(at) as at from item_changes
          where action_item_id = item.id and to_owners @> array[owner.person_id]
            and not from_owners @> array[owner.person_id]) given on true
        left join lateral (
          select max(nudge.on_day) as on_day
          from nudge_items shown join deliveries nudge on nudge.id = shown.delivery_id
          where shown.action_item_id = item.id and nudge.person_id = owner.person_id and ${tried}
            and shown.why not in ('no answer', 'nobody there', 'helping')) asked on true
        left join put_off later on later.person_id = owner.person_id and later.action_item_id = item.id
          and later.said_at >= greatest(due.since, said.on_track_at, said.blocked_at)
        where owner.action_item_id = item.id) owners
      cross join lateral (
        select coalesce(json_agg(json_build_object('personId', person_id, 'why', why, 'onDay', on_day)), '[]') as list
        from (
          select nudge.person_id, shown.why, max(nudge.on_day) as on_day
          from nudge_items shown join deliveries nudge on nudge.id = shown.delivery_id
          where shown.action_item_id = item.id and ${tried} and shown.why in ('no answer', 'nobody there')
          group by nudge.person_id, shown.why) each) told
      where ${condition}`),
  ]);
  const facts = new Map(rows.map((row) => [row.id, row]));
  return items.map((item) => {
    const row = facts.get(item.id);
    if (!row) throw new Error(`The item ${item.id} has no record.`);
    return {
      item,
      dueSince: Temporal.Instant.from(row.due_since),
      ...(row.on_track_at && { onTrackAt: Temporal.Instant.from(row.on_track_at) }),
      ...(row.blocked_at && { blockedAt: Temporal.Instant.from(row.blocked_at) }),
      owners: row.owners.map(ownerFromRow),
      told: row.told.map((each) => ({ ...each, onDay: Temporal.PlainDate.from(each.onDay) })),
    };
  });
}

/** Sent, or given up: somebody who cannot be reached has been asked in vain. */
const tried = sql.raw(`(nudge.message is not null or nudge.state = 'dead')`);

type OwnerRow = {
  personId: string;
  since: string;
  askedOn: string | null;
  putOffUntil: string | null;
  inAfternoon: boolean | null;
};

type FactsRow = {
  id: string;
  due_since: string;
  on_track_at: string | null;
  blocked_at: string | null;
  owners: OwnerRow[];
  told: { personId: string; why: AskFacts['told'][number]['why']; onDay: string }[];
};

function ownerFromRow({ personId, since, askedOn, putOffUntil, inAfternoon }: OwnerRow): OwnerFacts {
  const putOff = putOffUntil ? Temporal.PlainDate.from(putOffUntil) : undefined;
  return {
    personId,
    since: Temporal.Instant.from(since),
    ...(askedOn && { askedOn: Temporal.PlainDate.from(askedOn) }),
    ...(putOff && (inAfternoon ? { putOffToAfternoonOf: putOff } : { putOffUntil: putOff })),
  };
}
