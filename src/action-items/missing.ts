// Whether a draft is a whole agreement, and what to ask for where it is not. Nothing is guessed.
import type { OwnerReading } from '../commands/command.ts';
import type { DueReading } from '../dates/due.ts';
import type { NewDraft } from './draft.ts';
import type { Agreement } from './record-item.ts';

export type Missing = 'everything' | 'who' | 'when' | 'what';

export function readDraft({
  owners,
  ownerUnclear,
  what,
  dueOn,
  dueTime,
  dueMeetingId,
}: NewDraft): { whole: Agreement } | { lacks: Missing } {
  if (what === '' && owners.length === 0 && !ownerUnclear && !dueOn) return { lacks: 'everything' };
  if (ownerUnclear) return { lacks: 'who' };
  if (what === '') return { lacks: 'what' };
  if (owners.length === 0) return { lacks: 'who' };
  if (!dueOn) return { lacks: 'when' };
  return {
    whole: { owners, what, dueOn, ...(dueTime && { dueTime }), ...(dueMeetingId && { dueMeetingId }) },
  };
}

/** Why the question is asked, as far as the line told: it makes the question a better one. */
export type Doubt = {
  owners?: Exclude<OwnerReading, { kind: 'known' }>;
  due?: Exclude<DueReading, { kind: 'day' }>;
  /** The weekday that was typed is none of those that were asked about. */
  notOffered?: true;
  /** Or nobody and no day was meant, and an item is to be worded so. */
  orWording?: string;
};
