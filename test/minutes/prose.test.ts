// Agreements inside prose, and all that minutes hold beside them.
import { expect, test } from 'vitest';
import { found } from './found.ts';

test('who promises something in prose owns it', () => {
  const text =
    'Vi talte om tallene. Anna sender tegningen videre senest torsdag. Så drøftede vi økonomien. ' +
    'Det blev aftalt, at Bo og Karen undersøger sagen inden 10. december. Til næste møde laver Ole et oplæg. ' +
    'Mette Krogh skal ringe til ledelsen. Nogen skal finde en dato. Lene og Ole bedes sende deres planer senest fredag.';
  expect(found(text)).toEqual([
    'Anna Holm: sender tegningen videre (2026-11-26)',
    'Bo Lund + Karen Dahl: undersøger sagen (2026-12-09)',
    'Ole Kjær: laver et oplæg (2026-12-15)',
    'Mette Krogh: ringe til ledelsen (?)',
    '?: Nogen skal finde en dato (?)',
    'Ole Kjær + ?: sende deres planer (2026-11-27)',
  ]);
});

test('what was said, done, wished or asked is no agreement', () => {
  const text =
    'Mange bruger lang tid i telefonkø. Anna har sendt skemaet. Bo fortalte, at han havde ringet. Karen mener, at det haster. Ole sendte i fredags en liste. ' +
    'Mette Krogh vil gerne være med. Anna er på ferie i uge 52. Bo går på deltid fra 1. januar. Der blev talt om tal. ' +
    'Klinikken får en ny læge den 1. december. Hvem ringer til kommunen? Karen skulle have skrevet senest 20/11.';
  expect(found(text)).toEqual([]);
});

test('mail headers, attendance, the next meeting and signatures are left out', () => {
  const text =
    'Fra: Anna Holm\nTil: Bo Lund; Karen Dahl\nEmne: Referat 24/11\nSendt: 24. november 2026\n\nKære alle\n\n' +
    'Til stede: Anna, Bo, Karen\nAfbud: Ole\nReferent: Karen\n\nDeltagere:\nAnna Holm\nBo Lund\n\nBo ringer i morgen.\n\n' +
    'Næste møde er mandag 11. januar kl. 12.30.\n\nVenlig hilsen\n\nAnna Holm\nProjektleder\nTlf. 12 34 56 78';
  expect(found(text)).toEqual(['Bo Lund: ringer (2026-11-25)']);
});

test('notes of a talk hold no agreements, whoever is quoted', () => {
  const text =
    'Referat\n\nÅbne spørgsmål\n- Hvem betaler?\n- Anna: kunne vi lave en film?\n\n' +
    'Bilag: Noter fra grupperne\n- Bo: epikrisen kommer for sent\n- Karen: vi skriver for lægerne\n- Der mangler nogen om lørdagen';
  expect(found(text)).toEqual([]);
});

test('minutes without any agreement give none', () => {
  expect(found('')).toEqual([]);
  expect(found('Referat\n\n1. Orientering\nOle orienterede.\n\n2. Eventuelt\nIntet.')).toEqual([]);
});

test('what is dictated without a capital is cut into sentences all the same, and ends without a promise', () => {
  expect(
    found(
      'vi holdt møde i dag. karen tager fat i overlægen på torsdag. bo sender skemaet 3/12. vi ses igen den 5. januar.',
    ),
  ).toEqual(['Karen Dahl: tager fat i overlægen (2026-11-26)', 'Bo Lund: sender skemaet (2026-12-03)']);
});

test('who and when in a bracket say that it is promised', () => {
  expect(found('Referat\n\nDer mangler tal. Ole Kjær kontaktes om det (Anna, 27/11).')).toEqual([
    'Anna Holm: Ole Kjær kontaktes om det (2026-11-27)',
  ]);
});
