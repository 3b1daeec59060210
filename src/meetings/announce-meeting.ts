// What the team's channels see of a meeting: its card, redrawn in place, each change as news, and what comes before and after it.
import { Temporal } from 'temporal-polyfill';
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { statusAt, wrapUpAt } from './around-times.ts';
import type { Meeting } from './meeting.ts';

/** Nobody acts where a series goes on by itself. */
export type Seen = Pick<Turn, 'team' | 'reader'>;

export async function showMeeting(stores: Stores, seen: Seen, meeting: Meeting): Promise<void> {
  const { team, reader } = seen;
  await stores.deliveries.plan(
    team.channels.map(({ id: channelId }) => ({
      subject: { kind: 'meeting card', teamId: team.id, meetingId: meeting.id, channelId },
      sendAt: reader.now,
    })),
  );
  await promiseAround(stores, seen, meeting);
}

export async function tellMeetingChange(
  stores: Stores,
  seen: Seen,
  meeting: Meeting,
  changeId: string,
): Promise<void> {
  const { team, reader } = seen;
  await stores.deliveries.redrawMeeting(meeting.id);
  await stores.deliveries.plan(
    team.channels.map(({ id: channelId }) => ({
      subject: { kind: 'meeting news', teamId: team.id, meetingId: meeting.id, changeId, channelId },
      sendAt: reader.now,
    })),
  );
  await promiseAround(stores, seen, meeting);
}

/**
 * Its status before it and the wrap-up after it. What was promised of a day that it is not held on any more shows
 * nothing when its time comes.
 */
export async function promiseAround(
  { deliveries }: Stores,
  { team, reader }: Seen,
  meeting: Meeting,
): Promise<void> {
  if (meeting.isCancelled) return;
  const about = { teamId: team.id, meetingId: meeting.id, onDay: meeting.heldOn };
  const times = { 'meeting status': statusAt(meeting), 'meeting wrap-up': wrapUpAt(meeting) };
  await deliveries.plan(
    (['meeting status', 'meeting wrap-up'] as const)
      .filter((kind) => Temporal.Instant.compare(times[kind], reader.now) > 0)
      .flatMap((kind) =>
        team.channels.map(({ id: channelId }) => ({
          subject: { kind, ...about, channelId },
          sendAt: times[kind],
        })),
      ),
  );
}
