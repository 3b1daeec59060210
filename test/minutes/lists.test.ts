// Agreements in lists: bullets, numbers, boxes, lines that go on, and what stands under each heading.
import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

describe('a list of agreements', () => {
  test.each(['-', '*', '•', '·', '–', '▪', '→', '1.', '1)', 'a)', '☐', '[ ]', '- [ ]'])(
    'is read behind the mark "%s"',
    (mark) => {
      expect(found(`Aftaler:\n${mark} Anna sender skemaet senest fredag`)).toEqual([
        'Anna Holm: sender skemaet (2026-11-27) [Aftaler:]',
      ]);
    },
  );

  test('keeps what has no owner or no day, and asks', () => {
    const text = 'Opgaver\n\n- Bo ringer til depotet\n- Bestille lokale, 3/12\n- Evaluering af forløbet';
    expect(found(`Referat\n\n${text}`)).toEqual([
      'Bo Lund: ringer til depotet (?) [Opgaver]',
      '?: Bestille lokale (2026-12-03) [Opgaver]',
      '?: Evaluering af forløbet (?) [Opgaver]',
    ]);
  });

  test('has items with nothing in them, which are no headings either', () => {
    const text = 'Referat\n\nAftaler:\n- Anna sender skemaet, fredag\n-\n- \n•\n- Bo ringer til depotet';
    expect(found(text)).toEqual([
      'Anna Holm: sender skemaet (2026-11-27) [Aftaler:]',
      'Bo Lund: ringer til depotet (?) [Aftaler:]',
    ]);
    expect(found('Referat\n\n1. Data\nTallene blev vist.\n\n-\nAnna sender dem, fredag')).toEqual([
      'Anna Holm: sender dem (2026-11-27) [1. Data]',
    ]);
  });

  test('leaves out what is ticked off', () => {
    const text =
      '✓ Anna: sende skemaet\n[x] Bo: booke lokale, 1/12\n☐ Karen: skrive referat, 2/12\n✔ Ole har ringet';
    expect(found(text)).toEqual(['Karen Dahl: skrive referat (2026-12-02)']);
  });

  test('names who and when in a bracket at the end, or behind labels', () => {
    const text =
      '- sende eksempler til leverandøren (Bo, 27/11)\n- liste over numre. Ansv.: Karen + Ole. Frist: uge 50\n' +
      '- kaffe og lokale – tovholder: Mette Friis – 1/12\n- oplæg (v/ Anna og en fra sygehuset)';
    expect(found(text)).toEqual([
      'Bo Lund: sende eksempler til leverandøren (2026-11-27)',
      'Karen Dahl + Ole Kjær: liste over numre (2026-12-11)',
      'Mette Friis: kaffe og lokale (2026-12-01)',
      'Anna Holm + ?: oplæg (?)',
    ]);
  });

  test('is read outside a list of tasks where somebody stands apart beside a day, or is asked for', () => {
    const text =
      'Status\n-skabelon til aktørkort – Bo – 4/12\n-pilot kører fint\n-Klinikken flytter 1/1\n-Ole: Klinikken flytter 1/1\n' +
      '- husk at svare på doodle inden fredag\n- frist for kommentarer: 1. december\n- Karen og Ole bedes ringe senest fredag';
    expect(found(`Referat\n\n${text}`)).toEqual([
      'Bo Lund: skabelon til aktørkort (2026-12-04) [Status]',
      '?: husk at svare på doodle (2026-11-26) [Status]',
      '?: frist for kommentarer (2026-12-01) [Status]',
      'Karen Dahl + Ole Kjær: ringe (2026-11-27) [Status]',
    ]);
  });

  test('goes on in the next line, and in a line below it that says when', () => {
    const text =
      'Aftaler:\n- Karen beregner, hvad det koster, og sender\n  det til alle senest 2/12\n- Bo ringer til depotet\n    – frist: 1. december';
    expect(found(text)).toEqual([
      'Karen Dahl: beregner, hvad det koster, og sender det til alle (2026-12-02) [Aftaler:]',
      'Bo Lund: ringer til depotet (2026-12-01) [Aftaler:]',
    ]);
  });

  test('takes the day at the end for the deadline, where the task holds another', () => {
    const text =
      '- Karen inviterer hjemmeplejen til mødet d. 15/12, senest 1/12\n- Bo forlænger prøven til 31. marts – 4/12';
    expect(found(text)).toEqual([
      'Karen Dahl: inviterer hjemmeplejen til mødet d. 15/12 (2026-12-01)',
      'Bo Lund: forlænger prøven til 31. marts (2026-12-04)',
    ]);
  });
});

describe('the agenda item', () => {
  test('is the heading that an agreement stands under, as it is written', () => {
    const text =
      'Referat 24/11\n\nPkt. 1 Siden sidst\nIntet.\n\nPkt. 2 Udskrivning\n- Anna retter skemaet, fredag\n\n' +
      '3. Data: hvor er vi?\nAftaler:\n- Bo trækker tal, uge 50\n\n## Kommunikation\n- Ole skriver nyhed, 2/12\n\n' +
      'Eventuelt\nKaren sender linket i morgen.';
    expect(found(text)).toEqual([
      'Anna Holm: retter skemaet (2026-11-27) [Pkt. 2 Udskrivning]',
      'Bo Lund: trækker tal (2026-12-11) [3. Data: hvor er vi?]',
      'Ole Kjær: skriver nyhed (2026-12-02) [Kommunikation]',
      'Karen Dahl: sender linket (2026-11-25) [Eventuelt]',
    ]);
  });

  test('is read where everything stands on one line', () => {
    expect(
      found('Referat 20/11. Pkt. 3 Skema: Anna undersøger det (28/11). Pkt. 4 Pjecer: Bo retter dem 1/12.'),
    ).toEqual([
      'Anna Holm: undersøger det (2026-11-28) [Pkt. 3 Skema]',
      'Bo Lund: retter dem (2026-12-01) [Pkt. 4 Pjecer]',
    ]);
  });

  test('is not what the agenda lists, nor the title', () => {
    const text = 'Møde i teamet 24/11\n\nDagsorden\n1. Data\n2. Eventuelt\n\n- Anna sender tal, fredag';
    expect(found(text)).toEqual(['Anna Holm: sender tal (2026-11-27)']);
  });
});
