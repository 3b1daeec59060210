// When an item's owners are nudged: on the due morning, at nine on their own wall.
import { Temporal } from 'temporal-polyfill';
import type { ActionItem } from '../action-items/action-item.ts';
import {
  instantAt,
  workingDayAfter,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../dates/work-calendar.ts';
import type { DeliverySubject } from '../deliveries/delivery.ts';
import { everInTeam, type Team } from '../people/team.ts';

const nudgeTime = Temporal.PlainTime.from('09:00');

/** The last due day that a nudge on the morning of `day` speaks of: a Friday's covers the weekend. */
export function coveredUntil(day: Temporal.PlainDate): Temporal.PlainDate {
  return workingDayAfter(day).subtract({ days: 1 });
}

/** When the nudge of a day is due: at nine on the wall of the person's zone. */
export function nudgeAt(onDay: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return instantAt(onDay, nudgeTime, timeZone);
}

/**
 * One nudge for each owner, on the due day or the working day before it. Where that morning has passed already, the
 * next working morning: nothing that was agreed is never asked about. What is blocked is asked about in a week.
 */
export function planNudges(
  item: ActionItem,
  team: Team,
  now: Temporal.Instant,
): { subject: DeliverySubject; sendAt: Temporal.Instant }[] {
  return item.owners.map((personId) => {
    const timeZone = everInTeam(team, personId)?.timeZone ?? team.timeZone;
    const onDay =
      item.status === 'blocked'
        ? weekAfter(now.toZonedDateTimeISO(timeZone).toPlainDate())
        : nextMorning(workingDayOnOrBefore(item.dueOn), timeZone, now);
    return { subject: { kind: 'morning nudge', personId, onDay }, sendAt: nudgeAt(onDay, timeZone) };
  });
}

/** The morning on which what was blocked on `day` is asked about again. */
export function weekAfter(day: Temporal.PlainDate): Temporal.PlainDate {
  return workingDayOnOrAfter(day.add({ weeks: 1 }));
}

function nextMorning(day: Temporal.PlainDate, timeZone: string, now: Temporal.Instant): Temporal.PlainDate {
  if (Temporal.Instant.compare(nudgeAt(day, timeZone), now) > 0) return day;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const thisMorning = workingDayOnOrBefore(today);
  const isToCome = Temporal.Instant.compare(nudgeAt(thisMorning, timeZone), now) > 0;
  return isToCome ? thisMorning : workingDayAfter(today);
}
