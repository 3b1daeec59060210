// What a question offers to choose among: kept with its draft, so that a typed answer is read against what was shown.
import { Temporal } from 'temporal-polyfill';
import type { DueQuestion } from '../dates/due.ts';
import { workingDayOnOrBefore } from '../dates/work-calendar.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import type { NewDraft } from './draft.ts';
import type { Doubt } from './missing.ts';

export type Offered = {
  /** Beside people: those that the line was unclear about, to be asked about next. */
  days: Temporal.PlainDate[];
  /** Person ids. */
  people: string[];
  /** One of these is meant; else they are only near at hand, and any other may be. */
  asksWhich: boolean;
};

export type Asks = 'who' | 'when' | 'what';

const mostNames = 15;

/** Then the day that is offered is far from certain: 1/11, said on the 24th, is a year away. */
const asksOpenly = new Set<DueQuestion>(['past', 'not a date', 'no meeting planned']);
const friday = 5;

/** The draft with the question that it now waits on, and what that question offers. */
export function asking<Asking extends NewDraft>(
  draft: Asking,
  asks: Asks,
  doubt: Doubt,
  { team, reader }: Pick<Turn, 'team' | 'reader'>,
): Asking {
  const { offered: _, ...rest } = draft;
  const offered = offerFor(draft, asks, doubt, team, reader);
  return { ...rest, asked: asks, ...(offered && { offered }) } as Asking;
}

/** What `draft` offered before stays on offer while nothing better is known. */
export function offerFor(
  draft: Pick<NewDraft, 'asked' | 'offered'>,
  asks: Asks,
  doubt: Doubt,
  team: Team,
  { today }: Reader,
): Offered | undefined {
  const { due } = doubt;
  const before = draft.asked === asks ? draft.offered : undefined;
  if (asks === 'when') {
    if (due?.kind === 'unclear' && due.choices.length > 0)
      return { days: due.choices, people: [], asksWhich: !asksOpenly.has(due.why) };
    const which = before?.asksWhich !== false ? (draft.offered?.days ?? []) : [];
    const still = which.filter((day) => !isBefore(day, today));
    return still.length > 0
      ? { days: still, people: [], asksWhich: true }
      : { days: nextFridays(today), people: [], asksWhich: false };
  }
  const isOneOf = due?.kind === 'unclear' && !asksOpenly.has(due.why);
  const days = isOneOf ? due.choices : draft.asked === 'when' ? [] : (draft.offered?.days ?? []);
  if (asks === 'what') return days.length > 0 ? { days, people: [], asksWhich: false } : undefined;
  const { owners } = doubt;
  const isAmbiguous = owners?.kind === 'ambiguous';
  const wanted = isAmbiguous ? owners.candidates : !owners && before?.asksWhich ? before.people : undefined;
  const people = team.members.filter(({ id }) => wanted?.includes(id) ?? true).map(({ id }) => id);
  return { days, people: people.slice(0, mostNames), asksWhich: wanted !== undefined };
}

/** The end of this week, of the next, and of the one after. */
function nextFridays(today: Temporal.PlainDate): Temporal.PlainDate[] {
  const thisFriday = today.add({ days: friday - today.dayOfWeek });
  return [0, 1, 2, 3]
    .map((weeks) => workingDayOnOrBefore(thisFriday.add({ weeks })))
    .filter((day) => isBefore(today, day))
    .slice(0, 3);
}

function isBefore(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, other) < 0;
}
