// Barriers and who was asked to move them.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Asked, Barrier, BarrierState, Helper } from '#src/barriers/barrier.ts';
import type { BarrierStore } from '#src/barriers/barrier-store.ts';
import type { Queries } from './queries.ts';
import { idOf } from './write-people.ts';

export function barrierStore(queries: Queries): BarrierStore {
  const theOne = async (id: string): Promise<Barrier> => {
    const [barrier] = await readBarriers(queries, sql`barrier.id = ${id}`);
    if (!barrier) throw new Error(`There is no barrier ${id}.`);
    return barrier;
  };
  const askOf = (id: string, people: string[]) =>
    queries.execute(sql`
      insert into barrier_asked (barrier_id, person_id, position)
      select ${id}, person_id, place + (select count(*) from barrier_asked where barrier_id = ${id})
      from unnest(${sql.param(people)}::uuid[]) with ordinality as asked(person_id, place)
      on conflict (barrier_id, person_id) do update set said = null, position = excluded.position`);

  return {
    async ask({ teamId, itemId, by, at, of, organisationId, people }) {
      const id = idOf(
        await queries.execute<{ id: string }>(sql`
          insert into barriers (team_id, action_item_id, asked_by, asked_at, "of", organisation_id)
          values (${teamId}, ${itemId}, ${by}, ${at.toString()}, ${of}, ${organisationId ?? null}) returning id`),
      );
      await askOf(id, people);
      return theOne(id);
    },

    async lock(barrierId) {
      // Everything that changes a barrier holds its item.
      await queries.execute(sql`
        select 1 from action_items where id = (select action_item_id from barriers where id = ${barrierId}) for update`);
      return (await readBarriers(queries, sql`barrier.id = ${barrierId}`))[0];
    },

    async newestOf(itemId) {
      const [barrier] = await readBarriers(
        queries,
        sql`barrier.id = (select id from barriers where action_item_id = ${itemId} order by asked_at desc limit 1)`,
      );
      return barrier;
    },

    async change(barrier, { state, taken, answer, said, ask, ended }) {
      const sets = <Of>(value: Of | undefined | null) => value !== undefined;
      await queries.execute(sql`
        update barriers set
          state = coalesce(${state ?? null}, state),
          taken_by = case when ${sets(taken)} then ${taken?.by ?? null}::uuid else taken_by end,
          taken_at = case when ${sets(taken)} then ${taken?.at.toString() ?? null}::timestamptz else taken_at end,
          answer = coalesce(${answer?.text ?? null}, answer),
          answered_by = coalesce(${answer?.by ?? null}::uuid, answered_by),
          answered_at = coalesce(${answer?.at.toString() ?? null}::timestamptz, answered_at),
          "of" = coalesce(${ask?.of ?? null}, "of"),
          organisation_id = case when ${sets(ask)} then ${ask?.organisationId ?? null}::uuid else organisation_id end,
          ended_at = case when ${sets(ended)} then ${ended?.at.toString() ?? null}::timestamptz else ended_at end,
          ended_by_change = case when ${sets(ended)} then ${ended?.byChange ?? null}::uuid else ended_by_change end
        where id = ${barrier.id}`);
      if (said)
        await queries.execute(sql`
          update barrier_asked set said = ${said.what} where barrier_id = ${barrier.id} and person_id = ${said.by}`);
      if (ask) await askOf(barrier.id, ask.people);
      return theOne(barrier.id);
    },

    of: (personId) => readBarriers(queries, isOf(personId)),

    openIn: (teamIds) =>
      readBarriers(
        queries,
        sql`barrier.state in ('asked', 'taken') and barrier.team_id = any(${sql.param(teamIds)}::uuid[])`,
      ),
  };
}

/** Of `barriers barrier`: what this person is asked about or has, as long as it is open. */
export const isOf = (
  personId: string,
): SQL => sql`((barrier.state = 'taken' and barrier.taken_by = ${personId})
  or (barrier.state = 'asked' and barrier.id in (
    select barrier_id from barrier_asked where person_id = ${personId} and said is null)))`;

type Row = {
  id: string;
  team_id: string;
  action_item_id: string;
  of: Helper;
  organisation: Barrier['organisation'] | null;
  asked_by: string;
  asked_at: string;
  asked: (Omit<Asked, 'said'> & { said: Asked['said'] | null })[];
  state: BarrierState;
  taken_by: string | null;
  taken_name: string;
  taken_at: string;
  answer: string | null;
  answered_by: string | null;
  answered_name: string;
  answered_at: string;
  ended_at: string | null;
  ended_by_change: string | null;
};

/** `condition` is about `barriers barrier`; oldest first. */
export async function readBarriers(queries: Queries, condition: SQL): Promise<Barrier[]> {
  const rows = await queries.execute<Row>(sql`
    select barrier.*, coalesce(nullif(taking.name, ''), '–') as taken_name,
      coalesce(nullif(answering.name, ''), '–') as answered_name, asked.list as asked,
      (select json_build_object('id', id, 'name', name) from organisations where id = barrier.organisation_id) as organisation
    from barriers barrier
    left join people taking on taking.id = taken_by
    left join people answering on answering.id = answered_by
    cross join lateral (
      select coalesce(json_agg(json_build_object('personId', person_id, 'name', coalesce(nullif(name, ''), '–'), 'said', said) order by position), '[]')
        as list
      from barrier_asked join people on people.id = person_id where barrier_id = barrier.id) asked
    where ${condition}
    order by asked_at, barrier.id`);
  return rows.map(barrierFromRow);
}

function barrierFromRow(row: Row): Barrier {
  const { taken_by: taker, answered_by: answerer, ended_at: ended } = row;
  return {
    id: row.id,
    teamId: row.team_id,
    itemId: row.action_item_id,
    of: row.of,
    ...(row.organisation && { organisation: row.organisation }),
    askedBy: row.asked_by,
    askedAt: Temporal.Instant.from(row.asked_at),
    asked: row.asked.map(({ said, ...each }) => ({ ...each, ...(said && { said }) })),
    state: row.state,
    ...(taker && { taken: { by: taker, name: row.taken_name, at: Temporal.Instant.from(row.taken_at) } }),
    ...(answerer && {
      answer: {
        by: answerer,
        name: row.answered_name,
        at: Temporal.Instant.from(row.answered_at),
        ...(row.answer !== null && { text: row.answer }),
      },
    }),
    ...(ended && { endedAt: Temporal.Instant.from(ended) }),
    ...(row.ended_by_change && { endedByChange: row.ended_by_change }),
  };
}
