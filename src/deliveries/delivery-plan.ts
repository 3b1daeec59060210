// The port through which a use case promises messages, in the transaction of the change itself.
import type { Temporal } from 'temporal-polyfill';
import type { MessageAddress } from '../chat/address.ts';
import type { DeliverySubject } from './delivery.ts';

export type DeliveryPlan = {
  /** Promises each message at its instant. A message that is promised already stays as it is; one that was not needed is promised again. */
  plan(deliveries: { subject: DeliverySubject; sendAt: Temporal.Instant }[]): Promise<void>;
  /**
   * A button was pressed on a copy of a message that was posted twice, because an answer was lost: from now on this
   * copy is the one that is kept up to date. Nothing where the message is known already.
   */
  adopt(
    message: MessageAddress,
    itemId: string,
    place: { channelId: string } | { personId: string },
  ): Promise<void>;
  /**
   * Lets what was given up in this channel be tried again, where there is still something to say: the bot is back. A
   * meeting's news is not told late: its card shows what came of it.
   */
  revive(channelId: string): Promise<void>;
  /** The same for a round's cards and sheets. */
  adoptRound(
    message: MessageAddress,
    roundId: string,
    place: { channelId: string } | { personId: string },
  ): Promise<void>;
  /** The same for a request for help. */
  adoptHelp(message: MessageAddress, barrierId: string, personId: string): Promise<void>;
  /** Makes what was asked about a link of two channels show what came of it; and the same of two people who may be one. */
  redrawLink(linkId: string): Promise<void>;
  redrawPair(pairId: string): Promise<void>;
  /** Makes the round's cards and sheets show its present state. */
  redrawRound(roundId: string): Promise<void>;
  /** Makes every message that shows the item show its present state. */
  redraw(itemId: string): Promise<void>;
  /** The same for one nudge. */
  redrawNudge(deliveryId: string): Promise<void>;
  /** The same for this person's morning nudges of that day and later. */
  redrawMornings(personId: string, since: Temporal.PlainDate): Promise<void>;
  /**
   * The same for what stands in this channel and is still looked at: open items, meetings to come, the round that is open
   * or was lately, the introduction.
   */
  redrawChannel(channelId: string): Promise<void>;
  /** The same for a meeting's cards, and what it came to. */
  redrawMeeting(meetingId: string): Promise<void>;
};
