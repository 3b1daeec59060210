// Owners whom a label points out: "Til Bo: send skemaet", "Send skemaet fredag. Ansvarlig: Bo".
import { leadingOwnerLabel, ownerLabel } from './line-words.ts';
import { mayBePerson } from './name-shape.ts';
import { nameWordsAt } from './names.ts';
import { afterMarks, type PlacedOwners, placedAt, skipDates } from './placed-owners.ts';
import type { OwnerContext } from './read-owner.ts';
import type { TypedText } from './typed-text.ts';

/** Anywhere in the line, behind a label with its colon. */
export function labelledOwners(typed: TypedText, context: OwnerContext): PlacedOwners | undefined {
  for (const { index, 0: label } of typed.text.matchAll(ownerLabel)) {
    const placed = namedAt(typed, index + label.length, context);
    if (placed?.range) return { ...placed, range: { ...placed.range, start: index } };
  }
  return undefined;
}

/** At the start, where a colon follows the name, if behind a date. */
export function leadingOwners(
  typed: TypedText,
  start: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  const label = leadingOwnerLabel.exec(typed.text.slice(start, start + 30))?.[0];
  const placed = label === undefined ? undefined : namedAt(typed, start + label.length, context);
  if (!placed?.range) return undefined;
  const { end } = placed.range;
  const date = context.dates.find((candidate) => candidate.start === afterMarks(typed.text, end));
  const afterName = date ? skipEnd(typed.text, date.start, context) : end;
  return typed.text[afterName] === ':' ? { ...placed, range: { start, end } } : undefined;
}

/** Where the dates from this offset end, marks left standing. */
function skipEnd(text: string, offset: number, { dates }: OwnerContext): number {
  const after = skipDates(text, offset, dates);
  return dates.findLast(({ end }) => end <= after)?.end ?? offset;
}

function namedAt(typed: TypedText, offset: number, context: OwnerContext): PlacedOwners | undefined {
  const isPerson = mayBePerson(nameWordsAt(typed.text, offset)[0]);
  return placedAt(typed, offset, context, isPerson);
}
