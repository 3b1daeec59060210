// The port to the delivery rows, as the engine sees them: claim, begin, record.
import type { Temporal } from 'temporal-polyfill';
import type { Claim, Delivery, Outcome } from './delivery.ts';

export type DeliveryLedger = {
  /** Takes up to `limit` due deliveries, oldest first, each for one lease; nobody else gets them meanwhile. */
  claim(limit: number): Promise<Claim[]>;
  /** Gives claims back that could not be handed on; they are due again at once. */
  release(claims: Claim[]): Promise<void>;
  /** Starts one try with a fresh lease, once: undefined where the claim has been begun already, or overtaken. */
  begin(claim: Claim): Promise<Delivery | undefined>;
  /** Before a post that may double an earlier one, because nobody can look: the number is what is reported. */
  countAmbiguity(delivery: Delivery): Promise<void>;
  /** Writes down how the try ended; a delivery that changed meanwhile is due again. Overtaken claims change nothing. */
  record(delivery: Delivery, outcome: Outcome): Promise<void>;
  /** Calls `wake` whenever something has become due by a commit, in any process. Returns how to stop. */
  onDue(wake: () => void): Promise<() => Promise<void>>;
};

/** How the playground and the operator look at the same rows. */
export type DeliveryOverview = {
  /** How many are due and neither sent nor given up, those that wait for a retry included; and rounds to open or close. */
  unsettled(): Promise<number>;
  /** The next planned instant after now and not after `limit`: of a delivery, or of a round's opening or closing. */
  nextPlanned(limit: Temporal.Instant): Promise<Temporal.Instant | undefined>;
  /** What is due and was not delivered: given up, or still being tried. */
  undelivered(): Promise<{ kind: string; to: string; reason: string; attempts: number }[]>;
};
