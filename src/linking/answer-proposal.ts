// Whoever gave a code and whoever typed it each say yes or no. Only two yeses make one team; the order does not matter.

import type { AccountAddress } from '../chat/address.ts';
import { sentence } from '../chat/card.ts';
import type { Reply } from '../chat/event.ts';
import { mostPeople } from '../people/read-roster.ts';
import { readerFor } from '../people/reader.ts';
import { may } from '../people/rights.ts';
import { standingIn } from '../people/standings.ts';
import { isReachable, memberById, type Person, type Team } from '../people/team.ts';
import type { Stores } from '../stores.ts';
import type { Language } from '../texts/language.ts';
import { counted } from '../texts/spell-out.ts';
import { type Texts, textsIn } from '../texts/texts.ts';
import type { Link, LinkState } from './link.ts';
import { linkUp } from './link-up.ts';

/** `language`: for whoever has none of their own. */
export async function answerProposal(
  stores: Stores,
  account: AccountAddress,
  { link: linkId, say }: { link: string; say: 'yes' | 'no' },
  language: Language,
): Promise<Reply> {
  const { linkCodes, links, teams, deliveries, clock } = stores;
  await linkCodes.hold();
  const teamIds = await links.teamsOf(linkId, account);
  for (const id of teamIds) await stores.reach.alsoTeam(id);
  if (teamIds.length === 0) return inPlace(textsIn(language).linking.noProposal);
  const link = await links.byId(linkId);
  const team = await teams.byId(link.teamId);
  const [offerer, typist] = [await teams.person(link.offeredBy), await teams.person(link.typedBy)];
  const sides = {
    offerer: offerer.accounts.includes(account),
    typist: typist.accounts.includes(account),
  };
  const person = sides.offerer ? offerer : typist;
  const now = await clock.now();
  const { texts } = readerFor(person, sides.offerer ? team : { language }, now);
  const { linking } = texts;
  if (link.state !== 'proposed') return inPlace(stateIn(texts, link.state, team));
  if (now.epochMilliseconds >= link.expiresAt.epochMilliseconds) return inPlace(linking.expired);
  if (!(await stillLead(stores, link, team, sides))) return inPlace(linking.leadersOnly);
  if (say === 'no') return decline(stores, link, person, texts);

  const yes = {
    ...(sides.offerer && { offerer: true as const }),
    ...(sides.typist && { typist: true as const }),
  };
  const agreed = await links.change(link.id, { yes });
  await deliveries.redrawLink(link.id);
  if (!(agreed.yes.offerer && agreed.yes.typist)) {
    return inPlace(linking.waitsForOther(agreed.yes.offerer ? typist.name : offerer.name));
  }
  // The first yes may be a day old.
  if (!(await bothStillLead(stores, agreed, team, typist))) {
    await links.change(link.id, { state: 'overtaken' });
    await deliveries.redrawLink(link.id);
    return inPlace(linking.overtaken);
  }
  const outcome = await linkUp(stores, agreed, team, now);
  switch (outcome) {
    case 'linked':
      return inPlace(linking.done(team.name));
    case 'too many people':
      return inPlace(linking.tooManyPeople(counted(mostPeople, texts.language)));
    case 'overtaken':
      return inPlace(linking.overtaken);
  }
}

/** What has become of a proposal, to whoever looks at it later. */
export function stateIn({ linking }: Texts, state: Exclude<LinkState, 'proposed'>, team: Team): string {
  switch (state) {
    case 'linked':
      return linking.done(team.name);
    case 'declined':
      return linking.declined;
    case 'overtaken':
      return linking.overtaken;
    case 'unlinked':
      return linking.ended;
  }
}

/** A day may pass between the code and the answer: who leads no more, or has left, links nothing. One may be on both sides. */
async function stillLead(
  { teams }: Stores,
  link: Link,
  team: Team,
  { offerer, typist }: { offerer: boolean; typist: boolean },
): Promise<boolean> {
  const own = link.ownTeamId && (await teams.byId(link.ownTeamId));
  return (!offerer || leadsIn(team, link.offeredBy)) && (!typist || !own || leadsIn(own, link.typedBy));
}

/** Whoever was erased since has no account, and leads nothing. */
async function bothStillLead(stores: Stores, link: Link, team: Team, typist: Person): Promise<boolean> {
  const one = (offerer: boolean) => stillLead(stores, link, team, { offerer, typist: !offerer });
  return isReachable(typist) && (await one(true)) && (await one(false));
}

function leadsIn(team: Team, personId: string): boolean {
  const member = memberById(team, personId);
  return member !== undefined && may(standingIn({ team, member }), 'link', 'team');
}

async function decline(stores: Stores, link: Link, by: Person, texts: Texts): Promise<Reply> {
  const { links, deliveries, clock } = stores;
  const now = await clock.now();
  await links.change(link.id, { state: 'declined', ended: { by: by.id, at: now } });
  await deliveries.redrawLink(link.id);
  const other = by.id === link.offeredBy ? link.typedBy : link.offeredBy;
  if (other !== by.id) {
    await deliveries.plan([
      { subject: { kind: 'link news', teamId: link.teamId, linkId: link.id, personId: other }, sendAt: now },
    ]);
  }
  return inPlace(texts.linking.declined);
}

const inPlace = (text: string): Reply => ({ show: 'in place', card: sentence(text) });
