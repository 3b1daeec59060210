// The list of open items, to the one who asked.
import type { Element } from '../chat/card.ts';
import { say } from '../chat/card.ts';
import type { Reply } from '../chat/event.ts';
import type { Turns } from '../people/find-turns.ts';
import type { Stores } from '../stores.ts';
import { doneStaysListed, itemList } from './item-list.ts';

/** In a direct conversation over all of the person's teams, each under its name. */
export async function replyWithList({ items }: Stores, turns: Turns, whose: 'all' | 'mine'): Promise<Reply> {
  const elements: Element[] = [];
  let summary = '';
  for (const { team, member, reader } of turns) {
    const listed = await items.openOrDoneSince(team.id, reader.now.subtract(doneStaysListed));
    const list = itemList(listed, whose, team, member, reader, turns.length);
    if (turns.length > 1) elements.push({ kind: 'text', runs: [say(team.name, 'strong')] });
    elements.push(...list.elements);
    summary ||= list.summary;
  }
  return { show: 'privately', card: { summary, elements } };
}
