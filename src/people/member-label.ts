// How a person stands on a button or in a choice: with the organisation, so that two Mettes can be told apart.
import type { Reader } from '../chat/reader.ts';
import { shortened } from '../chat/shortened.ts';
import type { Person } from './team.ts';

/** The longest label that every platform shows on a button (Slack: 75 characters). */
const longestLabel = 75;

export function memberLabel(person: Person, { texts }: Reader): string {
  return shortened(texts.actionItems.ownerAt(person.name, person.organisation.name), longestLabel);
}
