// The list of open items, to the one who asked.
import type { Reply } from '../chat/event.ts';
import type { Turn } from '../people/find-speaker.ts';
import type { Stores } from '../stores.ts';
import { doneStaysListed, itemList } from './item-list.ts';

export async function replyWithList(
  { items }: Stores,
  { team, member, reader }: Turn,
  whose: 'all' | 'mine',
): Promise<Reply> {
  const listed = await items.openOrDoneSince(team.id, reader.now.subtract(doneStaysListed));
  return { show: 'privately', card: itemList(listed, whose, team, member, reader) };
}
