// Whoever is asked to move a barrier takes it, passes it on, says no, or answers those who wait.
import type { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-items/action-item.ts';
import type { Reader } from '../people/reader.ts';
import { may } from '../people/rights.ts';
import type { Person, Team } from '../people/team.ts';
import { morningNudge } from '../reminders/plan-nudges.ts';
import type { Stores } from '../stores.ts';
import { askingOf, promiseRequests, type WantedHelp, wayTo } from './ask-for-help.ts';
import { type Barrier, isOpen, stillAsked } from './barrier.ts';
import type { BarrierChange } from './barrier-store.ts';
import { nextHelpReminder } from './when-to-remind.ts';
import { type Way, waysToAsk } from './whom-to-ask.ts';

/** Whoever acts: in one of the team's roles, or as the contact of its cluster. */
export type Acting = { person: Person; reader: Reader };

export type Handled =
  | { kind: 'done'; barrier: Barrier; item: ActionItem }
  /** Somebody else has it. */
  | { kind: 'taken'; barrier: Barrier; item: ActionItem; by: string }
  | { kind: 'over'; barrier: Barrier; item: ActionItem }
  | { kind: 'nobody else'; barrier: Barrier; item: ActionItem }
  | { kind: 'not asked' };

/** Locked, with its item and team, for somebody who may answer it now; or why they may not. */
export type Opened = { kind: 'open'; barrier: Barrier; item: ActionItem; team: Team };

export async function openBarrier(
  { barriers, items, teams }: Stores,
  { person }: Acting,
  barrierId: string,
): Promise<Opened | Exclude<Handled, { kind: 'done' }>> {
  const barrier = await barriers.lock(barrierId);
  const isAsked = barrier?.asked.some(({ personId }) => personId === person.id);
  if (!barrier || !may(isAsked ? 'asked for help' : 'stranger', 'handle', 'barrier'))
    return { kind: 'not asked' };
  const item = await items.lock(barrier.teamId, { id: barrier.itemId });
  if (!item) return { kind: 'not asked' };
  if (!isOpen(barrier)) return { kind: 'over', barrier, item };
  const { taken } = barrier;
  if (taken && taken.by !== person.id) return { kind: 'taken', barrier, item, by: taken.name };
  return { kind: 'open', barrier, item, team: await teams.byId(barrier.teamId) };
}

export async function takeBarrier(stores: Stores, acting: Acting, barrierId: string): Promise<Handled> {
  const opened = await openBarrier(stores, acting, barrierId);
  if (opened.kind !== 'open') return opened;
  return change(stores, acting, opened, takenBy(opened.barrier, acting));
}

export async function declineBarrier(stores: Stores, acting: Acting, barrierId: string): Promise<Handled> {
  const opened = await openBarrier(stores, acting, barrierId);
  if (opened.kind !== 'open') return opened;
  const { person, reader } = acting;
  const others = stillAsked(opened.barrier).filter(({ personId }) => personId !== person.id);
  return change(stores, acting, opened, {
    taken: null,
    said: { by: person.id, what: 'declined' },
    ...(others.length > 0
      ? { state: 'asked' as const }
      : { state: 'declined' as const, ended: { at: reader.now } }),
  });
}

/** The ways to somebody else than those who were asked before. */
export function waysOn({ barrier, item, team }: Opened, { person }: Acting): Way[] {
  const refused = barrier.asked.flatMap(({ personId, said }) => (said ? [personId] : []));
  return waysToAsk(team, item, [...refused, person.id, barrier.askedBy]).filter(
    ({ people }) => people.length > 0,
  );
}

export async function passBarrierOn(
  stores: Stores,
  acting: Acting,
  barrierId: string,
  to: WantedHelp,
): Promise<Handled> {
  const opened = await openBarrier(stores, acting, barrierId);
  if (opened.kind !== 'open') return opened;
  const way = wayTo(waysOn(opened, acting), to);
  const { barrier, item, team } = opened;
  if (!way) return { kind: 'nobody else', barrier, item };
  const passed = await change(stores, acting, opened, {
    state: 'asked',
    taken: null,
    said: { by: acting.person.id, what: 'passed on' },
    ask: askingOf(way),
  });
  await promiseRequests(stores, barrier, way.people, team, acting.reader.now);
  return passed;
}

/** `text` has passed the CPR guard and is 1 to `longestAnswer` characters long. Whoever answers has it. */
export async function answerBarrier(
  stores: Stores,
  acting: Acting,
  barrierId: string,
  { text, isMoved }: { text: string; isMoved: boolean },
): Promise<Handled> {
  const opened = await openBarrier(stores, acting, barrierId);
  if (opened.kind !== 'open') return opened;
  const { person, reader } = acting;
  return change(stores, acting, opened, {
    ...takenBy(opened.barrier, acting),
    answer: { by: person.id, at: reader.now, text },
    ...(isMoved && { state: 'moved' as const, ended: { at: reader.now } }),
  });
}

function takenBy(barrier: Barrier, { person, reader }: Acting): BarrierChange {
  return barrier.taken ? {} : { state: 'taken', taken: { by: person.id, at: reader.now } };
}

/** Written down, shown wherever the item is, and told to those who wait. */
async function change(
  stores: Stores,
  { person, reader }: Acting,
  { barrier, item }: Opened,
  to: BarrierChange,
): Promise<Handled> {
  const { barriers, deliveries } = stores;
  const changed = await barriers.change(barrier, to);
  await deliveries.redraw(item.id);
  await promiseNews(stores, changed, item, person.id, reader, to.answer ? 'help answer' : 'help news');
  const onDay = nextHelpReminder(changed, person, reader.now);
  if (onDay) await deliveries.plan([morningNudge(person, onDay)]);
  return { kind: 'done', barrier: changed, item };
}

/** To whoever asked and to the owners, but not to `actor`. */
export async function promiseNews(
  { deliveries }: Stores,
  { id, teamId, itemId, askedBy }: Barrier,
  { owners }: ActionItem,
  actor: string,
  { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
  kind: 'help news' | 'help answer' = 'help news',
): Promise<void> {
  const waiting = [...new Set([askedBy, ...owners])].filter((personId) => personId !== actor);
  await deliveries.plan(
    waiting.map((personId) => ({
      subject: { kind, teamId, itemId, barrierId: id, personId, onDay: today },
      sendAt: now,
    })),
  );
}
