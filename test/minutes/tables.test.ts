// Agreements in tables as Word, Outlook, Teams and Markdown leave them, and behind labels.
import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

const agreements = [
  'Anna Holm: Retter skabelonen (2026-12-04)',
  'Bo Lund + Karen Dahl: Prøver arket på tre borgere (2026-12-11)',
  '?: Læser udkastet (2026-12-15)',
  'Ole Kjær: Spørger PLO om mødet d. 15/12 (?)',
];

const rows = [
  { what: 'Retter skabelonen', owners: 'Anna', due: '4. december' },
  { what: 'Prøver arket på tre borgere', owners: 'Bo, Karen', due: 'uge 50' },
  { what: 'Læser udkastet', owners: 'Alle', due: 'næste møde' },
  { what: 'Spørger PLO om mødet d. 15/12', owners: 'OK', due: '' },
];

const inTabs = (columns: (keyof (typeof rows)[number])[], headings: string[]) =>
  [headings.join('\t'), ...rows.map((row) => columns.map((column) => row[column]).join('\t'))].join('\n');

describe('a table of agreements', () => {
  test('is read with its columns in any order', () => {
    expect(found(inTabs(['what', 'owners', 'due'], ['Opgave', 'Ansvarlig', 'Frist']))).toEqual(agreements);
    expect(found(inTabs(['due', 'owners', 'what'], ['Deadline', 'Hvem', 'Hvad']))).toEqual(agreements);
    expect(found(inTabs(['owners', 'what', 'due'], ['Owner', 'Action', 'Due']))).toEqual(agreements);
  });

  test('is read with pipes between its cells', () => {
    const lines = rows.map(({ what, owners, due }) => `| ${owners} | ${what} | ${due} |`);
    expect(found(['| Hvem | Hvad | Hvornår |', '|---|:--|---|', ...lines].join('\n'))).toEqual(agreements);
  });

  test('is read with each cell on a line of its own, an empty line between or not', () => {
    const cells = [
      'Hvem',
      'Hvad',
      'Hvornår',
      ...rows.flatMap(({ what, owners, due }) => [owners, what, due]),
    ];
    expect(found(`${cells.join('\n\n')}\n\nMvh Karen`)).toEqual(agreements);
    expect(found(`${cells.join('\n')}\n`)).toEqual(agreements);
  });

  test('leaves out what is done', () => {
    const text =
      'Nr.\tFrist\tHvem\tAftale\tStatus\n1\t12/11\tAnna\tIndhente eksempler\tFærdig\n2\t27/11\tBo\tSkrive til depotet\tI gang';
    expect(found(text)).toEqual(['Bo Lund: Skrive til depotet (2026-11-27)']);
  });

  test('of the whole agenda gives those rows alone that somebody owns, under their item', () => {
    const text =
      'Punkt\tDrøftelse\tAnsvarlig / frist\n1. Data\tTallene blev vist.\t\n' +
      '2. Pjece\tOle fortalte om den. Den er god. Ny udgave trykkes.\tKaren og Bo, 7/12';
    expect(found(text)).toEqual(['Karen Dahl + Bo Lund: Ny udgave trykkes (2026-12-07) [2. Pjece]']);
  });
});

describe('labels', () => {
  test('part an agreement, a line each, in any order', () => {
    const text =
      'Handling: Udvide afprøvningen\nAnsvarlig: Anna\nDeadline: 4. januar 2027\n' +
      'Hvem: Mette Friis + Ole\nHvad: laver telefonliste\nHvornår: uge 50\n\nOpgave: Plan\nAnsvarlig: afklares\nFrist: snarest';
    expect(found(text)).toEqual([
      'Anna Holm: Udvide afprøvningen (2027-01-04)',
      'Mette Friis + Ole Kjær: laver telefonliste (2026-12-11)',
      '?: Plan (?)',
    ]);
  });

  test('open an agreement on its own line', () => {
    const text =
      'Aktion: Anna retter skemaet – fredag\nAction: Bo to get the list updated by 1 December\nTo do: nyt kaffefilter';
    expect(found(text)).toEqual([
      'Anna Holm: retter skemaet (2026-11-27)',
      'Bo Lund: get the list updated (2026-12-01)',
      '?: nyt kaffefilter (?)',
    ]);
  });
});
