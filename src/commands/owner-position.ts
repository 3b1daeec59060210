// Finds the place in a line where its owner stands; a name elsewhere is somebody the work is about.
import type { OwnerReading } from './command.ts';
import { agentWords, headings, recipientWords } from './line-words.ts';
import { looksLikeName, nameWordsAt } from './names.ts';
import { type OwnerContext, ownersAt } from './read-owner.ts';
import { mentionMark, type Range, type TypedText } from './typed-text.ts';

export type PlacedOwners = { owners: OwnerReading; range?: Range };

const missing: PlacedOwners = { owners: { kind: 'missing' } };

/** At the start, after a leading date, around a colon, or any mention that is not for somebody. */
export function findOwners(typed: TypedText, context: OwnerContext): PlacedOwners {
  const start = afterMarks(typed.text, 0);
  const afterDates = skipDates(typed.text, start, context.dates);
  return (
    placedAt(typed, afterDates, context) ??
    (afterDates > start ? placedAt(typed, afterWord(typed.text, afterDates), context) : undefined) ??
    aroundColon(typed, afterDates, context) ??
    firstMention(typed, context) ??
    missing
  );
}

function placedAt(typed: TypedText, offset: number, context: OwnerContext): PlacedOwners | undefined {
  const found = ownersAt(typed, offset, context);
  return found && { owners: found.owners, range: { start: offset, end: found.end } };
}

function afterMarks(text: string, offset: number): number {
  const marks = /^[\s"'“”„«»‘’‚•*·>,:;–—-]*/.exec(text.slice(offset, offset + 20));
  return offset + (marks?.[0].length ?? 0);
}

function skipDates(text: string, offset: number, dates: Range[]): number {
  const date = dates.find(({ start, end }) => start <= offset && offset < end);
  return date ? skipDates(text, afterMarks(text, date.end), dates) : offset;
}

/** "Senest fredag sender Anna skemaet": the verb stands between. */
function afterWord(text: string, offset: number): number {
  const word = /^\p{L}+ /u.exec(text.slice(offset, offset + 40));
  return offset + (word?.[0].length ?? 0);
}

function aroundColon(typed: TypedText, start: number, context: OwnerContext): PlacedOwners | undefined {
  const { text } = typed;
  const colon = text.slice(0, 200).search(/:(?!\d)/);
  if (colon < start) return undefined;
  const owners = beforeColon(typed, start, colon, context) ?? afterHeading(typed, colon, context);
  if (owners) return owners;
  const words = nameWordsAt(text, start);
  const isNameOnly = words.at(-1)?.end === colon && words.length <= 3 && words.every(looksLikeName);
  if (!isNameOnly || headings.has(words[0]?.folded ?? '')) return undefined;
  return { owners: { kind: 'unknown', name: text.slice(start, colon) }, range: { start, end: colon } };
}

/** "Punkt 3 Anna: sender skemaet" */
function beforeColon(
  typed: TypedText,
  start: number,
  colon: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  for (const { index } of typed.text.slice(start, colon).matchAll(/(?<![\p{L}@])[\p{L}@\uFFFC]/gu)) {
    const placed = placedAt(typed, start + index, context);
    if (placed?.range?.end === colon && placed.owners.kind !== 'missing') return placed;
  }
  return undefined;
}

/** "Udskrivning: Anna sender skemaet": a verb behind the name tells it from "Ring: Bo". */
function afterHeading(typed: TypedText, colon: number, context: OwnerContext): PlacedOwners | undefined {
  const placed = placedAt(typed, afterMarks(typed.text, colon + 1), context);
  const rest = typed.text.slice(placed?.range?.end, (placed?.range?.end ?? 0) + 30);
  return /^ (?:skal|vil|kan|will|to|\p{Ll}+[rs])(?:\s|$)/u.test(rest) ? placed : undefined;
}

function firstMention(typed: TypedText, context: OwnerContext): PlacedOwners | undefined {
  const marks = new RegExp(`${mentionMark}|(?<=^|[\\s(,:;])@(?=\\p{L})`, 'gu');
  for (const { index } of typed.text.matchAll(marks)) {
    const lead = typed.text.slice(Math.max(0, index - 12), index);
    const placed = recipientWords.test(lead) ? undefined : placedAt(typed, index, context);
    if (placed?.range) {
      const agent = agentWords.exec(lead)?.[0].length ?? 0;
      return { ...placed, range: { ...placed.range, start: index - agent } };
    }
  }
  return undefined;
}
