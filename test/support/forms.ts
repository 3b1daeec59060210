// A form of the playground in the words of a journey: what it holds, and what is sent of it.
import type { PlaygroundForm } from '#playground/platform.ts';

/** By field: what stands in it; people and meetings by name, without their place. */
export function filledIn(form: PlaygroundForm | null) {
  return Object.fromEntries(
    (form?.fields ?? []).map(({ id, value, choices }) => [
      id,
      choices
        ? choices
            .filter((choice) => value?.includes(choice.value))
            .map(({ label }) => label.replace(/ \(.*/, ''))
        : (value ?? ''),
    ]),
  );
}

/** What is sent where the form is left as it stands, but for these values. */
export function valuesOf(
  form: PlaygroundForm | null,
  changed: Record<string, string> = {},
): Record<string, string | string[]> {
  return Object.fromEntries((form?.fields ?? []).map(({ id, value }) => [id, changed[id] ?? value ?? '']));
}
