// Owners beside a colon: "Punkt 3 Anna: sender …", "Udskrivning: Anna sender …", "Pilotevaluering: Anna".
import { fold } from '../dates/words.ts';
import { headings, namingHeadings, prepositions } from './line-words.ts';
import { mayBePerson } from './name-shape.ts';
import { looksLikeInitials, looksLikeName, nameWordsAt } from './names.ts';
import { afterMarks, type PlacedOwners, placedAt, skipDates, textOutside } from './placed-owners.ts';
import type { OwnerContext } from './read-owner.ts';
import { strangerBeforeVerb, subjectAt } from './subject.ts';
import type { TypedText } from './typed-text.ts';
import { isImperative, isVerbOfAnother } from './verbs.ts';

export function aroundColon(
  typed: TypedText,
  start: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  const { text } = typed;
  const colon = text.slice(0, 200).search(/:(?!\d)/);
  if (colon < start) return undefined;
  const owners = beforeColon(typed, start, colon, context) ?? afterHeading(typed, start, colon, context);
  if (owners) return owners;
  const words = nameWordsAt(text, start);
  const isNameOnly = words.at(-1)?.end === colon && words.length <= 3 && words.every(looksLikeName);
  if (!isNameOnly || !mayBePerson(words[0])) return undefined;
  const name = text.slice(start, colon);
  return { owners: { kind: 'unknown', name, others: [] }, range: { start, end: colon } };
}

/** "Punkt 3 Anna: sender skemaet" */
function beforeColon(
  typed: TypedText,
  start: number,
  colon: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  let listEnd = start;
  for (const { index } of typed.text.slice(start, colon).matchAll(/(?<![\p{L}@])[\p{L}@\uFFFC]/gu)) {
    if (start + index < listEnd || isBehindPreposition(typed.text, start + index)) continue;
    const placed = placedAt(typed, start + index, context);
    if (placed?.range?.end === colon && placed.owners.kind !== 'missing') return placed;
    listEnd = placed?.range?.end ?? listEnd;
  }
  return undefined;
}

/** "Møde med Anna: …" */
function isBehindPreposition(text: string, offset: number): boolean {
  const word = /(\S+) $/.exec(text.slice(Math.max(0, offset - 20), offset))?.[1];
  return word !== undefined && prepositions.has(fold(word));
}

/** Where anybody may be an owner, "Kørsel: Anna bestiller" is Anna's; "Anna: ringer til Bo" is not Bo's. */
export function headedOwners(
  typed: TypedText,
  start: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  const colon = typed.text.slice(0, 200).search(/:(?!\d)/);
  return context.anybody && colon > start ? afterHeading(typed, start, colon, context) : undefined;
}

/** "Udskrivning: Anna sender skemaet", "Skemaet: Anna fredag": not "Ring: Bo", "Ring til lægen: Bo". */
function afterHeading(
  typed: TypedText,
  start: number,
  colon: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  const offset = skipDates(typed.text, afterMarks(typed.text, colon + 1), context.dates);
  const placed = subjectAt(typed, offset, context) ?? strangerBeforeVerb(typed, offset, context);
  if (!placed?.range) return undefined;
  const rest = typed.text.slice(placed.range.end, placed.range.end + 30);
  if (/^ (?:skal|vil|kan|will|to|\p{Ll}+[rs])(?:\s|$)/u.test(rest)) return placed;
  // "PDSA 2: Bo, afprøv skemaet"
  if (rest.startsWith(', ') && isImperative(nameWordsAt(rest, 2, 1)[0]?.folded ?? '')) return placed;
  const isLast = /^[\s.,;!?]*$/.test(textOutside(typed.text, context.dates, placed.range.end));
  return isLast && isThing(typed.text.slice(start, colon)) ? placed : undefined;
}

/** What is to be done, in a noun: no order, and no word that says what the named are instead. */
function isThing(heading: string): boolean {
  const words = nameWordsAt(heading, 0);
  const last = nameWordsAt(heading, heading.lastIndexOf(' ') + 1)[0];
  if (!words[0] || namingHeadings.test(heading) || headings.has(fold(heading))) return false;
  const isCode = last === undefined || looksLikeInitials(last);
  return (
    !isCode && !isImperative(words[0].folded) && !(words.length === 1 && isVerbOfAnother(words[0].folded))
  );
}
