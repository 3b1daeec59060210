// An agreement that still lacks something: what was understood is kept while the bot asks for the rest.
import type { Temporal } from 'temporal-polyfill';
import type { ChannelAddress } from '../chat/address.ts';

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
};

export type Draft = NewDraft & {
  id: string;
  createdAt: Temporal.Instant;
  /** The item that it became; from then on the draft is only a trace. */
  itemId?: string;
};

export type DraftStore = {
  keep(draft: NewDraft, at: Temporal.Instant): Promise<Draft>;
  /** The person's own draft; nobody else changes it until the transaction ends. */
  lock(personId: string, draftId: string): Promise<Draft | undefined>;
  replace(draft: Draft): Promise<void>;
  discard(draftId: string): Promise<void>;
};
