// What a person filled in -> the data of a dialog's submit, with the checks that the client makes by itself.
import { PlaygroundError } from '../platform.ts';
import type { DialogCard } from './card-schema.ts';
import { type CardInput, fieldIdOf, inputsOf } from './read-card.ts';

export type FilledIn = { data: Record<string, unknown> } | { missing: Record<string, string> };

/** `missing`: the client's own words at each field that must be filled in and is not; the bot never hears of it. */
export function fillIn(card: DialogCard, values: Record<string, string | string[]>): FilledIn {
  const inputs = inputsOf(card);
  const unknown = Object.keys(values).find((id) => !inputs.some((input) => fieldIdOf(input.id) === id));
  if (unknown !== undefined) throw new PlaygroundError(400, `The form has no field '${unknown}'.`);
  const data: Record<string, unknown> = { ...card.actions[0].data };
  const missing: Record<string, string> = {};
  for (const input of inputs) {
    const id = fieldIdOf(input.id);
    const value = checkedValue(input, values[id] ?? '');
    if (value) data[input.id] = value;
    else if (input.isRequired) missing[id] = input.errorMessage ?? '';
  }
  return Object.keys(missing).length > 0 ? { missing } : { data };
}

function checkedValue(input: CardInput, given: string | string[]): string {
  const chosen = Array.isArray(given) ? given : given ? [given] : [];
  const fieldId = fieldIdOf(input.id);
  if (input.type === 'Input.ChoiceSet') {
    const stranger = chosen.find((value) => !input.choices.some((choice) => choice.value === value));
    if (stranger !== undefined)
      throw new PlaygroundError(400, `The field '${fieldId}' has no choice '${stranger}'.`);
    if (!input.isMultiSelect && chosen.length > 1)
      throw new PlaygroundError(400, `The field '${fieldId}' takes one choice.`);
    return chosen.join(',');
  }
  if (chosen.length > 1) throw new PlaygroundError(400, `The field '${fieldId}' takes one value.`);
  const [value = ''] = chosen;
  if (input.type === 'Input.Text' && value.length > input.maxLength) {
    throw new PlaygroundError(400, `The field '${fieldId}' takes at most ${input.maxLength} characters.`);
  }
  if (input.type === 'Input.Date' && value && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    throw new PlaygroundError(400, `The field '${fieldId}' takes a date such as 2026-11-27.`);
  }
  return value;
}
