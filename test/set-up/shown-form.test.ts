// What a person left alone in a form is not written back over what somebody else has changed meanwhile.
import { randomUUID } from 'node:crypto';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Field } from '#src/chat/form.ts';
import { carry, isTouched, readCarried, type Shown } from '#src/set-up/shown-form.ts';

const text = (id: string, value?: string): Field => ({
  kind: 'text',
  id,
  label: id,
  optional: true,
  maxLength: 100,
  ...(value && { value }),
});
const choices = (id: string, value: string[]): Field => ({
  kind: 'choices',
  id,
  label: id,
  optional: true,
  choices: value.map((each) => ({ label: each, value: each })),
  value,
});
const shownOf = (...fields: Field[]): Shown => readCarried(carry(randomUUID(), 2, fields)) as Shown;

test('the team and the page come back', () => {
  const team = randomUUID();
  expect(readCarried(carry(team, 3, [text('name', 'Hofter')]))).toMatchObject({ team, page: 3 });
});

test.each(['', 'nothing of ours', `${randomUUID()} -1`, `${randomUUID()} x`, `${randomUUID()} 1e9`])(
  '"%s" is none of ours',
  (draft) => {
    expect(readCarried(draft)).toBeUndefined();
  },
);

property.prop([fc.string({ maxLength: 100 }), fc.array(fc.uuid(), { maxLength: 5 })])(
  'what comes back as it stood is left alone, however a platform writes it',
  (name, chosen) => {
    const shown = shownOf(text('name', name), choices('leaders', chosen));
    const values = { name: ` ${name.replaceAll('\n', '\r\n')} `, leaders: [...chosen].reverse() };
    expect(isTouched(shown, 'name', values)).toBe(false);
    expect(isTouched(shown, 'leaders', values)).toBe(false);
  },
);

property.prop([fc.string({ minLength: 1 }), fc.string({ minLength: 1 })])(
  'what is another is touched',
  (one, other) => {
    const plain = (each: string) => each.replaceAll(/\s+/g, ' ').trim();
    expect(isTouched(shownOf(text('name', one)), 'name', { name: other })).toBe(plain(one) !== plain(other));
  },
);

test('what was emptied is touched, sent or not; what was not in the form never is', () => {
  const shown = shownOf(text('name', 'Hofter'), text('more'));
  expect(isTouched(shown, 'name', { name: '' })).toBe(true);
  expect(isTouched(shown, 'name', {})).toBe(true);
  expect(isTouched(shown, 'more', {})).toBe(false);
  expect(isTouched(shown, 'other', { other: 'x' })).toBe(false);
});
