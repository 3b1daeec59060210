// Pasted text as lines that know how they are marked: a bullet, a number, a box, a heading.
import { months } from '../dates/date-words.ts';
import { fold } from '../dates/words.ts';

/** 'open' and 'done' are boxes to tick; 'number' is kept, as it may be a heading's or a list's. */
export type Mark = 'none' | 'bullet' | 'number' | 'open' | 'done';

export type Line = {
  /** Without its mark and the signs of Markdown; '' for a blank line. Tabs inside are kept. */
  text: string;
  /** As written, spaces at the ends and signs of Markdown apart. */
  written: string;
  /** As written, with the tabs that stand for empty cells at its ends. */
  row: string;
  /** Columns before the mark, and before the text behind it. */
  indent: number;
  textIndent: number;
  mark: Mark;
  /** "3", "1.2", "b" where the mark is a number. */
  number: string;
  /** A heading by its signs: "## Data", "**Data**". */
  isHeading: boolean;
};

// Soft hyphens and zero-width characters; the joiners stay, emoji and Arabic need them.
const unseen = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;
const spaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\v\f]/g;

export function linesOf(text: string): Line[] {
  const plain = text.normalize('NFC').replaceAll(unseen, '').replaceAll(spaces, ' ');
  return withTicksAsBullets(plain)
    .split(/\r\n?|[\n\u2028\u2029\u0085]/)
    .map(lineOf);
}

/** Within one line each: past line ends they would look through all the blank lines behind each of them. */
const anyBox = /^[ \t]*(?:[☐☒⬜▢□✘✗❌❏❑🔲✓✔☑]|\[[ xX]?\])/mu;
const greenTicks = /^([ \t]*)✅\uFE0F?/gmu;

/** Where nothing is left to tick, a green tick is how somebody draws a bullet. */
const withTicksAsBullets = (text: string): string =>
  anyBox.test(text) ? text : text.replaceAll(greenTicks, '$1•');

const columns = (space: string): number => space.replaceAll('\t', '    ').length;

/** Quoted mail, and what Markdown marks a heading with. */
const quoteSigns = /^(?:> ?)+/;
const hashes = /^#{1,6}[ \t]+/;
const isBold = /^(\*\*|__)(?!\s)((?:(?!\1).)+)\1:?$/;

const done = /^(?:[✓✔✅☑🗹]\uFE0F?|[[(][xX✓][\])])\s*/u;
const open = /^(?:[☐☒⬜▢□✘✗❌❏❑🔲]\uFE0F?|\[ ?\])\s*/u;
const bullet =
  /^(?:[•·●○◦▪▫■►▸▶‣⁃∙*+–—-]|[→⇒➔➢➤]\uFE0F?|[-=]+>|[\uF0B7\uF0A7\uF0A8\uF0D8\uF0FC\uF02D\uF076]|[o§Øü](?=\t| {2}))(?=\s|$|[☐☑✓✔])\s*|^[-•·–](?=\p{L})/u;
const number =
  /^(?:\((\d{1,2}|\p{Ll})\)|(\d{1,2}(?:\.\d{1,2})*)[.)]|(\p{L})\)|(\d{1,2}\.\d{1,2}))[ \t]+(?=\S)/u;

function lineOf(raw: string): Line {
  const body = raw.trimEnd().replace(quoteSigns, '');
  let rest = body.trimStart();
  const indent = columns(body.slice(0, body.length - rest.length));
  const hashed = hashes.exec(rest)?.[0] ?? '';
  rest = rest.slice(hashed.length);
  const bold = isBold.test(rest);
  rest = withoutStress(rest);
  const written = rest;
  const { mark, number: numbered, length } = hashed || bold ? unmarked(rest) : markOf(rest);
  const textIndent = indent + columns(rest.slice(0, length));
  const text = rest.slice(length).trim();
  return {
    text,
    written: written.trim(),
    row: withoutStress(raw).replace(/^ +| +$/g, ''),
    indent,
    textIndent,
    mark: text === '' && mark !== 'number' ? 'none' : mark,
    number: numbered,
    isHeading: text !== '' && (hashed !== '' || bold),
  };
}

const withoutStress = (text: string): string =>
  text.includes('**') || text.includes('__') ? text.replaceAll(/\*\*|__/g, '') : text;

/** A heading by its signs may have a number all the same. */
function unmarked(text: string) {
  const found = numberAt(text);
  return found ?? { mark: 'none' as const, number: '', length: 0 };
}

function markOf(text: string): { mark: Mark; number: string; length: number } {
  const first = bullet.exec(text)?.[0].length ?? 0;
  const rest = text.slice(first);
  for (const [mark, box] of [
    ['done', done],
    ['open', open],
  ] as const) {
    const found = box.exec(rest)?.[0].length ?? 0;
    if (found > 0) return { mark, number: '', length: first + found };
  }
  if (first > 0) return { mark: 'bullet', number: '', length: first };
  return numberAt(text) ?? { mark: 'none', number: '', length: 0 };
}

/** Not a date: "1. december", "8.12. Mette". */
function numberAt(text: string): { mark: Mark; number: string; length: number } | undefined {
  const found = number.exec(text);
  if (!found) return undefined;
  const word = /^\p{L}+/u.exec(text.slice(found[0].length, found[0].length + 20))?.[0] ?? '';
  const isDate = months.has(fold(word)) || /^\d{1,2}\.\d{1,2}\. /.test(found[0]);
  const numbered = found[1] ?? found[2] ?? found[3] ?? found[4] ?? '';
  return isDate ? undefined : { mark: 'number', number: numbered, length: found[0].length };
}
