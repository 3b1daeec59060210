// The port to barriers and who was asked to move them.
import type { Temporal } from 'temporal-polyfill';
import type { Asked, Barrier, BarrierState, Helper } from './barrier.ts';

export type NewBarrier = {
  teamId: string;
  itemId: string;
  by: string;
  at: Temporal.Instant;
} & Asking;

/** Whom to ask; the people's ids, in order. */
export type Asking = { of: Helper; organisationId?: string; people: string[] };

/** What is to be so; what is left out stays. */
export type BarrierChange = {
  state?: BarrierState;
  /** Null: nobody has it any more. */
  taken?: { by: string; at: Temporal.Instant } | null;
  answer?: { by: string; at: Temporal.Instant; text: string };
  /** Of those who were asked. */
  said?: { by: string; what: NonNullable<Asked['said']> };
  /** Others beside those who were asked before; who was asked before and said no is asked anew. */
  ask?: Asking;
  ended?: { at: Temporal.Instant; byChange?: string } | null;
};

export type BarrierStore = {
  /** Its item is locked and has no open one. */
  ask(barrier: NewBarrier): Promise<Barrier>;
  /** With its item: nobody else changes either until the transaction ends. */
  lock(barrierId: string): Promise<Barrier | undefined>;
  /** The newest of an item that is locked, whatever became of it. */
  newestOf(itemId: string): Promise<Barrier | undefined>;
  /** `barrier` is locked; answers it as it is then. */
  change(barrier: Barrier, to: BarrierChange): Promise<Barrier>;
  /** The open ones that the person is asked about or has, oldest first. */
  of(personId: string): Promise<Barrier[]>;
  /** The open ones of these teams, oldest first. */
  openIn(teamIds: string[]): Promise<Barrier[]>;
};
