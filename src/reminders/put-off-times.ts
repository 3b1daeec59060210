// Until when a nudge may be put off: this afternoon, the next working day, next week. Pure.
import { Temporal } from 'temporal-polyfill';
import type { putOffChoices } from '../chat/button-press.ts';
import { instantAt } from '../dates/work-calendar.ts';
import type { Person } from '../people/team.ts';
import { dayOf, isPresent, presentOnOrAfter } from './presence.ts';
import { morningOf } from './when-to-ask.ts';

export type PutOffChoice = (typeof putOffChoices)[number];

export type PutOff = { day: Temporal.PlainDate; inAfternoon: boolean };

const afternoon = Temporal.PlainTime.from('14:00');

/** On the person's wall. */
export function putOffAt({ day, inAfternoon }: PutOff, person: Person): Temporal.Instant {
  return inAfternoon ? instantAt(day, afternoon, person.timeZone) : morningOf(person, day);
}

/** What may be chosen from now, each with when that is; never a day on which the person is not there. */
export function putOffTimes(person: Person, now: Temporal.Instant): Map<PutOffChoice, PutOff> {
  const today = dayOf(now, person);
  const times = new Map<PutOffChoice, PutOff>();
  const thisAfternoon = { day: today, inAfternoon: true };
  if (isPresent(person, today) && Temporal.Instant.compare(now, putOffAt(thisAfternoon, person)) < 0)
    times.set('this afternoon', thisAfternoon);
  const next = presentOnOrAfter(person, today.add({ days: 1 }));
  if (next) times.set('next day', { day: next, inAfternoon: false });
  const week = presentOnOrAfter(person, today.add({ days: 8 - today.dayOfWeek }));
  if (week && !(next && week.equals(next))) times.set('next week', { day: week, inAfternoon: false });
  return times;
}
