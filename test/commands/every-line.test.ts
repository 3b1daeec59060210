// What holds for every line: an answer comes, nothing is guessed, nobody who is clear is lost.
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { read, told } from './told.ts';

test('ten thousand characters are read to the end', () => {
  const what = 'skema '.repeat(1700).trim();
  expect(told(`aftale Bo sender ${what} senest fredag`)).toEqual(['bo', `sender ${what}`, '2026-11-27']);
});

const lines = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'aftale',
          'færdig',
          'Anna',
          'Mette',
          'Holm',
          '@',
          '<bo>',
          '<x>',
          'jeg',
          'I',
          'vi',
          'og',
          ',',
          '&',
          ':',
        ],
        ...[
          'fredag',
          '3/12',
          'kl. 10',
          'til',
          'fra',
          'Kolding',
          '(',
          ')',
          '12',
          'hvem:',
          'hvad:',
          '"',
          '\u202e',
          '\uFFFC',
        ],
      ),
      { maxLength: 12 },
    )
    .map((words) => words.join(' ')),
);

property.prop([lines, fc.constantFrom('', 'aftale '), fc.boolean()], { numRuns: 1000 })(
  'whatever is typed, an answer comes, and no unseen control characters are kept',
  (line, lead, creates) => {
    const command = read(lead + line, creates);
    const what = 'line' in command ? (command.line?.what ?? '') : '';
    expect(what).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFFFC]/);
    expect(what).toBe(what.trim());
  },
);

property.prop([
  fc.nat({ max: 999_999_998 }),
  fc.constantFrom('færdig N', 'N er færdig', 'done N', 'færdig #N!'),
  fc.boolean(),
])('every number is completed by every form', (number, form, creates) => {
  expect(read(form.replace('N', String(number + 1)), creates)).toEqual({
    kind: 'complete',
    number: number + 1,
  });
});

const calledNames = fc.uniqueArray(
  fc.constantFrom<[string, string]>(
    ['Bo', 'bo'],
    ['@Bo', 'bo'],
    ['<bo>', 'bo'],
    ['Karen', 'karen'],
    ['@Jens', 'jens'],
    ['<jens>', 'jens'],
    ['Mette Dam', 'mette-dam'],
  ),
  { minLength: 1, maxLength: 3, selector: ([, id]) => id },
);
const severalJoiners = fc.constantFrom(' og ', ', ', ' & ', '/', ' and ');

property.prop([
  calledNames,
  severalJoiners,
  fc.constantFrom('Peter', '@Peter', '<peter>'),
  fc.nat({ max: 3 }),
])(
  'beside an unknown name nobody who is clear is lost, wherever it stands',
  (called, joiner, stranger, at) => {
    const everybody = called.map(([name]) => name).toSpliced(at, 0, stranger);
    expect(read(`aftale ${everybody.join(joiner)} sender skemaet fredag`)).toMatchObject({
      line: {
        owners: {
          kind: 'unknown',
          name: stranger.replaceAll(/[@<>]/g, ''),
          others: called.map(([, id]) => id),
        },
        what: 'sender skemaet',
      },
    });
  },
);

property.prop([
  calledNames.filter(({ length }) => length > 1),
  fc.constantFrom(' eller ', ' or ', ' evt. ', ', eller ', ' og/eller ', ' måske '),
])('whoever may be meant is asked about, and nobody recorded', (called, joiner) => {
  expect(read(`aftale ${called.map(([name]) => name).join(joiner)} sender skemaet fredag`)).toMatchObject({
    line: {
      owners: { kind: 'ambiguous', candidates: called.map(([, id]) => id), others: [] },
      what: 'sender skemaet',
    },
  });
});
