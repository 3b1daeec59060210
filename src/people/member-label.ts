// How a person stands on a button or in a choice: with the organisation, so that two Mettes can be told apart.
import { labelCharacters } from '../chat/card-limits.ts';
import { shortened } from '../texts/shortened.ts';
import type { Reader } from './reader.ts';
import type { Person } from './team.ts';

export function memberLabel(person: Person, { texts }: Reader): string {
  return shortened(texts.actionItems.ownerAt(person.name, person.organisation.name), labelCharacters);
}

/** By id. Who would be called the same is numbered: "Mette Dam (Kolding Kommune) 2". */
export function memberLabels(people: Person[], reader: Reader): Map<string, string> {
  const seen = new Map<string, number>();
  const sameAs = new Map<string, number>();
  for (const person of people) {
    const label = memberLabel(person, reader);
    sameAs.set(label, (sameAs.get(label) ?? 0) + 1);
  }
  return new Map(
    people.map((person) => {
      const label = memberLabel(person, reader);
      if (sameAs.get(label) === 1) return [person.id, label];
      const number = (seen.get(label) ?? 0) + 1;
      seen.set(label, number);
      const behind = ` ${number}`;
      return [person.id, shortened(label, labelCharacters - behind.length) + behind];
    }),
  );
}
