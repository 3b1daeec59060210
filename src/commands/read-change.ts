// A line that changes one item by its number: "udskyd 12 til uge 50", "giv 12 til Mette", "ret 12: ny ordlyd".

import {
  numberThenWord,
  numberUntilRest,
  numberWordRest,
  oneOf,
  restWordNumber,
  wordNumberRest,
  wordRestNumber,
  wordThenNumber,
  wordWithoutOneNumber,
} from './change-patterns.ts';
import * as words from './change-words.ts';
import type { ChangeReading, Command, OwnerReading } from './command.ts';
import { completeWords } from './command-words.ts';
import {
  readDatedWording,
  readDoubtfulWording,
  readNewDay,
  readNewOwners,
  readNewWording,
} from './read-change-rest.ts';
import type { ReadingContext } from './read-command.ts';
import { readTwoChanges } from './read-two-changes.ts';
import { slice, type TypedText } from './typed-text.ts';

/** Undefined where the line is something else. After a command that creates, only what can be nothing else. */
export function readChange(line: TypedText, context: ReadingContext): Command | undefined {
  const start = polite.exec(line.text)?.[0].length ?? 0;
  const typed = slice(line, start);
  return readTwoChanges(typed, (one) => readOneChange(one, context)) ?? readOneChange(typed, context);
}

function readOneChange(typed: TypedText, context: ReadingContext): Command | undefined {
  return (
    bareChange(typed, context) ??
    withRest(typed, postponements, (rest) => readNewDay(rest, context, false)) ??
    withRest(typed, moves, (rest) => readNewDay(rest, context, true)) ??
    withRest(typed, givings, (rest) => readNewOwners(rest, context, false)) ??
    withRest(typed, handings, (rest) => readNewOwners(rest, context, true)) ??
    withRest(typed, rewordings, readNewWording) ??
    withRest(typed, corrections, (rest) => readCorrection(rest, context)) ??
    needsNumber(typed)
  );
}

const polite = new RegExp(`^${oneOf(words.politeWords)},? `, 'iu');

type Found = { number: number; rest: TypedText };

const bare: [Extract<ChangeReading['verb'], 'cancel' | 'decline' | 'history' | 'change'>, RegExp[]][] = [
  ['cancel', [wordThenNumber(words.cancelWords), numberThenWord(words.cancelledWords)]],
  ['decline', [wordThenNumber(words.declineWords), numberThenWord(words.declineWords)]],
  ['history', [wordThenNumber(words.historyWords), numberThenWord(words.historyWords)]],
  [
    'change',
    [wordThenNumber([...words.correctWords, ...words.rewordWords]), numberThenWord(words.correctWords)],
  ],
];

const postponements = [
  wordNumberRest(words.postponeWords),
  numberWordRest([...words.movedWords, ...words.postponeWords]),
];
/** "12 til mandag" too; "12 til Mette" is no day. */
const moves = [
  wordNumberRest(words.moveWords),
  numberWordRest(words.moveWords),
  numberUntilRest(['til', 'to']),
];
const givings = [wordNumberRest(words.giveWords, words.onwardWords)];
const handings = [
  numberWordRest([...words.givenWords, ...words.giveWords]),
  numberUntilRest(['til', 'to']),
  wordRestNumber(words.giveWords),
  restWordNumber(words.takesWords),
];
const takings = wordThenNumber(words.takeWords);
const rewordings = [wordNumberRest(words.rewordWords)];
const corrections = [wordNumberRest(words.correctWords)];

function bareChange({ text }: TypedText, { typist }: ReadingContext): Command | undefined {
  for (const [verb, forms] of bare) {
    const number = forms.map((form) => numberIn(form.exec(text))).find((found) => found !== undefined);
    if (number !== undefined) return { kind: 'change item', number, to: { verb } };
  }
  const taken = numberIn(takings.exec(text));
  if (taken === undefined || !typist) return undefined;
  const owners: OwnerReading = { kind: 'known', people: [typist.id] };
  return { kind: 'change item', number: taken, to: { verb: 'reassign', owners } };
}

function withRest(
  typed: TypedText,
  forms: RegExp[],
  read: (rest: TypedText) => ChangeReading | undefined,
): Command | undefined {
  for (const form of forms) {
    const found = restIn(typed, form);
    const to = found && read(found.rest);
    if (found && to) return { kind: 'change item', number: found.number, to };
  }
  return undefined;
}

/** "ret 12: fredag" is a new day, "ret 12 til Mette" a new owner, "ret 12: ringer til lægen" a new wording. */
function readCorrection(rest: TypedText, context: ReadingContext): ChangeReading | undefined {
  const wording = readNewWording(rest);
  if (wording?.verb !== 'reword') return wording;
  if (isStatus.test(wording.what)) return { verb: 'change' };
  const clear =
    readNewDay(rest, { ...context, creates: true }, true) ??
    readNewOwners(rest, { ...context, creates: true }, false);
  const isDoubtful =
    !clear ||
    (clear.verb === 'postpone' && 'due' in clear && clear.due.kind !== 'day') ||
    (clear.verb === 'reassign' && clear.owners.kind !== 'known');
  return isDoubtful
    ? (readDoubtfulWording(rest, context) ?? clear ?? readDatedWording(rest, context) ?? wording)
    : clear;
}

const isStatus = new RegExp(`^${oneOf([...completeWords, ...words.cancelledWords])}$`, 'iu');

const lacking: [Extract<Command, { kind: 'change needs number' }>['verb'], RegExp][] = [
  ['postpone', wordWithoutOneNumber([...words.postponeWords, ...words.moveWords])],
  ['reassign', wordWithoutOneNumber(words.giveWords)],
  ['reword', wordWithoutOneNumber(words.rewordWords)],
  ['change', wordWithoutOneNumber(words.correctWords)],
  ['cancel', wordWithoutOneNumber(words.cancelWords)],
  ['decline', wordWithoutOneNumber(words.declineWords)],
  ['history', wordWithoutOneNumber(words.historyWords)],
];

function needsNumber({ text }: TypedText): Command | undefined {
  const verb = lacking.find(([, form]) => form.test(text))?.[0];
  return verb && { kind: 'change needs number', verb };
}

function numberIn(found: RegExpExecArray | null): number | undefined {
  const number = Number(found?.groups?.number);
  return number > 0 ? number : undefined;
}

function restIn(typed: TypedText, form: RegExp): Found | undefined {
  const found = form.exec(typed.text);
  const number = numberIn(found);
  const rest = found?.groups?.rest;
  if (number === undefined || found === null || rest === undefined) return undefined;
  const start = found.indices?.groups?.rest?.[0] ?? 0;
  return { number, rest: slice(typed, start, start + rest.length) };
}
