// What somebody asks of the team's polls: "puls" and its words.
import type { Temporal } from 'temporal-polyfill';
import type { Rhythm } from '../polls/round-times.ts';

/** `named`: the words that name what is asked, folded ("moederne", "modenhed"); '' where none do. */
export type PollCommand =
  /** What is going on, and a round now where none is open. */
  | { kind: 'ask now'; named: string }
  | { kind: 'tell polls' }
  /** One's own answers in the round that is open, to give or change. */
  | { kind: 'answer round' }
  /** `weekday`: 1 to 5, Monday first, where one is said. */
  | { kind: 'schedule'; named: string; every: Rhythm['every']; weekday?: number }
  /** `until`: the first day on which rounds open again. */
  | { kind: 'pause'; named: string; until?: Temporal.PlainDate }
  /** An end was said that has passed, or is not one clear day. */
  | { kind: 'pause until when'; why: 'past' | 'unclear' }
  | { kind: 'resume'; named: string }
  | { kind: 'stop'; named: string }
  /** The round that is open closes now; one that is planned goes off the plan. */
  | { kind: 'close round'; named: string }
  | { kind: 'tell result'; named: string }
  | { kind: 'tell history'; named: string }
  /** Without a number: none was said, or none from 3 to 10. */
  | { kind: 'choose minimum'; minimum?: number }
  /** Without a number: none was said, or none from 1 to 20. */
  | { kind: 'choose open days'; days?: number }
  /** "puls" and something that is none of these. */
  | { kind: 'poll not understood' };
