// "Er det også dig?": two accounts become one person only where both have said so. A no is final, and nobody is told of it.
import type { AccountAddress } from '../chat/address.ts';
import { sentence } from '../chat/card.ts';
import type { Reply } from '../chat/event.ts';
import { readerFor } from '../people/reader.ts';
import { may } from '../people/rights.ts';
import { isReachable } from '../people/team.ts';
import { planAgain } from '../reminders/plan-again.ts';
import type { Stores } from '../stores.ts';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import type { Pair } from './same-people.ts';

export async function answerSamePerson(
  stores: Stores,
  account: AccountAddress,
  { pair: pairId, say }: { pair: string; say: 'yes' | 'no' },
  language: Language,
): Promise<Reply> {
  const { linkCodes, samePeople, teams, reach, clock } = stores;
  await linkCodes.hold();
  const teamIds = await samePeople.teamsOf(pairId, account);
  const isOwn = teamIds.length > 0;
  if (!may(isOwn ? 'themselves' : 'stranger', 'say who they are', 'person'))
    return inPlace(textsIn(language).linking.samePersonGone);
  for (const id of teamIds) await reach.alsoTeam(id);
  const before = await samePeople.byId(pairId);
  const one = await teams.person(before.one);
  const other = await teams.person(before.other);
  const who = one.accounts.includes(account) ? 'one' : 'other';
  const person = who === 'one' ? one : other;
  const now = await clock.now();
  const { linking } = readerFor(person, await teams.byId(before.teamId), now).texts;
  if (before.isJoined) return inPlace(linking.samePersonDone);
  // Erased since: of a row without an account nothing is taken, and to it nothing is given.
  if (!isReachable(one) || !isReachable(other)) return inPlace(linking.samePersonGone);
  const pair = await samePeople.say(pairId, who, say);
  const said = who === 'one' ? pair.oneSaid : pair.otherSaid;
  if (said === 'no') return inPlace(linking.samePersonNot);
  if (pair.oneSaid !== 'yes' || pair.otherSaid !== 'yes') return inPlace(linking.samePersonThanks);
  await join(stores, pair);
  return inPlace(linking.samePersonDone);
}

/** All that shows the two shows the one from now on; what is to come is promised to that one. */
async function join(stores: Stores, pair: Pair): Promise<void> {
  const { samePeople, rosters, deliveries, teams, clock, audit } = stores;
  await rosters.hold();
  const now = await clock.now();
  for (const roundId of await samePeople.join(pair, now)) await deliveries.redrawRound(roundId);
  await deliveries.redrawPair(pair.id);
  const { timeZone } = await teams.person(pair.one);
  await planAgain(stores, pair.one, { now, today: now.toZonedDateTimeISO(timeZone).toPlainDate() });
  await audit.add({
    verb: 'joined accounts',
    object: 'person',
    objectId: pair.other,
    teamId: pair.teamId,
    byPersonId: pair.one,
  });
}

const inPlace = (text: string): Reply => ({ show: 'in place', card: sentence(text) });
