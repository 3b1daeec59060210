// When a team's rounds open and close: on working days, at nine or when a meeting ends, and closed at noon before the next
// one opens. Pure: of the schedule, the meetings and the calendar.
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
  /** When a meeting ends; on the first working day after it where that is not known, late, or on a day off. */
  | { every: 'meeting' };

/** Where the end is known, on the wall of `timeZone`. */
export type MeetingDay = { heldOn: Day; endsAt?: Temporal.PlainTime; timeZone: string };

/** Both days included; without an end that anybody knows, `until` is absent. */
export type Pause = { from: Day; until?: Day };

/** All that the closing of one round depends on. */
export type RoundCalendar = {
  /** IANA name: nine is nine on this wall. */
  timeZone: string;
  /** Working days, the one on which it opens included where that is by nine; absent for four. */
  openFor?: number;
  /** When the organisations are closed, beside weekends and public holidays. */
  daysOff?: Day[];
};

export type RoundPlan = RoundCalendar & {
  rhythm: Rhythm;
  /** Those that are planned, in any order; cancelled ones are not among them. */
  meetings?: MeetingDay[];
  pauses?: Pause[];
};

export type RoundTimes = { opensAt: Temporal.Instant; closesAt: Temporal.Instant };

export const nine = Temporal.PlainTime.from('09:00');
const noon = Temporal.PlainTime.from('12:00');
/** From then on nobody is asked anything before the next morning. */
const evening = Temporal.PlainTime.from('17:00');
const standardOpenFor = 4;

/** Rounds of this many days ahead are planned at most. */
const furthestDays = 400;

/**
 * The first round that opens after this instant; undefined where none is known, as after the last meeting. Whoever
 * changes a plan while a round is open asks for the one after its closing.
 */
export function nextRound(plan: RoundPlan, after: Temporal.Instant): RoundTimes | undefined {
  const from = dayIn(plan, after);
  return roundsFrom(plan, from, from.add({ days: furthestDays })).find(({ opensAt }) =>
    isLater(opensAt, after),
  );
}

/** All rounds that open on these days, both included, earliest first. */
export function roundsFrom(plan: RoundPlan, from: Day, until: Day): RoundTimes[] {
  const openings = openingsOn(plan, from, until.add({ months: 2 }));
  return openings.flatMap((opensAt, index) => {
    const opensOn = dayIn(plan, opensAt);
    if (isBefore(until, opensOn) || isPaused(plan, opensOn)) return [];
    return [roundFrom(plan, opensAt, openings[index + 1])];
  });
}

/** One that opens then, on a working day; it closes before the next one opens, where there is a noon between them. */
export function roundFrom(
  plan: RoundCalendar,
  opensAt: Temporal.Instant,
  next?: Temporal.Instant,
): RoundTimes {
  let closesOn = firstClosingDay(plan, opensAt);
  for (let left = (plan.openFor ?? standardOpenFor) - 1; left > 0; left -= 1) {
    const later = workingDayFrom(plan, closesOn.add({ days: 1 }));
    if (next && !isLater(next, closingOn(plan, later))) break;
    closesOn = later;
  }
  return { opensAt, closesAt: closingOn(plan, closesOn) };
}

/** In order. Of two that leave no noon between them the later one. A pause does not move the ones after it. */
function openingsOn(plan: RoundPlan, from: Day, until: Day): Temporal.Instant[] {
  const isWanted = (opening: Temporal.Instant) => {
    const day = dayIn(plan, opening);
    return !isBefore(day, from) && !isBefore(until, day);
  };
  return openings(plan, from, until)
    .filter(isWanted)
    .toSorted(Temporal.Instant.compare)
    .filter((opening, index, sorted) => {
      const next = sorted[index + 1];
      return !next || isLater(next, closingOn(plan, firstClosingDay(plan, opening)));
    });
}

function openings(plan: RoundPlan, from: Day, until: Day): Temporal.Instant[] {
  const { rhythm } = plan;
  const atNine = (days: Day[]) => days.map((day) => instantAt(day, nine, plan.timeZone));
  switch (rhythm.every) {
    case 'week':
      return atNine(everyFewWeeks(plan, rhythm.firstOn, 1, from, until));
    case 'two weeks':
      return atNine(everyFewWeeks(plan, rhythm.firstOn, 2, from, until));
    case 'month':
      return atNine(everyMonth(plan, rhythm.firstOn, from, until));
    case 'time between meetings':
      return atNine(betweenMeetings(plan));
    case 'meeting':
      return (plan.meetings ?? []).map((meeting) => openingAfter(plan, meeting));
  }
}

function openingAfter(plan: RoundPlan, { heldOn, endsAt, timeZone }: MeetingDay): Temporal.Instant {
  const end = endsAt && instantAt(heldOn, endsAt, timeZone);
  const onWall = end?.toZonedDateTimeISO(plan.timeZone).toPlainTime();
  const isByDay = onWall && Temporal.PlainTime.compare(onWall, evening) < 0;
  if (end && isByDay && isOpen(plan, dayIn(plan, end))) return end;
  return instantAt(workingDayFrom(plan, heldOn.add({ days: 1 })), nine, plan.timeZone);
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
  return meetings.map(({ heldOn }) => heldOn).toSorted(Temporal.PlainDate.compare);
}

/** The day on which it opens, where that is by nine; else the next working day. */
function firstClosingDay(plan: RoundCalendar, opensAt: Temporal.Instant): Day {
  const opensOn = dayIn(plan, opensAt);
  const isWholeDay = !isLater(opensAt, instantAt(opensOn, nine, plan.timeZone));
  return workingDayFrom(plan, isWholeDay ? opensOn : opensOn.add({ days: 1 }));
}

const closingOn = (plan: RoundCalendar, day: Day) => instantAt(day, noon, plan.timeZone);

function workingDayFrom(plan: RoundCalendar, day: Day): Day {
  let candidate = day;
  while (!isOpen(plan, candidate)) candidate = candidate.add({ days: 1 });
  return candidate;
}

function isOpen({ daysOff = [] }: RoundCalendar, day: Day): boolean {
  return isWorkingDay(day) && !daysOff.some((off) => off.equals(day));
}

function isPaused({ pauses = [] }: RoundPlan, day: Day): boolean {
  return pauses.some(({ from, until }) => !isBefore(day, from) && !(until && isBefore(until, day)));
}

const isBefore = (one: Day, other: Day) => Temporal.PlainDate.compare(one, other) < 0;

const isLater = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0;

const dayIn = ({ timeZone }: RoundCalendar, at: Temporal.Instant): Day =>
  at.toZonedDateTimeISO(timeZone).toPlainDate();
