// The next round of a poll, out of the team, its meetings and its days off.
import { Temporal } from 'temporal-polyfill';
import { instantAt, isWorkingDay } from '../dates/work-calendar.ts';
import { may } from '../people/rights.ts';
import type { Member, Team } from '../people/team.ts';
import { isPresent } from '../reminders/presence.ts';
import type { Stores } from '../stores.ts';
import type { PlannedRound, Poll } from './poll.ts';
import { nextRound, nine, type RoundCalendar, type RoundPlan } from './round-times.ts';

/**
 * Plans the first round of the poll that opens after this instant, and after one of it that is open; forgets what was
 * planned where none is known, as for a poll that is paused. Whoever calls it has the team's polls locked.
 */
export async function planNext(
  { rounds }: Stores,
  poll: Poll,
  team: Team,
  after: Temporal.Instant,
): Promise<PlannedRound | undefined> {
  const open = await rounds.openOfTeam(team.id);
  const isOwn = open?.pollId === poll.id && Temporal.Instant.compare(open.closesAt, after) > 0;
  const times = nextRound(planOf(poll, team, after), isOwn ? open.closesAt : after);
  if (times) {
    const { id: pollId, teamId, about } = poll;
    return rounds.plan({ teamId, pollId, about, minimum: team.polls.minimum, ...times });
  }
  await rounds.unplan(poll.id);
  return undefined;
}

/** A meeting of the team was planned, moved or called off: rounds that follow meetings follow it. */
export async function planAroundMeetings(
  stores: Stores,
  polls: Poll[],
  teamId: string,
  now: Temporal.Instant,
): Promise<void> {
  const following = polls.filter(
    ({ rhythm: { every } }) => every === 'meeting' || every === 'time between meetings',
  );
  if (following.length === 0) return;
  const team = await stores.teams.byId(teamId);
  for (const poll of following) await planNext(stores, poll, team, now);
}

export function planOf({ rhythm, pause }: Poll, team: Team, from: Temporal.Instant): RoundPlan {
  const { planned, latest } = team.meetings;
  const today = from.toZonedDateTimeISO(team.timeZone).toPlainDate();
  return {
    ...calendarOf(team),
    rhythm,
    meetings: [...planned, ...latest],
    ...(pause && {
      pauses: [{ from: today, ...(pause.until && { until: pause.until.subtract({ days: 1 }) }) }],
    }),
  };
}

/** Closed is a team on the days on which all its organisations are. */
export function calendarOf(team: Team): RoundCalendar {
  const [first = [], ...others] = askedIn(team).map(({ organisation }) => organisation.daysOff ?? []);
  const daysOff = first.filter((day) => others.every((days) => days.some((other) => other.equals(day))));
  return { timeZone: team.timeZone, openFor: team.polls.openFor, daysOff };
}

/** Whom a round asks: a cluster's contact only reads what comes of it. */
export function askedIn({ members }: Team): Member[] {
  return members.filter(({ role }) => may(role, 'answer', 'round'));
}

/** Whether so many are there that figures can come of it. */
export function canOpenOn(team: Team, day: Temporal.PlainDate): boolean {
  const there = askedIn(team).filter((member) => isPresent(member, day));
  return isWorkingDay(day) && there.length >= team.polls.minimum;
}

/** Nobody plans around an absence that is longer. */
const furthestDays = 60;

/** Nine o'clock, from this instant on, of the first day on which a round can open; undefined where none is in sight. */
export function nextOpening(team: Team, from: Temporal.Instant): Temporal.Instant | undefined {
  const today = from.toZonedDateTimeISO(team.timeZone).toPlainDate();
  for (let ahead = 0; ahead <= furthestDays; ahead += 1) {
    const day = today.add({ days: ahead });
    const opening = instantAt(day, nine, team.timeZone);
    if (Temporal.Instant.compare(opening, from) >= 0 && canOpenOn(team, day)) return opening;
  }
  return undefined;
}
