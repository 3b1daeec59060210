// A blocked item asks for help: the request is written down, and promised to those who are asked.
import type { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-items/action-item.ts';
import type { DeliverySubject } from '../deliveries/delivery.ts';
import type { Turn } from '../people/find-turns.ts';
import { may } from '../people/rights.ts';
import { standingToItem } from '../people/standings.ts';
import type { Person, Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { type Barrier, type Helper, isOpen } from './barrier.ts';
import { type Way, waysToAsk } from './whom-to-ask.ts';

export type WantedHelp = { of: Helper; organisation?: string | undefined };

export type HelpAsked =
  /** `instead`: there was nobody to ask as wanted, and the project leaders were. */
  | { kind: 'asked'; item: ActionItem; way: Way; instead?: true }
  | { kind: 'nobody'; item: ActionItem }
  | { kind: 'taken'; item: ActionItem; by: string }
  | { kind: 'not blocked'; item: ActionItem }
  | { kind: 'may not'; item: ActionItem }
  | { kind: 'not found' };

export async function askForHelp(
  stores: Stores,
  turn: Turn,
  which: { id: string } | { number: number },
  wanted: WantedHelp,
): Promise<HelpAsked> {
  const { team, member, reader } = turn;
  const item = await stores.items.lock(team.id, which);
  if (!item) return { kind: 'not found' };
  if (!may(standingToItem(turn, item), 'ask for help', 'item')) return { kind: 'may not', item };
  if (item.status !== 'blocked') return { kind: 'not blocked', item };
  const newest = await stores.barriers.newestOf(item.id);
  const before = newest && isOpen(newest) ? newest : undefined;
  if (before?.taken) return { kind: 'taken', item, by: before.taken.name };

  const ways = waysToAsk(team, item, [member.id]);
  const way = wayTo(ways, wanted);
  const reached = way && way.people.length > 0 ? way : wayTo(ways, { of: 'project leader' });
  if (!reached) return { kind: 'nobody', item };
  const asking = askingOf(reached);
  const barrier = before
    ? await stores.barriers.change(before, { ask: asking })
    : await stores.barriers.ask({
        teamId: team.id,
        itemId: item.id,
        by: member.id,
        at: reader.now,
        ...asking,
      });
  await stores.deliveries.redraw(item.id);
  await promiseRequests(stores, barrier, reached.people, team, reader.now);
  return { kind: 'asked', item, way: reached, ...(reached !== way && { instead: true }) };
}

export function wayTo(ways: Way[], { of, organisation }: WantedHelp): Way | undefined {
  return ways.find(
    (way) => way.of === of && (way.of !== 'organisation' || way.organisation.id === organisation),
  );
}

/** As the store keeps it. */
export function askingOf(way: Way) {
  const people = way.people.map(({ id }) => id);
  return way.of === 'organisation'
    ? { of: way.of, organisationId: way.organisation.id, people }
    : { of: way.of, people };
}

/** At once; a contact who wants it so has it in the digest alone. */
export async function promiseRequests(
  { deliveries }: Stores,
  { id, teamId, itemId }: Barrier,
  people: Person[],
  { cluster }: Team,
  sendAt: Temporal.Instant,
): Promise<void> {
  const waits = new Set(
    cluster?.contacts.filter(({ help }) => help === 'in the digest').map((one) => one.id),
  );
  await deliveries.plan(
    people
      .filter((person) => !waits.has(person.id))
      .map((person) => {
        const subject: DeliverySubject = {
          kind: 'help request',
          teamId,
          itemId,
          barrierId: id,
          personId: person.id,
        };
        return { subject, sendAt };
      }),
  );
}
