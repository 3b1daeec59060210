// Whom one can ask to move what blocks an item. Pure.
import type { ActionItem } from '../action-items/action-item.ts';
import type { Organisation, Person, Team } from '../people/team.ts';
import { leadersOf } from '../reminders/when-to-tell.ts';

/** One way to ask, and who is reached by it. */
export type Way = { people: Person[] } & (
  | { of: 'project leader' | 'cluster contact' }
  | { of: 'organisation'; organisation: Organisation }
);

/**
 * Never those who own the item, nor `except`: whoever asks, or passes it on. A cluster is a way also where nobody is its
 * contact now: that is told.
 */
export function waysToAsk(team: Team, item: ActionItem, except: string[]): Way[] {
  const isMeant = ({ id }: Person) => !item.owners.includes(id) && !except.includes(id);
  const leaders = leadersOf(team, item).filter(isMeant);
  const contacts = (team.cluster?.contacts ?? []).filter(isMeant);
  return [
    ...(leaders.length > 0 ? [{ of: 'project leader' as const, people: leaders }] : []),
    ...organisationsOf(team).flatMap((organisation): Way[] => {
      const people = team.members
        .filter((member) => member.organisation.id === organisation.id)
        .filter(isMeant);
      return people.length > 0 ? [{ of: 'organisation', organisation, people }] : [];
    }),
    ...(team.cluster ? [{ of: 'cluster contact' as const, people: contacts }] : []),
  ];
}

function organisationsOf({ members }: Team): Organisation[] {
  return [...new Map(members.map(({ organisation }) => [organisation.id, organisation])).values()];
}
