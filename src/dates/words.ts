// Cuts a text into words, numbers and marks that remember where they stood.

export type Word = {
  kind: 'word' | 'number' | 'mark';
  text: string;
  /** As `fold` makes it. */
  folded: string;
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** Follows the one before without white space. */
  tight: boolean;
};

// A number keeps its inner separators: 3/12-26, 3.12, 14:30, 2.-4
const pattern = /[\p{L}\p{M}]+|\d+(?:(?:\.?[-–]|[./:])\d+)*|\S/gu;

const plainWord = /^[a-z]+$/;

export function splitIntoWords(text: string): Word[] {
  const words: Word[] = [];
  let lastEnd = -1;
  for (const match of text.matchAll(pattern)) {
    const piece = match[0];
    const kind = kindOf(piece);
    const start = match.index;
    const end = start + piece.length;
    words.push({
      kind,
      text: piece,
      folded: kind === 'word' ? fold(piece) : straight(piece),
      start,
      end,
      tight: lastEnd === start,
    });
    lastEnd = end;
  }
  return words;
}

function kindOf(piece: string): Word['kind'] {
  if (/^\d/.test(piece)) return 'number';
  return plainWord.test(piece) || /^[\p{L}\p{M}]/u.test(piece) ? 'word' : 'mark';
}

const straight = (mark: string): string => (mark === '’' ? "'" : mark);

/** Small letters, æøå as ae, oe, aa, and no accents: what two spellings of one word have in common. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (plainWord.test(small)) return small;
  return small
    .normalize('NFC')
    .replaceAll(/[æä]/g, 'ae')
    .replaceAll(/[øö]/g, 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
}

/** The folded spellings of a Danish word, also as typed on a keyboard without æøå: loerdag, lordag. */
export function spellings(word: string): string[] {
  const bare = fold(word.replaceAll('ø', 'o').replaceAll('å', 'a'));
  // "før" without its ø is another word.
  return bare.split(' ').includes('for') && !word.includes('for') ? [fold(word)] : [fold(word), bare];
}
