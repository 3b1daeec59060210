// How a person stands on a button or in a choice: with the organisation, so that two Mettes can be told apart.
import { labelCharacters } from '../chat/card-limits.ts';
import { shortened } from '../texts/shortened.ts';
import type { Reader } from './reader.ts';
import type { Person } from './team.ts';

export function memberLabel(person: Person, { texts }: Reader): string {
  return shortened(texts.actionItems.ownerAt(person.name, person.organisation.name), labelCharacters);
}
