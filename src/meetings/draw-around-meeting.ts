// What a channel is told before and after a meeting, out of the rows of that moment. The series of the meeting goes on, too.
import { Temporal } from 'temporal-polyfill';
import type { Card } from '../chat/card.ts';
import { instantAt } from '../dates/work-calendar.ts';
import type { Reader } from '../people/reader.ts';
import type { Team } from '../people/team.ts';
import { hasFigure } from '../polls/round-result.ts';
import { roundBefore } from '../polls/rounds-up-to.ts';
import type { Stores } from '../stores.ts';
import { wrapUpAt } from './around-times.ts';
import { isOver, type Meeting } from './meeting.ts';
import { meetingStatus } from './meeting-status.ts';
import { meetingWrapUp, tellsNothing } from './meeting-wrap-up.ts';
import { planAheadOf } from './plan-ahead.ts';
import { readWrapUp } from './settle-agenda-item.ts';

/** What is done counts from the last meeting; where there was none, from so long ago. */
const withoutMeeting = { hours: 24 * 28 };

type Around = {
  meeting: Meeting;
  team: Team;
  reader: Reader;
  /** The day that it was promised for. */
  onDay: Temporal.PlainDate;
  isPosted: boolean;
};

/** Nothing where the meeting is on another day by now, or has begun. */
export async function drawStatus(stores: Stores, around: Around): Promise<Card | undefined> {
  const { meeting, team, reader, isPosted } = around;
  await planAheadOf(stores, around, meeting);
  if (!isPosted && (!isOnItsDay(around) || hasBegun(meeting, reader.now))) return undefined;
  const last = team.meetings.latest.find(({ id }) => id !== meeting.id);
  const since = last ? wrapUpAt(last) : reader.now.subtract(withoutMeeting);
  const items = await stores.items.openOrDoneSince(team.id, since);
  const round = await stores.rounds.latest(team.id);
  const puls = round && hasFigure(round) && { round, before: await roundBefore(stores.rounds, round) };
  // A puls that the last meeting was told of is no reason to write.
  const isNew = puls && Temporal.Instant.compare(puls.round.closesAt, since) > 0;
  if (!isPosted && items.length === 0 && !isNew) return undefined;
  return meetingStatus({ meeting, items, ...(puls && { puls }) }, team, reader);
}

/** Nothing where the meeting is not over, or there is nothing to tell of it. */
export async function drawWrapUp(stores: Stores, around: Around): Promise<Card | undefined> {
  const { meeting, team, reader, isPosted } = around;
  await planAheadOf(stores, around, meeting);
  const isTime = Temporal.Instant.compare(wrapUpAt(meeting), reader.now) <= 0;
  if (!isPosted && !(isOnItsDay(around) && isTime)) return undefined;
  const wrapUp = await readWrapUp(stores, meeting);
  return !isPosted && tellsNothing(wrapUp) ? undefined : meetingWrapUp(wrapUp, team, reader);
}

const isOnItsDay = ({ meeting, onDay }: Around): boolean =>
  !meeting.isCancelled && meeting.heldOn.equals(onDay);

function hasBegun(meeting: Meeting, now: Temporal.Instant): boolean {
  const { heldOn, startsAt, timeZone } = meeting;
  if (!startsAt) return isOver(meeting, now);
  return Temporal.Instant.compare(instantAt(heldOn, startsAt, timeZone), now) <= 0;
}
