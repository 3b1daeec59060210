// What a draft still lacks, and the question that asks for it. Nothing is guessed.
import type { OwnerReading } from '../commands/command.ts';
import type { DueReading } from '../dates/due.ts';
import type { Draft, NewDraft } from './draft.ts';
import type { Agreement } from './record-item.ts';

export type Missing = 'everything' | 'who' | 'when' | 'what';

/** What to ask for next; undefined where the draft is a whole agreement. */
export function missingIn(draft: NewDraft): Missing | undefined {
  if (draft.what === '' && draft.owners.length === 0 && !draft.dueOn) return 'everything';
  if (draft.what === '') return 'what';
  if (draft.owners.length === 0) return 'who';
  return draft.dueOn ? undefined : 'when';
}

/** The draft as an agreement; undefined while something is missing. */
export function agreementIn({ owners, what, dueOn, dueTime }: Draft | NewDraft): Agreement | undefined {
  if (owners.length === 0 || what === '' || !dueOn) return undefined;
  return { owners, what, dueOn, ...(dueTime && { dueTime }) };
}

/** Why the question is asked, as far as the line told: it makes the question a better one. */
export type Doubt = {
  owners?: Exclude<OwnerReading, { kind: 'known' }>;
  due?: Exclude<DueReading, { kind: 'day' }>;
};
