// Which telephone numbers are taken: those that work, as people write them; never one that may be a patient's.
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { readPhone } from '#src/set-up/phone-number.ts';

test.each([
  '20304050',
  '20 30 40 50',
  '20-30-40-50',
  '+45 20 30 40 50',
  '+4520304050',
  '0045 20304050',
  '+46 70 123 45 67',
  '+1 (212) 555-0100',
  '  20  30 40 50 ',
])('"%s" is one', (text) => {
  expect(readPhone(text)).toEqual({ kind: 'number', phone: text.replaceAll(/\s+/g, ' ').trim() });
});

test.each([
  'ring til mig',
  '112',
  '2030405',
  '203040501',
  '20 30 40 50 lokal 3',
  '+',
  '+45',
  '<@U1> 20304050',
])('"%s" is none', (text) => {
  expect(readPhone(text).kind).toBe('no number');
});

test.each(['010190-1234', '0101901234', '010190 1234', '01 01 90 12 34'])(
  '"%s" may be a CPR number',
  (text) => {
    expect(readPhone(text).kind).toBe('CPR number');
  },
);

test('nothing takes the number away', () => {
  expect(readPhone('  ')).toEqual({ kind: 'number', phone: undefined });
});

property.prop([fc.stringMatching(/^[2-9][0-9]{7}$/)])(
  'eight digits are one, whichever they are',
  (digits) => {
    expect(readPhone(digits).kind).toBe('number');
    expect(readPhone(`+45${digits}`).kind).toBe('number');
  },
);
