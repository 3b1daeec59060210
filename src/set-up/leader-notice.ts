// To whoever was made a project leader by somebody else: that they are one, and what that is.
import { sentence } from '../chat/card.ts';
import type { Drawing } from '../deliveries/deliver.ts';
import type { Delivery, DeliverySubject } from '../deliveries/delivery.ts';
import { readerFor } from '../people/reader.ts';
import { everInTeam, leads, memberById, nameIn } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';

const longestName = 100;

/** Who is none any more before it is told is told nothing; in what was told stands how it is now. */
export async function drawLeaderNotice(
  { teams, clock }: Stores,
  { message, unsureSince }: Delivery,
  { teamId, personId, byPersonId }: Extract<DeliverySubject, { kind: 'leader notice' }>,
): Promise<Drawing | 'not needed'> {
  const team = await teams.byId(teamId);
  const person = everInTeam(team, personId);
  const present = memberById(team, personId);
  const isLeader = present !== undefined && leads(present);
  const isPosted = message !== undefined || unsureSince !== undefined;
  if (!person || !(isLeader || isPosted)) return 'not needed';
  const { setUp } = readerFor(person, team, await clock.now()).texts;
  const name = shortened(team.name, longestName);
  const told = isLeader
    ? setUp.leaderNotice(shortened(nameIn(team, byPersonId), longestName), name)
    : setUp.leaderNoMore(name);
  return { to: { account: person.accounts[0] }, card: sentence(told) };
}
