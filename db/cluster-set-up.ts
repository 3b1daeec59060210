// Clusters and their contacts, as an operator sets them up.
import { sql } from 'drizzle-orm';
import type { ClusterKind } from '#src/clusters/cluster.ts';
import type { ClusterSetUp, ListedCluster } from '#src/clusters/cluster-store.ts';
import { type ContactRow, contactFromRow, contactsOfCluster } from './contact-rows.ts';
import type { Queries } from './queries.ts';
import { keepOrganisations, keepPerson } from './write-people.ts';

export function clusterSetUp(queries: Queries): ClusterSetUp {
  const clusterCalled = async (name: string): Promise<string | undefined> => {
    const [row] = await queries.execute<{ id: string }>(sql`select id from clusters where name = ${name}`);
    return row?.id;
  };

  return {
    async list() {
      const rows = await queries.execute<Omit<ListedCluster, 'contacts'> & { contacts: ContactRow[] }>(sql`
        select cluster.id, cluster.name, called, ${contactsOfCluster} as contacts, (
          select coalesce(json_agg(json_build_object('id', id, 'name', team.name) order by team.name), '[]')
          from teams team where cluster_id = cluster.id) as teams
        from clusters cluster order by cluster.name`);
      return rows.map(({ contacts, ...cluster }) => ({ ...cluster, contacts: contacts.map(contactFromRow) }));
    },

    async add(name, called) {
      const [row] = await queries.execute<{ id: string; name: string; called: ClusterKind }>(sql`
        insert into clusters (name, called) values (${name}, ${called ?? 'cluster'})
        on conflict (name) do update set name = excluded.name returning id, name, called`);
      if (!row) throw new Error('A cluster that was just written cannot be read.');
      return row;
    },

    async change(name, to) {
      const changed = await queries.execute(sql`
        update clusters set name = coalesce(${to.name ?? null}, name), called = coalesce(${to.called ?? null}, called)
        where name = ${name} returning id`);
      return changed.length > 0;
    },

    async appoint(name, { organisation, ...contact }) {
      const cluster = await clusterCalled(name);
      if (!cluster) return undefined;
      const organisations = await keepOrganisations(queries, [{ name: organisation, sector: 'other' }]);
      const personId = await keepPerson(queries, { ...contact, organisation }, organisations);
      await queries.execute(
        sql`insert into contacts (person_id) values (${personId}) on conflict do nothing`,
      );
      await queries.execute(sql`
        insert into cluster_contacts (cluster_id, person_id) values (${cluster}, ${personId})
        on conflict (cluster_id, person_id) do update set left_at = null`);
      return personId;
    },

    async dismiss(name, account, at) {
      const [row] = await queries.execute<{ person_id: string }>(sql`
        update cluster_contacts set left_at = ${at.toString()}::timestamptz
        where left_at is null and cluster_id = (select id from clusters where name = ${name})
          and person_id = (select person_id from accounts where address = ${account}) returning person_id`);
      return row?.person_id;
    },

    async chooseFor(account, { help, digest }) {
      const [row] = await queries.execute<{ person_id: string }>(sql`
        update contacts set help = coalesce(${help ?? null}, help),
          digest_weekday = coalesce(${digest?.weekday ?? null}::int, digest_weekday),
          digest_time = coalesce(${digest?.at.toString() ?? null}::time, digest_time)
        where person_id = (select person_id from accounts where address = ${account})
        returning person_id`);
      return row?.person_id;
    },

    async place(team, name) {
      const cluster = name === undefined ? null : await clusterCalled(name);
      if (cluster === undefined) return 'no such cluster';
      const rows = await queries.execute<{ id: string }>(sql`
        select id from teams where id::text = ${team} or name = ${team} for update`);
      const [found, ...others] = rows;
      if (!found) return 'no such team';
      if (others.length > 0) return { teams: rows.map(({ id }) => id) };
      await queries.execute(sql`update teams set cluster_id = ${cluster}::uuid where id = ${found.id}`);
      return { teamId: found.id };
    },
  };
}
