// The port through which the bot speaks on its own account; one implementation per platform.
import type { Temporal } from 'temporal-polyfill';
import type { AccountAddress, Address, ChannelAddress, MessageAddress } from './address.ts';
import { messengerOf } from './address.ts';
import type { Card } from './card.ts';
import type { Roster } from './roster.ts';

export type Messenger = {
  /**
   * Posts once: no retries inside. `key` (a UUID) is kept with the message where the platform can, for `find`.
   * Rejects with DeliveryError.
   */
  post(channel: ChannelAddress, card: Card, key: string): Promise<MessageAddress>;
  /** The same in the person's own conversation with the bot, opened where it does not exist yet. */
  sendDirect(account: AccountAddress, card: Card, key: string): Promise<MessageAddress>;
  /** Replaces what a message shows, for everybody who sees it. Rejects with DeliveryError. */
  update(message: MessageAddress, card: Card): Promise<void>;
  /** Looks for a message posted with `key` at or after `since`, before it is posted again. */
  find(key: string, to: Address, since: Temporal.Instant): Promise<MessageAddress | 'absent' | 'cannot look'>;
  /** Every account in a channel, the bot left out; other bots may be among them. Rejects with DeliveryError. */
  members(channel: ChannelAddress): Promise<AccountAddress[]>;
  /**
   * The people in a channel, without bots and accounts that are gone. 'too many': more than `most`; they may not have
   * been asked about. Rejects with DeliveryError: 'give up' where the bot is not in the channel or may not know.
   */
  roster(channel: ChannelAddress, most: number): Promise<Roster | 'too many'>;
  /** Where people open the message, an https address. Rejects with DeliveryError, where it is gone too. */
  permalink(message: MessageAddress): Promise<string>;
};

/**
 * A call that a platform did not carry out.
 * `next` says what to do: wait (whole milliseconds, never call earlier), give up (it can never succeed: not
 * installed, blocked, gone), try again (surely not posted), or unknown (it may have been posted: look first).
 * `reason` is the platform's own code, such as `channel_not_found` or `HTTP 502`: never a text that a person wrote.
 */
export class DeliveryError extends Error {
  override name = 'DeliveryError';
  readonly next: { retryAfter: number } | 'try again' | 'give up' | 'unknown';
  readonly reason: string;

  constructor(next: DeliveryError['next'], reason: string, cause?: unknown) {
    super(`The platform did not take the message: ${reason}`, { cause });
    this.next = next;
    this.reason = reason;
  }
}

/** The platform asks for patience with the whole installation: nothing else of it may be sent either, for so long. */
export class TooFast extends DeliveryError {
  override name = 'TooFast';

  constructor(retryAfter: number, reason: string, cause?: unknown) {
    super({ retryAfter }, reason, cause);
  }
}

/** One messenger out of several: each address goes to the one that made it. */
export function routeByAddress(messengers: Record<string, Messenger>): Messenger {
  const of = (address: Address): Messenger => {
    const messenger = messengers[messengerOf(address)];
    if (!messenger) throw new DeliveryError('give up', `no messenger is set up for ${messengerOf(address)}`);
    return messenger;
  };
  return {
    post: async (channel, card, key) => of(channel).post(channel, card, key),
    sendDirect: async (account, card, key) => of(account).sendDirect(account, card, key),
    update: async (message, card) => of(message).update(message, card),
    find: async (key, to, since) => of(to).find(key, to, since),
    members: async (channel) => of(channel).members(channel),
    roster: async (channel, most) => of(channel).roster(channel, most),
    permalink: async (message) => of(message).permalink(message),
  };
}
