// When a person can be asked has changed: the nudges about everything of theirs are promised anew.
import type { Temporal } from 'temporal-polyfill';
import type { Stores } from '../stores.ts';
import { lookAhead } from './ask-facts.ts';
import { planNudges } from './plan-nudges.ts';
import { teamsOf } from './read-nudge.ts';

/** Reads the people and teams as they are now; what has become needless is found out when it is drawn. */
export async function planAgain(
  { nudges, teams, deliveries }: Stores,
  personId: string,
  { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<void> {
  const facts = await nudges.factsFor(personId, today.add(lookAhead));
  const teamOf = await teamsOf(teams, facts);
  await deliveries.plan(
    facts.flatMap((each) => {
      const team = teamOf.get(each.item.teamId);
      return team ? planNudges(each, team, now) : [];
    }),
  );
}
