// Finds the place in a line where its owner stands; a name elsewhere is somebody the work is about.
import type { OwnerReading } from './command.ts';
import { labelledOwners, leadingOwners } from './labelled-owner.ts';
import { agentWords, passiveAgentWords, recipientWords } from './line-words.ts';
import { isDefiniteNoun, mayBePerson, startWithVerb } from './name-shape.ts';
import { looksLikeName, nameWordsAt } from './names.ts';
import { ownersAt } from './owner-list.ts';
import { afterMarks, type PlacedOwners, placedAt, skipDates, textOutside } from './placed-owners.ts';
import type { OwnerContext } from './read-owner.ts';
import { mentionMark, type TypedText } from './typed-text.ts';
import { endsInPassive, isImperative, isPresentVerb } from './verbs.ts';

const missing: PlacedOwners = { owners: { kind: 'missing' } };

/** At the start, after a leading date, around a colon, behind a passive, or any mention that is not for somebody. */
export function findOwners(typed: TypedText, context: OwnerContext): PlacedOwners {
  const start = afterMarks(typed.text, 0);
  const afterDates = skipDates(typed.text, start, context.dates);
  const afterVerb = afterDates > start ? afterWord(typed.text, afterDates) : undefined;
  return (
    labelledOwners(typed, context) ??
    leadingOwners(typed, afterDates, context) ??
    placedAt(typed, afterDates, context) ??
    (afterVerb ? placedAt(typed, afterVerb.end, context) : undefined) ??
    strangerBeforeVerb(typed, afterDates, context) ??
    (afterVerb?.isVerb ? strangerAfterVerb(typed, afterVerb.end, context) : undefined) ??
    aroundColon(typed, afterDates, context) ??
    passiveAgent(typed, context) ??
    firstMention(typed, context) ??
    missing
  );
}

/** Who a text names that holds nothing else, as behind "hvem:". */
export function ownersNamed(typed: TypedText, context: OwnerContext): OwnerReading {
  const start = afterMarks(typed.text, 0);
  const isPerson = mayBePerson(nameWordsAt(typed.text, start)[0]);
  return ownersAt(typed, start, context, isPerson)?.owners ?? findOwners(typed, context).owners;
}

/** "Senest fredag sender Anna skemaet": the verb stands between. */
function afterWord(text: string, offset: number): { end: number; isVerb: boolean } | undefined {
  const [word] = nameWordsAt(text, offset);
  if (!word || text[word.end] !== ' ') return undefined;
  return { end: word.end + 1, isVerb: isPresentVerb(word.folded) || word.folded === 'skal' };
}

/** "Peter sender skemaet", "Peter og Bo skal sende skemaet" */
function strangerBeforeVerb(
  typed: TypedText,
  offset: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  const placed = strangerAfterVerb(typed, offset, context);
  const next = placed?.range && nameWordsAt(typed.text, placed.range.end + 1);
  return next && startWithVerb(next) ? placed : undefined;
}

function strangerAfterVerb(
  typed: TypedText,
  offset: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  return mayBePerson(nameWordsAt(typed.text, offset)[0]) ? placedAt(typed, offset, context, true) : undefined;
}

function aroundColon(typed: TypedText, start: number, context: OwnerContext): PlacedOwners | undefined {
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
  for (const { index } of typed.text.slice(start, colon).matchAll(/(?<![\p{L}@])[\p{L}@\uFFFC]/gu)) {
    const placed = placedAt(typed, start + index, context);
    if (placed?.range?.end === colon && placed.owners.kind !== 'missing') return placed;
  }
  return undefined;
}

/** "Udskrivning: Anna sender skemaet", "Skemaet: Anna fredag": not "Ring: Bo", "Ring til lægen: Bo". */
function afterHeading(
  typed: TypedText,
  start: number,
  colon: number,
  context: OwnerContext,
): PlacedOwners | undefined {
  const offset = skipDates(typed.text, afterMarks(typed.text, colon + 1), context.dates);
  const placed = placedAt(typed, offset, context) ?? strangerBeforeVerb(typed, offset, context);
  if (!placed?.range) return undefined;
  const rest = typed.text.slice(placed.range.end, placed.range.end + 30);
  if (/^ (?:skal|vil|kan|will|to|\p{Ll}+[rs])(?:\s|$)/u.test(rest)) return placed;
  const heading = typed.text.slice(start, colon);
  const last = nameWordsAt(heading, heading.lastIndexOf(' ') + 1)[0]?.folded ?? '';
  const isThing = isDefiniteNoun(last) && !isImperative(nameWordsAt(heading, 0)[0]?.folded ?? '');
  const isLast = /^[\s.,;!]*$/.test(textOutside(typed.text, context.dates, placed.range.end));
  return isThing && isLast ? placed : undefined;
}

/** "Skemaet sendes af Bo" */
function passiveAgent(typed: TypedText, context: OwnerContext): PlacedOwners | undefined {
  for (const { index, 0: agent } of typed.text.matchAll(/(?<!\p{L})(?:af|by) (?=\p{L})/giu)) {
    if (!isPassiveBefore(typed, index, context)) continue;
    const offset = index + agent.length;
    const placed = placedAt(typed, offset, context) ?? strangerAfterVerb(typed, offset, context);
    if (placed?.range) return { ...placed, range: { ...placed.range, start: index } };
  }
  return undefined;
}

function isPassiveBefore({ text }: TypedText, offset: number, { dates }: OwnerContext): boolean {
  const before = textOutside(text, dates, 0, offset).slice(-300);
  const isAboutSomething = /(?:^|\s)(?:der|som|that|which|who) /i.test(before);
  return endsInPassive.test(before) && !isAboutSomething;
}

function firstMention(typed: TypedText, context: OwnerContext): PlacedOwners | undefined {
  const marks = new RegExp(`${mentionMark}|(?<=^|[\\s(,:;])@(?=\\p{L})`, 'gu');
  let listEnd = 0;
  for (const { index } of typed.text.matchAll(marks)) {
    if (index < listEnd) continue;
    const lead = typed.text.slice(Math.max(0, index - 12), index);
    const placed = placedAt(typed, index, context);
    if (!placed?.range) continue;
    const agent = agentWords.exec(lead)?.[0].length ?? 0;
    const isOfSomething = passiveAgentWords.test(lead) && !isPassiveBefore(typed, index - agent, context);
    if (!isOfSomething && !recipientWords.test(lead)) {
      return { ...placed, range: { ...placed.range, start: index - agent } };
    }
    listEnd = placed.range.end;
  }
  return undefined;
}
