// Deliveries as the engine sees them. Leases and waits are real time, what is due follows the (movable) clock.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { type Address, installationOf, messengerOf } from '#src/chat/address.ts';
import type { Claim, Delivery, DeliverySubject } from '#src/deliveries/delivery.ts';
import type { DeliveryLedger, DeliveryOverview } from '#src/deliveries/delivery-ledger.ts';
import type { Paces } from '#src/deliveries/pace.ts';
import { claimStatement } from './claim-deliveries.ts';
import { dueSignal } from './due-signal.ts';
import { inBatches } from './in-batches.ts';
import type { Database } from './open-database.ts';

/** Of begun and of recorded deliveries, in one statement. */
const mostTogether = 50;

type Sent = { delivery: Delivery; message: Address };

const due = sql`state = 'waiting' and send_at <= bot_now()`;

/** Of a round: null where nothing more happens to it by itself. */
const nextTurn = sql.raw(`case state when 'planned' then opens_at when 'open' then closes_at end`);

/**
 * `leaseMilliseconds` must be longer than twice a messenger's time-out plus what a platform may take to commit:
 * until it ends, a try that was cut off cannot be told from one that is still under way. `paces`: of each messenger;
 * one that is missing is claimed as fast as workers carry.
 */
export function deliveryLedger(
  { queries, sql: pool }: Database,
  leaseMilliseconds: number,
  paces: Paces = {},
): DeliveryLedger {
  const claim = claimStatement(paces, leaseMilliseconds);
  const lease = sql`clock_timestamp() + ${leaseMilliseconds} * interval '1 millisecond'`;
  const countsUpdatesApart = (message: Address) => paces[messengerOf(message)]?.updates !== undefined;
  /** What is posted already is updated from now on. */
  const laneOf = (message: Address) =>
    `${installationOf(message)}${countsUpdatesApart(message) ? ' updates' : ''}`;

  // In batches rows that somebody else is changing are skipped, and taken one by one: two batches never wait for each
  // other in a circle.
  const skipLocked = sql`skip locked`;
  const beginTogether = inBatches(mostTogether, (claims: Claim[]) => beginAll(claims, skipLocked));
  const recordTogether = inBatches(mostTogether, (sent: Sent[]) => recordSent(sent, skipLocked));

  /** Undefined for each that is not to be sent: overtaken, skipped, or its installation was asked for patience. */
  async function beginAll(claims: Claim[], wait: SQL): Promise<(Delivery | undefined)[]> {
    // Claimed before the platform asked for patience: it goes back, and nothing is called.
    const rows = await queries.execute<DeliveryRow & { paused: boolean }>(sql`
      with earlier as (
        select id, unsure_since, paused_until, paused_until > clock_timestamp() as paused
        from json_to_recordset(${JSON.stringify(claims)}::json) as claim(id uuid, attempt int)
        join deliveries using (id, attempt) join lanes on lanes.name = lane
        where state = 'claimed' for update of deliveries ${wait})
      update deliveries set
        attempt = attempt + 1,
        state = case when paused then 'waiting' else 'claimed' end,
        leased_until = case when not paused then ${lease} end,
        not_before = case when paused then paused_until else not_before end,
        unsure_since = case
          when paused then deliveries.unsure_since
          when message is null then coalesce(deliveries.unsure_since, clock_timestamp()) end
      from earlier where deliveries.id = earlier.id
      returning deliveries.*, earlier.unsure_since as unsure_before, paused`);
    const begun = new Map(rows.map((row) => [row.id, row]));
    return claims.map(({ id }) => {
      const row = begun.get(id);
      // Asked for twice in one batch, it is one try.
      begun.delete(id);
      return row && !row.paused ? deliveryFromRow(row) : undefined;
    });
  }

  /** Whether each was written down: false where it is overtaken or skipped. */
  async function recordSent(sent: Sent[], wait: SQL): Promise<boolean[]> {
    const asked = sent.map(({ delivery: { id, attempt, revision }, message }) => ({
      ...{ id, attempt, revision, message, lane: laneOf(message), messenger: messengerOf(message) },
      updates: countsUpdatesApart(message),
    }));
    const rows = await queries.execute<{ id: string }>(sql`
      with sent as materialized (
        select * from json_to_recordset(${JSON.stringify(asked)}::json) as sent(id uuid, attempt int, revision int,
          message text, lane text, messenger text, updates boolean)),
      known as (
        insert into lanes (name, messenger, updates) select distinct lane, messenger, updates from sent
        where lane not in (select name from lanes) order by lane on conflict do nothing),
      mine as (
        select id from deliveries join sent using (id, attempt) where state = 'claimed'
        for update of deliveries ${wait})
      update deliveries set state = case when deliveries.revision = sent.revision then 'sent' else 'waiting' end,
        leased_until = null, unsure_since = null, not_before = null, failures = 0, reason = null,
        message = sent.message, lane = sent.lane
      from mine join sent using (id) where deliveries.id = mine.id returning deliveries.id`);
    const recorded = new Set(rows.map(({ id }) => id));
    return sent.map(({ delivery }) => recorded.has(delivery.id));
  }

  return {
    async claim(limit) {
      return queries.execute<{ id: string; attempt: number }>(claim(limit));
    },

    async release(claims) {
      await queries.execute(sql`
        update deliveries set state = 'waiting', leased_until = null
        where state = 'claimed' and (id, attempt) in (
          select * from json_to_recordset(${JSON.stringify(claims)}::json) as claim(id uuid, attempt int))`);
    },

    async begin(claim) {
      return (await beginTogether(claim)) ?? (await beginAll([claim], sql``))[0];
    },

    async countAmbiguity({ id }) {
      await queries.execute(sql`update deliveries set ambiguities = ambiguities + 1 where id = ${id}`);
    },

    async record(delivery, outcome) {
      const mine = sql`id = ${delivery.id} and attempt = ${delivery.attempt} and state = 'claimed'`;
      const unlessChanged = (state: string) =>
        sql`case when revision = ${delivery.revision} then ${state} else 'waiting' end`;
      switch (outcome.kind) {
        case 'sent': {
          const sent = { delivery, message: outcome.message };
          if (!(await recordTogether(sent))) await recordSent([sent], sql``);
          return;
        }
        case 'not needed':
          await queries.execute(sql`
            update deliveries set state = ${unlessChanged('not needed')}, leased_until = null,
              unsure_since = ${delivery.unsureSince?.toString() ?? null}::timestamptz,
              not_before = null, failures = 0, reason = null
            where ${mine}`);
          return;
        case 'wait':
        case 'again':
          await queries.execute(sql`
            with paused as (
              update lanes set paused_until
                = greatest(paused_until, clock_timestamp() + ${outcome.after} * interval '1 millisecond')
              where ${outcome.kind === 'wait' && outcome.everybody === true}
                and name = (select lane from deliveries where id = ${delivery.id}))
            update deliveries set state = 'waiting', leased_until = null,
              failures = failures + ${outcome.kind === 'again' ? 1 : 0},
              not_before = clock_timestamp() + ${outcome.after} * interval '1 millisecond',
              unsure_since = case when ${outcome.unsure} then unsure_since end, reason = ${outcome.reason}
            where ${mine}`);
          return;
        case 'dead':
          await queries.execute(sql`
            update deliveries set
              state = case when message is null then 'dead' else ${unlessChanged('dead')} end,
              leased_until = null, unsure_since = null,
              failures = failures + 1, reason = ${outcome.reason}
            where ${mine}`);
      }
    },

    async onDue(wake) {
      const listening = await pool.listen(dueSignal, wake, wake);
      return () => listening.unlisten();
    },
  };
}

export function deliveryOverview({ queries }: Database): DeliveryOverview {
  return {
    async unsettled() {
      const [row] = await queries.execute<{ count: string }>(
        sql`select (select count(*) from deliveries where (${due}) or state = 'claimed')
          + (select count(*) from rounds where ${nextTurn} <= bot_now()) as count`,
      );
      return Number(row?.count);
    },

    async nextPlanned(limit) {
      const [row] = await queries.execute<{ next: string | null }>(sql`
        select min(at) as next from (
          select send_at as at from deliveries where state = 'waiting'
          union all select ${nextTurn} from rounds) as planned
        where at > bot_now() and at <= ${limit.toString()}::timestamptz`);
      return row?.next ? Temporal.Instant.from(row.next) : undefined;
    },

    async undelivered() {
      return queries.execute<{ kind: string; to: string; reason: string; attempts: number }>(sql`
        select kind, coalesce(channels.name, people.name) as to, coalesce(reason, '') as reason, failures as attempts
        from deliveries
        left join channels on channels.id = channel_id left join people on people.id = person_id
        where state in ('dead', 'claimed') or (${due})
        order by send_at`);
    },
  };
}

type DeliveryRow = {
  id: string;
  kind: DeliverySubject['kind'];
  team_id: string;
  action_item_id: string;
  meeting_id: string;
  meeting_change_id: string;
  round_id: string;
  channel_id: string;
  person_id: string;
  by_person_id: string;
  thread: Address | null;
  /** Null for a notice to an owner who was one from the start. */
  on_day: string | null;
  attempt: number;
  failures: number;
  revision: number;
  message: Address | null;
  unsure_before: string | null;
};

function deliveryFromRow(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    attempt: row.attempt,
    failures: row.failures,
    revision: row.revision,
    subject: subjectFromRow(row),
    ...(row.message && { message: row.message }),
    ...(row.unsure_before && { unsureSince: Temporal.Instant.from(row.unsure_before) }),
  };
}

/** The check constraint delivery_knows_what_and_where vouches for the columns that each kind needs. */
function subjectFromRow(row: DeliveryRow): DeliverySubject {
  const item = { teamId: row.team_id, itemId: row.action_item_id };
  switch (row.kind) {
    case 'item card':
      return {
        kind: row.kind,
        ...item,
        channelId: row.channel_id,
        ...(row.thread && { thread: row.thread }),
      };
    case 'block notice':
    case 'timed nudge':
    case 'answer notice':
      return { kind: row.kind, ...item, personId: row.person_id, onDay: dayOf(row) };
    case 'prod':
      return {
        kind: row.kind,
        ...item,
        personId: row.person_id,
        onDay: dayOf(row),
        byPersonId: row.by_person_id,
      };
    case 'owner notice':
      return {
        kind: row.kind,
        ...item,
        personId: row.person_id,
        ...(row.on_day && { onDay: Temporal.PlainDate.from(row.on_day) }),
      };
    case 'morning nudge':
    case 'later nudge':
      return { kind: row.kind, personId: row.person_id, onDay: dayOf(row) };
    case 'meeting card':
      return {
        kind: row.kind,
        teamId: row.team_id,
        meetingId: row.meeting_id,
        channelId: row.channel_id,
      };
    case 'meeting status':
    case 'meeting wrap-up':
      return {
        kind: row.kind,
        teamId: row.team_id,
        meetingId: row.meeting_id,
        channelId: row.channel_id,
        onDay: dayOf(row),
      };
    case 'meeting news':
      return {
        kind: row.kind,
        teamId: row.team_id,
        meetingId: row.meeting_id,
        changeId: row.meeting_change_id,
        channelId: row.channel_id,
      };
    case 'round card':
    case 'round news':
      return { kind: row.kind, teamId: row.team_id, roundId: row.round_id, channelId: row.channel_id };
    case 'round sheet':
      return { kind: row.kind, teamId: row.team_id, roundId: row.round_id, personId: row.person_id };
    case 'introduction':
      return { kind: row.kind, teamId: row.team_id, channelId: row.channel_id };
  }
}

const dayOf = ({ on_day }: DeliveryRow) => Temporal.PlainDate.from(on_day ?? '');
