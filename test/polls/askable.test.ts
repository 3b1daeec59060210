// Which of all that can be asked a line names.
import { expect, test } from 'vitest';
import { fold } from '#src/dates/words.ts';
import { type Askable, askableIn, namedAmong } from '#src/polls/askable.ts';
import type { Instrument } from '#src/polls/instrument.ts';

const added: Instrument = {
  id: 'trivsel',
  title: { da: 'Trivsel i Kolding' },
  source: 'Kolding Kommune',
  languages: ['da'],
  scale: [],
  dimensions: [
    { id: 'mod', title: { da: 'Mod' }, questions: [] },
    { id: 'maal', title: { da: 'Fælles mål' }, questions: [] },
  ],
};
const all = await askableIn({ instruments: async () => [added] });
const ids = (found: Askable[]) => found.map(({ about }) => about.dimension).join();

test.each([
  ['mellemrummene', 'mellemrummene'],
  ['Mellemrum', 'mellemrummene'],
  ['mellemrummet', 'mellemrummene'],
  ['spaces', 'mellemrummene'],
  ['the spaces between', 'mellemrummene'],
  ['spaces between meetings', 'mellemrummene'],
  ['møderne', 'moederne'],
  ['møder', 'moederne'],
  ['mødet', 'moederne'],
  ['moederne', 'moederne'],
  ['moderne', 'moederne'],
  ['meetings', 'moederne'],
  ['PÅ TVÆRS møderne', 'moederne'],
  ['modenhed', 'modenhedstrappen'],
  ['modenhedstrappen', 'modenhedstrappen'],
  ['maturity', 'modenhedstrappen'],
  ['maturity staircase', 'modenhedstrappen'],
  ['mod', 'mod'],
  ['trivsel mod', 'mod'],
  ['fælles mål', 'maal'],
  ['faelles maal', 'maal'],
  ['falles mal', 'maal'],
])('»%s« names one of them', (named, dimension) => {
  expect(ids(namedAmong(all, fold(named)))).toBe(dimension);
});

test.each([
  ['på tværs', 'moederne,mellemrummene'],
  ['trivsel', 'mod,maal'],
  ['fodbold', ''],
  ['møderne fodbold', ''],
  ['mel', ''],
])('»%s« names several or none', (named, dimensions) => {
  expect(ids(namedAmong(all, fold(named)))).toBe(dimensions);
});
