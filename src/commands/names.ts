// Which people of the team a written name may mean.
import { fold } from '../dates/words.ts';
import type { Member } from '../people/team.ts';

export type NameWord = { text: string; folded: string; start: number; end: number };

export type NameMatch = {
  people: Member[];
  /** How many of the words it takes. */
  length: number;
  /** More than a first name alone, or all that the person is called. */
  isWhole: boolean;
};

const nameWord = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/uy;
const mostWords = 6;

/** The words from this offset on that one space parts. */
export function nameWordsAt(text: string, offset: number): NameWord[] {
  const words: NameWord[] = [];
  let at = offset;
  while (words.length < mostWords) {
    nameWord.lastIndex = at;
    const found = nameWord.exec(text)?.[0];
    if (found === undefined) break;
    words.push({ text: found, folded: foldName(found), start: at, end: at + found.length });
    at += found.length;
    if (text[at] !== ' ') break;
    at += 1;
  }
  return words;
}

/** The longest match wins: "Mette Holm" before "Mette"; a genitive ("Annas", "Hans'") is no name. */
export function matchName(text: string, words: NameWord[], members: Member[]): NameMatch | undefined {
  const matches = members.flatMap((member) => {
    const length = longestForm(member, words);
    return length > 0 ? [{ member, length }] : [];
  });
  const length = Math.max(0, ...matches.map((match) => match.length));
  const last = words[length - 1];
  if (!last || isGenitive(text, last)) return undefined;
  const people = matches.filter((match) => match.length === length).map(({ member }) => member);
  const called = people.filter(({ name }) => namePieces(name).length === length);
  const isWhole = length > 1 || called.length > 0;
  return { people: length > 1 && called.length > 0 ? called : people, length, isWhole };
}

/** Full name, its first words, or first and last name. */
function longestForm({ name }: Member, words: NameWord[]): number {
  const pieces = namePieces(name);
  const firstAndLast = pieces.length > 2 ? [pieces[0], pieces.at(-1)] : [];
  const isTyped = (form: (string | undefined)[]) =>
    form.length > 0 && form.every((piece, index) => words[index]?.folded === piece);
  let length = pieces.length;
  while (length > 0 && !isTyped(pieces.slice(0, length))) length -= 1;
  return isTyped(firstAndLast) ? Math.max(length, 2) : length;
}

const namePieces = (name: string): string[] => name.trim().split(/\s+/).map(foldName).filter(Boolean);

const foldName = (name: string): string => fold(name).replaceAll('’', "'").replaceAll('.', '');

function isGenitive(text: string, { folded, end }: NameWord): boolean {
  return /['’]/.test(text[end] ?? '') && /[sxz]$/.test(folded);
}

/** The people among these whose organisation's name holds all of these words, in order. */
export function peopleFrom(organisation: string, people: Member[]): Member[] {
  const wanted = namePieces(organisation);
  return people.filter((person) => {
    let found = 0;
    for (const piece of namePieces(person.organisation.name)) if (piece === wanted[found]) found += 1;
    return wanted.length > 0 && found === wanted.length;
  });
}

/** "Berg" and "O'Brien", not "CPR" or "skemaet". */
export function looksLikeName(word: NameWord | undefined): word is NameWord {
  return word !== undefined && /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}/u.test(word.text);
}
