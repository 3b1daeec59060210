// When a person can be asked has changed: the nudges about everything of theirs are promised anew.
import type { Temporal } from 'temporal-polyfill';
import { helpRemindersOn } from '../barriers/remind-helpers.ts';
import type { Stores } from '../stores.ts';
import { lookAhead } from './ask-facts.ts';
import { planNudges } from './plan-nudges.ts';
import { teamsOf } from './read-nudge.ts';

/** Reads the people and teams as they are now; what has become needless is found out when it is drawn. */
export async function planAgain(
  stores: Stores,
  personId: string,
  { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<void> {
  const { nudges, teams, deliveries } = stores;
  const facts = await nudges.factsFor(personId, today.add(lookAhead));
  const teamOf = await teamsOf(teams, facts);
  const help = await helpRemindersOn(stores, await teams.person(personId), today, now);
  await deliveries.plan([
    ...facts.flatMap((each) => {
      const team = teamOf.get(each.item.teamId);
      return team ? planNudges(each, team, now) : [];
    }),
    ...help.next,
  ]);
}
