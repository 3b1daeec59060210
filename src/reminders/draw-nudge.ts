// What a nudge shows: decided out of the rows when it is sent, and from then on exactly that, in its present state.
import { Temporal } from 'temporal-polyfill';
import { isFinished } from '../action-items/action-item.ts';
import { helpRemindersOn } from '../barriers/remind-helpers.ts';
import { instantAt } from '../dates/work-calendar.ts';
import type { Drawing } from '../deliveries/deliver.ts';
import type { Delivery, NudgeSubject } from '../deliveries/delivery.ts';
import { readerFor } from '../people/reader.ts';
import { everInTeam, type Person, type Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { type AskFacts, isTell, lookAhead, type Rung, type Tell } from './ask-facts.ts';
import { ladderOf } from './ladder.ts';
import { nudgeCard } from './nudge-card.ts';
import { lastNudges, morningNudge, planNudges } from './plan-nudges.ts';
import { dayOf, isBefore, isPresent } from './presence.ts';
import { readNudge, teamsOf } from './read-nudge.ts';
import { asksOf, nextMorning } from './when-to-ask.ts';
import { leadersOf, tellsFor } from './when-to-tell.ts';

type Entry = { facts: AskFacts; why: Rung | Tell };

/** A nudge with nothing to ask or tell is not sent; one that was sent goes on showing its outcome. */
export async function drawNudge(
  stores: Stores,
  delivery: Delivery,
  subject: NudgeSubject,
): Promise<Drawing | 'not needed'> {
  const isPosted = delivery.message !== undefined || delivery.unsureSince !== undefined;
  const settled = isPosted && (await stores.nudges.shown(delivery.id)).length > 0;
  if (!settled && (await settle(stores, delivery.id, subject)) === 'nothing') return 'not needed';
  const nudge = await readNudge(stores, delivery.id);
  const [team] = nudge?.teams.values() ?? [];
  if (!nudge || !team) return 'not needed';
  const reader = readerFor(nudge.person, team, await stores.clock.now());
  const card = nudgeCard({ ...nudge, deliveryId: delivery.id, kind: subject.kind }, reader);
  return { to: { account: nudge.person.accounts[0] }, card };
}

/** Decides what is asked and told, and promises the nudge after it: who is not asked now is asked another time. */
async function settle(
  stores: Stores,
  deliveryId: string,
  subject: NudgeSubject,
): Promise<'settled' | 'nothing'> {
  const { nudges, teams, deliveries, clock } = stores;
  const now = await clock.now();
  const person = await teams.person(subject.personId);
  if (!isPresent(person, subject.onDay) || isTooLate(person, subject.onDay, now)) {
    const morning = nextMorning(person, now);
    if (morning) await deliveries.plan([morningNudge(person, morning)]);
    return 'nothing';
  }
  const facts = await factsFor(stores, subject);
  const teamOf = await teamsOf(teams, facts);
  const entries = facts.flatMap((each): Entry[] => {
    const team = teamOf.get(each.item.teamId);
    const why = team && whyNow(each, person, team, subject, now);
    return why ? [{ facts: each, why }] : [];
  });
  const help =
    subject.kind === 'morning nudge'
      ? await helpRemindersOn(stores, person, subject.onDay, now)
      : { items: [], next: [] };
  const helping = help.items.filter((item) => !entries.some(({ facts }) => facts.item.id === item.id));
  await nudges.settle(deliveryId, [
    ...entries.map(({ facts: { item }, why }) => ({ item, why })),
    ...helping.map((item) => ({ item, why: 'helping' as const })),
  ]);
  await deliveries.plan(help.next);
  const shown = new Map(entries.map((entry) => [entry.facts, entry.why]));
  await deliveries.plan(
    facts.flatMap((each) => {
      const team = teamOf.get(each.item.teamId);
      const next = team ? planNudges(asIfSent(each, shown.get(each), subject), team, now) : [];
      // The other owners' next nudges are promised already.
      return next.filter(({ personId }) => personId === person.id || !each.item.owners.includes(personId));
    }),
  );
  return entries.length + helping.length > 0 ? 'settled' : 'nothing';
}

/** Its day is over, or the evening has come: the next morning asks instead. Planned for six, it may be sent a little later. */
function isTooLate({ timeZone }: Person, onDay: Temporal.PlainDate, now: Temporal.Instant): boolean {
  const local = now.toZonedDateTimeISO(timeZone);
  const evening = onDay.toZonedDateTime({ timeZone, plainTime: lastNudges.add({ minutes: 15 }) });
  return Temporal.ZonedDateTime.compare(local, evening) > 0;
}

async function factsFor({ nudges }: Stores, subject: NudgeSubject): Promise<AskFacts[]> {
  switch (subject.kind) {
    case 'timed nudge':
      return [await nudges.factsOf(subject.itemId)];
    case 'morning nudge':
    case 'later nudge':
      return nudges.factsFor(subject.personId, subject.onDay.add(lookAhead));
  }
}

function whyNow(
  facts: AskFacts,
  person: Person,
  team: Team,
  subject: NudgeSubject,
  now: Temporal.Instant,
): Rung | Tell | undefined {
  const { item, onTrackAt } = facts;
  const { onDay } = subject;
  const owner = facts.owners.find(({ personId }) => personId === person.id);
  // Who has left is still asked about what is still theirs.
  const member = everInTeam(team, person.id);
  if (!member || isFinished(item)) return undefined;
  const isDue = (day: Temporal.PlainDate) => !isBefore(onDay, day);
  switch (subject.kind) {
    case 'timed nudge': {
      const saysNothing = !onTrackAt || isBefore(dayOf(onTrackAt, person), onDay);
      const dueAt = item.dueTime && instantAt(item.dueOn, item.dueTime, person.timeZone);
      // Moved to an earlier hour, it may have come already.
      const isToCome = dueAt !== undefined && Temporal.Instant.compare(now, dueAt) < 0;
      const isToday = item.dueOn.equals(onDay) && isToCome;
      return owner && isToday && saysNothing && item.status !== 'blocked' ? 'due' : undefined;
    }
    case 'later nudge':
      return owner?.putOffToAfternoonOf?.equals(onDay) ? 'later' : undefined;
    case 'morning nudge': {
      if (owner)
        return asksOf(facts, owner, member, ladderOf(team)).findLast((ask) => isDue(ask.onDay))?.rung;
      const leads = leadersOf(team, item).some(({ id }) => id === person.id);
      return leads ? tellsFor(facts, team, member).find((tell) => isDue(tell.onDay))?.why : undefined;
    }
  }
}

/** What is known once this nudge has been sent. */
function asIfSent(facts: AskFacts, why: Rung | Tell | undefined, subject: NudgeSubject): AskFacts {
  const { personId, onDay } = subject;
  if (!why) return facts;
  if (isTell(why)) return { ...facts, told: [{ personId, why, onDay }, ...facts.told] };
  const owners = facts.owners.map((owner) =>
    owner.personId === personId ? { ...owner, askedOn: onDay } : owner,
  );
  return { ...facts, owners };
}
