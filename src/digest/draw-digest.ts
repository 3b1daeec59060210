// One message of a digest: its first one promises the next week's and the messages that follow it.
import { Temporal } from 'temporal-polyfill';
import type { ShownBarrier } from '../barriers/barriers-card.ts';
import { withItems } from '../barriers/reply-with-barriers.ts';
import type { Card, Element } from '../chat/card.ts';
import type { Drawing } from '../deliveries/deliver.ts';
import type { Delivery, DeliverySubject } from '../deliveries/delivery.ts';
import { type Reader, readerFor } from '../people/reader.ts';
import type { InTransaction, Stores } from '../stores.ts';
import { defaultLanguage } from '../texts/language.ts';
import { compileDigest, saysNothing } from './compile-digest.ts';
import type { Digest } from './digest.ts';
import { digestCards } from './digest-card.ts';
import type { DigestReader, ReadFacts } from './digest-store.ts';
import {
  digestMoment,
  isFirstOfMonth,
  lastFirstOfMonth,
  mondayOf,
  nextDigest,
  weekEnds,
} from './digest-times.ts';
import { type LedTeam, leaderCards } from './leader-card.ts';
import { nothingNewCard } from './nothing-new-card.ts';
import { weeksPicture } from './weeks-picture.ts';

type Subject = Extract<DeliverySubject, { kind: 'digest' | 'leader digest' }>;

export type DigestMeans = {
  inTransaction: InTransaction;
  /** Reads what several digests ask for at the same time together. */
  readFacts: ReadFacts;
  /** Where pictures are fetched from; absent where the web does not reach us. */
  publicUrl?: string | undefined;
};

/** Nothing for somebody who has left, in a week that is over, and where there is nothing to act on and nothing new. */
export async function drawDigest(
  means: DigestMeans,
  delivery: Delivery,
  subject: Subject,
): Promise<Drawing | 'not needed'> {
  const isPosted = delivery.message !== undefined || delivery.unsureSince !== undefined;
  const begun = await means.inTransaction({ person: subject.personId }, (stores) =>
    begin(stores, subject, isPosted),
  );
  if (begun === 'not needed') return begun;
  const { to, asks, led, reader } = begun;
  if (to.teamIds.length === 0 && asks.length === 0) return 'not needed';
  const facts = await means.readFacts({ teamIds: to.teamIds, ends: weekEnds(to.on, subject.onDay) });
  const pulseSince = subject.kind === 'digest' ? lastFirstOfMonth(to.on, subject.onDay) : undefined;
  const digest = compileDigest(facts, asks, pulseSince);
  const cards = cardsOf(digest, { subject, to, led, reader, publicUrl: means.publicUrl });
  const card = cards[subject.part];
  if (!card) return 'not needed';
  if (subject.part === 0 && !isPosted && cards.length > 1)
    await means.inTransaction({ person: subject.personId }, (stores) => promiseRest(stores, subject, cards));
  return { to: { account: to.person.accounts[0] }, card };
}

type Begun = { to: DigestReader; asks: ShownBarrier[]; led: LedTeam[]; reader: Reader };

async function begin(stores: Stores, subject: Subject, isPosted: boolean): Promise<Begun | 'not needed'> {
  const { kind, personId, onDay, part } = subject;
  const to = await stores.digests.reader(kind, personId);
  if (!to) return 'not needed';
  const now = await stores.clock.now();
  if (!isPosted) {
    const moment = digestMoment(to.on, onDay);
    // Another day or hour was chosen since it was promised.
    const isEarly = Temporal.Instant.compare(now, moment) < 0;
    const next = nextDigest(to.on, now, isEarly ? undefined : onDay);
    if (part === 0) await stores.deliveries.plan([promised(subject, next)]);
    const isOver = Temporal.Instant.compare(digestMoment(to.on, onDay.add({ weeks: 1 })), now) <= 0;
    if (isEarly || isOver) return 'not needed';
  }
  const asks = kind === 'digest' ? await withItems(stores, await stores.digests.asksOf(personId, onDay)) : [];
  const since = weekEnds(to.on, onDay).at(-2) ?? now;
  const led = kind === 'leader digest' ? await readLed(stores, to.teamIds, since) : [];
  return { to, asks, led, reader: readerFor(to.person, led[0]?.team ?? { language: defaultLanguage }, now) };
}

/** The teams that somebody leads, with what is open in them and what was done since then. */
export async function readLed(
  { teams, items }: Stores,
  teamIds: string[],
  since: Temporal.Instant,
): Promise<LedTeam[]> {
  const led: LedTeam[] = [];
  for (const teamId of teamIds)
    led.push({ team: await teams.byId(teamId), items: await items.openOrDoneSince(teamId, since) });
  return led;
}

/** The same digest of another week, from its first message on. */
export function promised(
  { kind, personId }: Pick<Subject, 'kind' | 'personId'>,
  { monday, sendAt }: ReturnType<typeof nextDigest>,
): { subject: DeliverySubject; sendAt: Temporal.Instant } {
  return { subject: { kind, personId, onDay: monday, part: 0 }, sendAt };
}

async function promiseRest(stores: Stores, subject: Subject, cards: Card[]): Promise<void> {
  const sendAt = await stores.clock.now();
  const rest = cards.slice(1).map((_, index) => ({ subject: { ...subject, part: index + 1 }, sendAt }));
  await stores.deliveries.plan(rest);
}

function cardsOf(
  digest: Digest,
  {
    subject,
    to,
    led,
    reader,
    publicUrl,
  }: { subject: Subject; to: DigestReader; led: LedTeam[]; reader: Reader; publicUrl: string | undefined },
): Card[] {
  if (saysNothing(digest))
    return isFirstOfMonth(to.on, subject.onDay) ? [nothingNewCard(to.teamIds.length, reader)] : [];
  return shownDigest(
    digest,
    { kind: subject.kind, title: titleOf(subject, reader), to, led, publicUrl },
    reader,
  );
}

const titleOf = ({ onDay }: Subject, { texts }: Reader) =>
  texts.digest.title(mondayOf(onDay).weekOfYear ?? 0);

/** The same for one that is asked for. */
export function shownDigest(
  digest: Digest,
  of: {
    kind: Subject['kind'];
    title: string;
    to: DigestReader;
    led: LedTeam[];
    publicUrl?: string | undefined;
    more?: (page: number) => Element;
  },
  reader: Reader,
): Card[] {
  const { kind, title, to, led, more } = of;
  const picture = weeksPicture(digest.weeks, reader, of.publicUrl);
  const shown = {
    ...{ title, personId: to.person.id },
    ...(to.called && { called: to.called }),
    ...(picture && { picture }),
    ...(more && { more }),
  };
  return kind === 'digest' ? digestCards(digest, shown, reader) : leaderCards(digest, led, shown, reader);
}
