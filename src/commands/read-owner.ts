// Reads one person from a place in a line: a mention, "@Bo", "Bo", "Karen (Kolding)", "jeg".
import type { Member } from '../people/team.ts';
import type { OwnerReading } from './command.ts';
import {
  abbreviations,
  afterEnglishI,
  everybodyWords,
  namesThatAreOrders,
  namesThatAreWords,
  objectWords,
  typistWords,
} from './line-words.ts';
import { canGoOn, isGenitiveShape, mayBePerson } from './name-shape.ts';
import {
  looksLikeInitials,
  looksLikeName,
  matchName,
  type NameWord,
  nameWordsAt,
  peopleWithInitials,
  shortSurname,
} from './names.ts';
import { anyPlaceAt, placeAt } from './organisation-words.ts';
import { isInRange, mentionAt, mentionMark, type Range, type TypedText } from './typed-text.ts';
import { isPassive } from './verbs.ts';

export type OwnerContext = {
  members: Member[];
  typist: Member | undefined;
  /** What has been read as a date is no surname. In order. */
  dates: Range[];
  /** Nobody has said who the people are: whoever stands where an owner stands is one, by the name that is written. */
  anybody?: boolean | undefined;
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
    const owners: OwnerReading = person ? known(person) : unknown(mention.name, context);
    return { owners, end: offset + mentionMark.length };
  }
  const isCalled = typed.text[offset] === '@';
  const words = nameWordsAt(typed.text, isCalled ? offset + 1 : offset);
  if (!words[0]) return undefined;
  const pronoun = isCalled ? undefined : pronounAt(typed.text, words, isFirst, context);
  const isSure = isCalled || !isFirst || offset > 0;
  return (
    pronoun ??
    namedAt(typed.text, words, isSure, context) ??
    initialsAt(typed.text, words, isCalled, isFirst, context) ??
    (isCalled ? unknownFrom(typed.text, words, context) : undefined)
  );
}

const unknown = (name: string, { anybody }: OwnerContext): OwnerReading =>
  anybody && !isGenitiveShape(name)
    ? { kind: 'known', people: [name] }
    : { kind: 'unknown', name, others: [] };

const known = (person: Member): OwnerReading => ({ kind: 'known', people: [person.id] });

const speaker = (typist: Member | undefined): OwnerReading => (typist ? known(typist) : { kind: 'missing' });

function pronounAt(text: string, [word, next]: NameWord[], isFirst: boolean, context: OwnerContext) {
  const { typist } = context;
  if (!word) return undefined;
  if (objectWords.has(word.folded)) {
    const isNamed = !isFirst || isInRange(context.dates, word.end + 1) || endsName(text, word.end);
    return isNamed ? { owners: speaker(typist), end: word.end } : undefined;
  }
  const isContracted = /^i'(ll|m)$/.test(word.folded);
  const isEnglishI = isContracted || (isFirst ? afterEnglishI.has(next?.folded ?? '') : word.text === 'I');
  if (isContracted) return { owners: speaker(typist), end: word.start + 1 };
  if (everybodyWords.has(word.folded)) return { owners: { kind: 'missing' } as const, end: word.end };
  if (!typistWords.has(word.folded) || (word.folded === 'i' && !isEnglishI)) return undefined;
  return { owners: speaker(typist), end: word.end };
}

/** A capitalised word, or initials, taken for a person whom nobody in the team is. */
export function strangerAt(
  typed: TypedText,
  offset: number,
  context: OwnerContext,
  isFirst = true,
): FoundOwners | undefined {
  const words = nameWordsAt(typed.text, offset);
  const [word] = words;
  if (!word || isInRange(context.dates, word.start)) return undefined;
  const isInitials = looksLikeInitials(word) && !isAbbreviation(word, isFirst) && endsWord(typed.text, word);
  if (isInitials) return { owners: unknown(word.text, context), end: word.end };
  return looksLikeName(word) ? unknownFrom(typed.text, words, context) : undefined;
}

/**
 * Where anybody may be an owner: whoever stands here, and what follows is what follows an owner. A first word before a
 * comma is rather a thing: "Kørsel, Anna, 15/10".
 */
export function anybodyAt(typed: TypedText, offset: number, context: OwnerContext): FoundOwners | undefined {
  const [word] = nameWordsAt(typed.text, offset, 1);
  if (!word || !(mayBePerson(word) || looksLikeInitials(word))) return undefined;
  const found = strangerAt(typed, offset, context);
  if (!found) return undefined;
  const after = typed.text.slice(found.end, found.end + 40);
  const isThing = offset === 0 && /^,/.test(after) && !isListOrAsked.test(after);
  if (found.owners.kind !== 'known') return undefined;
  const isFollowed = canGoOn(typed.text, found.end) || isInRange(context.dates, found.end + 1);
  const isDone = typed.text[found.end] === ':' && isPassive(foldedAt(typed.text, found.end + 2));
  return isFollowed && !isThing && !isDone ? found : undefined;
}

const foldedAt = (text: string, offset: number): string[] =>
  nameWordsAt(text, offset, 2).map(({ folded }) => folded);

/** ", kan du …", ", Mette & Karen", ", Bo og Mette" */
const isListOrAsked =
  /^, (?:(?:vil|kan|gider|kunne|can|could|will|would) (?:du|you) |husk|please|\p{Lu}[\p{L}-]+(?: ?[&+/]| (?:og|and|samt) |, \p{Lu}[\p{L}-]+(?: ?[&+/]| (?:og|and|samt) )))/u;

/** "OK" is somebody beside other owners: "JØ + OK". */
const isAbbreviation = ({ folded }: NameWord, isFirst: boolean): boolean =>
  abbreviations.has(folded) && (isFirst || folded !== 'ok');

/** The end, a colon, or a joiner. */
const endsName = (text: string, end: number): boolean =>
  /^ ?(?:$|:|[&+/]|(?:og|and|samt) )/i.test(text.slice(end, end + 7));

/** Not the beginning of a code: "SB-rapport", "KD2", "AH's". */
const endsWord = (text: string, { end }: NameWord): boolean =>
  !/^[-\p{N}'’_@]/u.test(text.slice(end, end + 1));

function namedAt(
  text: string,
  words: NameWord[],
  isSure: boolean,
  context: OwnerContext,
): FoundOwners | undefined {
  const match = matchName(text, words, context.members);
  const [first] = words;
  if (!match || !first) return undefined;
  if (match.length === 1 && isAnotherWord(text, first, match.end, isSure, context)) return undefined;
  const surname = words[match.length];
  const isStranger = looksLikeName(surname) || (match.length === 1 && shortSurname(text, surname));
  if (surname && !match.isWhole && isStranger && !isInRange(context.dates, surname.start))
    return unknownFrom(text, words, context);
  const name = text.slice(first.start, match.end);
  const place = placeAt(text, match.end, match.people, context.members);
  const people = place?.people ?? match.people;
  const end = place?.end ?? match.end;
  const [only, ...others] = people;
  if (!only) return { owners: unknown(text.slice(first.start, end), context), end };
  if (others.length === 0) return { owners: known(only), end };
  return { owners: { kind: 'ambiguous', name, candidates: people.map(({ id }) => id), others: [] }, end };
}

/** "bo i eget hjem", "Ask the GP": a name that is a word too, with nothing behind it that stands behind an owner. */
function isAnotherWord(
  text: string,
  { text: written, folded }: NameWord,
  end: number,
  isSure: boolean,
  { dates }: OwnerContext,
): boolean {
  const isCapital = /^\p{Lu}/u.test(written);
  const isWord = isCapital ? !isSure && namesThatAreOrders.has(folded) : namesThatAreWords.has(folded);
  return isWord && !canGoOn(text, end) && !isInRange(dates, end + 1);
}

/** "AH", "@ok"; in small letters only right before a colon or a joiner, and never what is a word or an abbreviation. */
function initialsAt(
  text: string,
  [word]: NameWord[],
  isCalled: boolean,
  isFirst: boolean,
  context: OwnerContext,
): FoundOwners | undefined {
  if (!word || !endsWord(text, word)) return undefined;
  const isAlone = /^ ?(?::|[&+/] ?\p{L}{2,4}(?!\p{L}))/u.test(text.slice(word.end, word.end + 8));
  const isMeant =
    looksLikeInitials(word) ||
    (isFirst && /^[bcdfghjklmnpqrstvwxz]{2,3}$/.test(word.text) && canGoOn(text, word.end)) ||
    (/^\p{Ll}{2,4}$/u.test(word.text) && isAlone);
  if (!isCalled && (isAbbreviation(word, isFirst) || !isMeant)) return undefined;
  const people = peopleWithInitials(word, context.members);
  const [only, ...others] = people;
  if (!only) return undefined;
  if (others.length === 0) return { owners: known(only), end: word.end };
  const candidates = people.map(({ id }) => id);
  return { owners: { kind: 'ambiguous', name: word.text, candidates, others: [] }, end: word.end };
}

/** The first word and the capitalised ones behind it. */
function unknownFrom(text: string, words: NameWord[], context: OwnerContext): FoundOwners | undefined {
  const [first, ...others] = words;
  if (!first) return undefined;
  const isSurname = (word: NameWord) =>
    (looksLikeName(word) || shortSurname(text, word) !== undefined) && !isInRange(context.dates, word.start);
  const stop = others.findIndex((word) => !isSurname(word));
  const all = [first, ...(stop < 0 ? others : others.slice(0, stop))];
  const last = all.at(-1) ?? first;
  if (/['’]/.test(text[last.end] ?? '')) return undefined;
  const isShort = all.length > 1 && text[last.end] === '.' && shortSurname(text, last) !== undefined;
  const end = isShort ? last.end + 1 : last.end;
  const name = text.slice(first.start, last.end);
  return {
    owners: unknown(name, context),
    end: (context.anybody ? anyPlaceAt(text, end) : undefined) ?? end,
  };
}
