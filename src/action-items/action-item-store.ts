// The port to action items and the record of their changes.
import type { Temporal } from 'temporal-polyfill';
import type { ActionItem, ChangeVerb, ItemChange, ItemPieces, NewActionItem } from './action-item.ts';

export type ActionItemStore = {
  /** Gives it the team's next number and writes the first line of its record. */
  record(item: NewActionItem, at: Temporal.Instant): Promise<ActionItem>;
  /** By id or number, never outside the team. Nobody else changes it until the transaction ends. */
  lock(teamId: string, which: { id: string } | { number: number }): Promise<ActionItem | undefined>;
  /** As they are now, by due day and number. */
  these(itemIds: string[]): Promise<ActionItem[]>;
  /** Sets what `to` holds and writes the change down; answers the item as it is then. */
  change(item: ActionItem, change: NewChange): Promise<ActionItem>;
  /** What is neither done nor cancelled in the team, and what was done since then, by due day and number. */
  openOrDoneSince(teamId: string, since: Temporal.Instant): Promise<ActionItem[]>;
  /** The newest change by this person in the team that has not been taken back; no undo, and none that followed a meeting's. */
  lastChangeBy(teamId: string, personId: string): Promise<ItemChange | undefined>;
};

export type NewChange = {
  by: string;
  at: Temporal.Instant;
  to: ItemPieces;
} & (
  | { verb: Exclude<ChangeVerb, 'create' | 'block'> }
  | { verb: 'block'; because: string }
  | { verb: 'undo'; undoes: string }
);
