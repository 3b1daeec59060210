// The digest's figures once more, the plain way: item by item, out of the notebook of what happened.
import { Temporal } from 'temporal-polyfill';
import type { Promises, Week } from '#src/digest/digest.ts';
import type { LivingTeam, Noted, NotedItem } from './simulated-lives.ts';

export function reckonWeek(
  items: NotedItem[],
  team: LivingTeam,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Week {
  const week = { until, done: 0, added: 0, onTime: 0, late: 0, blocked: 0 };
  const today = until.toZonedDateTimeISO(team.timeZone).toPlainDate();
  for (const { noted } of items.filter(({ teamId }) => teamId === team.id)) {
    const agreedAt = noted[0]?.at;
    if (agreedAt && isWithin(agreedAt, from, until)) week.added += 1;
    const then = noted.filter(({ at }) => Temporal.Instant.compare(at, until) <= 0);
    const stands = then.at(-1);
    if (!stands || stands.status === 'cancelled') continue;
    if (stands.status === 'done') {
      if (isWithin(becameDone(then), from, until)) week.done += 1;
    } else if (stands.status === 'blocked') week.blocked += 1;
    else if (stands.status === 'delayed' || Temporal.PlainDate.compare(stands.dueOn, today) < 0)
      week.late += 1;
    else week.onTime += 1;
  }
  return week;
}

export function reckonPromises(items: NotedItem[], team: LivingTeam, until: Temporal.Instant): Promises {
  const promises = { due: 0, kept: 0 };
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(team.timeZone).toPlainDate();
  const today = dayOf(until);
  for (const { noted, days } of items.filter(({ teamId }) => teamId === team.id)) {
    const now = noted.at(-1);
    const then = noted.filter(({ at }) => Temporal.Instant.compare(at, until) <= 0);
    const stands = then.at(-1);
    if (!now || !stands || stands.status === 'cancelled') continue;
    const promised = days.find(({ by, isTakenBack }) => by === 'somebody' && !isTakenBack)?.from ?? now.dueOn;
    const ago = promised.until(today).days;
    if (ago < 1 || ago > 28) continue;
    promises.due += 1;
    const isKept =
      stands.status === 'done' && Temporal.PlainDate.compare(dayOf(becameDone(then)), promised) <= 0;
    if (isKept) promises.kept += 1;
  }
  return promises;
}

/** When it became done, of one that is: later words of it change nothing. */
function becameDone(then: Noted[]): Temporal.Instant {
  const before = then.findLastIndex(({ status }) => status !== 'done');
  const first = then[before + 1];
  if (!first) throw new Error('It is not done.');
  return first.at;
}

const isWithin = (at: Temporal.Instant, from: Temporal.Instant, until: Temporal.Instant) =>
  Temporal.Instant.compare(at, from) > 0 && Temporal.Instant.compare(at, until) <= 0;
