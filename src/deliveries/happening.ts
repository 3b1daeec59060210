// What became of one promised message, told without a word of what it says.
import type { Temporal } from 'temporal-polyfill';

export type Happening = {
  /** Names the message and what it showed: the same until it changes again. */
  id: string;
  /** A delivery's kind, such as 'morning nudge'. */
  kind: string;
  at: Temporal.Instant;
  state: 'shown' | 'updated' | 'not needed' | 'waiting' | 'given up';
  /** The channel's or the person's name. */
  to: string;
  /** The number of the item that it shows, where it shows one. */
  number?: number;
  /** How many items it shows. */
  items: number;
  /** Who did what before it was shown; a verb of the record of the item's or the meeting's changes. */
  cause?: { by: string; verb: string };
  /** The platform's own code for the last refusal. */
  reason?: string;
};
