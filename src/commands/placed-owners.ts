// Owners with the range of the line that names them, and steps over what may stand before them.
import type { OwnerReading } from './command.ts';
import { ownersAt } from './owner-list.ts';
import type { OwnerContext } from './read-owner.ts';
import { type Range, rangeAt, type TypedText } from './typed-text.ts';

export type PlacedOwners = { owners: OwnerReading; range?: Range };

/** `isPerson`: the first word is taken for a person, if an unknown one. */
export function placedAt(
  typed: TypedText,
  offset: number,
  context: OwnerContext,
  isPerson = false,
): PlacedOwners | undefined {
  const found = ownersAt(typed, offset, context, isPerson);
  return found && { owners: found.owners, range: { start: offset, end: found.end } };
}

/** How much of either end of a long text is looked through for owners who may stand anywhere. */
const windowLength = 1500;

/** Where the pattern is found in the first and in the last part of a text. */
export function* matchesAtEnds(text: string, pattern: RegExp): Generator<{ index: number; found: string }> {
  const tail = Math.max(windowLength, text.length - windowLength);
  for (const match of text.slice(0, windowLength).matchAll(pattern))
    yield { index: match.index, found: match[0] };
  for (const match of text.slice(tail).matchAll(pattern))
    yield { index: tail + match.index, found: match[0] };
}

export function afterMarks(text: string, offset: number): number {
  const marks = /^[\s"'“”„«»‘’‚•*·>,:;–—-]*/.exec(text.slice(offset, offset + 20));
  return offset + (marks?.[0].length ?? 0);
}

export function skipDates(text: string, offset: number, dates: Range[]): number {
  let after = offset;
  for (let date = rangeAt(dates, after); date; date = rangeAt(dates, after))
    after = afterMarks(text, date.end);
  return after;
}

/** What stands between these offsets outside the ranges, which are in order. */
export function textOutside(text: string, ranges: Range[], start: number, end: number = text.length): string {
  let left = '';
  let at = start;
  for (const range of ranges.filter((candidate) => candidate.end > start && candidate.start < end)) {
    left += text.slice(at, Math.max(at, range.start));
    at = Math.max(at, range.end);
  }
  return left + text.slice(at, Math.max(at, end));
}
