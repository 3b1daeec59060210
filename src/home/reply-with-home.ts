// What stands on the bot's own page when a person looks at it, drawn from the rows each time.
import type { Reply } from '../chat/event.ts';
import type { Turns } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { homeCard, type OwnItem } from './home-card.ts';

/** How long a finished item of one's own stays in sight: long enough to see that a press was taken. */
const doneStaysInSight = { hours: 7 * 24 };

export async function replyWithHome({ items }: Stores, turns: Turns): Promise<Reply> {
  const own: OwnItem[] = [];
  for (const turn of turns) {
    const { team, member, reader } = turn;
    const listed = await items.openOrDoneSince(team.id, reader.now.subtract(doneStaysInSight));
    own.push(...listed.filter(({ owners }) => owners.includes(member.id)).map((item) => ({ item, turn })));
  }
  return { show: 'privately', card: homeCard(own, turns) };
}
