// What holds for any minutes, whatever stands in them.
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { corpusMinutes } from '#test/corpus/read-minutes-corpus.ts';
import { readText } from './found.ts';

const corpus = corpusMinutes('first');
const anyMinutes = fc.constantFrom(...corpus.map(({ text }) => text));

/** Pieces that minutes are made of, in any order. */
const piece = fc.constantFrom(
  ...[
    'Anna',
    'Bo og Karen',
    'sender',
    'skal',
    'skemaet',
    'fredag',
    '1/12',
    'uge 50',
    'Frist:',
    'Ansvarlig:',
    'Hvem',
  ],
  ...[
    'Hvad',
    'Hvornår',
    '\n',
    '\r\n',
    '\t',
    '|',
    '- ',
    '☐ ',
    '1. ',
    'Pkt. 2',
    '(',
    ')',
    '?',
    '.',
    ': ',
    ' – ',
    '**',
    '## ',
  ],
  ...['Aftaler:', 'Næste møde', 'Deltagere:', 'hilsen', '\u00a0', '\u00ad', '\ud800', 'æ', '\u2028'],
);

test.prop([
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(piece, { maxLength: 80 }).map((all) => all.join('')),
  ),
  fc.boolean(),
])('no text makes it throw, and whatever is found has words', (text) => {
  for (const { what } of readText(text)) expect(what).toMatch(/\p{L}/u);
});

test.prop([anyMinutes])('line ends of Windows, hard spaces and soft hyphens change nothing', (text) => {
  const plain = text.replaceAll('\r\n', '\n');
  const fromWord = plain
    .replaceAll('\n', '\r\n')
    .replaceAll(/(?<=\p{L}{4})(?=\p{L}{4})/gu, '\u00ad')
    .replaceAll(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0');
  expect(readText(fromWord)).toEqual(readText(plain));
});

const talk = fc.constantFrom(
  'Anna fortalte om sit besøg i Vejle, og der var stor interesse for det.',
  'Bo har talt med visitationen om sagen.',
  'Der var enighed om, at tallene går den rigtige vej.',
  'Ole mener, at epikrisen ofte mangler noget.',
);

test.prop([anyMinutes, talk, talk])(
  'talk before and behind changes nothing in what is agreed',
  (text, before, behind) => {
    expect(
      readText(`${before}\n\n${text}\n\n${behind}`).map(({ agendaItem: _, ...agreement }) => agreement),
    ).toEqual(readText(text).map(({ agendaItem: _, ...agreement }) => agreement));
  },
);

const task = fc.constantFrom(
  'Anna sender skemaet, 1/12',
  'Bo: møde med depotet, fredag',
  'Bestille lokale',
  'Karen + Ole laver oplæg',
);

test.prop([
  fc.array(task, { minLength: 1, maxLength: 5 }),
  fc.constantFrom('-', '*', '–', '▪', '☐', '- [ ]', '→'),
])('bullets of any kind read the same', (tasks, mark) => {
  const list = (bullet: string) =>
    readText(`Aftaler:\n${tasks.map((line) => `${bullet} ${line}`).join('\n')}`);
  expect(list(mark)).toEqual(list('•'));
  expect(list(mark)).toHaveLength(tasks.length);
});
