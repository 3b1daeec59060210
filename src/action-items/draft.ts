// An agreement that still lacks something: what was understood is kept while the bot asks for the rest.
import type { Temporal } from 'temporal-polyfill';
import type { ChannelAddress, MessageAddress } from '../chat/address.ts';
import type { Offered } from './offered.ts';

/** An abandoned question is silently forgotten. */
export const draftLives = { hours: 24 };

export type NewDraft = {
  teamId: string;
  personId: string;
  channelId?: string;
  thread?: ChannelAddress;
  owners: string[];
  /** One more owner was named, but not clearly: `owners` are the others. */
  ownerUnclear: boolean;
  what: string;
  dueOn?: Temporal.PlainDate;
  dueTime?: Temporal.PlainTime;
  meetingId?: string;
  /** The meeting that it was said to be due by. */
  dueMeetingId?: string;
  /** The heading of the minutes that it stood under, as written. */
  agendaItem?: string;
  /** The message that it is made of. */
  sourceMessage?: MessageAddress;
  /** What the person was asked for last: a typed answer is read as that. */
  asked?: 'who' | 'when' | 'what' | 'whether';
  /** What that question let the person choose among. */
  offered?: Offered;
  /** Suggestions out of the same minutes, in the order of the text. */
  batch?: { id: string; position: number };
  /** The item that it changes, instead of making one. */
  changesItemId?: string;
};

export type Draft = NewDraft & {
  id: string;
  createdAt: Temporal.Instant;
  /** The item that it became; from then on the draft is only a trace. */
  itemId?: string;
};

export type DraftStore = {
  /** With a question, the person's earlier ones in that place are heard no more; the conversation with the bot is every place. */
  keep(draft: NewDraft, at: Temporal.Instant): Promise<Draft>;
  /** The person's own draft; nobody else changes it until the transaction ends. */
  lock(personId: string, draftId: string): Promise<Draft | undefined>;
  /** A question in it silences the earlier ones, as in `keep`. */
  replace(draft: Draft): Promise<void>;
  discard(draftId: string): Promise<void>;
  /** What the person has left of a batch, in its order; nobody else changes it until the transaction ends. */
  leftOfBatch(personId: string, batchId: string): Promise<Draft[]>;
  /** What the person was asked about last in the team, since then, and has not answered; of one channel, or anywhere. */
  lastAsked(
    who: { teamId: string; personId: string; channelId?: string },
    since: Temporal.Instant,
  ): Promise<Draft | undefined>;
};
