// A form that a person fills in: a modal on Slack, a dialog on Teams.
import type { Card } from './card.ts';

type Choice = { label: string; value: string };

type About = { id: string; label: string; hint?: string };
/** `required` is said at the field where it was left empty. */
type Need = { optional: true } | { optional?: never; required: string };
type Input =
  /** Of several lines, unless `isLine`. */
  | { kind: 'text'; value?: string; maxLength: number; isLine?: true }
  /** Any number of them, or `most` one. */
  | { kind: 'choices'; value?: string[]; choices: Choice[]; most?: 1 }
  /** An ISO date in `value`. */
  | { kind: 'date'; value?: string };

export type Field = About & Need & Input;

export type Form = {
  /** Which form this is; it comes back with what was filled in. */
  id: 'action item' | 'blocked' | 'minutes' | 'barrier' | 'team' | 'organisations' | 'people' | 'own contact';
  /**
   * The id of the draft row that holds what was understood so far, or of the barrier; of a set-up, marks of what stood in
   * it (src/set-up/shown-form.ts). Nothing else of it travels.
   */
  draft: string;
  /** At most 24 characters (Slack's limit for a modal's title). */
  title: string;
  submit: string;
  cancel: string;
  fields: Field[];
  /** Shown instead, privately, with one button that opens the form, where an event cannot open one by itself. */
  invitation: Card;
};

/** What was filled in, by field id: one string, or several where the field takes choices. */
export type FormValues = Record<string, string | string[]>;
