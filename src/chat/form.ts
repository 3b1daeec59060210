// A form that a person fills in: a modal on Slack, a dialog on Teams.
import type { Card } from './card.ts';

type Choice = { label: string; value: string };

/** Every field must be filled in, but for those that are optional. */
export type Field = { id: string; label: string; hint?: string; optional?: true } /** Of several lines. */ & (
  | { kind: 'text'; value?: string; maxLength: number }
  /** Any number of them, or `most` one. */
  | { kind: 'choices'; value?: string[]; choices: Choice[]; most?: 1 }
  /** An ISO date in `value`. */
  | { kind: 'date'; value?: string }
);

export type Form = {
  /** Which form this is; it comes back with what was filled in. */
  id: 'action item' | 'minutes';
  /** The id of the draft row that holds what was understood so far; nothing else of it travels. */
  draft: string;
  /** At most 24 characters (Slack's limit for a modal's title). */
  title: string;
  submit: string;
  cancel: string;
  /** Said at a field that was left empty. */
  required: string;
  fields: Field[];
  /** Shown instead, privately, with one button that opens the form, where an event cannot open one by itself. */
  invitation: Card;
};

/** What was filled in, by field id: one string, or several where the field takes choices. */
export type FormValues = Record<string, string | string[]>;
