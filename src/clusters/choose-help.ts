// A contact chooses whether requests for help come at once, or with the week's overview alone.
import type { Acting } from '../barriers/answer-barrier.ts';
import { replyWithBarriers } from '../barriers/reply-with-barriers.ts';
import { type Reply, tell } from '../chat/event.ts';
import { may } from '../people/rights.ts';
import type { Stores } from '../stores.ts';
import type { HelpChoice } from './cluster.ts';

export async function chooseHelp(stores: Stores, acting: Acting, help: HelpChoice): Promise<Reply> {
  const { replies } = acting.reader.texts;
  const contact = await stores.clusters.contact(acting.person.id);
  if (!may(contact ? 'contact of a cluster' : 'stranger', 'choose help', 'digest'))
    return tell(replies.strangeButton);
  await stores.clusters.choose(acting.person.id, help);
  const list = await replyWithBarriers(stores, acting);
  return list.show === 'privately' ? { show: 'in place', card: list.card } : list;
}
