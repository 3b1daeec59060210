// Whose name stands in an example: somebody else in the reader's own team.
import { firstName, type Member, type Team } from '../people/team.ts';

export function exampleOwner(team: Team, reading: Member): string {
  return firstName(team.members.find((member) => member.id !== reading.id) ?? reading);
}
