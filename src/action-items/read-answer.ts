// What a typed text says to the question that was asked, as far as it is an answer: read against what was offered first.
import { Temporal } from 'temporal-polyfill';
import { plainText, type TypedPart } from '../chat/event.ts';
import type { LineReading } from '../commands/command.ts';
import { readMessage } from '../commands/read-command.ts';
import type { CommandContext } from '../commands/read-line.ts';
import { readOwnerAnswer } from '../commands/read-owner-answer.ts';
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

/** Undefined where the text is something else; a doubt where it is about the day, but unclear. */
export function readDayAnswer(
  parts: TypedPart[],
  offered: Offered | undefined,
  context: CommandContext,
): SaidDay | { doubt: Doubt } | undefined {
  const { owners, what, due } = readMessage(parts, context);
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
): (({ people: string[] } | { doubt: Doubt }) & { day?: SaidDay; unclear?: Doubt }) | undefined {
  const chosen = chosenPeople(plainText(parts), offered, team);
  if (chosen) return { people: chosen };
  const line = readMessage(parts, context);
  const owners = readOwnerAnswer(parts, context);
  if (owners.kind === 'missing' || isWhole(line)) return undefined;
  const { due } = line;
  const day = due.kind === 'day' ? { day: dayOf(due) } : due.kind === 'unclear' ? { unclear: { due } } : {};
  return owners.kind === 'known' ? { people: owners.people, ...day } : { doubt: { owners }, ...day };
}

export function isWhole({ owners, what, due }: LineReading): boolean {
  return owners.kind === 'known' && due.kind === 'day' && what !== '';
}

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
