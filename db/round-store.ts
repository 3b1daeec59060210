// Rounds: planned, opened and closed. A round's key is made here, and goes with its answers.
import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Figure } from '#src/polls/disclose.ts';
import type { RoundStore } from '#src/polls/poll-store.ts';
import { wakeTheSweep } from './due-signal.ts';
import type { Queries } from './queries.ts';
import { type RoundRow, roundFromRow, wholeRound } from './round-rows.ts';

/** More than anybody can guess. */
const secretBytes = 24;

export function roundStore(queries: Queries): RoundStore {
  return {
    async plan({ teamId, pollId, about, minimum, opensAt, closesAt }) {
      const [row] = await queries.execute<RoundRow & { state: 'planned' }>(sql`
        with round as (
          insert into rounds (team_id, poll_id, instrument, dimension, minimum, opens_at, wanted_at, closes_at)
          values (${teamId}, ${pollId ?? null}, ${about.instrument}, ${about.dimension}, ${minimum},
            ${opensAt.toString()}, ${opensAt.toString()}, ${closesAt.toString()})
          on conflict (poll_id) where state = 'planned' do update set
            minimum = excluded.minimum, opens_at = excluded.opens_at, wanted_at = excluded.wanted_at,
            closes_at = excluded.closes_at
          returning *)
        select ${wholeRound} from round`);
      queries.onceCommitted(wakeTheSweep);
      return roundFromRow(theOne(row));
    },

    async unplan(pollId) {
      await queries.execute(sql`delete from rounds where poll_id = ${pollId} and state = 'planned'`);
    },

    async lockDue(except = []) {
      // Of a team whose polls are being changed nothing is turned: the next look finds it as it is then.
      const [row] = await queries.execute<RoundRow & { state: 'planned' | 'open' }>(sql`
        select ${wholeRound} from rounds round join teams team on team.id = round.team_id
        where ((round.state = 'open' and round.closes_at <= bot_now())
            or (round.state = 'planned' and round.opens_at <= bot_now()))
          and round.id <> all (${sql.param(except)}::uuid[])
        order by round.state = 'open' desc, round.wanted_at, round.opens_at, round.id limit 1
        for update of round skip locked for no key update of team skip locked`);
      return row && roundFromRow(row);
    },

    async open(round, { asked, personIds, minimum, opensAt, closesAt }) {
      const [row] = await queries.execute<RoundRow & { state: 'open' }>(sql`
        with round as (
          update rounds set state = 'open', opens_at = ${opensAt.toString()}, closes_at = ${closesAt.toString()},
            asked = ${JSON.stringify(asked)}::jsonb, minimum = ${minimum}, asked_count = ${personIds.length},
            key = ${secret()}, picture_name = ${secret()}
          where id = ${round.id} and state = 'planned' returning *),
        asked as (
          insert into round_participants (round_id, person_id)
          select round.id, person.id from round, unnest(${sql.param(personIds)}::uuid[]) as person(id))
        select ${wholeRound} from round`);
      return roundFromRow(theOne(row));
    },

    async skip(roundId) {
      await queries.execute(
        sql`update rounds set state = 'skipped' where id = ${roundId} and state = 'planned'`,
      );
    },

    async retime(roundId, { opensAt, closesAt }) {
      await queries.execute(sql`
        update rounds set opens_at = coalesce(${opensAt?.toString() ?? null}::timestamptz, opens_at),
          closes_at = coalesce(${closesAt?.toString() ?? null}::timestamptz, closes_at)
        where id = ${roundId}`);
      queries.onceCommitted(wakeTheSweep);
    },

    async close(roundId, figures) {
      const rows = [...figures].map(([question, figure]) => ({ question, ...columns(figure) }));
      await queries.execute(sql`
        insert into figures (round_id, question, n, mean_in_tenths, open_end)
        select ${roundId}, question, n, tenths, open_end
        from json_to_recordset(${JSON.stringify(rows)}::json) as
          figure(question int, n int, tenths int, open_end text)`);
      await queries.execute(sql`delete from ratings where round_id = ${roundId}`);
      await queries.execute(sql`delete from round_participants where round_id = ${roundId}`);
      await queries.execute(sql`update rounds set state = 'closed', key = null where id = ${roundId}`);
    },
  };
}

const secret = () => randomBytes(secretBytes).toString('base64url');

/** Means are to one decimal: whole numbers of tenths. */
function columns(figure: Figure) {
  if (figure.kind === 'too few') return { n: null, tenths: null, open_end: null };
  return { n: figure.n, tenths: Math.round(figure.mean * 10), open_end: figure.end };
}

function theOne<Row>(row: Row | undefined): Row {
  if (!row) throw new Error('A round that was just written cannot be read.');
  return row;
}
