// The contacts of a cluster as one JSON value of a statement, and back.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Contact } from '#src/clusters/cluster.ts';
import { type PersonRow, personFromRow, wholePerson, withOrganisation } from './person-rows.ts';

/** Of `contacts contact` and `people person`. */
export const wholeContact = sql`json_build_object('person', ${wholePerson}, 'help', contact.help,
  'weekday', contact.digest_weekday, 'at', contact.digest_time)`;

/** Of `clusters cluster`: a list of those who are its contacts now, by name. */
export const contactsOfCluster = sql`(
  select coalesce(json_agg(${wholeContact} order by person.name), '[]')
  from cluster_contacts follows join contacts contact using (person_id)
  join people person on person.id = follows.person_id ${withOrganisation}
  where follows.cluster_id = cluster.id and follows.left_at is null)`;

export type ContactRow = { person: PersonRow; help: Contact['help']; weekday: number; at: string };

export function contactFromRow({ person, help, weekday, at }: ContactRow): Contact {
  return { ...personFromRow(person), help, digest: { weekday, at: Temporal.PlainTime.from(at) } };
}
