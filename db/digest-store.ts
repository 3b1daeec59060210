// Whom digests go to, and what they ask of them.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { ClusterKind } from '#src/clusters/cluster.ts';
import type { DigestKind, DigestReader, DigestStore } from '#src/digest/digest-store.ts';
import { type DigestTime, mondayMorning } from '#src/digest/digest-times.ts';
import { isOf, readBarriers } from './barrier-store.ts';
import { digestFacts } from './digest-facts.ts';
import { type PersonRow, personFromRow, wholePerson, withOrganisation } from './person-rows.ts';
import type { Queries } from './queries.ts';

export function digestStore(queries: Queries): DigestStore {
  return {
    facts: (asked) => digestFacts(queries, asked),

    async reader(kind, personId) {
      const [row] = await queries.execute<ReaderRow>(
        kind === 'digest' ? contact(personId) : leader(personId),
      );
      return row?.follows ? readerFromRow(row) : undefined;
    },

    async owed() {
      const rows = await queries.execute<OwedRow>(sql`
        select kind, person.id as "personId", person.time_zone as "timeZone", digest_weekday as day, digest_time as time
        from (
          select distinct 'digest' as kind, person_id from cluster_contacts where left_at is null
          union all
          select distinct 'leader digest', person_id from memberships where role = 'project leader' and left_at is null
            and ${hasChannel}
        ) as due
        join people person on person.id = person_id
        left join contacts on contacts.person_id = person.id and kind = 'digest'
        where not exists (
          select 1 from deliveries promised
          where promised.kind = due.kind and promised.person_id = due.person_id
            and kind in ('digest', 'leader digest') and send_at > bot_now() and send_at < bot_now() + interval '15 days')
        order by person.id`);
      return rows.map(({ kind, personId, ...on }) => ({ kind, personId, on: timeFromRow(on) }));
    },

    async asksOf(personId, monday) {
      await queries.execute(sql`
        insert into digest_asks (person_id, on_day, barrier_id)
        select ${personId}, ${monday.toString()}, id from barriers barrier where ${isOf(personId)}
          and not exists (select 1 from deliveries where kind = 'digest' and person_id = ${personId}
            and on_day = ${monday.toString()} and (message is not null or part > 0))
        on conflict do nothing`);
      return readBarriers(
        queries,
        sql`barrier.id in (
          select barrier_id from digest_asks where person_id = ${personId} and on_day = ${monday.toString()})`,
      );
    },

    async brief(teamId) {
      const [row] = await queries.execute<{ name: string; initiative: string; since: string | null }>(sql`
        select name, initiative, (select min(at) from item_changes where team_id = team.id) as since
        from teams team where id = ${teamId}`);
      if (!row) throw new Error(`There is no team with the id ${teamId}.`);
      const { name, initiative, since } = row;
      return { name, initiative, ...(since && { agreedSince: Temporal.Instant.from(since) }) };
    },
  };
}

/** Of `memberships`: a team whose channel is another's for now has nothing to tell. */
const hasChannel = sql.raw(
  'exists (select 1 from channels where channels.team_id = memberships.team_id and unbound_at is null)',
);

type OnRow = { timeZone: string; day: number | null; time: string | null };
type OwedRow = OnRow & { kind: DigestKind; personId: string };
type ReaderRow = OnRow & {
  person: PersonRow;
  follows: boolean;
  teams: string[] | null;
  called: ClusterKind[] | null;
};

/** What nobody has chosen is Monday morning. */
function timeFromRow({ timeZone, day, time }: OnRow): DigestTime {
  return {
    timeZone,
    day: day ?? mondayMorning.day,
    time: time ? Temporal.PlainTime.from(time) : mondayMorning.time,
  };
}

function readerFromRow({ person, teams, called, ...on }: ReaderRow): DigestReader {
  const [only, ...others] = called ?? [];
  return {
    person: personFromRow(person),
    on: timeFromRow(on),
    teamIds: teams ?? [],
    ...(only && others.length === 0 && { called: only }),
  };
}

const contact = (personId: string): SQL => sql`
  select ${wholePerson} as person, person.time_zone as "timeZone", digest_weekday as day, digest_time as time,
    clusters.follows, clusters.teams, clusters.called
  from contacts join people person on person.id = contacts.person_id ${withOrganisation}
  cross join lateral (
    select count(*) > 0 as follows, array_agg(distinct cluster.called) as called,
      array_agg(team.id::text) filter (where team.id is not null) as teams
    from cluster_contacts follows join clusters cluster on cluster.id = follows.cluster_id
    left join teams team on team.cluster_id = cluster.id 
      and exists (select 1 from channels where team_id = team.id and unbound_at is null)
    where follows.person_id = person.id and left_at is null) as clusters
  where person.id = ${personId}`;

const leader = (personId: string): SQL => sql`
  select ${wholePerson} as person, person.time_zone as "timeZone", null::int as day, null::time as time,
    true as follows, led.teams, null::text[] as called
  from people person ${withOrganisation} cross join lateral (
    select array_agg(team_id::text) as teams from memberships
    where person_id = person.id and role = 'project leader' and left_at is null and ${hasChannel}) as led
  where person.id = ${personId} and led.teams is not null`;
