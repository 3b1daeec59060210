// What a team can be asked, and which of it the words of a line name.
import { fold } from '../dates/words.ts';
import type { Language } from '../texts/language.ts';
import { type Dimension, type Instrument, textIn } from './instrument.ts';
import { type About, isSame } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { whichInstruments } from './which-instruments.ts';

export type Askable = { about: About; instrument: Instrument; dimension: Dimension };

export const theMeetings: About = { instrument: 'paa-tvaers', dimension: 'moederne' };
export const theSpacesBetween: About = { instrument: 'paa-tvaers', dimension: 'mellemrummene' };

export async function askableIn(polls: Pick<PollStore, 'instruments'>): Promise<Askable[]> {
  return (await whichInstruments(polls)).flatMap((instrument) =>
    instrument.dimensions.map((dimension) => ({
      about: { instrument: instrument.id, dimension: dimension.id },
      instrument,
      dimension,
    })),
  );
}

/** As its owner wrote it; the id of one that is no longer there. */
export function titleOf(about: About, all: Askable[], language: Language): string {
  const found = all.find((one) => isSame(one.about, about));
  return found ? textIn(found.dimension.title, found.instrument, language) : about.dimension;
}

/** Those that the words fit best: none, one, or several that they fit alike. `named` is folded. */
export function namedAmong(all: Askable[], named: string): Askable[] {
  const exactly = bestOf(all, wordsOf(named), (word) => word);
  // "moderne" on a keyboard without ø
  return exactly.length > 0 ? exactly : bestOf(all, wordsOf(named), plain);
}

type Spelling = (word: string) => string;

function bestOf(all: Askable[], named: string[], spelt: Spelling): Askable[] {
  const fits = all.map((one) => ({ one, fit: Math.max(...namesOf(one).map(fitTo(named, spelt))) }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  return best === 0 ? [] : fits.filter(({ fit }) => fit === best).map(({ one }) => one);
}

/** In each language; with the instrument's own name before it. */
function namesOf({ instrument, dimension }: Askable): string[][] {
  const titles = [...Object.values(dimension.title), dimension.id];
  const instruments = [...Object.values(instrument.title), instrument.id];
  return [...titles, ...titles.flatMap((title) => instruments.map((name) => `${name} ${title}`))].map(
    wordsOf,
  );
}

/** How much of a name is said: 0 where a word is said that is not in it. */
const fitTo =
  (named: string[], spelt: Spelling) =>
  (name: string[]): number => {
    const said = name.filter((word) => named.some((typed) => begins(spelt(word), spelt(typed))));
    const isAll = named.every((typed) => name.some((word) => begins(spelt(word), spelt(typed))));
    return isAll ? said.length / name.length : 0;
  };

/** "mellemrum" and "mellemrummet" for "mellemrummene": the endings do not count. */
function begins(word: string, typed: string): boolean {
  const stem = typed.length > 5 ? typed.replace(/(?:ene|erne|et|en|er|s|t|r)$/, '') : typed;
  return word === typed || (stem.length >= 4 && word.startsWith(stem));
}

const small = new Set(['the', 'of', 'og', 'and', 'i', 'paa', 'om', 'for', 'model', 'modellen']);

function wordsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !small.has(word));
}

const plain: Spelling = (word) => word.replaceAll('oe', 'o').replaceAll('aa', 'a').replaceAll('ae', 'a');
