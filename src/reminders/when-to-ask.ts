// The ladder: on which mornings an owner is asked about an item. Pure: of the item, the person, the calendar and now.
import { Temporal } from 'temporal-polyfill';
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { instantAt } from '../dates/work-calendar.ts';
import type { Person } from '../people/team.ts';
import type { AskFacts, OwnerFacts, Rung } from './ask-facts.ts';
import { daysAfterTheLast, daysWithoutAWordBefore, type Ladder } from './ladder.ts';
import {
  dayOf,
  isBefore,
  presentDaysAfter,
  presentOnOrAfter,
  worksBefore,
  worksOnOrBefore,
} from './presence.ts';

export type Ask = { rung: Rung; onDay: Temporal.PlainDate };

const nine = Temporal.PlainTime.from('09:00');
/** No nudge comes before this on any wall. */
export const firstNudges = Temporal.PlainTime.from('07:00');

/** When the morning's message of a day comes. */
export function morningOf(person: Person, onDay: Temporal.PlainDate): Temporal.Instant {
  return instantAt(onDay, person.nudgeTime ?? nine, person.timeZone);
}

/**
 * Every morning that is still to ask this owner, earliest first, those that were missed included. On each of them the
 * person is present; a rung on another day moves to the next such morning.
 */
export function asksOf(facts: AskFacts, owner: OwnerFacts, person: Person, ladder: Ladder): Ask[] {
  if (isFinished(facts.item)) return [];
  const { askedOn, putOffUntil } = owner;
  const isToCome = ({ onDay }: Ask) => !askedOn || isBefore(askedOn, onDay);
  const asks = (
    facts.item.status === 'blocked' ? weeklyAsk(facts, owner, person) : climb(facts, owner, person, ladder)
  ).filter(isToCome);
  const putOff = putOffUntil && presentOnOrAfter(person, putOffUntil);
  if (!putOff) return asks;
  const later: Ask[] = [{ rung: 'later' as const, onDay: putOff }].filter(isToCome);
  const after = asks.filter(({ onDay }) => !isBefore(onDay, putOff));
  return after[0]?.onDay.equals(putOff) ? after : [...later, ...after];
}

/**
 * The next morning on which this owner is asked: a missed one is made up for on the first that comes. Undefined where
 * the ladder is at its end, the item finished, or the person away without an end.
 */
export function nextAsk(
  facts: AskFacts,
  owner: OwnerFacts,
  person: Person,
  ladder: Ladder,
  now: Temporal.Instant,
): Ask | undefined {
  const asks = asksOf(facts, owner, person, ladder);
  const isPast = ({ onDay }: Ask) => Temporal.Instant.compare(morningOf(person, onDay), now) <= 0;
  const missed = asks.findLast(isPast);
  const coming = asks.find((ask) => !isPast(ask));
  const onDay = missed && nextMorning(person, now);
  if (!onDay) return coming;
  return coming && !isBefore(onDay, coming.onDay) ? coming : { rung: missed.rung, onDay };
}

/** The first morning after `now` on which the person can be asked. */
export function nextMorning(person: Person, now: Temporal.Instant): Temporal.PlainDate | undefined {
  const today = dayOf(now, person);
  const isGone = Temporal.Instant.compare(morningOf(person, today), now) <= 0;
  return presentOnOrAfter(person, isGone ? today.add({ days: 1 }) : today);
}

/**
 * When this owner has had the whole ladder without an answer. 'not yet' while a morning is still to ask; undefined for
 * somebody who cannot be asked at all.
 */
export function ladderEnd(
  facts: AskFacts,
  owner: OwnerFacts,
  person: Person,
  ladder: Ladder,
): Temporal.PlainDate | 'not yet' | undefined {
  const anchor = anchorOf(facts, owner, person);
  if (!anchor) return undefined;
  if (asksOf(facts, owner, person, ladder).length > 0) return 'not yet';
  const end = presentDaysAfter(person, anchor, ladder.leaders);
  const late = owner.askedOn && presentDaysAfter(person, owner.askedOn, daysAfterTheLast(ladder));
  return end && late && isBefore(end, late) ? late : end;
}

function weeklyAsk({ blockedAt, dueSince }: AskFacts, { askedOn }: OwnerFacts, person: Person): Ask[] {
  const said = dayOf(blockedAt ?? dueSince, person);
  const from = askedOn && isBefore(said, askedOn) ? askedOn : said;
  const onDay = presentOnOrAfter(person, from.add({ weeks: 1 }));
  return onDay ? [{ rung: 'blocked', onDay }] : [];
}

function climb(facts: AskFacts, owner: OwnerFacts, person: Person, ladder: Ladder): Ask[] {
  const { item, dueSince, onTrackAt } = facts;
  const anchor = anchorOf(facts, owner, person);
  if (!anchor) return [];
  const asks: Ask[] = [];
  const due = dueMorning(item, person);
  const isLong = dayOf(dueSince, person).until(item.dueOn).days > daysWithoutAWordBefore;
  if (ladder.before !== undefined && isLong && !onTrackAt) {
    const before = presentOnOrAfter(person, worksBefore(person, due, ladder.before));
    if (before && isBefore(before, anchor)) asks.push({ rung: 'coming', onDay: before });
  }
  let onDay: Temporal.PlainDate | undefined = anchor;
  for (const [index, days] of ladder.asks.entries()) {
    onDay = onDay && presentDaysAfter(person, onDay, days - (ladder.asks[index - 1] ?? 0));
    const isLast = index === ladder.asks.length - 1;
    if (onDay) asks.push({ rung: isLast ? 'warning' : rungOn(onDay, item.dueOn), onDay });
  }
  const isAfter = (instant: Temporal.Instant) =>
    Temporal.Instant.compare(instant, latest(dueSince, owner.since)) > 0;
  return asks.filter(({ onDay }) => isAfter(morningOf(person, onDay)));
}

/** Of what is due before the morning's messages come, the day before. */
function dueMorning({ dueOn, dueTime }: ActionItem, person: Person): Temporal.PlainDate {
  const isBeforeAll = dueTime && Temporal.PlainTime.compare(dueTime, firstNudges) <= 0;
  return worksOnOrBefore(person, isBeforeAll ? dueOn.subtract({ days: 1 }) : dueOn);
}

const rungOn = (day: Temporal.PlainDate, dueOn: Temporal.PlainDate): Rung =>
  isBefore(dueOn, day) ? 'late' : 'due';

/**
 * The morning that the ladder counts from: the due one, or the next one after what came then or later: an answer that it
 * is on track, that it is somebody else's now; or, after it, the due day itself, as when a postponement is taken back.
 */
export function anchorOf(
  { item, dueSince, onTrackAt }: AskFacts,
  { since }: OwnerFacts,
  person: Person,
): Temporal.PlainDate | undefined {
  const due = dueMorning(item, person);
  const wasGiven = Temporal.Instant.compare(since, dueSince) > 0;
  const wasDueAlready = isBefore(due, dayOf(dueSince, person));
  const answers = [onTrackAt, wasGiven ? since : undefined, wasDueAlready ? dueSince : undefined].filter(
    (instant) => instant !== undefined,
  );
  const answered = answers
    .map((instant) => dayOf(instant, person))
    .sort(Temporal.PlainDate.compare)
    .at(-1);
  return answered && !isBefore(answered, due)
    ? presentOnOrAfter(person, answered.add({ days: 1 }))
    : presentOnOrAfter(person, due);
}

const latest = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) > 0 ? one : other;
