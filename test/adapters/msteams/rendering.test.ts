// Cards and forms as Teams gets them: whole, within its limits, and literal.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { renderMessage } from '#adapters/msteams/render-adaptive-card.ts';
import { renderDialog } from '#adapters/msteams/render-dialog.ts';
import { checkMessage, checkTask } from '#playground/msteams/card-schema.ts';
import { fillIn } from '#playground/msteams/fill-in-dialog.ts';
import { buttonsOf, formOf, inputsOf, readableText } from '#playground/msteams/read-card.ts';
import { type Button, type Card, type Element, say } from '#src/chat/card.ts';

const item = '5f0c9c1e-3c52-4b8e-9d3f-0d5a6d0f7a11';
const button: Button = {
  label: 'På sporet',
  press: { do: 'on track', item },
  emphasis: 'primary',
  spoken: 'Aftale 12 er på sporet',
};

const cardOf = (...elements: Element[]): Card => ({ summary: 'Kort', elements });
const drawn = (card: Card) => checkMessage(renderMessage(card)).card;

const entries = (count: number, buttons: Button[]): Element => ({
  kind: 'entries',
  entries: Array.from({ length: count }, (_, index) => ({
    lines: [[say(`#${index} `, 'strong'), say('ø'.repeat(280))], [say('Senest i dag', 'quiet')]],
    buttons,
  })),
});

describe('limits', () => {
  test('ten entries with 280 characters and four buttons each fit; an eleventh is refused by name', () => {
    const card = drawn(cardOf(entries(10, [button, button, button, button])));
    expect(buttonsOf(card)).toHaveLength(40);
    expect(readableText(card)).toContain(`#9 ${'ø'.repeat(280)}`);
    expect(() => renderMessage(cardOf(entries(11, [button])))).toThrow('at most 10 entries with buttons');
    expect(buttonsOf(drawn(cardOf(entries(11, []))))).toEqual([]);
  });

  test('a card over 28 KB and a message over 40 KB are refused by name, never cut', () => {
    const inDanish: Element = { kind: 'text', runs: [say('ø'.repeat(15_000))] };
    const inAscii: Element = { kind: 'text', runs: [say('x'.repeat(21_000))] };
    expect(() => renderMessage(cardOf(inDanish))).toThrow('may take 28672 bytes');
    expect(() => renderMessage(cardOf(inAscii))).toThrow('may take 40960 bytes in UTF-16');
  });

  test('buttons stand in rows on which Teams shows their whole labels', () => {
    const rows = (...labels: string[]) => {
      const buttons = labels.map((label) => ({ ...button, label }));
      return drawn(cardOf({ kind: 'buttons', buttons })).body.map((set) =>
        set.type === 'ActionSet' ? set.actions.map(({ title }) => title) : [],
      );
    };
    const days = ['Fredag 27/11', 'Fredag 4/12', 'Fredag 11/12'];
    expect(rows(...days, 'Anden dag')).toEqual([days, ['Anden dag']]);
    expect(rows('Fredag den 27/11', 'Fredag den 4/12', 'Fredag den 11/12')).toHaveLength(2);
    const person = 'Anna Demo (Kolding Kommune)';
    expect(rows('Ja', person, 'Nej')).toEqual([['Ja'], [person], ['Nej']]);
  });
});

describe('literal text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      '**fed** _skrå_ [link](https://evil.example)',
      '<at>Anna</at> @Anna <script>',
      '{{DATE(2026-11-22T00:00:00Z)}}',
      '# overskrift',
      '4. december er en fredag',
      '- punkt\n- punkt',
      '\u202Eomvendt',
      '👩‍⚕️'.repeat(100),
    ),
  );

  property.prop([hostile, hostile, hostile])('is shown as it was typed', (one, other, third) => {
    const card = drawn(
      cardOf(
        { kind: 'text', runs: [say(one, 'strong'), say(other, 'quiet')] },
        { kind: 'facts', facts: [{ label: 'Hvad', value: other }] },
        { kind: 'entries', entries: [{ lines: [[say(third, 'quiet')]], buttons: [] }] },
      ),
    );
    // An empty line is kept as a space.
    const lines = (text: string) => text.split('\n').map((line) => line || ' ');
    const expected = [...lines(one + other), ...lines(`Hvad: ${other}`), ...lines(third)];
    const shown = readableText(card);
    expect(shown, 'nothing that the client would replace by a date').not.toContain('{{');
    expect(shown.replaceAll('{\u200d{', '{{').split('\n')).toEqual(expected.join('\n').split('\n'));
  });
});

describe('buttons', () => {
  test('carry the press on every client, and a button that opens a form asks for it', () => {
    const open: Button = { label: 'Ret', press: { do: 'open form', draft: item } };
    const [first, second] = buttonsOf(drawn(cardOf({ kind: 'buttons', buttons: [button, open] })));
    const { press } = button;
    expect(first?.action).toMatchObject({
      type: 'Action.Execute',
      verb: 'press',
      tooltip: 'Aftale 12 er på sporet',
      style: 'positive',
      data: { press },
      fallback: { type: 'Action.Submit', data: { press } },
    });
    expect(second?.action).toMatchObject({
      type: 'Action.Submit',
      data: { msteams: { type: 'task/fetch' }, press: open.press },
    });
  });
});

describe('a dialog', () => {
  test('refuses a choice whose value could not be told from two', () => {
    const field = {
      kind: 'choices' as const,
      id: 'owners',
      label: 'Hvem',
      required: 'Vælg, hvem.',
      choices: [{ label: 'A', value: 'a,b' }],
    };
    const form = {
      id: 'action item' as const,
      draft: item,
      title: 'Ny aftale',
      submit: 'Gem',
      cancel: 'Annuller',
      fields: [field],
      invitation: cardOf(),
    };
    expect(() => renderDialog(form)).toThrow('has a comma');
    const choices = [{ label: 'A', value: 'a' }];
    const whole = { ...form, fields: [{ ...field, choices }] };
    const task = checkTask({
      task: renderDialog(whole, { errors: { owners: '*Hvem*?' } }),
    });
    if (task?.type !== 'continue') throw new Error('No dialog was drawn.');
    expect(formOf('1', 'Ny aftale', task.value.card.content)).toMatchObject({
      fields: [{ id: 'owners', type: 'choices', choices }],
      errors: { owners: '*Hvem*?' },
    });
    const optional = { ...field, choices, optional: true as const, most: 1 as const };
    const free = checkTask({ task: renderDialog({ ...form, fields: [optional] }) });
    if (free?.type !== 'continue') throw new Error('No dialog was drawn.');
    const [input] = inputsOf(free.value.card.content);
    expect(input).toMatchObject({ isMultiSelect: false, style: 'compact' });
    expect(input).not.toHaveProperty('isRequired');
    expect(fillIn(free.value.card.content, {})).toHaveProperty('data');
  });
});
