import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { holdsCprNumber } from '#src/privacy/cpr-guard.ts';

describe('a CPR number is recognised', () => {
  test.each([
    '120643-1234',
    '1206431234',
    '120643 1234',
    '120643\u00a01234',
    '120643 1234',
    '120643–1234',
    '120643—1234',
    '120643\u20111234',
    '120643 - 1234',
    '120643−1234',
    '12\u200b0643-1234',
    '１２０６４３-１２３４',
    '１２０６４３１２３４',
    'CPR120643-1234',
    'cpr: 120643-1234.',
    '(120643-1234)',
    '721206-1234',
    '150643-0SJ1',
    '1506430SJ1',
    '290200-1234',
    'Anna ringer til borger 120643-1234 senest fredag',
    '12.06.43-1234',
    '12 06 43-1234',
    '12 06 43 1234',
    '1206 43-1234',
    '12-06-1943-1234',
    '120643:1234',
    '120643_1234',
    '120643      1234',
    '120643\n\n\n\n1234',
    '120643\u00001234',
    '120643\u00011234',
    '999999-9999 og 120643-1234',
    '0101261234,0202271234',
    '010126 1234,020227 1234',
    'nr 2,010126-1234',
    '1.010126-1234',
    '01011990-1234',
    '010119901234',
    '01-01-90-1234',
    '010190.1234',
    '010190/1234',
    '٠١٠١٩٠-١٢٣٤',
    '०१०१९०-१२३४',
    '0️⃣1️⃣0️⃣1️⃣9️⃣0️⃣-1️⃣2️⃣3️⃣4️⃣',
    '0 1 0 1 9 0 1 2 3 4',
    'cpr 0 1 0 1 9 0 - 1 2 3 4, ring',
    '0.1.0.1.9.0.1.2.3.4',
    '0_1_0_1_9_0_1_2_3_4',
    '0 1 0 1 1 9 9 0 1 2 3 4',
    '010190-12 34',
    '010190-1 2 3 4',
    '01 01 90 12 34',
    '01_01_90_1234',
    '01.01.90.1234',
    '0101 90 12 34',
    '010190,1234',
    '010190, 1234',
    '010190 - 1234',
    '010190--1234',
    '(010190) 1234',
    '2. 01 01 90 1234',
  ])('%s', (text) => {
    expect(holdsCprNumber(text)).toBe(true);
  });
});

describe('another number is not taken for one', () => {
  test.each([
    '+45 12 34 56 78',
    '12 34 56 78',
    '12345678',
    '+4512064312',
    '+3112064312',
    '+31 1206431234',
    '3/12-2026',
    '03.12.2026',
    '2026-12-03',
    '03.12.2026 kl. 10.30',
    '1.206.431.234 kr.',
    '1206431234,50',
    'CVR 12064312',
    'EAN 5790001206431',
    '5712064312345',
    '120643-12345',
    '0120643-1234',
    '310243-1234',
    '320643-1234',
    '121343-1234',
    '000643-1234',
    '120643',
    '120643 skal læses',
    '120643-note',
    'uge 50',
    '',
    '1712345678.123456',
    '03.12.26 10.30',
    '03-12-26 10:30',
    '031226 10:30',
    '01.12-15.12.26',
    '01-12-26-02-12-26',
    'uge 10, 11, 12, 13, 14',
    '070-123 45 67',
    '20 30 40 50 20 30 40 50',
    'tlf. 12 06 43 12/34',
    '+45 12 06 43 12',
    '5790 0012 0643 1',
    '5 790001 206431',
    'svar: 1 2 3 4 5 4 3 2 1 2',
  ])('%s', (text) => {
    expect(holdsCprNumber(text)).toBe(false);
  });
});

const twoDigits = (number: number) => String(number).padStart(2, '0');

property.prop([
  fc.integer({ min: 1, max: 28 }),
  fc.constantFrom(0, 60),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 0, max: 99 }),
  fc.integer({ min: 0, max: 9999 }),
  fc.constantFrom('', ' ', '-', '–', '—', '\u2011', ' ', ' - '),
  fc.constantFrom('', 'Ring til ', 'cpr:', '(', '👩‍⚕️ '),
  fc.constantFrom('', ' i morgen', '.', ')', ', senest fredag'),
])(
  'every valid day and month with a serial is found anywhere',
  (day, extra, month, year, serial, dash, head, tail) => {
    const date = [day + extra, month, year].map(twoDigits).join('');
    expect(holdsCprNumber(`${head}${date}${dash}${String(serial).padStart(4, '0')}${tail}`)).toBe(true);
  },
);

property.prop([fc.string({ unit: 'grapheme' })])('any text at all is answered', (text) => {
  expect(typeof holdsCprNumber(text)).toBe('boolean');
});
