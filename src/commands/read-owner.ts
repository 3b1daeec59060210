// Reads who a line names, from one place in it: "Bo, Mette & @Karen (Kolding)".
import type { Member } from '../people/team.ts';
import type { OwnerReading } from './command.ts';
import { afterEnglishI, everybodyWords, fromWords, ownerJoiner, typistWords } from './line-words.ts';
import { looksLikeName, matchName, type NameWord, nameWordsAt, peopleFrom } from './names.ts';
import { mentionAt, mentionMark, type Range, type TypedText } from './typed-text.ts';

export type OwnerContext = {
  members: Member[];
  typist: Member;
  /** What has been read as a date is no surname. */
  dates: Range[];
};

export type FoundOwners = { owners: OwnerReading; end: number };

/**
 * The owners who are named at this offset; undefined where nobody is. Several are joined by og, and, &, +, / or a
 * comma. One who is unknown or ambiguous makes the whole reading so.
 */
export function ownersAt(typed: TypedText, offset: number, context: OwnerContext): FoundOwners | undefined {
  const first = ownerAt(typed, offset, context, true);
  if (!first) return undefined;
  const all = [first.owners];
  let { end } = first;
  for (;;) {
    const joiner = ownerJoiner.exec(typed.text.slice(end, end + 12))?.[0];
    const next = joiner && nextOwner(typed, end + joiner.length, context, joiner);
    if (!next) break;
    all.push(next.owners);
    end = next.end;
  }
  return { owners: together(all), end };
}

/** After "og" a capitalised word is a person, if an unknown one; after a comma it may be anything. */
function nextOwner(
  typed: TypedText,
  offset: number,
  context: OwnerContext,
  joiner: string,
): FoundOwners | undefined {
  const known = ownerAt(typed, offset, context, false);
  if (known || joiner.trim() === ',') return known;
  const words = nameWordsAt(typed.text, offset);
  return looksLikeName(words[0]) && !isDate(words[0], context) ? unknownFrom(words, context) : undefined;
}

function together(all: OwnerReading[]): OwnerReading {
  const unclear = all.find(({ kind }) => kind === 'unknown') ?? all.find(({ kind }) => kind === 'ambiguous');
  if (unclear) return unclear;
  if (all.some(({ kind }) => kind === 'missing')) return { kind: 'missing' };
  const people = all.flatMap((owner) => (owner.kind === 'known' ? owner.people : []));
  return { kind: 'known', people: [...new Set(people)] };
}

function ownerAt(
  typed: TypedText,
  offset: number,
  context: OwnerContext,
  isFirst: boolean,
): FoundOwners | undefined {
  const mention = mentionAt(typed, offset);
  if (mention) {
    const person = context.members.find(({ accounts }) => accounts.includes(mention.mention));
    const owners: OwnerReading = person ? known(person) : { kind: 'unknown', name: mention.name };
    return { owners, end: offset + mentionMark.length };
  }
  const isCalled = typed.text[offset] === '@';
  const words = nameWordsAt(typed.text, isCalled ? offset + 1 : offset);
  if (!words[0]) return undefined;
  const pronoun = isCalled ? undefined : pronounAt(words, isFirst, context);
  return (
    pronoun ?? namedAt(typed.text, words, context) ?? (isCalled ? unknownFrom(words, context) : undefined)
  );
}

const known = (person: Member): OwnerReading => ({ kind: 'known', people: [person.id] });

function pronounAt([word, next]: NameWord[], isFirst: boolean, { typist }: OwnerContext) {
  if (!word) return undefined;
  const isContracted = /^i'(ll|m)$/.test(word.folded);
  const isEnglishI = isContracted || (isFirst ? afterEnglishI.has(next?.folded ?? '') : word.text === 'I');
  if (isContracted) return { owners: known(typist), end: word.start + 1 };
  if (everybodyWords.has(word.folded)) return { owners: { kind: 'missing' } as const, end: word.end };
  if (!typistWords.has(word.folded) || (word.folded === 'i' && !isEnglishI)) return undefined;
  return { owners: known(typist), end: word.end };
}

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
  if (!only) return { owners: { kind: 'unknown', name: written }, end };
  if (others.length === 0) return { owners: known(only), end };
  return { owners: { kind: 'ambiguous', name, candidates: people.map(({ id }) => id) }, end };
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
  return { owners: { kind: 'unknown', name }, end: all.at(-1)?.end ?? first.end };
}

function isDate({ start }: NameWord, { dates }: OwnerContext): boolean {
  return dates.some((date) => start >= date.start && start < date.end);
}
