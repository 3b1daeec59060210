// What a typed text says to the question that was asked, as far as it is an answer: read against what was offered first.
import { Temporal } from 'temporal-polyfill';
import { plainText, type TypedPart } from '../chat/event.ts';
import type { LineReading } from '../commands/command.ts';
import { readMessage } from '../commands/read-command.ts';
import type { CommandContext } from '../commands/read-line.ts';
import { readOwnerAnswer } from '../commands/read-owner-answer.ts';
import { isVerbOfAnother } from '../commands/verbs.ts';
import { fold } from '../dates/words.ts';
import type { Team } from '../people/team.ts';
import { chosenDay } from './chosen-day.ts';
import { chosenPeople } from './chosen-person.ts';
import type { SaidDay } from './create-from-line.ts';
import type { Doubt } from './missing.ts';
import type { Offered } from './offered.ts';

/** "det gør Bo", "på fredag, tak": more words than these beside the answer are something else. */
const mostOtherWords = 3;

/** "Jeg mener torsdag", "torsdag, tror jeg": the speaker does nothing but answer. */
const saysWhatIsMeant =
  /^(?:(?:nej|ja|no|yes)[,.]? )?(?:(?:jeg|vi) (?:mener|siger|vælger)|i (?:mean|say)) | (?:(?:tror|mener|synes) jeg|i (?:think|guess))[.!]?$/i;

/**
 * Undefined where the text is something else; a doubt where it is about the day, but unclear. `known` are the words of
 * what is asked about.
 */
export function readDayAnswer(
  parts: TypedPart[],
  offered: Offered | undefined,
  context: CommandContext,
  known: string,
): SaidDay | { doubt: Doubt } | undefined {
  const { owners, what, due } = readMessage(parts, context);
  if (saysOtherWork(what, known)) return undefined;
  const isOfDay = owners.kind === 'missing' || saysWhatIsMeant.test(plainText(parts));
  if (!isOfDay || !isShort(what)) return undefined;
  const chosen = chosenDay(plainText(parts), offered, due);
  if (chosen && 'due' in chosen) return isPast(chosen.due, context) ? { doubt: passed } : chosen.due;
  if (chosen) return chosen;
  if (due.kind === 'missing') return undefined;
  return due.kind === 'day' ? dayOf(due) : { doubt: { due } };
}

/** The same for the people: with a day where one is said beside them, or what is unclear about it. Undefined also for a whole agreement. */
export function readPeopleAnswer(
  parts: TypedPart[],
  offered: Offered | undefined,
  team: Team,
  context: CommandContext,
  known: string,
): (({ people: string[] } | { doubt: Doubt }) & { day?: SaidDay; unclear?: Doubt }) | undefined {
  const chosen = chosenPeople(plainText(parts), offered, team);
  if (chosen) return { people: chosen };
  const line = readMessage(parts, context);
  const owners = readOwnerAnswer(parts, context);
  if (owners.kind === 'missing' || isWhole(line) || saysOtherWork(line.what, known)) return undefined;
  const { due } = line;
  const day = due.kind === 'day' ? { day: dayOf(due) } : due.kind === 'unclear' ? { unclear: { due } } : {};
  return owners.kind === 'known' ? { people: owners.people, ...day } : { doubt: { owners }, ...day };
}

export function isWhole({ owners, what, due }: LineReading): boolean {
  return owners.kind === 'known' && due.kind === 'day' && what !== '';
}

/** "Karen tager den", "det bliver fredag" */
const answering = new Set(
  'tager goer er har bliver klarer soerger skal kan maa vil staar tror mener is takes does has will can should'.split(
    ' ',
  ),
);
/** "skriv bare fredag": with nothing more to be done. */
const ordering = new Set(
  'skriv saet sig noter noteer vaelg tag lad put set say take make write record'.split(' '),
);
const fillers = new Set('den det bare saa os sige til paa ind ned it that just down for to on'.split(' '));

/** "ring til lægen fredag": more than an answer, unless that is what is asked about. */
function saysOtherWork(what: string, known: string): boolean {
  const [first, ...others] = wordsOf(what);
  if (first === undefined || answering.has(first) || !isVerbOfAnother(first)) return false;
  if (ordering.has(first) && others.every((word) => fillers.has(word))) return false;
  const stems = wordsOf(known).map(stem);
  return [first, ...others].some((word) => !stems.includes(stem(word)));
}

const wordsOf = (text: string) => fold(text).match(/[\p{L}\d]+/gu) ?? [];

/** "ring", "ringe" and "ringer" are one word. */
const stem = (word: string) => word.replace(/e?r?$/, '');

/** What was offered yesterday may have been today. */
function isPast({ dueOn }: SaidDay, { now, timeZone }: CommandContext): boolean {
  return Temporal.PlainDate.compare(dueOn, now.toZonedDateTimeISO(timeZone).toPlainDate()) < 0;
}

const passed: Doubt = { due: { kind: 'unclear', why: 'past', choices: [] } };

function dayOf({ dueOn, dueTime, isMeeting }: SaidDay): SaidDay {
  return { dueOn, ...(dueTime && { dueTime }), ...(isMeeting && { isMeeting }) };
}

function isShort(what: string): boolean {
  return what.split(/\s+/).filter((word) => word !== '').length <= mostOtherWords;
}
