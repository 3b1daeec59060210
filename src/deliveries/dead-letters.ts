// The port to what was promised and did not arrive: for a project leader ("ikke nået" is not "ikke svaret") and an operator.
import type { Temporal } from 'temporal-polyfill';
import type { DeliverySubject } from './delivery.ts';

/**
 * Why somebody is not reached. 'not installed': the bot is not in the channel, or not in the person's chat. 'app
 * removed': the bot was taken out of the whole workspace or tenant. 'left': the person, the channel or the message is
 * gone. 'perhaps arrived': nobody can look, and it is not posted twice. 'platform': anything else that the platform, or
 * the way to it, refused.
 */
export type WhyUndelivered =
  | 'not installed'
  | 'app removed'
  | 'blocked'
  | 'left'
  | 'perhaps arrived'
  | 'platform';

export type DeadLetter = {
  deliveryId: string;
  kind: DeliverySubject['kind'];
  to: { personId: string } | { channelId: string };
  why: WhyUndelivered;
  /** The platform's own code. */
  reason: string;
  /** Refusals in a row. */
  attempts: number;
  /** When it was due, by the bot's clock. */
  since: Temporal.Instant;
  /** Else it is still being tried. */
  isGivenUp: boolean;
};

export type DeadLetters = {
  /**
   * Oldest first: what a team's channels and members should have seen, or everybody's. A nudge counts no more once a
   * later one has arrived.
   */
  undelivered(teamId?: string): Promise<DeadLetter[]>;
  /** Lets what was given up be tried again, and says how much that is. */
  retry(which: { deliveryId: string } | { personId: string } | 'all'): Promise<number>;
};

/** What a messenger's code for a refusal means. */
export type ReadRefusal = (messenger: string, reason: string) => WhyUndelivered;
