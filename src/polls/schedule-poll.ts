// A standing poll: started, or asked at another rhythm than before.
import type { Temporal } from 'temporal-polyfill';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import type { Askable } from './askable.ts';
import { askedIn, planNext } from './plan-rounds.ts';
import { isSame, type PlannedRound, type Poll, pauseOn } from './poll.ts';
import type { Rhythm } from './round-times.ts';

export type Scheduled =
  /** `next` is absent where the meetings that decide are not planned. */
  | { kind: 'scheduled' | 'changed' | 'unchanged'; rhythm: Rhythm; next?: PlannedRound }
  | { kind: 'too few'; people: number };

/** `weekday`: on which the rounds of weeks open; Monday where none is said. */
export async function schedulePoll(
  stores: Stores,
  { team, member, reader }: Turn,
  { about }: Askable,
  { every, weekday }: { every: Rhythm['every']; weekday?: number | undefined },
): Promise<Scheduled> {
  const people = askedIn(team).length;
  if (people < team.polls.minimum) return { kind: 'too few', people };
  const running = (await stores.polls.lockOfTeam(team.id)).find((poll) => isSame(poll.about, about));
  const today = reader.now.toZonedDateTimeISO(team.timeZone).toPlainDate();
  const rhythm = wishedRhythm(every, weekday, today, running);
  if (running?.rhythm === rhythm && !pauseOn(running, today)) {
    const next = await plannedOf(stores, running);
    return { kind: 'unchanged', rhythm, ...(next && { next }) };
  }
  if (running) await stores.polls.change(running.id, { rhythm, pause: undefined });
  const poll = running
    ? { ...withoutPause(running), rhythm }
    : await stores.polls.start({ teamId: team.id, about, rhythm, createdBy: member.id });
  const next = await planNext(stores, poll, team, reader.now);
  return { kind: running ? 'changed' : 'scheduled', rhythm, ...(next && { next }) };
}

export function withoutPause({ pause: _, ...poll }: Poll): Poll {
  return poll;
}

/** The round that is planned of it already. */
export async function plannedOf({ rounds }: Stores, poll: Poll): Promise<PlannedRound | undefined> {
  return (await rounds.planned(poll.teamId)).find(({ pollId }) => pollId === poll.id);
}

/** Said again, it stays on the days that it was on. */
function wishedRhythm(
  every: Rhythm['every'],
  weekday: number | undefined,
  today: Temporal.PlainDate,
  running: Poll | undefined,
): Rhythm {
  const before = running?.rhythm;
  if (before?.every === every && (!('firstOn' in before) || isOn(before.firstOn, weekday))) return before;
  switch (every) {
    case 'week':
    case 'two weeks':
    case 'month':
      return { every, firstOn: nextWeekday(weekday ?? 1, today) };
    case 'time between meetings':
    case 'meeting':
      return { every };
  }
}

const isOn = (day: Temporal.PlainDate, weekday: number | undefined): boolean =>
  weekday === undefined || day.dayOfWeek === weekday;

function nextWeekday(weekday: number, after: Temporal.PlainDate): Temporal.PlainDate {
  return after.add({ days: ((weekday - after.dayOfWeek + 6) % 7) + 1 });
}
