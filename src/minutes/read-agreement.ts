// Who, what and by when of one agreement in minutes: a sentence, or parts that are known apart.
import type { LineReading, OwnerReading } from '../commands/command.ts';
import { looksLikeInitials, type NameWord, nameWordsAt, peopleWithInitials } from '../commands/names.ts';
import { ownersAt } from '../commands/owner-list.ts';
import { findOwners, ownersNamed } from '../commands/owner-position.ts';
import { textOutside } from '../commands/placed-owners.ts';
import { type CommandContext, readLine } from '../commands/read-line.ts';
import { type TypedText, typedText } from '../commands/typed-text.ts';
import { whatWords } from '../commands/what-words.ts';
import type { DueReading } from '../dates/due.ts';
import { parseDue } from '../dates/parse-due.ts';
import { withoutLead } from './agreed-lead.ts';
import type { AgreementParts } from './block.ts';
import { nobody } from './minutes-words.ts';

const missing: OwnerReading = { kind: 'missing' };

/** "… – 11/12", "… d. 4/12", "… by Friday": the last part, where it is nothing but a day. */
const partMarks = / ?(?: [–—-] |→|->|[;,(]|[.:!?]+ ) ?| (?=(?:senest|inden|by|before|no later than) )/g;

const mostLastParts = 4;

export function readSentence(sentence: string, context: CommandContext): LineReading {
  const typed = typedText([withoutLead(sentence)]);
  const parts = labelledInside(typed.text, context) ?? inBracket(typed.text, context);
  if (parts) return readParts(parts, context);
  const split = lastDay(typed.text, context);
  if (split) return readApart(typedText([split.rest]), dueIn(split.due, context), context);
  const line = readLine(typed, context);
  if (line.due.kind !== 'unclear' || line.due.why !== 'several dates') return line;
  return readApart(typed, line.due, context);
}

/** The days in the text are part of what is to be done. */
function readApart(typed: TypedText, due: DueReading, context: CommandContext): LineReading {
  const { spans } = parseDue(typed.text, context);
  const { owners, range } = findOwners(typed, { ...context, dates: spans });
  return { owners, what: whatWords(typed, [], range), due };
}

/** The last part, where the rest holds a date too, or where it names the next meeting alone. */
function lastDay(text: string, context: CommandContext): { due: string; rest: string } | undefined {
  const { due: whole } = parseDue(text, context);
  const isMeeting = whole.kind === 'missing' && nextMeeting.test(text.slice(-30));
  if (!isMeeting && whole.kind !== 'unclear') return undefined;
  for (const { index, 0: mark } of [...text.matchAll(partMarks)].slice(-mostLastParts)) {
    const [due, rest] = [text.slice(index + mark.length), text.slice(0, index)];
    const isRest = isMeeting || parseDue(rest, context).due.kind !== 'missing';
    if (isRest && isOnlyDate(due, context)) return { due, rest };
  }
  return undefined;
}

const nextMeeting = /(?:næste (?:møde|gang)|next meeting)[.)]?$/i;

/** Of a text that says when: the next meeting may be named without "til". */
function dueIn(text: string, context: CommandContext): DueReading {
  const { due } = parseDue(text, context);
  return due.kind === 'missing' && nextMeeting.test(text.trim())
    ? parseDue(`til ${text.trim()}`, context).due
    : due;
}

const aroundDates =
  /(?<![\p{L}])(?:senest|frist|deadline|svar|ud|klar|by|due|gerne|ny|sendes|udsendes|på)(?![\p{L}])/giu;

/** Nothing but when: "(senest d. 4/12)", "tirsdag i uge 2.", "Sendes ud mandag". */
export function isOnlyDate(text: string, context: CommandContext): boolean {
  if (text.length > 80) return false;
  if (nextMeeting.test(text) && text.trim().length < 20) return true;
  const { due, spans } = parseDue(text, context);
  if (due.kind === 'missing') return false;
  return !/[\p{L}\p{N}]/u.test(textOutside(text, spans, 0).replaceAll(aroundDates, ''));
}

const inlineLabel =
  /(?:^|[\s.;,(–—-])(?:(ansvarlige?|ansv\.?|tovholder|owner|responsible)|(?:ny )?(?:tidsfrist|frist|deadline|svar|due|answer)(?= ?:? (?:\d|senest|d\.|uge|på|inden|ultimo|medio|\p{L}*dag|week|by|on|snarest)|: )) ?:? (?=\S)/giu;

/** "… Ansv.: Birgitte + Bo. Frist: uge 54", "…, ny frist 1/12" */
function labelledInside(text: string, context: CommandContext): AgreementParts | undefined {
  const labels = [...text.matchAll(inlineLabel)].filter(
    ({ 0: label, 1: owner }) => !owner || label.includes(':'),
  );
  const [first] = labels;
  if (!first || first.index === 0) return undefined;
  const parts: AgreementParts = { what: text.slice(0, first.index) };
  for (const [index, label] of labels.entries()) {
    const value = text
      .slice(label.index + label[0].length, labels[index + 1]?.index)
      .replace(/[\s.;,–—-]+$/, '');
    const part = label[1] ? 'owners' : 'due';
    const isDay = part === 'owners' || parseDue(value, context).due.kind !== 'missing';
    if (!isDay) return undefined;
    const apart = part === 'owners' ? value.split(/ [–—-] |, (?=\d|uge|senest)/) : [value];
    parts[part] ??= apart[0] ?? value;
    if (apart[1] !== undefined) parts.due ??= apart[1];
  }
  return parts;
}

const ownerLead = /^(?:v\/|ansv\.?:?|ansvarlig:?) ?/i;

/** "… (Bo, 27/11)": who and when in the last bracket, and nothing else in it. */
export function inBracket(text: string, context: CommandContext): AgreementParts | undefined {
  const found = /^([^()]{1,900}(?:\([^()]*\)[^()]{1,200}){0,4}?) ?\(([^()]{1,90})\)[.!]?$/u.exec(text);
  const [, what, inside] = found ?? [];
  if (what === undefined || inside === undefined) return undefined;
  const pieces = inside
    .replace(ownerLead, '')
    .split(/[,;] ?| [–—-] | ?\/ (?=\D)/)
    .map((piece) => piece.trim());
  const dates = pieces.filter(
    (piece) => parseDue(piece, context).spans[0]?.start === 0 || isOnlyDate(piece, context),
  );
  const owners = pieces.filter((piece) => !dates.includes(piece)).join(', ');
  if (owners === '' || dates.length > 1 || pieces.length > 6) return undefined;
  if (ownersNamed(typedText([owners]), { ...context, dates: [] }).kind === 'missing' && !nobody.test(owners))
    return undefined;
  return { what, owners, ...(dates[0] !== undefined && { due: dates[0] }) };
}

/** From a table, labels or a bracket: an empty part is missing, one that is not there may stand in the what. */
export function readParts({ what, owners, due }: AgreementParts, context: CommandContext): LineReading {
  const typed = typedText([withoutLead(what)]);
  if (owners === undefined) {
    return due === undefined ? readSentence(what, context) : readApart(typed, dueIn(due, context), context);
  }
  const named = ownersIn(owners, context);
  const { due: found, spans } =
    due === undefined ? dueOfTask(typed.text, context) : { due: dueIn(due, context), spans: [] };
  const inWhat = findOwners(typed, { ...context, dates: parseDue(typed.text, context).spans });
  const isSame = JSON.stringify(named) === JSON.stringify(inWhat.owners);
  return { owners: named, what: whatWords(typed, spans, isSame ? inWhat.range : undefined), due: found };
}

/** "Weekendtal: Træk tal …": what a task is called says nothing of when. Days that are asked about stay in the words. */
function dueOfTask(text: string, context: CommandContext) {
  const called = /^[^:.!?]{1,60}: (?=\p{Lu})/u.exec(text)?.[0].length ?? 0;
  const { due, spans } = parseDue(text.slice(called), context);
  const isClear = due.kind !== 'unclear' || due.why !== 'several dates';
  return {
    due,
    spans: isClear ? spans.map(({ start, end }) => ({ start: start + called, end: end + called })) : [],
  };
}

/** What stands in a cell or behind a label: initials count also where they are a word ("OK"). */
function ownersIn(cell: string, context: CommandContext): OwnerReading {
  if (cell.trim() === '' || nobody.test(cell.trim())) return missing;
  const typed = typedText([cell]);
  const at = { ...context, dates: [] };
  const [word] = nameWordsAt(typed.text, 0, 1);
  const initials = word && word.end === typed.text.length ? peopleWithInitials(word, context.members) : [];
  const [only, ...others] = initials;
  if (only && others.length === 0 && looksLikeInitials(word as NameWord))
    return { kind: 'known', people: [only.id] };
  const found = ownersAt(typed, 0, at, true);
  const rest = /^ ?(?:[+&,/]|og |and |samt )\s*(\p{L}.*)$/u.exec(typed.text.slice(found?.end ?? 0))?.[1];
  if (found?.owners.kind === 'known' && rest)
    return { kind: 'unknown', name: rest, others: found.owners.people };
  return found?.owners ?? ownersNamed(typed, at);
}
