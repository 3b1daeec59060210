// On which days a person can be asked: their organisation's working days, without those on which they are away.
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../dates/work-calendar.ts';
import type { Person } from '../people/team.ts';

/** A working day of the person's organisation, whether they are away or not. */
function worksOn({ organisation }: Person, day: Temporal.PlainDate): boolean {
  return isWorkingDay(day) && !organisation.daysOff?.some((off) => off.equals(day));
}

/** Within an absence. */
export function isAway({ absences = [] }: Person, day: Temporal.PlainDate): boolean {
  return absences.some(({ from, until }) => !isBefore(day, from) && !(until && isBefore(until, day)));
}

/** The first day of an absence whose end nobody knows, with what it goes on from: said twice it is one. */
export function awayForGoodFrom(person: Person): Temporal.PlainDate | undefined {
  let from = person.absences?.find(({ until }) => !until)?.from;
  while (from && isAway(person, from.subtract({ days: 1 }))) from = from.subtract({ days: 1 });
  return from;
}

export function isPresent(person: Person, day: Temporal.PlainDate): boolean {
  return worksOn(person, day) && !isAway(person, day);
}

/** Undefined for somebody who is away from then on without an end. */
export function presentOnOrAfter(person: Person, day: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const forGood = awayForGoodFrom(person);
  for (let candidate = day; !(forGood && !isBefore(candidate, forGood)); candidate = dayAfter(candidate)) {
    if (isPresent(person, candidate)) return candidate;
  }
  return undefined;
}

/** The `count`-th day after `day` on which the person is present; `day` itself for 0. */
export function presentDaysAfter(
  person: Person,
  day: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate | undefined {
  let reached: Temporal.PlainDate | undefined = day;
  for (let left = count; left > 0 && reached; left -= 1)
    reached = presentOnOrAfter(person, dayAfter(reached));
  return reached;
}

/** The nearest working day of the person's organisation, on the day or before it. */
export function worksOnOrBefore(person: Person, day: Temporal.PlainDate): Temporal.PlainDate {
  let candidate = day;
  while (!worksOn(person, candidate)) candidate = candidate.subtract({ days: 1 });
  return candidate;
}

/** `count` working days of the person's organisation before `day`. */
export function worksBefore(person: Person, day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let reached = day;
  for (let left = count; left > 0; left -= 1)
    reached = worksOnOrBefore(person, reached.subtract({ days: 1 }));
  return reached;
}

/** What day it is for the person. */
export function dayOf(instant: Temporal.Instant, { timeZone }: Pick<Person, 'timeZone'>): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

export const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0;

const dayAfter = (day: Temporal.PlainDate) => day.add({ days: 1 });
