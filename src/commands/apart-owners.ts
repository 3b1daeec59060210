// Owners who stand by themselves in a part of the line: "skema – Anna – 28/11", "… fredag (Bo)", "kontaktliste Bo 1/12".
import { fold } from '../dates/words.ts';
import type { OwnerReading } from './command.ts';
import { namingHeadings, nounEndings, prepositions } from './line-words.ts';
import { mayBePerson } from './name-shape.ts';
import { looksLikeInitials, looksLikeName, nameWordsAt } from './names.ts';
import { matchesAtEnds, type PlacedOwners, placedAt, skipDates, textOutside } from './placed-owners.ts';
import type { OwnerContext } from './read-owner.ts';
import { isInRange, mentionMark, rangeAt, type TypedText } from './typed-text.ts';
import { isImperative, isVerbOfAnother } from './verbs.ts';

const openings =
  / ?(?: (?:[–—-]|->|=>|→|\/) | ?\| ?| ?(?:->|→) ?|[,;] | ?\((?=[^()]{1,80}\))|(?<=[.!?]) (?=[\p{Lu}@\uFFFC]))/gu;

type Part = { opening: string; start: number; offset: number };

/** More than one of them who differ are asked about. */
export function apartOwners(typed: TypedText, context: OwnerContext): PlacedOwners | undefined {
  const found: PlacedOwners[] = [];
  let listEnd = 0;
  for (const part of partsOf(typed.text, context)) {
    if (part.offset < listEnd) continue;
    const placed = namedAt(typed, part, context);
    if (!placed) continue;
    listEnd = placed.range.end;
    if (placed.owners.kind !== 'missing' && isApart(typed.text, part, listEnd, context))
      found.push({ ...placed, range: rangeOf(typed.text, part, listEnd) });
  }
  const [first, ...others] = found;
  if (!first) return behindNoun(typed, context);
  const isSame = others.every(({ owners }) => JSON.stringify(owners) === JSON.stringify(first.owners));
  return isSame ? first : { ...first, owners: oneOfAll(typed, found) };
}

function* partsOf(text: string, { dates }: OwnerContext): Generator<Part> {
  for (const { index, found } of matchesAtEnds(text, openings)) {
    if (isInRange(dates, index)) continue;
    yield { opening: found.trim(), start: index, offset: skipDates(text, index + found.length, dates) };
  }
  const last = dates.at(-1);
  if (last && text[last.end] === ' ') yield { opening: 'date', start: last.start, offset: last.end + 1 };
}

function namedAt(typed: TypedText, { opening, offset }: Part, context: OwnerContext) {
  const mayBeStranger = /[|→>–—-]/.test(opening) && mayBePerson(nameWordsAt(typed.text, offset, 1)[0]);
  const placed = placedAt(typed, offset, context, mayBeStranger);
  return placed?.range && { owners: placed.owners, range: placed.range };
}

function isApart(text: string, { opening, start }: Part, end: number, context: OwnerContext): boolean {
  if (opening === 'date') return /^[.!? ]*$/.test(text.slice(end, end + 8));
  if (opening === '(' ? !isClosed(text, end, context) : !isPartEnd(text, end, context)) return false;
  return isOnlyNamed(text, start, end, opening, isInRange(context.dates, start - 1));
}

/** With the brackets, where there are some. */
function rangeOf(text: string, { opening, start, offset }: Part, end: number) {
  return opening === '(' ? { start: text.indexOf('(', start), end: end + 1 } : { start: offset, end };
}

/** A bracket that ends the line, but for dates. */
function isClosed(text: string, end: number, { dates }: OwnerContext): boolean {
  return text[end] === ')' && /^[\s.,;:!?–—-]*$/.test(textOutside(text, dates, end + 1, end + 200));
}

function isPartEnd(text: string, end: number, { dates }: OwnerContext): boolean {
  const after = text.slice(end, end + 4);
  if (/^(?:[.!?]*$| ?[,;|]| (?:[–—-]|->|→|\/) | ?(?:->|→)|[.!?] )/.test(after)) return true;
  return rangeAt(dates, end + (after.startsWith(' ') ? 1 : 0)) !== undefined;
}

/** Not one of several things in a row ("til Bo, Anna og Karen"), not a signature, not what a heading names. */
function isOnlyNamed(
  text: string,
  start: number,
  end: number,
  opening: string,
  isAfterDate: boolean,
): boolean {
  const before = text
    .slice(Math.max(0, start - 60), start)
    .trimEnd()
    .replace(/[.,:;]$/, '');
  const word = before.slice(before.search(/[^\s(]*$/));
  if (namingHeadings.test(before) || prepositions.has(fold(word))) return false;
  if (opening !== ',' && opening !== ';') return true;
  const isNamed = word.endsWith(mentionMark) || word.startsWith('@') || (before !== word && isCapital(word));
  if (!isAfterDate && isNamed) return false;
  return !/ (?:og|and|samt) /i.test(text.slice(start, end)) || isNoun(text.slice(0, start));
}

/** "Evaluering af pilotfasen", not "ring til lægen" or "møde med kommunen": whom that names may go on behind the comma. */
function isNoun(before: string): boolean {
  const words = nameWordsAt(before, 0, 10);
  const [first] = words;
  if (!first || words.at(-1)?.end !== before.length) return false;
  if (isImperative(first.folded) || isVerbOfAnother(first.folded)) return false;
  return !words.some(({ folded }) => withPeople.has(folded));
}

const withPeople = new Set('til med hos fra mellem for to with from between'.split(' '));

const isCapital = (word: string): boolean => {
  const name = nameWordsAt(word, 0, 1)[0];
  return name !== undefined && (looksLikeName(name) || looksLikeInitials(name));
};

/** "kontaktliste Bo 1/12": a noun that takes no object, a name, a date. */
function behindNoun(typed: TypedText, context: OwnerContext): PlacedOwners | undefined {
  const { text } = typed;
  const words = nameWordsAt(text, 0, 4);
  const [first] = words;
  if (!first || isImperative(first.folded) || isVerbOfAnother(first.folded)) return undefined;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (!next || !/^\p{Lu}/u.test(next.text) || !nounEndings.test(word.folded)) continue;
    const placed = placedAt(typed, next.start, context);
    const isLast = placed?.range && /^[\s.,!]*$/.test(textOutside(text, context.dates, placed.range.end));
    if (isLast) return placed;
  }
  return undefined;
}

function oneOfAll({ text }: TypedText, found: PlacedOwners[]): OwnerReading {
  const names = found.map(({ range }) => text.slice(range?.start, range?.end)).join(', ');
  const candidates = found.flatMap(({ owners }) =>
    owners.kind === 'known' ? owners.people : owners.kind === 'ambiguous' ? owners.candidates : [],
  );
  const isClear = found.every(({ owners }) => owners.kind === 'known' || owners.kind === 'ambiguous');
  return isClear
    ? { kind: 'ambiguous', name: names, candidates: [...new Set(candidates)], others: [] }
    : { kind: 'unknown', name: names, others: [] };
}
