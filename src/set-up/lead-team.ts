// Somebody becomes a project leader, or is one no more: the row, the trail, a word to whoever was made one.
import type { Turn } from '../people/find-turns.ts';
import { leads, type Member } from '../people/team.ts';
import type { Stores } from '../stores.ts';

export type Appointed = 'appointed' | 'already' | 'follows from outside';
export type Released = 'released' | 'already' | 'the last one';

/** `turn`: of a team that is held. */
export async function appoint(
  stores: Stores,
  { team, member, reader }: Turn,
  person: Member,
): Promise<Appointed> {
  if (leads(person)) return 'already';
  if (person.role === 'cluster contact') return 'follows from outside';
  await stores.setUp.giveRole(team.id, person.id, 'project leader');
  await note(stores, team.id, 'made leader', member.id, person.id);
  if (person.id !== member.id)
    await stores.deliveries.plan([
      {
        subject: {
          kind: 'leader notice',
          teamId: team.id,
          personId: person.id,
          onDay: reader.now.toZonedDateTimeISO(team.timeZone).toPlainDate(),
          byPersonId: member.id,
        },
        sendAt: reader.now,
      },
    ]);
  return 'appointed';
}

/** `team` is held, so that of two leaders who release each other at once one stays. */
export async function release(stores: Stores, { team, member }: Turn, person: Member): Promise<Released> {
  if (!leads(person)) return 'already';
  if (team.members.filter(leads).length === 1) return 'the last one';
  await stores.setUp.giveRole(team.id, person.id, 'member');
  await note(stores, team.id, 'released leader', member.id, person.id);
  return 'released';
}

async function note(
  { audit }: Stores,
  teamId: string,
  verb: 'made leader' | 'released leader',
  byPersonId: string,
  objectId: string,
) {
  await audit.add({ verb, object: 'person', objectId, teamId, byPersonId });
}
