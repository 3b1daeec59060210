// Whose name stands in an example: somebody else in the reader's own team.
import type { Member, Team } from '../people/team.ts';

export function exampleOwner(team: Team, reading: Member): string {
  const other = team.members.find((member) => member.id !== reading.id) ?? reading;
  return other.name.split(' ')[0] ?? other.name;
}
