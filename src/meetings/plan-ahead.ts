// A series goes on: as many of its meetings as belong ahead are planned, and the next one has its card.
import { Temporal } from 'temporal-polyfill';
import type { Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { promiseAround, type Seen, showMeeting } from './announce-meeting.ts';
import { isPast, type Meeting } from './meeting.ts';
import { plannedAhead, type Series } from './series.ts';
import { heldOn, nextDay } from './series-days.ts';
import { hasTitle } from './which-meeting.ts';

/** Days of the rhythm that are looked at in one go: more than pass while the bot is away. */
const mostDays = 500;

/** `series` is locked. Answers with what is ahead then; nothing of a series that has ended. */
export async function planAhead(stores: Stores, seen: Seen, series: Series): Promise<Meeting[]> {
  if (series.endedAt) return [];
  const { team, reader } = seen;
  const ahead = await stores.series.ahead(series.id);
  const daysOff = sharedDaysOff(team);
  let day = series.plannedUntil;
  for (let looked = 0; ahead.length < plannedAhead && looked < mostDays; looked += 1) {
    day = nextDay(series.rhythm, day);
    const held = heldOn(series.rhythm, day, daysOff);
    if (held === 'left out' || isPast(timeOn(series, held), series.timeZone, reader.now)) continue;
    const there = team.meetings.planned.find(
      (one) => !one.series && one.heldOn.equals(held) && hasTitle(one, series.title),
    );
    if (there) await stores.series.takeIn(there.id, { id: series.id, day });
    const meeting = there ?? (await planOn(stores, series, day, held, reader.now));
    ahead.push(meeting);
    if (!there) await promiseAround(stores, seen, meeting);
  }
  if (day) await stores.series.change(series.id, { plannedUntil: day });
  ahead.sort((one, other) => Temporal.PlainDate.compare(one.heldOn, other.heldOn));
  const [next] = ahead;
  if (next) await showMeeting(stores, seen, next);
  return ahead;
}

/** The same for the series that a meeting is one of, where it is of one. */
export async function planAheadOf(stores: Stores, seen: Seen, meeting: Meeting): Promise<void> {
  const series = meeting.series && (await stores.series.lock(seen.team.id, meeting.series.id));
  if (series) await planAhead(stores, seen, series);
}

async function planOn(
  { meetings }: Stores,
  series: Series,
  day: Temporal.PlainDate,
  held: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<Meeting> {
  const { id, teamId, title, timeZone, createdBy } = series;
  const planned = await meetings.plan(
    { teamId, title, timeZone, createdBy, ...timeOn(series, held), series: { id, day } },
    now,
  );
  return planned.meeting;
}

function timeOn({ startsAt, endsAt }: Series, held: Temporal.PlainDate) {
  return { heldOn: held, ...(startsAt && { startsAt }), ...(endsAt && { endsAt }) };
}

/** When all organisations of the team are closed. */
function sharedDaysOff({ members }: Team): Temporal.PlainDate[] {
  const [first, ...others] = members.map(({ organisation }) => organisation.daysOff ?? []);
  return (first ?? []).filter((day) => others.every((days) => days.some((other) => other.equals(day))));
}
