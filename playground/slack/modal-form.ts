// An open modal as a person sees it, and what Slack itself checks before an app hears of what was filled in.
import { z } from 'zod';
import type { PlaygroundForm } from '../platform.ts';
import { PlaygroundError } from '../platform.ts';
import type { ModalBlock } from './block-kit-rules.ts';
import type { FilledIn, StoredView } from './stored.ts';

type Input = Extract<ModalBlock, { type: 'input' }>;
type FormField = PlaygroundForm['fields'][number];

export const inputsOf = (view: StoredView): Input[] =>
  view.view.blocks.filter((block): block is Input => block.type === 'input');

export const fieldId = (input: Input): string => input.block_id ?? input.element.action_id;

export function formOf(view: StoredView): PlaygroundForm {
  return {
    id: view.id,
    title: view.view.title.text,
    fields: inputsOf(view).map((input) => fieldOf(input, view.values[fieldId(input)])),
    errors: view.errors,
    raw: { platform: 'slack', view: view.view },
  };
}

/**
 * What was filled in, by field id, over what stood in the modal already.
 * Throws PlaygroundError where a value cannot be entered in that field at all.
 */
export function fillIn(view: StoredView, values: FilledIn): FilledIn {
  const inputs = inputsOf(view);
  for (const id of Object.keys(values)) {
    if (!inputs.some((input) => fieldId(input) === id)) {
      throw new PlaygroundError(400, `The form has no field called ${id}.`);
    }
  }
  return Object.fromEntries(
    inputs.map((input) => {
      const id = fieldId(input);
      const value = values[id] ?? view.values[id] ?? valueInView(input);
      return [id, entered(input, value)];
    }),
  );
}

/** Slack itself says the same at every field; here it is told what the field wants. */
const emptyWords = {
  plain_text_input: 'Skriv noget her.',
  datepicker: 'Vælg en dato.',
  multi_static_select: 'Vælg mindst én.',
} as const;

/** Slack's own complaints, by field id: the app is not asked before they are mended. */
export function complaints(view: StoredView, values: FilledIn): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const input of inputsOf(view)) {
    const value = values[fieldId(input)] ?? '';
    const most = input.element.type === 'plain_text_input' ? (input.element.max_length ?? 3_000) : undefined;
    if (value.length === 0 && input.optional) continue;
    if (value.length === 0) errors[fieldId(input)] = emptyWords[input.element.type];
    else if (most !== undefined && value.length > most) errors[fieldId(input)] = `Højst ${most} tegn.`;
  }
  return errors;
}

/** `view.state.values`, as Slack sends it. */
export function stateOf(view: StoredView, values: FilledIn): Record<string, unknown> {
  return Object.fromEntries(
    inputsOf(view).map((input) => [
      fieldId(input),
      { [input.element.action_id]: elementState(input, values[fieldId(input)] ?? '') },
    ]),
  );
}

function elementState(input: Input, value: string | string[]): Record<string, unknown> {
  const { element } = input;
  switch (element.type) {
    case 'plain_text_input':
      return { type: element.type, value: value.length === 0 ? null : value };
    case 'datepicker':
      return { type: element.type, selected_date: value.length === 0 ? null : value };
    case 'multi_static_select':
      return {
        type: element.type,
        selected_options: element.options.filter((option) => value.includes(option.value)),
      };
    default: {
      const missing: never = element;
      throw new Error(`There is no state of ${JSON.stringify(missing)}.`);
    }
  }
}

function entered(input: Input, value: string | string[]): string | string[] {
  const { element } = input;
  if (element.type === 'multi_static_select') {
    const chosen = typeof value === 'string' ? (value === '' ? [] : [value]) : value;
    const stranger = chosen.find((one) => !element.options.some((option) => option.value === one));
    const most = element.max_selected_items ?? chosen.length;
    if (chosen.length > most) throw new PlaygroundError(400, `${fieldId(input)} takes at most ${most}.`);
    if (stranger === undefined) return chosen;
    throw new PlaygroundError(400, `${stranger} is not among the choices of ${fieldId(input)}.`);
  }
  if (typeof value !== 'string') {
    throw new PlaygroundError(400, `The field ${fieldId(input)} takes one text.`);
  }
  if (element.type === 'datepicker' && value !== '' && !z.iso.date().safeParse(value).success) {
    throw new PlaygroundError(400, `The field ${fieldId(input)} takes a date such as 2026-11-27.`);
  }
  return value;
}

function valueInView({ element }: Input): string | string[] {
  switch (element.type) {
    case 'plain_text_input':
      return element.initial_value ?? '';
    case 'datepicker':
      return element.initial_date ?? '';
    case 'multi_static_select':
      return (element.initial_options ?? []).map((option) => option.value);
    default: {
      const missing: never = element;
      throw new Error(`There is no value in ${JSON.stringify(missing)}.`);
    }
  }
}

function fieldOf(input: Input, filledIn: string | string[] | undefined): FormField {
  const { element } = input;
  const field = {
    id: fieldId(input),
    label: input.label.text,
    value: filledIn ?? valueInView(input),
  };
  if (element.type === 'plain_text_input') return { ...field, type: 'text' };
  if (element.type === 'datepicker') return { ...field, type: 'date' };
  const choices = element.options.map((option) => ({ label: option.text.text, value: option.value }));
  return { ...field, type: 'choices', choices };
}
