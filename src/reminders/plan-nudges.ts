// When an item's owners are nudged: on the due morning, at nine on their own wall.
import { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-items/action-item.ts';
import { instantAt, workingDayAfter, workingDayOnOrBefore } from '../dates/work-calendar.ts';
import type { DeliverySubject } from '../deliveries/delivery.ts';
import { memberById, type Team } from '../people/team.ts';

const nudgeTime = Temporal.PlainTime.from('09:00');

/** The last due day that a nudge on the morning of `day` speaks of: a Friday's covers the weekend. */
export function coveredUntil(day: Temporal.PlainDate): Temporal.PlainDate {
  return workingDayAfter(day).subtract({ days: 1 });
}

/** When the nudge of a day is due: at nine on the wall of the person's zone. */
export function nudgeAt(onDay: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return instantAt(onDay, nudgeTime, timeZone);
}

/** One nudge for each owner, on the due day or the working day before it; a morning that has passed is skipped. */
export function planNudges(
  item: ActionItem,
  team: Team,
  now: Temporal.Instant,
): { subject: DeliverySubject; sendAt: Temporal.Instant }[] {
  const onDay = workingDayOnOrBefore(item.dueOn);
  return item.owners
    .map((personId) => {
      const sendAt = nudgeAt(onDay, memberById(team, personId)?.timeZone ?? team.timeZone);
      return { subject: { kind: 'morning nudge' as const, personId, onDay }, sendAt };
    })
    .filter(({ sendAt }) => Temporal.Instant.compare(sendAt, now) > 0);
}
