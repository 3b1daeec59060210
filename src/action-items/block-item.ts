// An item is blocked: what it waits for is written down, the project leaders are told, the owners are asked again in a week.
import { workingDayOnOrAfter } from '../dates/work-calendar.ts';
import type { Turn } from '../people/find-turns.ts';
import { everInTeam } from '../people/team.ts';
import { nudgeAt } from '../reminders/plan-nudges.ts';
import type { Stores } from '../stores.ts';
import { type ActionItem, isFinished } from './action-item.ts';
import type { Answered } from './answer-item.ts';
import { may } from './who-may.ts';

/** As many characters as fit in a list and on a card. */
export const longestBecause = 500;

/** `because` has passed the CPR guard and is 1 to `longestBecause` characters long. */
export async function blockItem(
  stores: Stores,
  turn: Turn,
  which: { id: string } | { number: number },
  because: string,
): Promise<Answered> {
  const { items, deliveries } = stores;
  const { team, member, reader } = turn;
  const item = await items.lock(team.id, which);
  if (!item) return { kind: 'not found' };
  if (!may(member, 'answer', item)) return { kind: 'may not', item };
  await deliveries.redraw(item.id);
  if (isFinished(item)) return { kind: 'already', is: item.status === 'done' ? 'done' : 'cancelled', item };
  const changed = await items.change(item, {
    by: member.id,
    at: reader.now,
    verb: 'block',
    because,
    to: { status: 'blocked' },
  });
  await deliveries.plan(
    team.members
      .filter(({ id, role }) => role === 'project leader' && id !== member.id && !item.owners.includes(id))
      .map(({ id }) => ({
        subject: {
          kind: 'block notice' as const,
          teamId: team.id,
          itemId: item.id,
          personId: id,
          onDay: reader.today,
        },
        sendAt: reader.now,
      })),
  );
  await askInAWeek(stores, turn, changed);
  return { kind: 'answered', item: changed };
}

async function askInAWeek({ deliveries }: Stores, { team, reader }: Turn, item: ActionItem): Promise<void> {
  await deliveries.plan(
    item.owners.map((personId) => {
      const timeZone = everInTeam(team, personId)?.timeZone ?? team.timeZone;
      const today = reader.now.toZonedDateTimeISO(timeZone).toPlainDate();
      const onDay = workingDayOnOrAfter(today.add({ weeks: 1 }));
      return {
        subject: { kind: 'morning nudge' as const, personId, onDay },
        sendAt: nudgeAt(onDay, timeZone),
      };
    }),
  );
}
