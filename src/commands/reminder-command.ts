// What somebody asks about their own reminders, or about those of the team.
import type { Temporal } from 'temporal-polyfill';
import type { DueReading } from '../dates/due.ts';
import type { LadderName } from '../people/team.ts';
import type { OwnerReading } from './command.ts';

export type Days = { from: Temporal.PlainDate; until: Temporal.PlainDate };

export type AwayCommand =
  /** Without `until`: until further notice. */
  | { kind: 'away'; from: Temporal.PlainDate; until?: Temporal.PlainDate }
  /** No end was said, or not clearly. */
  | { kind: 'away until when'; due?: Extract<DueReading, { kind: 'unclear' }> }
  | { kind: 'back'; on: Temporal.PlainDate };

export type ReminderCommand =
  | AwayCommand
  /** Without `whom`: every owner. */
  | { kind: 'prod'; number: number; whom?: OwnerReading }
  | { kind: 'prod needs number' }
  /** Without a time: none was said, or none that is one. */
  | { kind: 'nudge time'; at?: Temporal.PlainTime }
  | { kind: 'tell reminders' }
  | { kind: 'choose ladder'; ladder: LadderName }
  | { kind: 'tell days off' }
  /** `place`: the words behind the days; '' for one's own organisation. */
  | { kind: 'days off'; days: Days; place: string; open: boolean }
  | { kind: 'days off when' };
