// Which of all that can be asked a line names.
import { describe, expect, test } from 'vitest';
import { fold } from '#src/dates/words.ts';
import { type Askable, askableIn, namedAmong, titleOf } from '#src/polls/askable.ts';

import type { Instrument } from '#src/polls/instrument.ts';
import { textsIn } from '#src/texts/texts.ts';
import { read } from '#test/commands/told.ts';

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

describe.each(['da', 'en'] as const)('in %s', (language) => {
  const typed = Object.values(textsIn(language).pollCommands.typed);

  test.each(all.map((one) => [titleOf(one.about, all, language), one] as const))(
    '»%s« behind every word that takes a name means itself',
    (title, { about }) => {
      const meant = typed.map((word) => {
        const [bare, command] = [read(word), read(`${word} ${title.toLowerCase()}`)];
        if (bare.kind !== 'poll' || command.kind !== 'poll' || !('named' in command.of)) return word;
        expect({ ...command.of, named: '' }).toEqual(bare.of);
        return ids(namedAmong(all, command.of.named));
      });
      expect(new Set(meant)).toEqual(new Set([about.dimension]));
    },
  );
});
