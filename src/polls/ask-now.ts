// A round at once, or the next time that there can be one.
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../dates/work-calendar.ts';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import type { Askable } from './askable.ts';
import { askedIn, calendarOf, canOpenOn, nextOpening } from './plan-rounds.ts';
import { isSame, type OpenRound, type PlannedRound } from './poll.ts';
import { roundFrom } from './round-times.ts';
import { plannedByHand } from './stop-poll.ts';

export type AskedNow =
  | { kind: 'open already'; round: OpenRound }
  | { kind: 'planned already'; round: PlannedRound }
  | { kind: 'opens now'; round: PlannedRound }
  /** `after`: of those that are open or wait already, the last to close. */
  | { kind: 'opens later'; round: PlannedRound; isWorkingDay: boolean; after?: OpenRound | PlannedRound }
  | { kind: 'too few'; people: number }
  /** On no day in sight are enough at work. */
  | { kind: 'nobody there' };

/** `isNamed`: somebody said what to ask about; where nobody did, the round that is open is what is meant. */
export async function askNow(
  stores: Stores,
  { team, reader }: Turn,
  { about }: Askable,
  isNamed: boolean,
): Promise<AskedNow> {
  const people = askedIn(team).length;
  const { minimum } = team.polls;
  if (people < minimum) return { kind: 'too few', people };
  await stores.polls.lockOfTeam(team.id);
  const open = await stores.rounds.openOfTeam(team.id);
  if (open && (!isNamed || isSame(open.about, about))) return { kind: 'open already', round: open };
  const waiting = await plannedByHand(stores, team.id);
  const same = waiting.find((round) => isSame(round.about, about));
  if (same) return { kind: 'planned already', round: same };
  const today = reader.now.toZonedDateTimeISO(team.timeZone).toPlainDate();
  const isNow = !open && canOpenOn(team, today);
  const [after] = [...(open ? [open] : []), ...waiting].toSorted((one, other) =>
    Temporal.Instant.compare(other.closesAt, one.closesAt),
  );
  const opensAt = isNow ? reader.now : nextOpening(team, after?.closesAt ?? reader.now);
  if (!opensAt) return { kind: 'nobody there' };
  const times = roundFrom(calendarOf(team), opensAt);
  const round = await stores.rounds.plan({ teamId: team.id, about, minimum, ...times });
  if (isNow) return { kind: 'opens now', round };
  return { kind: 'opens later', round, isWorkingDay: isWorkingDay(today), ...(after && { after }) };
}
