// Somebody has come to a channel or gone: its team follows. The bot itself came back: what it could not say is said.
import type { ChatEvent, Reply } from './chat/event.ts';
import { followRosters, type RosterMeans } from './people/follow-rosters.ts';

/** Told again or out of order it does no harm: what counts is who is in the channel now. */
export async function replyToMembership(means: RosterMeans, event: ChatEvent): Promise<Reply> {
  if (event.in === 'direct') return { show: 'nothing' };
  const { channel } = event.in;
  await followRosters(means, channel);
  if (event.what.kind === 'membership' && event.what.botAdded) {
    await means.inTransaction(event, async ({ teams, deliveries }) => {
      const team = await teams.ofChannel(channel);
      const place = team?.channels.find(({ address }) => address === channel);
      if (place) await deliveries.revive(place.id);
    });
  }
  return { show: 'nothing' };
}
