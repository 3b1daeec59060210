// The form that minutes are pasted into.
import type { Draft } from '../action-items/draft.ts';
import type { Form } from '../chat/form.ts';
import type { Reader } from '../people/reader.ts';

/** What a text field takes on both platforms (Slack: 3,000 characters). */
const longestInForm = 3_000;

export const minutesField = 'minutes';

/** `draft` is empty: it only says where the form was asked for. */
export function minutesForm(draft: Draft, { texts: { minutes } }: Reader): Form {
  const button = {
    label: minutes.fillIn,
    emphasis: 'primary' as const,
    press: { do: 'open minutes' as const, draft: draft.id },
  };
  return {
    id: 'minutes',
    draft: draft.id,
    title: minutes.formTitle,
    submit: minutes.formSubmit,
    cancel: minutes.formCancel,
    fields: [
      {
        kind: 'text',
        id: minutesField,
        label: minutes.formText,
        hint: minutes.formTextHint,
        required: minutes.formRequired,
        maxLength: longestInForm,
      },
    ],
    invitation: {
      summary: minutes.formInvitation,
      elements: [
        { kind: 'text', runs: [{ text: minutes.formInvitation }] },
        { kind: 'buttons', buttons: [button] },
      ],
    },
  };
}
