// The answers of rounds that are open, under pseudonyms that only the round's key can make.
import { sql } from 'drizzle-orm';
import type { Answer } from '#src/polls/aggregate.ts';
import type { RatingStore } from '#src/polls/poll-store.ts';
import { pseudonymOf } from './pseudonym.ts';
import type { Queries } from './queries.ts';
import { type RoundRow, roundFromRow, wholeRound } from './round-rows.ts';

export function ratingStore(queries: Queries): RatingStore {
  /** Undefined where the round is not open: its key is gone. */
  async function pseudonymIn(roundId: string, personId: string, lock = sql``): Promise<string | undefined> {
    const [round] = await queries.execute<{ key: string | null }>(
      sql`select key from rounds where id = ${roundId} ${lock}`,
    );
    return round?.key ? pseudonymOf(round.key, personId) : undefined;
  }

  async function ownUnder(roundId: string, pseudonym: string): Promise<Map<number, Answer>> {
    const rows = await queries.execute<{ question: number; value: Answer }>(sql`
      select question, value from ratings
      where round_id = ${roundId} and pseudonym = ${pseudonym} order by question`);
    return new Map(rows.map(({ question, value }) => [question, value]));
  }

  return {
    async rate({ id }, personId, question, answer) {
      // Nobody closes it meanwhile: an answer that came after would outlive the round.
      const pseudonym = await pseudonymIn(id, personId, sql`for update`);
      if (!pseudonym) throw new Error(`The round ${id} is not open.`);
      const ofMine = sql`round_id = ${id} and pseudonym = ${pseudonym}`;
      const written =
        answer === undefined
          ? sql`delete from ratings where ${ofMine} and question = ${question}`
          : sql`insert into ratings (round_id, pseudonym, question, value)
              values (${id}, ${pseudonym}, ${question}, ${answer})
              on conflict (round_id, pseudonym, question) do update set value = excluded.value`;
      // All parts of a statement read what was there before it.
      const hadOthers = sql`exists (select 1 from ratings where ${ofMine} and question <> ${question})`;
      const hadAny = sql`exists (select 1 from ratings where ${ofMine})`;
      const [rows, own] = await Promise.all([
        queries.execute<RoundRow & { state: 'open' }>(sql`
          with written as (${written}),
          asked as (
            insert into round_participants (round_id, person_id) values (${id}, ${personId})
            on conflict do nothing returning 1),
          round as (
            update rounds set asked_count = asked_count + (select count(*) from asked),
              answered_count = answered_count
                + (${answer !== undefined} or ${hadOthers})::int - (${hadAny})::int
            where id = ${id} returning *)
          select ${wholeRound} from round`),
        ownUnder(id, pseudonym),
      ]);
      const [row] = rows;
      if (!row) throw new Error(`There is no round ${id}.`);
      return { round: roundFromRow(row), own };
    },

    async own(roundId, personId) {
      const pseudonym = await pseudonymIn(roundId, personId);
      return pseudonym ? ownUnder(roundId, pseudonym) : new Map();
    },

    async unanswered(personId) {
      const rows = await queries.execute<RoundRow & { state: 'open'; key: string }>(sql`
        select ${wholeRound}, round.key from rounds round
        join round_participants asked on asked.round_id = round.id
        join memberships member on member.team_id = round.team_id and member.person_id = asked.person_id
        where asked.person_id = ${personId} and round.state = 'open' and member.left_at is null
        order by round.closes_at, round.id`);
      if (rows.length === 0) return [];
      const own = rows.map(({ id, key }) => ({ round_id: id, pseudonym: pseudonymOf(key, personId) }));
      const answered = await queries.execute<{ id: string }>(sql`
        select distinct round_id as id from ratings join json_to_recordset(${JSON.stringify(own)}::json)
          as own(round_id uuid, pseudonym text) using (round_id, pseudonym)`);
      const done = new Set(answered.map(({ id }) => id));
      return rows.filter(({ id }) => !done.has(id)).map((row) => roundFromRow(row));
    },

    async isComplete(roundId) {
      const [row] = await queries.execute<{ is_complete: boolean }>(sql`
        select (select count(*) from ratings where round_id = round.id)
          = asked_count * jsonb_array_length(asked -> 'dimensions' -> 0 -> 'questions') as is_complete
        from rounds round where id = ${roundId}`);
      return row?.is_complete === true;
    },

    async tallies(roundId) {
      const rows = await queries.execute<{ question: number; n: number; sum: number }>(sql`
        select question, count(*)::int as n, sum(value)::int as sum from ratings
        where round_id = ${roundId} group by question order by question`);
      return new Map(rows.map(({ question, n, sum }) => [question, { n, sum }]));
    },
  };
}
