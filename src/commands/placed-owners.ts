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
