// On which mornings somebody who has not answered is reminded of an open round. Pure: of the round, the person, the calendar.
import { Temporal } from 'temporal-polyfill';
import type { Person, Team } from '../people/team.ts';
import { morningNudge, type Promised } from '../reminders/plan-nudges.ts';
import { dayOf, isBefore, isPresent } from '../reminders/presence.ts';
import { morningOf } from '../reminders/when-to-ask.ts';
import { askedIn } from './plan-rounds.ts';
import type { RoundTimes } from './round-times.ts';

/** So many rounds are told of in one morning's message, a line each. */
const mostLines = 2;

/** What everybody who is asked is promised when the round opens; who has answered by then is not written to. */
export function planRoundNudges(round: RoundTimes, team: Team, now: Temporal.Instant): Promised[] {
  return askedIn(team).flatMap((member) => planRoundNudge(round, member, now));
}

/** Nothing where that day has passed. */
export function planRoundNudge(round: RoundTimes, person: Person, now: Temporal.Instant): Promised[] {
  const onDay = roundMorning(round, person);
  return onDay && !isBefore(onDay, dayOf(now, person)) ? [morningNudge(person, onDay)] : [];
}

/**
 * The one morning on which the round alone is reason enough to write: the last on which the person is there before the
 * closing day; else that of the closing day. Undefined where they are not there, or it closes before.
 */
export function roundMorning(round: RoundTimes, person: Person): Temporal.PlainDate | undefined {
  const { opensAt, closesAt } = round;
  const closesOn = dayOf(closesAt, person);
  for (let day = dayBefore(closesOn); isAfter(morningOf(person, day), opensAt); day = dayBefore(day))
    if (isPresent(person, day)) return day;
  const last = morningOf(person, closesOn);
  const isWithin = !isAfter(opensAt, last) && isAfter(closesAt, last);
  return isWithin && isPresent(person, closesOn) ? closesOn : undefined;
}

/** Of the rounds that wait for this person, those that a message of that morning tells of: what closes first, first. */
export function roundsToTell<Round extends RoundTimes>(
  waiting: Round[],
  person: Person,
  onDay: Temporal.PlainDate,
): Round[] {
  const morning = morningOf(person, onDay);
  return waiting
    .filter((round) => isAfter(morning, round.opensAt) || isRoundMorning(round, person, onDay))
    .toSorted((one, other) => Temporal.Instant.compare(one.closesAt, other.closesAt))
    .slice(0, mostLines);
}

export function isRoundMorning(round: RoundTimes, person: Person, onDay: Temporal.PlainDate): boolean {
  return roundMorning(round, person)?.equals(onDay) === true;
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0;

const dayBefore = (day: Temporal.PlainDate) => day.subtract({ days: 1 });
