// Who, what and by when of one agreement in minutes: a sentence, or parts that are known apart.
import type { LineReading, OwnerReading } from '../commands/command.ts';
import { findOwners, ownersNamed } from '../commands/owner-position.ts';
import { type CommandContext, readLine } from '../commands/read-line.ts';
import { type TypedText, typedText } from '../commands/typed-text.ts';
import { whatWords } from '../commands/what-words.ts';
import type { DueReading } from '../dates/due.ts';
import { parseDue } from '../dates/parse-due.ts';
import type { AgreementParts } from './block.ts';
import { nobody } from './minutes-words.ts';

const missing: OwnerReading = { kind: 'missing' };

/** "Det blev aftalt, at Anna …", "Beslutning: …": what says that it is one. */
const agreedLead =
  /^(?:(?:det|der) (?:blev|er|var enighed om)(?: \p{Ll}+)? ?(?:aftalt|besluttet)?,? at |aftalt,? at |(?:vi|de|gruppen|teamet) (?:aftalte|besluttede),? at |it was (?:agreed|decided) that |(?:we|the (?:team|group)) (?:agreed|decided) that |(?:beslutning|konklusion|aftalt|decision|agreed) ?: ?|ad \p{L}\) )/iu;

export const withoutLead = (text: string): string => text.replace(agreedLead, '');

/** A deadline that says it is one stands before any other date: "…, frist 4/12", "Svar: uge 2". */
const deadlineLabel = /(?:^|[\s.;,(–-])(?:ny )?(?:tidsfrist|frist|deadline|svar|due|answer) ?:? (?=\S)/giu;

/** "… – 11/12", "…, d. 4/12": the last part, where it is nothing but a day. */
const partMarks = / ?(?: [–—-] |→|->|[;,(]|[.:!?]+ ) ?/g;

const mostLastParts = 4;

export function readSentence(sentence: string, context: CommandContext): LineReading {
  const typed = typedText([withoutLead(sentence)]);
  const bracket = inBracket(typed.text, context);
  if (bracket) return readParts(bracket, context);
  const split = deadlineIn(typed.text, context);
  if (!split) return readLine(typed, context);
  return readApart(typedText([split.rest]), parseDue(split.due, context).due, context);
}

function readApart(typed: TypedText, due: DueReading, context: CommandContext): LineReading {
  const { spans } = parseDue(typed.text, context);
  const { owners, range } = findOwners(typed, { ...context, dates: spans });
  return { owners, what: whatWords(typed, [], range), due };
}

/** The deadline and the rest, where the rest holds a date too that is part of the task. */
function deadlineIn(text: string, context: CommandContext): { due: string; rest: string } | undefined {
  if (parseDue(text, context).due.kind === 'day' && !deadlineLabel.test(text)) return undefined;
  deadlineLabel.lastIndex = 0;
  const label = [...text.matchAll(deadlineLabel)].at(-1);
  if (label) {
    const due = text.slice(label.index + label[0].length);
    if (parseDue(due, context).due.kind !== 'missing') return { due, rest: text.slice(0, label.index) };
  }
  for (const { index, 0: mark } of [...text.matchAll(partMarks)].slice(-mostLastParts)) {
    const [due, rest] = [text.slice(index + mark.length), text.slice(0, index)];
    if (isOnlyDate(due, context) && parseDue(rest, context).due.kind !== 'missing') return { due, rest };
  }
  return undefined;
}

const aroundDates = /(?:^|(?<=[\s(]))(?:senest|frist|deadline|svar|ud|klar|by|due|gerne|ny)(?![\p{L}])/giu;

/** Nothing but when: "(senest d. 4/12)", "tirsdag i uge 2.", "Frist: fredag". */
export function isOnlyDate(text: string, context: CommandContext): boolean {
  if (text.length > 80) return false;
  const { due, spans } = parseDue(text, context);
  if (due.kind === 'missing') return false;
  let left = '';
  let at = 0;
  for (const { start, end } of spans) {
    left += `${text.slice(at, start)} `;
    at = end;
  }
  return !/[\p{L}\p{N}]/u.test((left + text.slice(at)).replaceAll(aroundDates, ''));
}

/** "… (Bo, 27/11)": who and when in the last bracket, and nothing else in it. */
function inBracket(text: string, context: CommandContext): AgreementParts | undefined {
  const found = /^(.+?) ?\(([^()]{1,90})\)[.!]?$/su.exec(text);
  const [, what, inside] = found ?? [];
  if (what === undefined || inside === undefined) return undefined;
  const pieces = inside.split(/[,;] ?| [–—-] | ?\/ (?=\D)/).map((piece) => piece.trim());
  const dates = pieces.filter((piece) => isOnlyDate(piece, context));
  const names = pieces.filter((piece) => !dates.includes(piece));
  const owners = names.join(', ').replace(/^(?:v\/|ansv\.?:?|ansvarlig:?) ?/i, '');
  const isNamed =
    ownersNamed(typedText([owners]), { ...context, dates: [] }).kind !== 'missing' || nobody.test(owners);
  if (names.length === 0 || dates.length > 1 || !isNamed || pieces.length > 6) return undefined;
  if (dates[0] === undefined)
    return parseDue(what, context).due.kind === 'missing' ? { what, owners } : undefined;
  return { what, owners, due: dates[0] };
}

/** From a table, labels or a bracket: an empty part is missing, one that is not there may stand in the what. */
export function readParts({ what, owners, due }: AgreementParts, context: CommandContext): LineReading {
  const typed = typedText([withoutLead(what)]);
  const inWhat = readSentence(what, context);
  const named = owners === undefined ? inWhat.owners : ownersIn(owners, context);
  const found =
    due === undefined ? inWhat.due : due === '' ? { kind: 'missing' as const } : parseDue(due, context).due;
  if (owners === undefined && due === undefined) return inWhat;
  const isSame = JSON.stringify(named) === JSON.stringify(inWhat.owners);
  const { spans } = parseDue(typed.text, context);
  const { range } = isSame || owners === undefined ? findOwners(typed, { ...context, dates: spans }) : {};
  return { owners: named, what: whatWords(typed, due === undefined ? spans : [], range), due: found };
}

function ownersIn(cell: string, context: CommandContext): OwnerReading {
  const bare = cell.trim().replace(/^@/, '@');
  if (bare === '' || nobody.test(bare)) return missing;
  return ownersNamed(typedText([bare]), { ...context, dates: [] });
}
