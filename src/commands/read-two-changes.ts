// Two changes of one item in a line: "udskyd 12 til 1/12 og giv den til Jens". Both are done at once, or neither.
import { oneOf } from './change-patterns.ts';
import * as words from './change-words.ts';
import type { ChangeReading, Command } from './command.ts';
import { slice, type TypedText } from './typed-text.ts';

const verbs = [
  ...words.postponeWords,
  ...words.moveWords,
  ...words.giveWords,
  ...words.rewordWords,
  ...words.correctWords,
  ...words.cancelWords,
];
const it =
  '(?:(?<it>den|det|it|that|aftalen|opgaven|the action)|#?(?<number>\\d{1,9}))(?![\\p{L}\\d]|[/.:]\\d)(?: så| then)?';
const second = new RegExp(
  `(?:,? (?:og|and|samt)(?: så| derefter| then)?|[,;.]) (?<wish>(?<verb>${oneOf(verbs)}) ${it})`,
  'diu',
);

/** "udskyd 12 til 3/12, 13 til 4/12" */
const anotherItem = /(?:[,;]| og| and) #?(?<number>\d{1,9}) (?:til|to) /iu;

/** `readOne` reads either part; undefined where the line holds no second one. */
export function readTwoChanges(
  typed: TypedText,
  readOne: (part: TypedText) => Command | undefined,
): Command | undefined {
  const another = anotherItem.exec(typed.text);
  const one = another && readOne(slice(typed, 0, another.index));
  if (one?.kind === 'change item' && says(one.to) && Number(another?.groups?.number) !== one.number)
    return { kind: 'change item', number: one.number, to: { verb: 'several' } };
  const found = second.exec(typed.text);
  const start = found?.indices?.groups?.wish?.[0];
  const groups = found?.groups;
  if (!groups || start === undefined) return undefined;
  const first = readOne(slice(typed, 0, found.index));
  // What stands behind "ret 12:" is a wording, whatever it says.
  if (first?.kind !== 'change item' || first.to.verb === 'reword' || first.to.verb === 'correct')
    return undefined;
  const { number } = first;
  const rest = slice(typed, start);
  const after = rest.text.slice(groups.wish?.length ?? 0);
  const other = readOne({ ...rest, text: `${groups.verb} ${number}${after}` });
  const isSame = groups.it !== undefined || Number(groups.number) === number;
  const to = other?.kind === 'change item' && isSame ? together(first.to, other.to) : undefined;
  return { kind: 'change item', number, to: to ?? { verb: 'several' } };
}

/** A day or owners, however unclear; "udskyd 12" of "udskyd 12 og 13 til fredag" says neither. */
function says(to: ChangeReading): boolean {
  if (to.verb === 'postpone') return !('due' in to) || to.due.kind !== 'missing';
  return to.verb === 'reassign' && to.owners.kind !== 'missing';
}

/** A clear day and clear owners, in either order. */
function together(one: ChangeReading, other: ChangeReading): ChangeReading | undefined {
  const postponed = [one, other].find((to) => to.verb === 'postpone');
  const given = [one, other].find((to) => to.verb === 'reassign');
  if (!postponed || !('due' in postponed) || postponed.due.kind !== 'day') return undefined;
  if (given?.owners.kind !== 'known' || given.due) return undefined;
  return { verb: 'reassign', owners: given.owners, due: postponed.due };
}
