// What a typed line asks for, once read.
import type { Temporal } from 'temporal-polyfill';
import type { DueReading } from '../dates/due.ts';
import type { PollCommand } from './poll-command.ts';
import type { AgendaCommand } from './read-agenda.ts';
import type { CalendarCommand } from './read-calendar.ts';
import type { JournalCommand } from './read-journal.ts';
import type { LanguageCommand } from './read-language.ts';
import type { LinkCommand } from './read-link.ts';
import type { ListCommand } from './read-list.ts';
import type { MeetingCommand } from './read-meeting.ts';
import type { PrivacyCommand } from './read-privacy.ts';
import type { SetUpCommand } from './read-set-up.ts';
import type { ReminderCommand } from './reminder-command.ts';

export type OwnerReading =
  | { kind: 'known'; people: string[] }
  | { kind: 'missing' }
  /** `name` as it was written; `candidates` are person ids; `others` were named beside it and are clear. */
  | { kind: 'ambiguous'; name: string; candidates: string[]; others: string[] }
  /** A mention or name that nobody in the team has. */
  | { kind: 'unknown'; name: string; others: string[] };

/** Who does what by when, as far as the line says it. `what` keeps the writer's words; '' where none are left. */
export type LineReading = { owners: OwnerReading; what: string; due: DueReading };

/** What is wanted of an item, as far as the line says it. */
export type ChangeReading =
  | { verb: 'postpone'; due: DueReading }
  /** As much later than it is due now. */
  | { verb: 'postpone'; by: Temporal.Duration }
  /** On the day that it is due, at this time. */
  | { verb: 'postpone'; at: Temporal.PlainTime }
  /** A day may be said with it. */
  | { verb: 'reassign'; owners: OwnerReading; due?: Extract<DueReading, { kind: 'day' }> }
  /** A day may be said with it, which `what` leaves out. */
  | { verb: 'reword'; what: string; due?: Extract<DueReading, { kind: 'day' }> }
  /** "ret 12: Lars", "ret 12: fredag eller mandag": a wording, or somebody or some day that is not clear. */
  | { verb: 'correct'; what: string; owners: Exclude<OwnerReading, { kind: 'known' }> }
  | { verb: 'correct'; what: string; due: Exclude<DueReading, { kind: 'day' | 'missing' }> }
  /** More than can be done at once; nothing of it is done. */
  | { verb: 'several' }
  /** `change` opens the form. */
  | { verb: 'change' | 'cancel' | 'decline' | 'history' };

export type Command =
  | { kind: 'create'; line: LineReading }
  | ListCommand
  | { kind: 'complete'; number: number }
  | { kind: 'on track'; number: number }
  | { kind: 'delay'; number: number }
  /** `because` is '' where nothing is said of what blocks it. */
  | { kind: 'block'; number: number; because: string }
  /** Two or more, each once. */
  | { kind: 'answer several'; verb: 'complete' | 'on track'; numbers: number[] }
  | { kind: 'undo' }
  | MeetingCommand
  | AgendaCommand
  | CalendarCommand
  | { kind: 'reminders'; of: ReminderCommand }
  | { kind: 'poll'; of: PollCommand }
  | LanguageCommand
  | JournalCommand
  | PrivacyCommand
  | SetUpCommand
  | LinkCommand
  | { kind: 'help' }
  /** What one is asked to help with. */
  | { kind: 'barriers' }
  | { kind: 'overview' }
  /** `team`: a name or part of one, as written; '' for none. */
  | { kind: 'brief'; team: string }
  /** With an item that is blocked. */
  | { kind: 'ask for help'; number: number }
  /** `færdig` or `done` without the number it needs. */
  | { kind: 'needs number'; verb: 'complete' | 'on track' | 'delay' | 'block' }
  | { kind: 'change item'; number: number; to: ChangeReading }
  /** The word without a number, or with several. */
  | { kind: 'change needs number'; verb: Exclude<ChangeReading['verb'], 'correct' | 'several'> }
  /** No command word. `line` is there when it reads like an agreement (an owner and a day). */
  | { kind: 'not understood'; line?: LineReading };
