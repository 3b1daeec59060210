// What a date reader answers: a day, or the question that must be asked. Never a guess.
import type { Temporal } from 'temporal-polyfill';

export type DueQuestion =
  /** It has passed; choices: what the writer may have meant (the same day next year, if that is near). */
  | 'past'
  /** Two different dates; choices: both. */
  | 'several dates'
  /** "torsdag 4. december" where the 4th is a Friday; choices: the nearest days that fit either word. */
  | 'weekday contradicts date'
  /** 30 February, week 54, "45/13", "3/12 9999". */
  | 'no such date'
  /** "fredag kl. 25"; choices: the day. */
  | 'no such time'
  /** "fredag", said on a Friday; choices: today and next week's. */
  | 'today or next week'
  /** "snarest", "på et tidspunkt". */
  | 'not a date'
  /** "primo december", "sidst på ugen": no one day; choices: those that it may be. */
  | 'which day'
  /** "til næste møde", and none is planned. */
  | 'no meeting planned';

export type DueReading =
  /** `isMeeting`: said as the next meeting, or as before it. */
  | { kind: 'day'; dueOn: Temporal.PlainDate; dueTime?: Temporal.PlainTime; isMeeting?: true }
  | { kind: 'missing' }
  | { kind: 'unclear'; why: DueQuestion; choices: Temporal.PlainDate[] };

/** Where a date stands in a text (UTF-16 offsets, end exclusive), with the words that lead it ("senest", "d."). */
export type DueSpan = { start: number; end: number };
