// What the morning's message asks of whoever has barriers: which of them it is time to hear about, and when the next are.
import { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-items/action-item.ts';
import { digestMoment, mondayOf } from '../digest/digest-times.ts';
import type { Person } from '../people/team.ts';
import { morningNudge, type Promised } from '../reminders/plan-nudges.ts';
import type { Stores } from '../stores.ts';
import { isHelpRemindedOn, nextHelpReminder } from './when-to-remind.ts';

export async function helpRemindersOn(
  { barriers, items, digests }: Pick<Stores, 'barriers' | 'items' | 'digests'>,
  person: Person,
  onDay: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<{ items: ActionItem[]; next: Promised[] }> {
  const held = (await barriers.of(person.id)).filter(({ taken }) => taken);
  const due = held.filter((barrier) => isHelpRemindedOn(barrier, person, onDay));
  const isAsked = due.length > 0 && !(await hasDigestOn(digests, person, onDay));
  return {
    items: isAsked ? await items.these(due.map(({ itemId }) => itemId)) : [],
    next: held.flatMap((barrier) => {
      const next = nextHelpReminder(barrier, person, now);
      return next ? [morningNudge(person, next)] : [];
    }),
  };
}

/** A contact's overview of that day tells the same, with the same buttons: one message is enough. */
async function hasDigestOn(
  digests: Stores['digests'],
  { id }: Person,
  day: Temporal.PlainDate,
): Promise<boolean> {
  const to = await digests.reader('digest', id);
  if (!to) return false;
  const moment = digestMoment(to.on, mondayOf(day));
  return Temporal.PlainDate.compare(moment.toZonedDateTimeISO(to.on.timeZone).toPlainDate(), day) === 0;
}
