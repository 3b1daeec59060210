// Phrases of one or more words, found in a text by their first word (or their last, looking back).
import { spellings, splitIntoWords, type Word } from './words.ts';

type Phrase<Value> = { pieces: string[]; value: Value };

type Phrases<Value> = { alone?: Phrase<Value>; longer: Map<string, Phrase<Value>[]> };

/** By the word that finds them, then by the one beside it: so many begin with "i". Longest first. */
export type PhraseTable<Value> = Map<string, Phrases<Value>>;

/** In every spelling; where two are the same the first counts. `by` is the word that finds it. */
export function phraseTable<Value>(entries: [string, Value][], by: 'first' | 'last' = 'first') {
  const table: PhraseTable<Value> = new Map();
  for (const [text, value] of entries) {
    for (const spelling of new Set(spellings(text))) {
      const pieces = splitIntoWords(spelling).map(({ folded }) => folded);
      const key = pieces.at(by === 'first' ? 0 : -1) ?? '';
      const beside = pieces.at(by === 'first' ? 1 : -2);
      const phrases: Phrases<Value> = table.get(key) ?? { longer: new Map() };
      table.set(key, phrases);
      if (pieces.length === 1 || beside === undefined) phrases.alone ??= { pieces, value };
      else phrases.longer.set(beside, longestFirst(phrases.longer.get(beside), { pieces, value }));
    }
  }
  return table;
}

function longestFirst<Value>(phrases: Phrase<Value>[] = [], added: Phrase<Value>): Phrase<Value>[] {
  return [...phrases, added].toSorted((one, other) => other.pieces.length - one.pieces.length);
}

/** The longest phrase that begins at this word. */
export function phraseAt<Value>(
  table: PhraseTable<Value>,
  words: Word[],
  index: number,
): { value: Value; end: number } | undefined {
  const phrases = table.get(words[index]?.folded ?? '');
  if (!phrases) return undefined;
  const longer = phrases.longer.get(words[index + 1]?.folded ?? '');
  const found =
    longer?.find(({ pieces }) => pieces.every((piece, offset) => words[index + offset]?.folded === piece)) ??
    phrases.alone;
  return found && { value: found.value, end: index + found.pieces.length };
}

/** The longest phrase that ends right before `end` and does not begin before `floor`; the table is by last word. */
export function phraseBefore<Value>(
  table: PhraseTable<Value>,
  words: Word[],
  end: number,
  floor: number,
): { value: Value; start: number } | undefined {
  const phrases = end > floor ? table.get(words[end - 1]?.folded ?? '') : undefined;
  if (!phrases) return undefined;
  const longer = phrases.longer.get(words[end - 2]?.folded ?? '');
  const found =
    longer?.find(({ pieces }) => {
      const start = end - pieces.length;
      return start >= floor && pieces.every((piece, offset) => words[start + offset]?.folded === piece);
    }) ?? phrases.alone;
  return found && { value: found.value, start: end - found.pieces.length };
}
