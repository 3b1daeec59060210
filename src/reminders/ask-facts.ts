// What asking about an item depends on, beside the item itself: since when, who was asked, who answered.
import type { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-items/action-item.ts';

/** Why a person is asked. */
export type Rung = 'coming' | 'due' | 'late' | 'warning' | 'blocked' | 'later';

/** Why a project leader is told: the ladder has been climbed; none of the owners is there on the due morning. */
export type Tell = 'no answer' | 'nobody there';

/** Why an item stands in a nudge: 'helping' for whoever has taken what blocks it. */
export type Why = Rung | Tell | 'helping';

/** Whether it is told, not asked. */
export const isTell = (why: Why): why is Tell => why === 'no answer' || why === 'nobody there';

/** What a project leader is told, and when, is reckoned this far ahead. */
export const lookAhead = { days: 14 };

/** Of one owner. Days are those of nudges that were sent. */
export type OwnerFacts = {
  personId: string;
  /** When it became theirs. */
  since: Temporal.Instant;
  askedOn?: Temporal.PlainDate;
  /** "Mind mig senere": not before that morning. */
  putOffUntil?: Temporal.PlainDate;
  /** The same, to the afternoon of that day. */
  putOffToAfternoonOf?: Temporal.PlainDate;
};

export type AskFacts = {
  item: ActionItem;
  /** When it was made, or its due day last changed. */
  dueSince: Temporal.Instant;
  /** When somebody last said "på sporet", or that it is blocked; absent where nobody has, or it was taken back. */
  onTrackAt?: Temporal.Instant;
  blockedAt?: Temporal.Instant;
  owners: OwnerFacts[];
  /** What project leaders were told of it, and on which day the last time. */
  told: { personId: string; why: Tell; onDay: Temporal.PlainDate }[];
};

/** Of an item that was made this moment: nobody has been asked, nobody has answered. */
export function factsOfNew(item: ActionItem, now: Temporal.Instant): AskFacts {
  return {
    item,
    dueSince: now,
    owners: item.owners.map((personId) => ({ personId, since: now })),
    told: [],
  };
}
