// "overblik": the digest as it would be at this moment, for a cluster's contact or a project leader.
import type { Acting } from '../barriers/answer-barrier.ts';
import { withItems } from '../barriers/reply-with-barriers.ts';
import type { Element } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import { may } from '../people/rights.ts';
import type { Stores } from '../stores.ts';
import { compileDigest } from './compile-digest.ts';
import type { DigestKind, DigestReader } from './digest-store.ts';
import { weekEndsNow } from './digest-times.ts';
import { readLed, shownDigest } from './draw-digest.ts';

/** `team`: of that one alone, where it was asked for in its channel. Later pages take the place of the one before. */
export async function replyWithOverview(
  stores: Stores,
  acting: Acting,
  { team, page = 0 }: { team?: string | undefined; page?: number } = {},
): Promise<Reply> {
  const { reader, person } = acting;
  const { digest: texts } = reader.texts;
  const found = await followed(stores, person.id, team);
  if (!found) return tell(texts.notForMembers);
  const { kind, to } = found;
  if (to.teamIds.length === 0) return tell(texts.noTeams);
  const ends = weekEndsNow(reader.now, reader.timeZone);
  const [facts = []] = await stores.digests.facts([{ teamIds: to.teamIds, ends }]);
  const asks = kind === 'digest' ? await withItems(stores, await stores.barriers.of(person.id)) : [];
  const led = kind === 'digest' ? [] : await readLed(stores, to.teamIds, ends.at(-2) ?? reader.now);
  const more = (next: number): Element => ({
    kind: 'buttons',
    buttons: [{ label: texts.showMore, press: { do: 'show overview', page: next, ...(team && { team }) } }],
  });
  const of = { kind, title: texts.titleNow, to, led, more };
  const cards = shownDigest(compileDigest(facts, asks), of, reader);
  const card = cards[Math.min(page, cards.length - 1)];
  if (!card) return tell(texts.noTeams);
  return { show: page > 0 ? 'in place' : 'privately', card };
}

/** A contact's teams come first: who is both sees those of a team that they lead in its channel. */
async function followed(
  { digests }: Stores,
  personId: string,
  team: string | undefined,
): Promise<{ kind: DigestKind; to: DigestReader } | undefined> {
  const asContact = team ? undefined : await digests.reader('digest', personId);
  if (asContact && may('contact of a cluster', 'see overview', 'digest'))
    return { kind: 'digest', to: asContact };
  const asLeader = await digests.reader('leader digest', personId);
  if (!asLeader || !may('project leader', 'see overview', 'digest')) return undefined;
  const teamIds = asLeader.teamIds.filter((id) => !team || id === team);
  return teamIds.length === 0 && team ? undefined : { kind: 'leader digest', to: { ...asLeader, teamIds } };
}
