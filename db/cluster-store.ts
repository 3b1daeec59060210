// Clusters and their contacts, as the bot meets them.
import { type SQL, sql } from 'drizzle-orm';
import type { Cluster } from '#src/clusters/cluster.ts';
import type { ClusterStore, ContactOf } from '#src/clusters/cluster-store.ts';
import { type ContactRow, contactFromRow, wholeContact } from './contact-rows.ts';
import { withOrganisation } from './person-rows.ts';
import type { Queries } from './queries.ts';

export function clusterStore(queries: Queries): ClusterStore {
  return {
    contactWith: (account) =>
      readContact(queries, sql`person.id = (select person_id from accounts where address = ${account})`),

    async contact(personId) {
      const contact = await readContact(queries, sql`person.id = ${personId}`);
      return contact === 'no more' ? undefined : contact;
    },

    async choose(personId, help) {
      await queries.execute(sql`update contacts set help = ${help} where person_id = ${personId}`);
    },
  };
}

async function readContact(queries: Queries, condition: SQL): Promise<ContactOf | 'no more' | undefined> {
  const [row] = await queries.execute<{ contact: ContactRow; clusters: Cluster[] | null }>(sql`
    select ${wholeContact} as contact, (
      select json_agg(json_build_object('id', cluster.id, 'name', cluster.name, 'called', called) order by cluster.name)
      from cluster_contacts follows join clusters cluster on cluster.id = follows.cluster_id
      where follows.person_id = person.id and left_at is null) as clusters
    from contacts contact join people person on person.id = contact.person_id ${withOrganisation}
    where ${condition}`);
  if (!row) return undefined;
  const [first, ...others] = row.clusters ?? [];
  return first ? { contact: contactFromRow(row.contact), clusters: [first, ...others] } : 'no more';
}
