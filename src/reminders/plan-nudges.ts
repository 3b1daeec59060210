// Promises the next nudge about an item to each of its owners, and to the project leaders where it comes to that.
import { Temporal } from 'temporal-polyfill';
import { type ActionItem, isFinished } from '../action-items/action-item.ts';
import { instantAt } from '../dates/work-calendar.ts';
import type { DeliverySubject } from '../deliveries/delivery.ts';
import { everInTeam, type Member, type Person, type Team } from '../people/team.ts';
import type { AskFacts } from './ask-facts.ts';
import { ladderOf } from './ladder.ts';
import { isPresent } from './presence.ts';
import { firstNudges, morningOf, nextAsk } from './when-to-ask.ts';
import { leadersOf, nextTell } from './when-to-tell.ts';

export type Promised = { personId: string; subject: DeliverySubject; sendAt: Temporal.Instant };

/** What a nudge says is decided when it is sent: one that has become needless by then is not. */
export function planNudges(facts: AskFacts, team: Team, now: Temporal.Instant): Promised[] {
  const ladder = ladderOf(team);
  const asked = facts.owners.flatMap((owner) => {
    const member = everInTeam(team, owner.personId);
    const ask = member && nextAsk(facts, owner, member, ladder, now);
    return ask ? [morningNudge(member, ask.onDay), ...timedNudge(facts.item, member, now)] : [];
  });
  const told = leadersOf(team, facts.item).flatMap((leader) => {
    const onDay = nextTell(facts, team, leader, now);
    return onDay ? [morningNudge(leader, onDay)] : [];
  });
  return [...asked, ...told];
}

export function morningNudge(person: Person, onDay: Temporal.PlainDate): Promised {
  return {
    personId: person.id,
    subject: { kind: 'morning nudge', personId: person.id, onDay },
    sendAt: morningOf(person, onDay),
  };
}

const hoursBefore = 2;
/** No nudge comes later than this on any wall. */
export const lastNudges = Temporal.PlainTime.from('18:00');

/** Two hours before the item's time of day, between 7 and 18; never on a day when the person is not there. */
function timedNudge(item: ActionItem, member: Member, now: Temporal.Instant): Promised[] {
  const { dueOn, dueTime } = item;
  if (!dueTime || item.status === 'blocked' || isFinished(item) || !isPresent(member, dueOn)) return [];
  const isEarly = Temporal.PlainTime.compare(dueTime, firstNudges.add({ hours: hoursBefore })) < 0;
  const wanted = isEarly ? firstNudges : dueTime.subtract({ hours: hoursBefore });
  const time = Temporal.PlainTime.compare(wanted, lastNudges) > 0 ? lastNudges : wanted;
  if (Temporal.PlainTime.compare(time, dueTime) >= 0) return [];
  const sendAt = instantAt(dueOn, time, member.timeZone);
  if (Temporal.Instant.compare(sendAt, now) <= 0) return [];
  const { teamId, id } = item;
  const personId = member.id;
  return [{ personId, subject: { kind: 'timed nudge', teamId, itemId: id, personId, onDay: dueOn }, sendAt }];
}
