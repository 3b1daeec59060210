// People of a team are from another organisation than before: the rows, the trail, and when each can be asked.
import type { Turn } from '../people/find-turns.ts';
import type { Member, Organisation, Sector } from '../people/team.ts';
import { planAgain } from '../reminders/plan-again.ts';
import type { Stores } from '../stores.ts';
import { readAgain } from './who-sets-up.ts';

/** Answers with the id of the organisation, as SetUpStore.moveTo. */
export async function movePeople(
  stores: Stores,
  turn: Turn,
  people: Member[],
  to: { name: string; sector: Sector },
  closedLike?: string,
): Promise<string> {
  const ids = people.map(({ id }) => id);
  const organisationId = await stores.setUp.moveTo(ids, to, closedLike);
  const { team } = await readAgain(stores, turn);
  const { now } = turn.reader;
  const today = now.toZonedDateTimeISO(team.timeZone).toPlainDate();
  for (const person of people) {
    await stores.audit.add({
      verb: 'changed',
      object: 'person',
      objectId: person.id,
      teamId: team.id,
      byPersonId: turn.member.id,
    });
    const after = team.members.find(({ id }) => id === person.id)?.organisation;
    if (daysOff(person.organisation) !== daysOff(after)) await planAgain(stores, person.id, { now, today });
  }
  return organisationId;
}

const daysOff = (organisation: Organisation | undefined): string =>
  (organisation?.daysOff ?? []).map(String).sort().join(' ');
