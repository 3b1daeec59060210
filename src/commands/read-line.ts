// Who does what by when, as far as one line says it.
import type { Temporal } from 'temporal-polyfill';
import { parseDue } from '../dates/parse-due.ts';
import type { Member } from '../people/team.ts';
import type { LineReading } from './command.ts';
import { labels } from './line-words.ts';
import { findOwners, ownersNamed } from './owner-position.ts';
import { type Range, slice, type TypedText } from './typed-text.ts';
import { whatWords } from './what-words.ts';

export type CommandContext = {
  members: Member[];
  /** Whose "jeg" it is; undefined where nobody knows. */
  typist: Member | undefined;
  now: Temporal.Instant;
  /** Where "i morgen" is meant. */
  timeZone: string;
  /** The day that "til næste møde" means, where one is planned. */
  nextMeeting?: Temporal.PlainDate | undefined;
  /** The team is not known: whoever stands where an owner stands is one, by the name as it is written. */
  anybody?: boolean | undefined;
};

/** `line` is what stands after the command word. */
export function readLine(line: TypedText, context: CommandContext): LineReading {
  return readLabelled(line, context) ?? readSentence(line, context);
}

function readSentence(line: TypedText, context: CommandContext): LineReading {
  const { due, spans } = parseDue(line.text, context);
  const { owners, range } = findOwners(line, { ...context, dates: spans });
  return { owners, what: whatWords(line, spans, range), due };
}

const labelNames = Object.entries(labels).flatMap(([part, words]) =>
  words.map((word) => [word, part as keyof typeof labels] as const),
);
const label = new RegExp(`(?<![\\p{L}\\p{N}])(${labelNames.map(([word]) => word).join('|')}) ?:`, 'giu');

/** "hvem: Anna hvad: sender skemaet hvornår: fredag"; undefined without at least two labels. */
function readLabelled(line: TypedText, context: CommandContext): LineReading | undefined {
  const found = [...line.text.matchAll(label)];
  if (found.length < 2) return undefined;
  const parts = new Map<keyof typeof labels, Range>();
  for (const [index, match] of found.entries()) {
    const part = labelNames.find(([word]) => word === match[1]?.toLowerCase())?.[1];
    const start = match.index + match[0].length;
    if (part && !parts.has(part))
      parts.set(part, { start, end: found[index + 1]?.index ?? line.text.length });
  }
  const piece = (part: keyof typeof labels) => {
    const range = parts.get(part);
    return range && slice(line, range.start, range.end);
  };
  const [owners, what, due] = [piece('owners'), piece('what'), piece('due')];
  if (!what || !(owners || due)) return undefined;
  const rest = readSentence(what, context);
  return {
    owners: owners ? ownersNamed(owners, { ...context, dates: [] }) : rest.owners,
    what: owners && due ? whatWords(what, []) : rest.what,
    due: due ? parseDue(due.text, context).due : rest.due,
  };
}
