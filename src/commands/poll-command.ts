// What somebody asks of the team's polls: "puls" and its words.
import type { Temporal } from 'temporal-polyfill';

/** `named`: the words that name what is asked ("møderne", "modenhed"); '' where none do. */
export type PollCommand =
  /** What is going on, and a round now where none is open. */
  | { kind: 'ask now'; named: string }
  | { kind: 'tell polls' }
  | {
      kind: 'schedule';
      named: string;
      every: 'week' | 'two weeks' | 'month' | 'time between meetings' | 'meeting';
    }
  | { kind: 'pause'; named: string; until?: Temporal.PlainDate }
  | { kind: 'resume'; named: string }
  | { kind: 'stop'; named: string }
  | { kind: 'tell result'; named: string }
  | { kind: 'tell history'; named: string }
  /** Without a number: none was said, or none from 3 to 10. */
  | { kind: 'choose minimum'; minimum?: number }
  | { kind: 'choose open days'; days?: number }
  /** "puls" and something that is none of these. */
  | { kind: 'poll not understood' };
