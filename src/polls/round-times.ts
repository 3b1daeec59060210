// When a team's rounds open and close: on working days, at nine, and closed at noon before the next one opens. Pure: of
// the schedule, the meetings and the calendar.
import { Temporal } from 'temporal-polyfill';
import { instantAt, isWorkingDay } from '../dates/work-calendar.ts';

type Day = Temporal.PlainDate;

export type Rhythm =
  /** On the weekday of `firstOn`. */
  | { every: 'week' | 'two weeks'; firstOn: Day }
  /** On the day of the month of `firstOn`; the last one where the month is shorter. */
  | { every: 'month'; firstOn: Day }
  /** On the working day in the middle between a meeting and the next. */
  | { every: 'time between meetings' }
  /** On the first working day after a meeting. */
  | { every: 'meeting' };

/** Both days included; without an end that anybody knows, `until` is absent. */
export type Pause = { from: Day; until?: Day };

export type RoundPlan = {
  rhythm: Rhythm;
  /** IANA name: nine is nine on this wall. */
  timeZone: string;
  /** Working days, the one on which it opens included; absent for four. */
  openFor?: number;
  /** Those that are planned, in any order; cancelled ones are not among them. */
  meetings?: Day[];
  /** When the organisations are closed, beside weekends and public holidays. */
  daysOff?: Day[];
  pauses?: Pause[];
};

export type RoundTimes = { opensAt: Temporal.Instant; closesAt: Temporal.Instant };

const nine = Temporal.PlainTime.from('09:00');
const noon = Temporal.PlainTime.from('12:00');
const standardOpenFor = 4;

/** Rounds of this many days ahead are planned at most. */
const furthestDays = 400;

/**
 * The first round that opens after this instant; undefined where none is known, as after the last meeting. Whoever
 * changes a plan while a round is open asks for the one after its closing.
 */
export function nextRound(plan: RoundPlan, after: Temporal.Instant): RoundTimes | undefined {
  const from = after.toZonedDateTimeISO(plan.timeZone).toPlainDate();
  return roundsFrom(plan, from, from.add({ days: furthestDays })).find(
    ({ opensAt }) => Temporal.Instant.compare(opensAt, after) > 0,
  );
}

/** All rounds that open on these days, both included, earliest first. */
export function roundsFrom(plan: RoundPlan, from: Day, until: Day): RoundTimes[] {
  const days = openingDays(plan, from, until.add({ months: 2 }));
  return days.flatMap((opensOn, index) => {
    if (isBefore(until, opensOn) || isPaused(plan, opensOn)) return [];
    const closesOn = closingDay(plan, opensOn, days[index + 1]);
    return [
      {
        opensAt: instantAt(opensOn, nine, plan.timeZone),
        closesAt: instantAt(closesOn, noon, plan.timeZone),
      },
    ];
  });
}

/** Each day once, in order. A pause does not move the ones after it. */
function openingDays(plan: RoundPlan, from: Day, until: Day): Day[] {
  const days = wantedDays(plan, from, until).filter((day) => !isBefore(day, from) && !isBefore(until, day));
  return days
    .toSorted(Temporal.PlainDate.compare)
    .filter((day, index, sorted) => !sorted[index - 1]?.equals(day));
}

function wantedDays(plan: RoundPlan, from: Day, until: Day): Day[] {
  const { rhythm } = plan;
  switch (rhythm.every) {
    case 'week':
      return everyFewWeeks(plan, rhythm.firstOn, 1, from, until);
    case 'two weeks':
      return everyFewWeeks(plan, rhythm.firstOn, 2, from, until);
    case 'month':
      return everyMonth(plan, rhythm.firstOn, from, until);
    case 'time between meetings':
      return betweenMeetings(plan);
    case 'meeting':
      return meetingDays(plan).map((day) => workingDayFrom(plan, day.add({ days: 1 })));
  }
}

function everyFewWeeks(plan: RoundPlan, firstOn: Day, weeks: number, from: Day, until: Day): Day[] {
  const steps = Math.max(0, Math.floor(firstOn.until(from).days / (7 * weeks)) - 1);
  const days: Day[] = [];
  for (let step = steps; ; step += 1) {
    const wanted = firstOn.add({ days: step * 7 * weeks });
    const monday = wanted.subtract({ days: wanted.dayOfWeek - 1 });
    if (isBefore(until, monday)) return days;
    days.push(...nearestWithin(plan, wanted, monday, monday.add({ days: 6 }), firstOn));
  }
}

function everyMonth(plan: RoundPlan, firstOn: Day, from: Day, until: Day): Day[] {
  const steps = Math.max(0, firstOn.until(from, { largestUnit: 'months' }).months - 1);
  const days: Day[] = [];
  for (let step = steps; ; step += 1) {
    // Always from the first one: of the 31st the months after February are the 31st again.
    const wanted = firstOn.add({ months: step });
    const first = wanted.with({ day: 1 });
    if (isBefore(until, first)) return days;
    days.push(...nearestWithin(plan, wanted, first, first.add({ months: 1 }).subtract({ days: 1 }), firstOn));
  }
}

/** The wanted day, else the working day after it, else the one before it, within its period; none where all are off. */
function nearestWithin(plan: RoundPlan, wanted: Day, first: Day, last: Day, earliest: Day): Day[] {
  for (let day = wanted; !isBefore(last, day); day = day.add({ days: 1 }))
    if (isOpen(plan, day)) return [day];
  const start = isBefore(first, earliest) ? earliest : first;
  for (let day = wanted; !isBefore(day, start); day = day.subtract({ days: 1 }))
    if (isOpen(plan, day)) return [day];
  return [];
}

function betweenMeetings(plan: RoundPlan): Day[] {
  const meetings = meetingDays(plan);
  return meetings.flatMap((meeting, index) => {
    const next = meetings[index + 1];
    if (!next) return [];
    const between: Day[] = [];
    for (let day = meeting.add({ days: 1 }); isBefore(day, next); day = day.add({ days: 1 }))
      if (isOpen(plan, day)) between.push(day);
    return between.slice(Math.floor((between.length - 1) / 2)).slice(0, 1);
  });
}

function meetingDays({ meetings = [] }: RoundPlan): Day[] {
  return meetings.toSorted(Temporal.PlainDate.compare);
}

/** A round that would last into the next one closes on the working day before it, or on the day on which it opened. */
function closingDay(plan: RoundPlan, opensOn: Day, nextOpensOn: Day | undefined): Day {
  let closesOn = opensOn;
  for (let left = (plan.openFor ?? standardOpenFor) - 1; left > 0; left -= 1) {
    const later = workingDayFrom(plan, closesOn.add({ days: 1 }));
    if (nextOpensOn && !isBefore(later, nextOpensOn)) return closesOn;
    closesOn = later;
  }
  return closesOn;
}

function workingDayFrom(plan: RoundPlan, day: Day): Day {
  let candidate = day;
  while (!isOpen(plan, candidate)) candidate = candidate.add({ days: 1 });
  return candidate;
}

function isOpen({ daysOff = [] }: RoundPlan, day: Day): boolean {
  return isWorkingDay(day) && !daysOff.some((off) => off.equals(day));
}

function isPaused({ pauses = [] }: RoundPlan, day: Day): boolean {
  return pauses.some(({ from, until }) => !isBefore(day, from) && !(until && isBefore(until, day)));
}

const isBefore = (one: Day, other: Day) => Temporal.PlainDate.compare(one, other) < 0;
