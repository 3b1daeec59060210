// What the morning's message asks of whoever has barriers: which of them it is time to hear about, and when the next are.
import type { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-items/action-item.ts';
import type { Person } from '../people/team.ts';
import { morningNudge, type Promised } from '../reminders/plan-nudges.ts';
import type { Stores } from '../stores.ts';
import { isHelpRemindedOn, nextHelpReminder } from './when-to-remind.ts';

export async function helpRemindersOn(
  { barriers, items }: Pick<Stores, 'barriers' | 'items'>,
  person: Person,
  onDay: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<{ items: ActionItem[]; next: Promised[] }> {
  const held = (await barriers.of(person.id)).filter(({ taken }) => taken);
  const due = held.filter((barrier) => isHelpRemindedOn(barrier, person, onDay));
  return {
    items: due.length > 0 ? await items.these(due.map(({ itemId }) => itemId)) : [],
    next: held.flatMap((barrier) => {
      const next = nextHelpReminder(barrier, person, now);
      return next ? [morningNudge(person, next)] : [];
    }),
  };
}
