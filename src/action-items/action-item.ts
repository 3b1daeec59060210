// An action item: who does what by when, and what was last said about it.
import type { Temporal } from 'temporal-polyfill';
import type { MessageAddress } from '../chat/address.ts';

export type ItemStatus = 'open' | 'on track' | 'delayed' | 'blocked' | 'done' | 'cancelled';

/**
 * What a change may alter, each piece whole: a day with its time, a meeting that may be none. `byMeeting`: the meeting
 * that it was said to be due by, and is to follow.
 */
export type ItemPieces = {
  status?: ItemStatus;
  due?: { dueOn: Temporal.PlainDate; dueTime?: Temporal.PlainTime; byMeeting?: string };
  owners?: string[];
  what?: string;
  meeting?: { id?: string };
};

export type ChangeVerb =
  | 'create'
  | 'complete'
  | 'on track'
  /** It will be late; the new day is asked for. */
  | 'delay'
  | 'block'
  | 'postpone'
  | 'reassign'
  /** "Ikke mig": an owner gives it back. */
  | 'decline'
  | 'reword'
  /** Several things at once, in the form. */
  | 'change'
  | 'cancel'
  /** The meeting that it is due by was moved. */
  | 'follow meeting';

/** A line of the record of who changed what, that an undo can take back. */
export type ItemChange = {
  id: string;
  itemId: string;
  by: string;
  at: Temporal.Instant;
  verb: ChangeVerb;
  /** What it altered, as it was before; absent where it was created. */
  before?: ItemPieces;
};

/** Who was asked to help with a blocked item, by name, and what came of it. `heldBy` is whoever has it, or got it moving. */
export type ItemHelp = {
  barrierId: string;
  state: 'asked' | 'taken' | 'declined' | 'moved';
  people: string[];
  heldBy?: string;
};

export type ActionItem = {
  id: string;
  teamId: string;
  /** Counts from 1 in the team; people write it as #12. */
  number: number;
  /** In the writer's words. */
  what: string;
  dueOn: Temporal.PlainDate;
  dueTime?: Temporal.PlainTime;
  status: ItemStatus;
  /** What a blocked item waits for, in its owner's words. */
  blockedBecause?: string;
  help?: ItemHelp;
  /** Person ids, in the order they were named. */
  owners: string[];
  createdBy: string;
  /** The channel it was typed in; absent where it was typed to the bot alone. */
  originChannelId?: string;
  meetingId?: string;
  /** The heading of the minutes that it stood under, as written: "Pkt. 3 Udskrivning". */
  agendaItem?: string;
  /** The message that it was made of, and what its author did to that later. */
  sourceMessage?: MessageAddress;
  sourceState?: 'edited' | 'deleted';
  /** The newest change that has not been taken back; absent where its creation has. */
  undoable?: ItemChange;
  /** Who changed it last, an undo included. */
  touched: { by: string; at: Temporal.Instant };
  /** Who brought it to the status that it has now, and when; an undo that brought it back to it does not count. */
  said: { by: string; at: Temporal.Instant };
};

/** Nothing more to do: not listed, not reminded. */
export function isFinished(item: Pick<ActionItem, 'status'>): boolean {
  return item.status === 'done' || item.status === 'cancelled';
}

/** What recording an agreement needs; the store gives id and number. */
export type NewActionItem = {
  teamId: string;
  what: string;
  dueOn: Temporal.PlainDate;
  dueTime?: Temporal.PlainTime;
  owners: string[];
  createdBy: string;
  originChannelId?: string;
  meetingId?: string;
  dueMeetingId?: string;
  agendaItem?: string;
  sourceMessage?: MessageAddress;
};
