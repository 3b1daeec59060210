// What the team's channels see of a meeting: its card, redrawn in place, and each change as news of its own.
import type { Turn } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';

export async function showMeeting(
  { deliveries }: Stores,
  { team, reader }: Turn,
  meetingId: string,
): Promise<void> {
  await deliveries.plan(
    team.channels.map(({ id: channelId }) => ({
      subject: { kind: 'meeting card', teamId: team.id, meetingId, channelId },
      sendAt: reader.now,
    })),
  );
}

export async function tellMeetingChange(
  { deliveries }: Stores,
  { team, reader }: Turn,
  meetingId: string,
  changeId: string,
): Promise<void> {
  await deliveries.redrawMeeting(meetingId);
  await deliveries.plan(
    team.channels.map(({ id: channelId }) => ({
      subject: { kind: 'meeting news', teamId: team.id, meetingId, changeId, channelId },
      sendAt: reader.now,
    })),
  );
}
