// Phrases of one or more words, found in a text by their first word (or their last, looking back).
import { spellings, splitIntoWords, type Word } from './words.ts';

type Phrase<Value> = { pieces: string[]; value: Value };

/** Longest first under each key. */
export type PhraseTable<Value> = Map<string, Phrase<Value>[]>;

/** In every spelling; where two are the same the first counts. `by` is the word that finds it. */
export function phraseTable<Value>(entries: [string, Value][], by: 'first' | 'last' = 'first') {
  const table: PhraseTable<Value> = new Map();
  for (const [text, value] of entries) {
    for (const spelling of new Set(spellings(text))) {
      const pieces = splitIntoWords(spelling).map(({ folded }) => folded);
      const key = pieces.at(by === 'first' ? 0 : -1) ?? '';
      table.set(
        key,
        [...(table.get(key) ?? []), { pieces, value }].toSorted(
          (one, other) => other.pieces.length - one.pieces.length,
        ),
      );
    }
  }
  return table;
}

/** The longest phrase that begins at this word. */
export function phraseAt<Value>(
  table: PhraseTable<Value>,
  words: Word[],
  index: number,
): { value: Value; end: number } | undefined {
  const found = table
    .get(words[index]?.folded ?? '')
    ?.find(({ pieces }) => pieces.every((piece, offset) => words[index + offset]?.folded === piece));
  return found && { value: found.value, end: index + found.pieces.length };
}

/** The longest phrase that ends right before `end` and does not begin before `floor`; the table is by last word. */
export function phraseBefore<Value>(
  table: PhraseTable<Value>,
  words: Word[],
  end: number,
  floor: number,
): { value: Value; start: number } | undefined {
  const found = table.get(words[end - 1]?.folded ?? '')?.find(({ pieces }) => {
    const start = end - pieces.length;
    return start >= floor && pieces.every((piece, offset) => words[start + offset]?.folded === piece);
  });
  return found && { value: found.value, start: end - found.pieces.length };
}
