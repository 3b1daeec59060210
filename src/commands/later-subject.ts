// Owners who are the subject of a later part of the line: "Tak for sidst! Jeg sender …", "… – Søren lægger den på", "…, at Bo ringer".
import { nameWordsAt } from './names.ts';
import { matchesAtEnds, type PlacedOwners, skipDates } from './placed-owners.ts';
import type { OwnerContext } from './read-owner.ts';
import { subjectAt } from './subject.ts';
import type { TypedText } from './typed-text.ts';
import { mayBePresentVerb } from './verbs.ts';

const openings = / [–—-] |, (?:at |så |og )?|(?<=[.!?…]) | at /gu;

/** What somebody is or knows is nothing to do. */
const states = new Set('er har ved synes mener tror mangler bliver is has knows thinks'.split(' '));

/** Where two parts name different ones nobody is sure. */
export function laterSubject(typed: TypedText, context: OwnerContext): PlacedOwners | undefined {
  const found: PlacedOwners[] = [];
  for (const { index, found: opening } of matchesAtEnds(typed.text, openings)) {
    const offset = skipDates(typed.text, index + opening.length, context.dates);
    const placed = subjectAt(typed, offset, context);
    if (placed?.range && placed.owners.kind !== 'missing' && isActing(typed.text, placed.range.end))
      found.push(placed);
  }
  const [first, ...others] = found;
  return others.every(({ owners }) => JSON.stringify(owners) === JSON.stringify(first?.owners))
    ? first
    : undefined;
}

/** "sender", "vil sende", "bedes sende": not "er", "fortalte". */
function isActing(text: string, end: number): boolean {
  const verb = text[end] === ' ' ? nameWordsAt(text, end + 1, 1)[0]?.folded : undefined;
  return verb !== undefined && !states.has(verb) && (mayBePresentVerb(verb) || verb === 'bedes');
}
