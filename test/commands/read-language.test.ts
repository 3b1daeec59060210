// "Sprog engelsk": the language of a channel, or one's own.
import { expect, test } from 'vitest';
import { read } from './told.ts';

test.each([
  ['sprog engelsk', 'en'],
  ['Sprog: dansk.', 'da'],
  ['sprog til engelsk', 'en'],
  ['skift sprog til dansk', 'da'],
  ['language Danish', 'da'],
  ['change language to English!', 'en'],
  ['skriv på engelsk', 'en'],
  ['speak English', 'en'],
  ['sprog', undefined],
  ['language', undefined],
  ['sprog tysk', undefined],
])('"%s"', (line, to) => {
  expect(read(line)).toEqual({ kind: 'language', ...(to && { to }) });
});

test.each([
  'sprog gennemgås af Anna senest fredag',
  'Anna skriver på engelsk til Region Syd senest fredag',
  'engelsk',
  'sprogtjek',
  'skriv på tysk',
])('"%s" is something else', (line) => {
  expect(read(line).kind).not.toBe('language');
});

test('after the word that creates it is an agreement', () => {
  expect(read('sprog engelsk', true).kind).toBe('create');
});
