// A form -> a modal, and what was filled in there -> values by field id.
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Field, Form, FormValues } from '#src/chat/form.ts';
import { mustFit, plain } from './block-limits.ts';
import type { Place, Question } from './heard-from.ts';

const inputId = 'value';

const Metadata = z.object({
  draft: z.string(),
  place: z.union([
    z.literal('direct'),
    z.object({ channelId: z.string(), threadTs: z.string().exactOptional() }),
  ]),
  question: z
    .union([z.object({ channelId: z.string(), ts: z.string() }), z.object({ responseUrl: z.string() })])
    .exactOptional(),
});

/**
 * Draws a form; `place` is where its answer will belong, `question` what it will replace. Each field is a block with
 * the field's id.
 * Throws an Error that names the limit where the form is larger than Slack takes.
 */
export function renderModal(form: Form, place: Place, question?: Question): types.ModalView {
  mustFit('fields in a form', form.fields.length);
  const metadata = JSON.stringify({ draft: form.draft, place, question });
  mustFit('characters carried by a form', metadata.length);
  return {
    type: 'modal',
    callback_id: form.id,
    private_metadata: metadata,
    title: plain('characters in a form title', form.title),
    submit: plain('characters in a form title', form.submit),
    close: plain('characters in a form title', form.cancel),
    blocks: form.fields.map((field) => ({
      type: 'input',
      block_id: field.id,
      label: plain('characters in a field label', field.label),
      element: drawInput(field),
      ...(field.optional ? { optional: true } : {}),
      ...(field.hint ? { hint: plain('characters in a field hint', field.hint) } : {}),
    })),
  };
}

/** What is carried by a modal of ours; undefined where it is not one. */
export function readMetadata(text: string): z.infer<typeof Metadata> | undefined {
  try {
    return Metadata.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The answer that shows errors at their fields and keeps the modal open. Throws where a field does not exist. */
export function renderFormErrors(
  form: Form,
  errors: Record<string, string>,
): { response_action: 'errors'; errors: Record<string, string> } {
  for (const id of Object.keys(errors)) {
    // Slack shows nothing at all when one name is wrong.
    if (!form.fields.some((field) => field.id === id)) {
      throw new Error(`An error was written for the field ${id}, which the form ${form.id} does not have.`);
    }
  }
  return { response_action: 'errors', errors };
}

const Input = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('datepicker'), selected_date: z.string().nullish() }),
  z.object({
    type: z.literal('multi_static_select'),
    selected_options: z.array(z.object({ value: z.string() })).nullish(),
  }),
]);

/** The part of a submitted view that holds what was filled in. */
export const State = z.object({ values: z.record(z.string(), z.object({ [inputId]: Input })) });

/** An empty text or date is ''; no choice is []. */
export function readValues(state: z.infer<typeof State>): FormValues {
  return Object.fromEntries(
    Object.entries(state.values).map(([id, { [inputId]: input }]) => [id, readInput(input)]),
  );
}

function readInput(input: z.infer<typeof Input>): string | string[] {
  switch (input.type) {
    case 'plain_text_input':
      return input.value ?? '';
    case 'datepicker':
      return input.selected_date ?? '';
    case 'multi_static_select':
      return (input.selected_options ?? []).map((option) => option.value);
  }
}

function drawInput(field: Field): types.PlainTextInput | types.MultiStaticSelect | types.Datepicker {
  switch (field.kind) {
    case 'text':
      mustFit('characters in a text field', Math.max(field.maxLength, field.value?.length ?? 0));
      return {
        type: 'plain_text_input',
        action_id: inputId,
        multiline: !field.isLine,
        max_length: field.maxLength,
        ...(field.value ? { initial_value: field.value } : {}),
      };
    case 'choices':
      return drawChoices(field);
    case 'date':
      return {
        type: 'datepicker',
        action_id: inputId,
        ...(field.value ? { initial_date: field.value } : {}),
      };
  }
}

function drawChoices(field: Extract<Field, { kind: 'choices' }>): types.MultiStaticSelect {
  mustFit('choices in a field', field.choices.length);
  const options = field.choices.map(({ label, value }) => {
    mustFit('characters carried by a choice', value.length);
    return { text: plain('characters in a choice', label), value };
  });
  const chosen = options.filter((option) => field.value?.includes(option.value));
  return {
    type: 'multi_static_select',
    action_id: inputId,
    options,
    ...(field.most ? { max_selected_items: field.most } : {}),
    ...(chosen.length > 0 ? { initial_options: chosen } : {}),
  };
}
