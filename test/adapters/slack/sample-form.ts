// A form as the tests open it.
import type { Form } from '#src/chat/form.ts';

/** One field of each kind, all of them filled in. */
export function sampleForm(): Form {
  return {
    id: 'action item',
    draft: 'draft-1',
    title: 'Ny aftale',
    submit: 'Gem',
    cancel: 'Luk',
    invitation: {
      summary: 'Udfyld en aftale',
      elements: [
        { kind: 'buttons', buttons: [{ label: 'Udfyld', press: { do: 'open form', draft: 'draft-1' } }] },
      ],
    },
    fields: [
      {
        id: 'what',
        label: 'Hvad?',
        required: 'Skriv, hvad.',
        kind: 'text',
        value: 'Sender skemaet',
        maxLength: 3000,
      },
      {
        id: 'owners',
        label: 'Hvem?',
        required: 'Vælg, hvem.',
        kind: 'choices',
        value: ['b'],
        choices: [
          { label: 'Anna', value: 'a' },
          { label: 'Bo', value: 'b' },
        ],
      },
      { id: 'due', label: 'Hvornår?', required: 'Vælg en dag.', kind: 'date', value: '2026-12-03' },
    ],
  };
}
