// Form -> a Teams dialog (task module), and what was filled in back into FormValues.
import { z } from 'zod';
import type { Field, Form, FormValues } from '#src/chat/form.ts';
import type { RichTextBlock } from './literal-text.ts';

/** What comes back with a submit, beside the inputs. */
export const SubmitOrigin = z.looseObject({
  form: z.string().min(1),
  draft: z.string().min(1),
  /** The activity id of the private question that opened the dialog. */
  question: z.string().min(1).optional(),
});

type Input = { id: string; label: string; isRequired?: true; errorMessage?: string } & (
  | { type: 'Input.Text'; placeholder?: string; value?: string; maxLength: number; isMultiline: boolean }
  | {
      type: 'Input.ChoiceSet';
      placeholder?: string;
      value?: string;
      isMultiSelect: boolean;
      style: 'filtered' | 'compact';
      choices: { title: string; value: string }[];
    }
  | { type: 'Input.Date'; placeholder?: string; value?: string }
);

type DialogAction = { type: 'Action.Submit'; title: string } & (
  | { style: 'positive'; data: { submit: { form: string; draft: string; question?: string } } }
  | { associatedInputs: 'none'; data: { cancel: true } }
);

type DialogCard = {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  body: (RichTextBlock | Input)[];
  actions: DialogAction[];
};

export type Dialog = {
  type: 'continue';
  value: {
    title: string;
    card: { contentType: 'application/vnd.microsoft.card.adaptive'; content: DialogCard };
  };
};

type Shown = { errors?: Record<string, string>; filledIn?: FormValues; question?: string | undefined };

/**
 * Draws a form; with `errors` each stands right above its field, and `filledIn` wins over the form's own values.
 * `question` is the activity id that comes back with the submit.
 */
export function renderDialog(form: Form, { errors = {}, filledIn = {}, question }: Shown = {}): Dialog {
  const body = form.fields.flatMap((field) => {
    const error = errors[field.id];
    const input = renderField(field, filledIn[field.id]);
    return error ? [...errorBlocks(field.id, error), input] : [input];
  });
  const content: DialogCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body,
    actions: [
      {
        type: 'Action.Submit',
        title: form.submit,
        style: 'positive',
        data: { submit: { form: form.id, draft: form.draft, ...(question ? { question } : {}) } },
      },
      { type: 'Action.Submit', title: form.cancel, associatedInputs: 'none', data: { cancel: true } },
    ],
  };
  return {
    type: 'continue',
    value: { title: form.title, card: { contentType: 'application/vnd.microsoft.card.adaptive', content } },
  };
}

/** Takes the fields out of a submit's data: an input's id is its field's id after the kind and a colon. */
export function readFilledIn(data: Record<string, unknown>): FormValues {
  const values: FormValues = {};
  for (const [id, value] of Object.entries(data)) {
    const [, kind, field] = id.match(/^(text|choices|date):(.+)$/s) ?? [];
    if (!kind || !field || typeof value !== 'string') continue;
    values[field] = kind === 'choices' ? value.split(',').filter((choice) => choice !== '') : value;
  }
  return values;
}

function errorBlocks(field: string, error: string): RichTextBlock[] {
  const inlines = [{ type: 'TextRun' as const, text: error, color: 'Attention' as const }];
  return [{ type: 'RichTextBlock', id: `error:${field}`, inlines }];
}

function renderField(field: Field, filledIn: string | string[] | undefined): Input {
  const common = {
    id: `${field.kind}:${field.id}`,
    label: field.label,
    ...(field.optional ? {} : { isRequired: true as const, errorMessage: field.required }),
    ...(field.hint ? { placeholder: field.hint } : {}),
  };
  const given = filledIn ?? field.value;
  const value = Array.isArray(given) ? given.join(',') : given;
  const shown = value ? { value } : {};
  switch (field.kind) {
    case 'text':
      return {
        type: 'Input.Text',
        ...common,
        ...shown,
        maxLength: field.maxLength,
        isMultiline: !field.isLine,
      };
    case 'choices':
      if (field.choices.some((choice) => choice.value.includes(','))) {
        throw new Error(
          `A choice of the field ${field.id} has a comma in its value: Teams joins choices by commas.`,
        );
      }
      return {
        type: 'Input.ChoiceSet',
        ...common,
        ...shown,
        isMultiSelect: field.most !== 1,
        style: field.most === 1 ? 'compact' : 'filtered',
        choices: field.choices.map((choice) => ({ title: choice.label, value: choice.value })),
      };
    case 'date':
      return { type: 'Input.Date', ...common, ...shown };
    default:
      return field satisfies never;
  }
}
