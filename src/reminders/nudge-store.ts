// The port to what asking depends on, and to what each nudge shows.
import type { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-items/action-item.ts';
import type { AskFacts, Why } from './ask-facts.ts';
import type { PutOff } from './put-off-times.ts';

export type NudgeEntry = {
  item: ActionItem;
  why: Why;
  /** When the nudge was sent. */
  wasDueOn: Temporal.PlainDate;
  /** The person asked to be reminded later, after this nudge; then on that day. */
  putOffTo?: PutOff;
};

export type NudgeStore = {
  /** Of an item that has just been changed. */
  factsOf(itemId: string): Promise<AskFacts>;
  /**
   * Everything unfinished that the person owns, in all teams, and, in the teams that they lead, everything unfinished
   * that is due until `ledUntil`.
   */
  factsFor(personId: string, ledUntil: Temporal.PlainDate): Promise<AskFacts[]>;
  putOff(personId: string, items: ActionItem[], to: PutOff, at: Temporal.Instant): Promise<void>;
  /** What a nudge shows, as settled; in the order in which it is due. Nothing where it has not been settled. */
  shown(deliveryId: string): Promise<NudgeEntry[]>;
  /** Settles what a nudge shows; again, as long as it has not been posted. */
  settle(deliveryId: string, entries: { item: ActionItem; why: Why }[]): Promise<void>;
  /** To whom a nudge goes, and when it was planned for. Undefined where there is none. */
  sent(deliveryId: string): Promise<{ personId: string; at: Temporal.Instant } | undefined>;
  /** Whether somebody has been, or is about to be, prodded about the item that day. */
  wasProdded(itemId: string, onDay: Temporal.PlainDate): Promise<boolean>;
  /** The team's unfinished items whose owners were asked, and nobody has answered since. */
  unanswered(teamId: string): Promise<string[]>;
};
