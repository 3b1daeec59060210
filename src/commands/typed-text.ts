// Typed parts as one clean text in which each real mention is a single character, so that offsets stay true.
import type { TypedPart } from '../chat/event.ts';

export type Mention = Exclude<TypedPart, string>;

export type TypedText = {
  text: string;
  /** In reading order, one for each `mentionMark` in the text. */
  mentions: Mention[];
};

/** Object replacement character: never left in what a person typed. */
export const mentionMark = '\uFFFC';

// Bidi controls, zero-width characters, soft hyphens; the joiners only where no emoji or Arabic letter needs them.
const unseen =
  /[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u061C\u2060\uFEFF\u00AD\uFFFC]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|(?<!\p{Script=Arabic})\u200C/gu;

function clean(text: string): string {
  return text.normalize('NFC').replaceAll(unseen, '').replaceAll(/\s+/g, ' ');
}

export function typedText(parts: TypedPart[]): TypedText {
  const mentions = parts.filter((part): part is Mention => typeof part !== 'string');
  const text = parts.map((part) => (typeof part === 'string' ? clean(part) : mentionMark)).join('');
  return withoutOuterQuotes({ text: text.replaceAll(/ {2,}/g, ' ').trim(), mentions });
}

const quotes = new Set('"“”„«»‟');

/** "Anna sender skemaet" loses its quotes, "A" og "B" keeps them. */
export function withoutOuterQuotes(typed: TypedText): TypedText {
  const { text } = typed;
  const [first, last, inner] = [text[0] ?? '', text.at(-1) ?? '', text.slice(1, -1)];
  const isQuoted = text.length > 1 && quotes.has(first) && quotes.has(last);
  return isQuoted && !inner.includes(first) && !inner.includes(last)
    ? { ...typed, text: inner.trim() }
    : typed;
}

const marksOf = new WeakMap<TypedText, number[]>();

/** How many mentions stand before this offset: found by halving, for texts that hold thousands. */
function mentionsBefore(typed: TypedText, offset: number): number {
  const known = marksOf.get(typed);
  const marks = known ?? [...typed.text.matchAll(/\uFFFC/g)].map(({ index }) => index);
  if (!known) marksOf.set(typed, marks);
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part from `start`, with the mentions that stand in it. */
export function slice(typed: TypedText, start: number, end: number = typed.text.length): TypedText {
  const { text, mentions } = typed;
  if (mentions.length === 0) return { text: text.slice(start, end), mentions };
  return {
    text: text.slice(start, end),
    mentions: mentions.slice(mentionsBefore(typed, start), mentionsBefore(typed, end)),
  };
}

/** The mention whose mark stands at this offset. */
export function mentionAt(typed: TypedText, offset: number): Mention | undefined {
  return typed.text[offset] === mentionMark ? typed.mentions[mentionsBefore(typed, offset)] : undefined;
}

export type Range = { start: number; end: number };

/** The range among these, which are in order and apart, in which this offset lies. */
export function rangeAt(ranges: Range[], offset: number): Range | undefined {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low];
  return found && found.start <= offset ? found : undefined;
}

export const isInRange = (ranges: Range[], offset: number): boolean => rangeAt(ranges, offset) !== undefined;

/** The text without these ranges (a space stands where each was); mentions that are left as `@name`. */
export function without(typed: TypedText, ranges: Range[]): string {
  const { text } = typed;
  let left = '';
  let at = 0;
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    left += `${withNames(typed, at, Math.max(at, start))} `;
    at = Math.max(at, end);
  }
  return left + withNames(typed, at, text.length);
}

/** The words of a range, mentions as `@name`. */
export function withNames(typed: TypedText, start: number, end: number): string {
  const piece = slice(typed, start, end);
  let next = 0;
  return piece.text.replaceAll(mentionMark, () => `@${clean(piece.mentions[next++]?.name ?? '')}`);
}
