// The claim: which due deliveries may be sent at this moment. Pace and fairness are decided here, in one statement.
import { type SQL, sql } from 'drizzle-orm';
import type { Paces } from '#src/deliveries/pace.ts';

/** How many that must wait for their conversation's turn are moved aside at a time, so that others are seen. */
const lookAhead = 20;

/**
 * Reads in this order:
 *   ready    the lanes that may send and have something due; whoever was served longest ago comes first. Locked, so
 *            that two claims never spend one lane's allowance; another claim skips them for this moment.
 *   allowed  how many each may send now: its bucket, what it has under way, and a fair share of `limit`.
 *   next     the first due deliveries of each, and some more.
 *   placed   the n-th for a conversation that may be told `may` now; those beyond it are held back until their turn.
 *   claimed  the rest; both buckets are charged for them.
 * A lane costs three looks into an index, however many deliveries wait in it or in others. The order is what makes
 * Postgres take the index: where it guesses that much is due, it would read the whole table to find the first.
 * A bucket: `free_at` is when all that was taken has been paid for; one may be in debt for `burst` messages.
 */
export function claimStatement(paces: Paces, leaseMilliseconds: number): (limit: number) => SQL {
  const rows = JSON.stringify(
    Object.entries(paces).flatMap(([messenger, { posts, updates, conversation, atOnce }]) => {
      const common = {
        messenger,
        at_once: atOnce,
        talk_every: conversation.every,
        talk_burst: conversation.burst,
      };
      return [
        { ...common, ...posts, updates: false },
        { ...common, ...(updates ?? posts), updates: true },
      ];
    }),
  );
  return (limit) => sql`
    with moment as materialized (select bot_now() as shown, clock_timestamp() as real),
    pace as materialized (
      select messenger, updates, at_once, burst, talk_burst,
        every * interval '1 millisecond' as every, talk_every * interval '1 millisecond' as talk_every
      from json_to_recordset(${rows}::json) as pace(messenger text, updates boolean, at_once int, burst int,
        every float, talk_burst int, talk_every float)),
    ready as materialized (
      select name, free_at, pace.*
      from moment cross join lanes left join pace using (messenger, updates)
      where paused_until <= real and coalesce(free_at <= real + (burst - 1) * every, true) and (
        (select send_at from deliveries where lane = name and state = 'waiting' and not_before is null
          order by send_at limit 1) <= shown
        or (select not_before from deliveries where lane = name and state = 'waiting' and not_before is not null
          order by not_before limit 1) <= real
        or (select leased_until from deliveries where lane = name and state = 'claimed'
          order by leased_until limit 1) < real)
      order by free_at limit ${limit} for no key update of lanes skip locked),
    allowed as materialized (
      select ready.*, least(
        ceil(${limit}::float / count(*) over ()),
        floor(extract(epoch from real + burst * every - greatest(free_at, real)) / extract(epoch from every)),
        at_once - (select count(*) from (select from deliveries
          where lane = name and state = 'claimed' and leased_until >= real
          order by leased_until limit at_once) as under_way)
      )::int as most
      from moment cross join ready),
    next as materialized (
      select allowed.*, due.*
      from moment cross join allowed cross join lateral (
        (select id, coalesce(channel_id, person_id) as conversation, leased_until as since from deliveries
          where lane = name and state = 'claimed' and leased_until < real
          order by leased_until limit allowed.most)
        union all
        (select id, coalesce(channel_id, person_id), not_before from deliveries
          where lane = name and state = 'waiting' and not_before <= real and send_at <= shown
          order by not_before limit allowed.most + ${lookAhead})
        union all
        (select id, coalesce(channel_id, person_id), send_at from deliveries
          where lane = name and state = 'waiting' and not_before is null and send_at <= shown
          order by send_at limit allowed.most + ${lookAhead})) as due
      where most > 0),
    placed as (
      select next.*, row_number() over (partition by next.conversation order by since, id) as nth,
        talk_free_at,
        floor(extract(epoch from real + talk_burst * talk_every - talk_free_at) / extract(epoch from talk_every)) as may
      from moment cross join next cross join lateral (select greatest(real, (
        select free_at from conversation_paces where conversation = next.conversation)) as talk_free_at) as talk),
    sorted as materialized (
      select placed.*, coalesce(nth <= may, true) as goes,
        row_number() over (partition by name, coalesce(nth <= may, true) order by since, id) as rank
      from placed),
    chosen as materialized (
      select id from deliveries, moment
      where id = any (array(select id from sorted where goes and rank <= most order by rank, since limit ${limit}))
        and (state = 'waiting' or (state = 'claimed' and leased_until < real))
      for update of deliveries skip locked),
    early as materialized (
      select id from deliveries
      where id = any (array(select id from sorted where not goes)) and state = 'waiting'
      for update skip locked),
    held_back as (
      update deliveries set not_before = talk_free_at + (nth - talk_burst) * talk_every
      from early join sorted using (id) where deliveries.id = early.id),
    claimed as (
      update deliveries set state = 'claimed', attempt = attempt + 1,
        leased_until = clock_timestamp() + ${leaseMilliseconds} * interval '1 millisecond'
      from chosen join sorted using (id) where deliveries.id = chosen.id
      returning deliveries.id, deliveries.attempt, sorted.conversation, name, every, talk_every, since),
    charged as (
      update lanes set free_at = greatest(free_at, real) + coalesce(every * taken, interval '0')
      from moment, (select name, every, count(*) as taken from claimed group by name, every) as spent
      where lanes.name = spent.name),
    told as (
      insert into conversation_paces (conversation, free_at)
      select conversation, real + count(*) * talk_every from moment cross join claimed
      where talk_every is not null group by conversation, real, talk_every order by conversation
      on conflict (conversation) do update set free_at = greatest(excluded.free_at,
        conversation_paces.free_at + (excluded.free_at - (select real from moment))))
    select id, attempt from claimed order by since, id`;
}
