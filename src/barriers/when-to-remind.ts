// When whoever has a barrier is reminded of it: every week from the day it was taken, on a morning when they are there. Pure.
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../people/team.ts';
import { dayOf, isBefore, presentOnOrAfter } from '../reminders/presence.ts';
import { morningOf } from '../reminders/when-to-ask.ts';
import type { Barrier } from './barrier.ts';

/** The next morning after `now`; undefined for somebody who has it not, or is away without an end. */
export function nextHelpReminder(
  barrier: Barrier,
  person: Person,
  now: Temporal.Instant,
): Temporal.PlainDate | undefined {
  for (let week = 1; ; week += 1) {
    const onDay = reminderOf(barrier, person, week);
    if (!onDay || Temporal.Instant.compare(morningOf(person, onDay), now) > 0) return onDay;
  }
}

export function isHelpRemindedOn(barrier: Barrier, person: Person, day: Temporal.PlainDate): boolean {
  for (let week = 1; ; week += 1) {
    const onDay = reminderOf(barrier, person, week);
    if (!onDay || !isBefore(onDay, day)) return onDay?.equals(day) === true;
  }
}

function reminderOf({ state, taken }: Barrier, person: Person, week: number): Temporal.PlainDate | undefined {
  if (state !== 'taken' || taken?.by !== person.id) return undefined;
  return presentOnOrAfter(person, dayOf(taken.at, person).add({ weeks: week }));
}
