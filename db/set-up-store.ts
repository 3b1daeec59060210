// What a team's leaders set up. Organisations are shared by teams: none is renamed here, people are moved to another.
import { sql } from 'drizzle-orm';
import type { Cluster } from '#src/clusters/cluster.ts';
import type { SetUpStore } from '#src/people/set-up-store.ts';
import type { Queries } from './queries.ts';

type HeldRow = {
  initiative: string;
  clusters: Cluster[] | null;
  shared: string[] | null;
  phones: [string, string][] | null;
};

export function setUpStore(queries: Queries): SetUpStore {
  return {
    async hold(teamId) {
      await queries.execute(sql`select id from teams where id = ${teamId} for no key update`);
      const [row] = await queries.execute<HeldRow>(sql`
        with theirs as (
          select person.id, phone, organisation_id from memberships join people person on person.id = person_id
          where team_id = ${teamId} and left_at is null)
        select initiative,
          (select json_agg(json_build_object('id', id, 'name', name, 'called', called) order by name)
            from known_clusters()) as clusters,
          (select json_agg(organisation_id) from (select distinct organisation_id from theirs) organisation
            where is_shared_organisation(organisation_id, ${teamId})) as shared,
          (select json_agg(json_build_array(id, phone)) from theirs where phone is not null) as phones
        from teams where id = ${teamId}`);
      if (!row) throw new Error(`There is no team with the id ${teamId}.`);
      return {
        initiative: row.initiative,
        clusters: row.clusters ?? [],
        shared: new Set(row.shared ?? []),
        phones: new Map(row.phones ?? []),
      };
    },

    async describe(teamId, { name = null, initiative = null, clusterId }) {
      await queries.execute(sql`
        update teams set name = coalesce(${name}, name), initiative = coalesce(${initiative}, initiative),
          cluster_id = case when ${clusterId !== undefined}::boolean then ${clusterId ?? null}::uuid else cluster_id end
        where id = ${teamId}`);
    },

    async moveTo(personIds, { name, sector }, closedLike) {
      const made = await queries.execute<{ id: string }>(sql`
        insert into organisations (name, sector) values (${name}, ${sector}) on conflict do nothing returning id`);
      const [row] =
        made.length > 0
          ? made
          : await queries.execute<{ id: string }>(sql`select id from organisations where name = ${name}`);
      if (!row) throw new Error('An organisation that was just written cannot be read.');
      await queries.execute(sql`
        update people set organisation_id = ${row.id}
        where id in (select value::uuid from json_array_elements_text(${JSON.stringify(personIds)}::json))`);
      if (made.length > 0 && closedLike)
        await queries.execute(sql`
          insert into organisation_days_off (organisation_id, day)
          select ${row.id}, day from organisation_days_off where organisation_id = ${closedLike}`);
      return row.id;
    },

    async callSector(teamId, organisationId, sector) {
      const called = await queries.execute(sql`
        update organisations set sector = ${sector}
        where id = ${organisationId}
          and (sector in ('other', ${sector}) or not is_shared_organisation(id, ${teamId})) returning id`);
      return called.length > 0;
    },

    async giveRole(teamId, personId, role) {
      await queries.execute(sql`
        update memberships set role = ${role} where team_id = ${teamId} and person_id = ${personId}`);
    },

    async givePhone(personId, phone) {
      await queries.execute(sql`update people set phone = ${phone ?? null} where id = ${personId}`);
    },
  };
}
