// Teams that live through a quarter by chance, with a notebook of all that happened, kept apart from the database.
import { Temporal } from 'temporal-polyfill';
import type { ActionItem, ItemStatus } from '#src/action-items/action-item.ts';
import type { NewChange } from '#src/action-items/action-item-store.ts';
import type { InTransaction, Stores } from '#src/stores.ts';
import type { Chance } from '#test/support/seeded-random.ts';

/** How an item was from this moment on. */
export type Noted = { at: Temporal.Instant; status: ItemStatus; dueOn: Temporal.PlainDate };

export type NotedItem = {
  teamId: string;
  noted: Noted[];
  /** Each new day, by whom it was set, and whether that was taken back. */
  days: { from: Temporal.PlainDate; by: 'somebody' | 'the meeting'; isTakenBack: boolean }[];
};

export type LivingTeam = { id: string; timeZone: string; person: string };

const hour = { hours: 1 };

/** Some 15 items a team, each agreed at some moment of these weeks and changed now and then until their end. */
export async function liveThrough(
  inTransaction: InTransaction,
  teams: LivingTeam[],
  chance: Chance,
  span: { from: Temporal.Instant; weeks: number },
): Promise<NotedItem[]> {
  const notebook: NotedItem[] = [];
  for (const team of teams) {
    for (let item = 0; item < 15; item += 1)
      notebook.push(await inTransaction('everything', (stores) => liveOne(stores, team, chance, span)));
  }
  return notebook;
}

async function liveOne(
  stores: Stores,
  team: LivingTeam,
  chance: Chance,
  { from, weeks }: { from: Temporal.Instant; weeks: number },
): Promise<NotedItem> {
  const hours = weeks * 7 * 24;
  let at = from.add({ hours: chance.below(hours), minutes: chance.below(60) });
  const today = () => at.toZonedDateTimeISO(team.timeZone).toPlainDate();
  const someDay = () => today().add({ days: chance.below(21) });
  const dueOn = someDay();
  let item = await stores.items.record(
    { teamId: team.id, what: 'Sender skemaet', dueOn, owners: [team.person], createdBy: team.person },
    at,
  );
  const life: NotedItem = { teamId: team.id, noted: [{ at, status: 'open', dueOn }], days: [] };
  let last: { change: string; before: Noted; movedDay: boolean } | undefined;
  for (let left = chance.below(7); left > 0; left -= 1) {
    at = at.add({ hours: 1 + chance.below(200) });
    if (Temporal.Instant.compare(at, from.add({ hours }).add(hour)) > 0) break;
    const now = life.noted.at(-1) as Noted;
    const isUndone = last !== undefined && chance.below(5) === 0;
    const change: NewChange =
      isUndone && last
        ? {
            ...{ by: team.person, at, verb: 'undo', undoes: last.change },
            to: { status: last.before.status, due: { dueOn: last.before.dueOn } },
          }
        : someChange(chance, item, someDay, { by: team.person, at });
    if (isUndone) {
      const taken = last?.movedDay ? life.days.at(-1) : undefined;
      if (taken) taken.isTakenBack = true;
    }
    const to = change.to.due?.dueOn ?? now.dueOn;
    const movedDay = !isUndone && !to.equals(now.dueOn);
    if (movedDay)
      life.days.push({
        from: now.dueOn,
        by: change.verb === 'follow meeting' ? 'the meeting' : 'somebody',
        isTakenBack: false,
      });
    item = await stores.items.change(item, change);
    life.noted.push({ at, status: change.to.status ?? now.status, dueOn: to });
    last =
      isUndone || !item.undoable || item.undoable.verb === 'create'
        ? undefined
        : { change: item.undoable.id, before: now, movedDay };
  }
  return life;
}

function someChange(
  chance: Chance,
  item: ActionItem,
  someDay: () => Temporal.PlainDate,
  said: { by: string; at: Temporal.Instant },
): NewChange {
  const verb = chance.of([
    ...(['complete', 'complete', 'on track', 'delay', 'postpone', 'postpone', 'follow meeting'] as const),
    ...(['block', 'cancel', 'reword'] as const),
  ]);
  switch (verb) {
    case 'complete':
      return { ...said, verb, to: { status: 'done' } };
    case 'on track':
      return { ...said, verb, to: { status: 'on track' } };
    case 'delay':
      return { ...said, verb, to: { status: 'delayed' } };
    case 'block':
      return { ...said, verb, because: 'mangler samtykke', to: { status: 'blocked' } };
    case 'cancel':
      return { ...said, verb, to: { status: 'cancelled' } };
    case 'postpone':
      return { ...said, verb, to: { due: { dueOn: someDay() }, status: 'open' } };
    case 'follow meeting':
      return { ...said, verb, to: { due: { dueOn: someDay() } } };
    case 'reword':
      return { ...said, verb, to: { what: `${item.what} igen` } };
  }
}
