// What was promised and did not arrive, and how it is tried again.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { DeadLetter, DeadLetters, ReadRefusal } from '#src/deliveries/dead-letters.ts';
import { wakeTheSweep } from './due-signal.ts';
import type { Queries } from './queries.ts';

type Row = {
  id: string;
  kind: DeadLetter['kind'];
  person_id: string | null;
  channel_id: string | null;
  messenger: string;
  reason: string | null;
  failures: number;
  send_at: string;
  state: string;
};

/** A nudge that was given up is overtaken by the next one that arrives: both would say the same. */
const stillMissing = sql`not (kind = 'morning nudge' and exists (
  select from deliveries as later
  where later.kind = 'morning nudge' and later.action_item_id is null and later.meeting_id is null
    and later.channel_id is null and later.person_id = deliveries.person_id and later.on_day > deliveries.on_day
    and later.state = 'sent'))`;

export function deadLetters(queries: Queries, readRefusal: ReadRefusal): DeadLetters {
  return {
    async undelivered(teamId) {
      const ofTeam = teamId
        ? sql`(team_id = ${teamId} or (team_id is null
            and person_id in (select person_id from memberships where team_id = ${teamId})))`
        : sql`true`;
      const rows = await queries.execute<Row>(sql`
        select id, kind, person_id, channel_id, messenger, reason, failures, send_at, state
        from deliveries join lanes on lanes.name = lane
        where (state = 'dead' or (state = 'waiting' and not_before is not null and failures > 0))
          and ${ofTeam} and ${stillMissing}
        order by send_at, id`);
      return rows.map((row) => ({
        deliveryId: row.id,
        kind: row.kind,
        to: row.channel_id === null ? { personId: row.person_id ?? '' } : { channelId: row.channel_id },
        why: readRefusal(row.messenger, row.reason ?? ''),
        reason: row.reason ?? '',
        attempts: row.failures,
        since: Temporal.Instant.from(row.send_at),
        isGivenUp: row.state === 'dead',
      }));
    },

    async retry(which) {
      const retried = await queries.execute(sql`
        update deliveries set state = 'waiting', revision = revision + 1, failures = 0, reason = null, not_before = null
        where state = 'dead' and ${chosen(which)} and ${stillMissing} returning id`);
      queries.onceCommitted(wakeTheSweep);
      return retried.length;
    },
  };
}

function chosen(which: Parameters<DeadLetters['retry']>[0]): SQL {
  if (which === 'all') return sql`true`;
  return 'deliveryId' in which ? sql`id = ${which.deliveryId}` : sql`person_id = ${which.personId}`;
}
