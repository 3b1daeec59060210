// Who and by when in lines of their own: below an agreement, before one, and as the heading of a list.
import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

describe('a line that says who or by when belongs to the agreement above it', () => {
  test('in a list of tasks without marks, and in numbers', () => {
    expect(
      found(
        'Referat\n\nAftaler\nUdkast sendes ud\nAnsvarlig: Karen\nFrist: 5/12\nNy skabelon laves\nAnsvarlig: Bo, 3/12',
      ),
    ).toEqual([
      'Karen Dahl: Udkast sendes ud (2026-12-05) [Aftaler]',
      'Bo Lund: Ny skabelon laves (2026-12-03) [Aftaler]',
    ]);
    expect(
      found(
        'Aktioner\n1. Udkast til vejledning\nAnsvarlig: Karen\nDeadline: 5/12\n2. Skema oversættes\nAnsvarlig: Bo og Anna\nDeadline: 7/12',
      ),
    ).toEqual([
      'Karen Dahl: Udkast til vejledning (2026-12-05) [Aktioner]',
      'Bo Lund + Anna Holm: Skema oversættes (2026-12-07) [Aktioner]',
    ]);
  });

  test('in prose, where the last sentence is the agreement', () => {
    expect(
      found(
        '1. Data\nTallene blev gennemgået. Karen laver en oversigt.\nDeadline: 5/12\n\n2. Brev\nBrevet er sendt.\nFrist: 6/12',
      ),
    ).toEqual(['Karen Dahl: laver en oversigt (2026-12-05) [1. Data]']);
    expect(
      found(
        'Referat\n\nKaren sender brevet til kommunen\nFrist: 5/12\n\nSkemaet rettes til af Bo\n\nFrist: 7/12',
      ),
    ).toEqual([
      'Karen Dahl: sender brevet til kommunen (2026-12-05)',
      'Bo Lund: Skemaet rettes til (2026-12-07)',
    ]);
    expect(found('Det blev aftalt, at skemaet rettes til\nAnsvarlig: Bo\nsenest 7/12')).toEqual([
      'Bo Lund: skemaet rettes til (2026-12-07)',
    ]);
    expect(found('Referat\n\nTavlen hænges op\n→ Bo, 5/12\n\nBestille kage (Karen)\nFrist 5/12')).toEqual([
      'Bo Lund: Tavlen hænges op (2026-12-05)',
      'Karen Dahl: Bestille kage (2026-12-05)',
    ]);
  });

  test('where another person is named above, it is asked who', () => {
    expect(found('Referat\n\nBo ringer til depotet\nAnsvarlig: Anna\nFrist: 4/12')).toEqual([
      '?: Bo ringer til depotet (2026-12-04)',
    ]);
    expect(found('Referat\n\nBo ringer til depotet\nAnsvarlig: Bo Lund\nFrist: 4/12')).toEqual([
      'Bo Lund: ringer til depotet (2026-12-04)',
    ]);
  });

  test('an agenda that names who presents each item holds no agreement', () => {
    expect(found('Referat\n\n1. Økonomi\nAnsvarlig: Bo\nTid: 10 min\n\n2. Data\nAnsvarlig: Anna')).toEqual(
      [],
    );
  });
});

describe('a label with a task behind it is an agreement of its own', () => {
  test.each([
    'Ansvarlig: Karen – sender brev – 5/12',
    'Ansvarlig: Karen, sender brev, 5/12',
    'Ansvarlig: Karen: sender brev, 5/12',
    'Ansvarlig: Karen sender brev senest 5/12',
    'Tovholder: Karen – sender brev\nFrist: 5/12',
  ])('"%s"', (line) => {
    const karens = 'Karen Dahl: sender brev (2026-12-05)';
    const bos = 'Bo Lund: ringer til depotet (2026-12-07)';
    expect(found(line)).toEqual([karens]);
    expect(found(`${line}\nAnsvarlig: Bo – ringer til depotet – 7/12`)).toEqual([karens, bos]);
    expect(found(`Referat\n\nAnna sender skemaet fredag\n${line}`)).toEqual([
      'Anna Holm: sender skemaet (2026-11-27)',
      karens,
    ]);
    expect(found(`Referat\n\n- Anna sender skemaet fredag\n  ${line.replace('\n', '\n  ')}`)).toEqual([
      'Anna Holm: sender skemaet (2026-11-27)',
      karens,
    ]);
    expect(found(`Handling: Nyt skema\nFrist: 8/12\n${line}`)).toEqual(['?: Nyt skema (2026-12-08)', karens]);
  });

  test('a title behind the name is no task, and is asked about', () => {
    expect(found('Aftaler:\nNyt skema\nAnsvarlig: Karen, sygeplejerske\nFrist: 5/12')).toEqual([
      'Karen Dahl + ?: Nyt skema (2026-12-05) [Aftaler:]',
    ]);
  });
});

describe('a name as a heading owns the tasks below it', () => {
  const ofKaren = ['Karen Dahl: sende skema (2026-11-27)', 'Karen Dahl: ringe til Bo (2026-12-03)'];

  test.each([
    'Karen:\n- sende skema fredag\n- ringe til Bo 3/12',
    'Karen\n- sende skema fredag\n- ringe til Bo 3/12',
    '**Karen Dahl**\n1. sende skema fredag\n2. ringe til Bo 3/12',
    '- Karen\n  - sende skema fredag\n  - ringe til Bo 3/12',
    'Ansvarlig: Karen\n- sende skema fredag\n- ringe til Bo 3/12',
    'Karen:\nsende skema fredag\nringe til Bo 3/12',
  ])('%j', (text) => {
    expect(found(text)).toEqual(ofKaren);
    expect(found(`${text}\n\n${text.replaceAll(/Karen(?: Dahl)?/g, 'Ole')}`)).toEqual([
      ...ofKaren,
      ...ofKaren.map((line) => line.replace('Karen Dahl', 'Ole Kjær')),
    ]);
  });

  test('but not those that say themselves whose they are, nor what follows the list', () => {
    expect(
      found('Karen:\n- sende skema fredag\n- Anna hjælper med tavlen 4/12\n\nBrevet er klar 5/12'),
    ).toEqual(['Karen Dahl: sende skema (2026-11-27)', 'Anna Holm: hjælper med tavlen (2026-12-04)']);
    expect(found('Bordet rundt\n\nKaren:\n- synes det går godt\n- mangler svar fra kommunen')).toEqual([]);
  });
});
