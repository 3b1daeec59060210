// When a person can be asked has changed: the nudges about everything of theirs are promised anew.
import { Temporal } from 'temporal-polyfill';
import { helpRemindersOn } from '../barriers/remind-helpers.ts';
import { planRoundNudge } from '../polls/round-nudges.ts';
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
  const { nudges, teams, ratings, deliveries, reach } = stores;
  await reach.alsoTeamsOf(personId);
  const facts = await nudges.factsFor(personId, today.add(lookAhead));
  const teamOf = await teamsOf(teams, facts);
  const person = await teams.person(personId);
  const rounds = await ratings.unanswered(personId);
  const help = await helpRemindersOn(stores, person, today, now);
  await deliveries.plan([
    ...facts.flatMap((each) => {
      const team = teamOf.get(each.item.teamId);
      return team ? planNudges(each, team, now) : [];
    }),
    ...rounds
      .flatMap((round) => planRoundNudge(round, person, now))
      // The morning's own message has come and gone.
      .filter(({ sendAt }) => Temporal.Instant.compare(sendAt, now) > 0),
    ...help.next,
  ]);
}
