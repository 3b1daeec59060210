// The port to the record of an item's changes: who did what when, for ever.
import type { Temporal } from 'temporal-polyfill';
import type { ChangeVerb, ItemPieces } from './action-item.ts';

export type RecordLine = {
  by: string;
  at: Temporal.Instant;
  verb: ChangeVerb | 'undo';
  /** Only what changed; both empty where it was created. A new wording is not in the record. */
  before: ItemPieces;
  after: ItemPieces;
  /** What kind of change an undo took back. */
  undid?: ChangeVerb;
};

export type ItemRecord = {
  /** Oldest first. */
  of(itemId: string): Promise<RecordLine[]>;
};

/** The newest line by which the item came to this person, undos aside; undefined for an owner from the start. */
export function lastGiving(lines: RecordLine[], personId: string): RecordLine | undefined {
  return lines.findLast(
    ({ verb, before, after }) =>
      verb !== 'undo' && after.owners?.includes(personId) && !before.owners?.includes(personId),
  );
}
