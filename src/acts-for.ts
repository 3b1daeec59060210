// Whom a transaction acts for: what it may see and change follows from that, in the database itself.
import type { AccountAddress } from './chat/address.ts';
import type { ChatEvent } from './chat/event.ts';

/**
 * Deny by default: `in` a channel it is that channel's team; in the conversation with the bot alone, and for a `person`, every
 * team that they are or were in, was asked to help, or follow as a cluster's contact. 'everything' is for what the bot does
 * by itself to all teams, and for what nobody's team owns.
 */
export type ActsFor =
  | 'everything'
  /** `by` is absent where nobody does it: the platform says that somebody came or went. */
  | { by?: AccountAddress; in: ChatEvent['in'] }
  | { person: string }
  | { team: string };
