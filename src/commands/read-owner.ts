// Reads one person from a place in a line: a mention, "@Bo", "Bo", "Karen (Kolding)", "jeg".
import type { Member } from '../people/team.ts';
import type { OwnerReading } from './command.ts';
import { afterEnglishI, everybodyWords, fromWords, objectWords, typistWords } from './line-words.ts';
import { looksLikeName, matchName, type NameWord, nameWordsAt, peopleFrom } from './names.ts';
import { mentionAt, mentionMark, type Range, type TypedText } from './typed-text.ts';

export type OwnerContext = {
  members: Member[];
  typist: Member | undefined;
  /** What has been read as a date is no surname. */
  dates: Range[];
};

export type FoundOwners = { owners: OwnerReading; end: number };

/** `isFirst`: no other name stands before it. */
export function ownerAt(
  typed: TypedText,
  offset: number,
  context: OwnerContext,
  isFirst: boolean,
): FoundOwners | undefined {
  const mention = mentionAt(typed, offset);
  if (mention) {
    const person = context.members.find(({ accounts }) => accounts.includes(mention.mention));
    const owners: OwnerReading = person ? known(person) : unknown(mention.name);
    return { owners, end: offset + mentionMark.length };
  }
  const isCalled = typed.text[offset] === '@';
  const words = nameWordsAt(typed.text, isCalled ? offset + 1 : offset);
  if (!words[0]) return undefined;
  const pronoun = isCalled ? undefined : pronounAt(typed.text, words, isFirst, context);
  return (
    pronoun ?? namedAt(typed.text, words, context) ?? (isCalled ? unknownFrom(words, context) : undefined)
  );
}

const unknown = (name: string): OwnerReading => ({ kind: 'unknown', name, others: [] });

const known = (person: Member): OwnerReading => ({ kind: 'known', people: [person.id] });

const speaker = (typist: Member | undefined): OwnerReading => (typist ? known(typist) : { kind: 'missing' });

function pronounAt(text: string, [word, next]: NameWord[], isFirst: boolean, context: OwnerContext) {
  const { typist } = context;
  if (!word) return undefined;
  if (objectWords.has(word.folded)) {
    const isNamed = !isFirst || isDate({ ...word, start: word.end + 1 }, context) || endsName(text, word.end);
    return isNamed ? { owners: speaker(typist), end: word.end } : undefined;
  }
  const isContracted = /^i'(ll|m)$/.test(word.folded);
  const isEnglishI = isContracted || (isFirst ? afterEnglishI.has(next?.folded ?? '') : word.text === 'I');
  if (isContracted) return { owners: speaker(typist), end: word.start + 1 };
  if (everybodyWords.has(word.folded)) return { owners: { kind: 'missing' } as const, end: word.end };
  if (!typistWords.has(word.folded) || (word.folded === 'i' && !isEnglishI)) return undefined;
  return { owners: speaker(typist), end: word.end };
}

/** A capitalised word taken for a person whom nobody in the team is. */
export function strangerAt(typed: TypedText, offset: number, context: OwnerContext): FoundOwners | undefined {
  const words = nameWordsAt(typed.text, offset);
  return looksLikeName(words[0]) && !isDate(words[0], context) ? unknownFrom(words, context) : undefined;
}

/** The end, a colon, or a joiner. */
const endsName = (text: string, end: number): boolean =>
  /^ ?(?:$|:|[&+/]|(?:og|and|samt) )/i.test(text.slice(end, end + 7));

function namedAt(text: string, words: NameWord[], context: OwnerContext): FoundOwners | undefined {
  const match = matchName(text, words, context.members);
  const last = match && words[match.length - 1];
  if (!match || !last) return undefined;
  const surname = words[match.length];
  if (!match.isWhole && looksLikeName(surname) && !isDate(surname, context))
    return unknownFrom(words, context);
  const name = text.slice(words[0]?.start, last.end);
  const place = placeAt(text, last.end, context.members);
  const people = place ? peopleFrom(place.organisation, match.people) : match.people;
  const end = place?.end ?? last.end;
  const written = text.slice(words[0]?.start, end);
  const [only, ...others] = people;
  if (!only) return { owners: unknown(written), end };
  if (others.length === 0) return { owners: known(only), end };
  return { owners: { kind: 'ambiguous', name, candidates: people.map(({ id }) => id), others: [] }, end };
}

/** "(Kolding)" or "fra Kolding", where an organisation of the team is called so. */
function placeAt(text: string, offset: number, members: Member[]) {
  const bracketed = /^ ?\(([^()]{1,80})\)/.exec(text.slice(offset, offset + 90));
  if (bracketed?.[1] && peopleFrom(bracketed[1], members).length > 0) {
    return { organisation: bracketed[1], end: offset + bracketed[0].length };
  }
  const [from, ...words] = text[offset] === ' ' ? nameWordsAt(text, offset + 1) : [];
  if (!from || !fromWords.has(from.folded)) return undefined;
  for (let length = words.length; length > 0; length -= 1) {
    const end = words[length - 1]?.end ?? offset;
    const organisation = text.slice(words[0]?.start, end);
    if (peopleFrom(organisation, members).length > 0) return { organisation, end };
  }
  return undefined;
}

/** The first word and the capitalised ones behind it. */
function unknownFrom(words: NameWord[], context: OwnerContext): FoundOwners | undefined {
  const [first, ...others] = words;
  if (!first) return undefined;
  const stop = others.findIndex((word) => !looksLikeName(word) || isDate(word, context));
  const surnames = stop < 0 ? others : others.slice(0, stop);
  const all = [first, ...surnames];
  const name = all.map(({ text }) => text).join(' ');
  return { owners: unknown(name), end: all.at(-1)?.end ?? first.end };
}

function isDate({ start }: NameWord, { dates }: OwnerContext): boolean {
  return dates.some((date) => start >= date.start && start < date.end);
}
