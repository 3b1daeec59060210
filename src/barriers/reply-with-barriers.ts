// "barrierer": what one is asked to help with, over all teams; for somebody in a team also what that waits for.
import type { Reply } from '../chat/event.ts';
import type { Turn } from '../people/find-turns.ts';
import { teamsOf } from '../reminders/read-nudge.ts';
import type { Stores } from '../stores.ts';
import type { Acting } from './answer-barrier.ts';
import type { Barrier } from './barrier.ts';
import { barriersCard, type ShownBarrier } from './barriers-card.ts';

/** `turns` are those of the teams that the person is in. */
export async function replyWithBarriers(stores: Stores, acting: Acting, turns: Turn[] = []): Promise<Reply> {
  const { person } = acting;
  const mine = await stores.barriers.of(person.id);
  const teamIds = turns.map(({ team }) => team.id);
  const others = teamIds.length === 0 ? [] : await stores.barriers.openIn(teamIds);
  const contact = await stores.clusters.contact(person.id);
  const card = barriersCard(
    {
      personId: person.id,
      mine: await withItems(stores, mine),
      others: await withItems(
        stores,
        others.filter(({ id }) => !mine.some((one) => one.id === id)),
      ),
      ...(contact && { help: contact.contact.help }),
    },
    acting.reader,
  );
  return { show: 'privately', card };
}

/** Each with its item and team. */
export async function withItems({ items, teams }: Stores, barriers: Barrier[]): Promise<ShownBarrier[]> {
  if (barriers.length === 0) return [];
  const found = await items.these(barriers.map(({ itemId }) => itemId));
  const teamOf = await teamsOf(
    teams,
    found.map((item) => ({ item })),
  );
  return barriers.flatMap((barrier) => {
    const item = found.find(({ id }) => id === barrier.itemId);
    const team = teamOf.get(barrier.teamId);
    return item && team ? [{ barrier, item, team }] : [];
  });
}
