// A typed line plans a series, or ends one with all that is planned of it.
import type { Temporal } from 'temporal-polyfill';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingToMade } from '../people/standings.ts';
import { holdsCprNumber } from '../privacy/cpr-guard.ts';
import type { Stores } from '../stores.ts';
import { tellMeetingChange } from './announce-meeting.ts';
import { longestTitle, type Meeting } from './meeting.ts';
import { planAhead } from './plan-ahead.ts';
import { type MeetingWhen, timeOf, type WhenDoubt } from './read-when.ts';
import { overlap } from './same-meeting.ts';
import type { Series } from './series.ts';
import { firstDay, type SeriesRhythm } from './series-days.ts';
import { hasTitle, isCalled } from './which-meeting.ts';

/** `weekday`: 1 is Monday. */
export type WantedRhythm = { every: SeriesRhythm['every']; weekday: number };

export type PlannedSeries =
  /** `clashes`: what is planned at the same time as one of its meetings. `made`: a change that an undo takes back with it all. */
  | {
      kind: 'planned';
      series: Series;
      ahead: Meeting[];
      clashes: Meeting[];
      made?: { meeting: Meeting; changeId: string };
    }
  /** One of that name runs already; the same one, or another. */
  | { kind: 'runs already'; series: Series; isSame: boolean }
  | { kind: 'when'; doubt: WhenDoubt }
  | { kind: 'title too long'; length: number }
  | { kind: 'CPR number' };

/** `when` may say the day from which on. */
export async function planSeries(
  stores: Stores,
  { team, member, reader }: Turn,
  { title, rhythm, when }: { title: string; rhythm: WantedRhythm; when: MeetingWhen },
  untitled: string,
): Promise<PlannedSeries> {
  if (holdsCprNumber(title)) return { kind: 'CPR number' };
  if (title.length > longestTitle) return { kind: 'title too long', length: title.length };
  const day = when.day.kind === 'missing' ? { kind: 'day' as const, dueOn: reader.today } : when.day;
  // Today's hour may have passed: then it begins next time.
  const isFromToday = when.day.kind === 'missing';
  const from = timeOf(
    { ...when, day },
    team.timeZone,
    isFromToday ? startOf(reader.today, team.timeZone) : reader.now,
  );
  if ('kind' in from) return { kind: 'when', doubt: from };

  const { heldOn: start, ...times } = from;
  const name = title || untitled;
  const planned = await stores.meetings.lockPlanned(team.id);
  const wanted = { every: rhythm.every, firstOn: firstDay(rhythm.every, rhythm.weekday, start) };
  const running = (await stores.series.running(team.id)).find((one) => hasTitle(one, name));
  if (running) return { kind: 'runs already', series: running, isSame: isSame(running, wanted, times) };
  const series = await stores.series.start({
    teamId: team.id,
    title: name,
    rhythm: wanted,
    ...times,
    timeZone: team.timeZone,
    createdBy: member.id,
    createdAt: reader.now,
  });
  const ahead = await planAhead(stores, { team, reader }, series);
  const clashes = planned.filter(
    (one) =>
      !ahead.some(({ id }) => id === one.id) &&
      ahead.some((meeting) => meeting.heldOn.equals(one.heldOn) && overlap(meeting, one)),
  );
  return { kind: 'planned', series, ahead, clashes, ...(await madeIn(stores, ahead, reader.now)) };
}

/** Not of a meeting that had been planned by itself before. */
async function madeIn({ meetingRecord }: Stores, ahead: Meeting[], now: Temporal.Instant) {
  for (const meeting of ahead) {
    const [planning] = await meetingRecord.of(meeting.id);
    if (planning?.ofSeries && planning.at.equals(now)) return { made: { meeting, changeId: planning.id } };
  }
  return {};
}

function isSame(series: Series, rhythm: SeriesRhythm, times: Pick<Series, 'startsAt' | 'endsAt'>): boolean {
  return (
    series.rhythm.every === rhythm.every &&
    series.rhythm.firstOn.dayOfWeek === rhythm.firstOn.dayOfWeek &&
    String(series.startsAt) === String(times.startsAt) &&
    String(series.endsAt) === String(times.endsAt)
  );
}

const startOf = (day: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone }).toInstant();

export type EndedSeries =
  | { kind: 'ended'; series: Series; cancelled: Meeting[]; change?: { meeting: Meeting; changeId: string } }
  | { kind: 'may not'; series: Series }
  | { kind: 'several' | 'none of them'; series: Series[] }
  | { kind: 'none' };

/** `words` of its title; '' where the only one is meant. Its meetings ahead are cancelled, and the channels hear of it once. */
export async function cancelSeries(stores: Stores, turn: Turn, words: string): Promise<EndedSeries> {
  const { team, member, reader } = turn;
  const running = await stores.series.running(team.id);
  const [meant, ...others] = running.filter((one) => words === '' || isCalled(one, words));
  if (running.length === 0) return { kind: 'none' };
  if (!meant) return { kind: 'none of them', series: running };
  if (others.length > 0) return { kind: 'several', series: [meant, ...others] };
  if (!may(standingToMade(turn, meant), 'end', 'series')) return { kind: 'may not', series: meant };
  const cancelled = [];
  for (const { id } of await stores.series.ahead(meant.id)) {
    const meeting = await stores.meetings.lock(team.id, id);
    if (!meeting || meeting.isCancelled) continue;
    const made = {
      by: member.id,
      at: reader.now,
      verb: 'cancel',
      to: { isCancelled: true },
      ofSeries: true,
    } as const;
    cancelled.push(await stores.meetings.change(meeting, made));
  }
  const series = await stores.series.lock(team.id, meant.id);
  if (!series) return { kind: 'none' };
  await stores.series.change(series.id, { endedAt: reader.now });
  for (const { meeting } of cancelled) await stores.deliveries.redrawMeeting(meeting.id);
  const [first] = cancelled;
  if (first) await tellMeetingChange(stores, turn, first.meeting, first.changeId);
  return {
    kind: 'ended',
    series,
    cancelled: cancelled.map(({ meeting }) => meeting),
    ...(first && { change: first }),
  };
}
