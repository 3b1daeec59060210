// Which people of the team a written name or written initials may mean.
import { fold, spellings } from '../dates/words.ts';
import type { Member } from '../people/team.ts';

export type NameWord = {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
};

export type NameMatch = {
  people: Member[];
  /** Offset after the last word, with the full stop of "Mette K." */
  end: number;
  /** How many of the words it takes. */
  length: number;
  /** More than a first name alone, or all that the person is called. */
  isWhole: boolean;
};

const nameWord = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/uy;
const mostWords = 6;
const longestName = 80;

/** Folded when it is asked for: most words of a line are never compared with a name. */
class WrittenWord implements NameWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  #folded: string | undefined;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.end = start + text.length;
  }

  get folded(): string {
    this.#folded ??= /^[a-z]+$/i.test(this.text) ? this.text.toLowerCase() : foldName(this.text);
    return this.#folded;
  }
}

/** The words from this offset on that one space parts. */
export function nameWordsAt(text: string, offset: number, most = mostWords): NameWord[] {
  const words: NameWord[] = [];
  let at = offset;
  while (words.length < most) {
    nameWord.lastIndex = at;
    const found = nameWord.exec(text)?.[0];
    if (found === undefined || found.length > longestName) break;
    words.push(new WrittenWord(found, at));
    at += found.length;
    if (text[at] !== ' ') break;
    at += 1;
  }
  return words;
}

type Called = { member: Member; pieces: string[][] };

/** By each spelling of the first name, and by initials. */
type Roster = { byFirst: Map<string, Called[]>; byInitials: Map<string, Member[]> };

const rosters = new WeakMap<Member[], Roster>();

function rosterOf(members: Member[]): Roster {
  const known = rosters.get(members);
  if (known) return known;
  const roster: Roster = { byFirst: new Map(), byInitials: new Map() };
  for (const member of members) {
    const pieces = namePieces(member.name);
    for (const first of new Set(pieces[0])) add(roster.byFirst, first, { member, pieces });
    for (const initials of initialsOf(member)) add(roster.byInitials, initials, member);
  }
  rosters.set(members, roster);
  return roster;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** The longest match wins: "Mette Holm" before "Mette"; a genitive ("Annas", "Hans'", "Bo Lunds") is no name. */
export function matchName(text: string, words: NameWord[], members: Member[]): NameMatch | undefined {
  const [first] = words;
  if (!first) return undefined;
  const matches = calledBy(first, members).map((called) => ({ called, ...longestForm(text, called, words) }));
  const length = Math.max(0, ...matches.map((match) => match.length));
  const last = words[length - 1];
  if (!last || isGenitive(text, last)) return undefined;
  const best = matches.filter((match) => match.length === length);
  if (length === 1 && best.some(({ called }) => isSurnameOf(called, words[1]))) return undefined;
  const whole = best.filter(({ called, isShort }) => called.pieces.length === length && !isShort);
  const isShort = best.some((match) => match.isShort) && whole.length === 0;
  const people = (length > 1 && whole.length > 0 ? whole : best).map(({ called }) => called.member);
  const end = isShort && text[last.end] === '.' ? last.end + 1 : last.end;
  return { people, end, length, isWhole: length > 1 || whole.length > 0 };
}

/** As it is spelt, else as it is typed without æøå: "soren". */
function calledBy({ text, folded }: NameWord, members: Member[]): Called[] {
  const { byFirst } = rosterOf(members);
  const found = byFirst.get(folded);
  const exact = found?.filter(({ pieces }) => pieces[0]?.[0] === folded);
  if (exact && exact.length > 0) return exact;
  return found ?? byFirst.get(spellings(text.toLowerCase()).at(-1) ?? '') ?? [];
}

/** Full name, its first words, first and last name, or the first name with a letter: "Mette F", "Mette Kr." */
function longestForm(
  text: string,
  { pieces }: Called,
  words: NameWord[],
): { length: number; isShort: boolean } {
  const is = (piece: string[] | undefined, word: NameWord | undefined) =>
    word !== undefined && piece?.includes(word.folded) === true;
  let length = 0;
  while (length < pieces.length && is(pieces[length], words[length])) length += 1;
  if (length === 1 && pieces.length > 2 && is(pieces.at(-1), words[1])) length = 2;
  const letter = length === 1 ? shortSurname(text, words[1]) : undefined;
  const isShort = letter !== undefined && pieces.slice(1).some(([piece]) => piece?.startsWith(letter));
  return isShort ? { length: 2, isShort } : { length, isShort: false };
}

/** The "F" of "Mette F", the "Kr" of "Mette Kr.", folded. */
export function shortSurname(text: string, word: NameWord | undefined): string | undefined {
  if (!word || /[\p{N}_-]/u.test(text[word.end] ?? '')) return undefined;
  const isShort =
    text[word.end] === '.' ? /^(?:\p{L}|\p{Lu}\p{Ll}{1,2})$/u : /^(?:(?!I)\p{Lu}|[bcfghjklmnpqrstvwz])$/u;
  return isShort.test(word.text) ? word.folded : undefined;
}

const isSurnameOf = ({ pieces }: Called, word: NameWord | undefined): boolean =>
  word !== undefined && pieces.slice(1).some(([piece]) => `${piece}s` === word.folded);

function namePieces(name: string): string[][] {
  const pieces = name.trim().split(/\s+/);
  return pieces
    .map((piece) => [...new Set([foldName(piece), ...spellings(piece.toLowerCase()).map(plain)])])
    .filter(([piece]) => piece !== '');
}

/** Of all names, of both halves of a double name, of the first and the last. */
function initialsOf({ name, initials }: Member): Set<string> {
  const pieces = name.split(/\s+/).filter((piece) => /^\p{L}/u.test(piece));
  const letters = [pieces, name.split(/[\s-]+/), [pieces[0] ?? '', pieces.at(-1) ?? '']].map((parts) =>
    parts.map((part) => part[0] ?? '').join(''),
  );
  const all = initials === undefined ? letters : [initials];
  return new Set(
    all.filter((word) => word.length > 1).flatMap((word) => spellings(plain(word.toLowerCase()))),
  );
}

/** The people whose initials these are. */
export function peopleWithInitials(word: NameWord, members: Member[]): Member[] {
  return rosterOf(members).byInitials.get(word.folded) ?? [];
}

const plain = (name: string): string => name.replaceAll('’', "'").replaceAll('.', '');

const foldName = (name: string): string => plain(fold(name));

function isGenitive(text: string, { folded, end }: NameWord): boolean {
  return /['’]/.test(text[end] ?? '') && /[sxz]$/.test(folded);
}

/** "Berg" and "O'Brien", not "CPR" or "skemaet". */
export function looksLikeName(word: NameWord | undefined): word is NameWord {
  return word !== undefined && /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}/u.test(word.text);
}

/** "AH", "LVM": two to four capitals. */
export function looksLikeInitials({ text }: NameWord): boolean {
  return /^\p{Lu}{2,4}$/u.test(text);
}
