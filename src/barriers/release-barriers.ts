// Whoever is neither in the team nor its cluster's contact any more cannot help: others do, at last the project leaders.
import type { Temporal } from 'temporal-polyfill';
import { memberById, type Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { promiseNews } from './answer-barrier.ts';
import { askingOf, promiseRequests, wayTo } from './ask-for-help.ts';
import { type Barrier, isOpen, stillAsked } from './barrier.ts';
import { waysToAsk } from './whom-to-ask.ts';

/** Of the teams whose people or cluster have changed. */
export async function releaseBarriers(
  stores: Stores,
  teamIds: string[],
  now: Temporal.Instant,
): Promise<void> {
  for (const { id } of await stores.barriers.openIn(teamIds)) {
    const barrier = await stores.barriers.lock(id);
    if (barrier && isOpen(barrier)) await release(stores, barrier, now);
  }
}

async function release(stores: Stores, barrier: Barrier, now: Temporal.Instant): Promise<void> {
  const { barriers, deliveries, items, teams } = stores;
  const team = await teams.byId(barrier.teamId);
  const gone = stillAsked(barrier).filter(({ personId }) => !mayHelp(team, personId));
  const [first] = gone;
  const [item] = await items.these([barrier.itemId]);
  if (!first || !item) return;
  let changed = barrier;
  for (const { personId } of gone)
    changed = await barriers.change(changed, { said: { by: personId, what: 'passed on' } });
  if (barrier.taken && !gone.some(({ personId }) => personId === barrier.taken?.by)) return;

  const waiting = stillAsked(changed);
  const except = barrier.asked.map(({ personId }) => personId);
  const ways = waysToAsk(team, item, except).filter(({ people }) => people.length > 0);
  const way = wayTo(ways, { of: barrier.of }) ?? wayTo(ways, { of: 'project leader' });
  if (waiting.length > 0) changed = await barriers.change(changed, { state: 'asked', taken: null });
  else if (way) changed = await barriers.change(changed, { state: 'asked', taken: null, ask: askingOf(way) });
  else changed = await barriers.change(changed, { state: 'declined', taken: null, ended: { at: now } });
  await deliveries.redraw(item.id);
  if (waiting.length === 0 && way) await promiseRequests(stores, changed, way.people, team, now);
  const today = now.toZonedDateTimeISO(team.timeZone).toPlainDate();
  await promiseNews(stores, changed, item, first.personId, { now, today });
}

function mayHelp(team: Team, personId: string): boolean {
  return (
    memberById(team, personId) !== undefined ||
    (team.cluster?.contacts.some(({ id }) => id === personId) ?? false)
  );
}
