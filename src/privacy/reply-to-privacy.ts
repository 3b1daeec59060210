// "Mine data" and "slet mig": about oneself alone, whatever team one is in or has left.
import { Temporal } from 'temporal-polyfill';
import type { Acting } from '../barriers/answer-barrier.ts';
import type { ButtonPress } from '../chat/button-press.ts';
import { type Card, type Element, line, linkToOwn, say, sentence } from '../chat/card.ts';
import { type Reply, tell } from '../chat/event.ts';
import type { PrivacyCommand } from '../commands/read-privacy.ts';
import type { Stores } from '../stores.ts';
import { shortened } from '../texts/shortened.ts';
import { listed } from '../texts/spell-out.ts';
import { downloadMinutes } from './download.ts';
import { erasePerson } from './erase-person.ts';

export type ErasePress = Extract<ButtonPress, { do: 'erase me' | 'erase nobody' }>;

export function isErasePress(press: ButtonPress | undefined): press is ErasePress {
  return press?.do === 'erase me' || press?.do === 'erase nobody';
}

/** For how long the question whether somebody wants to be erased can be answered. */
export const questionMinutes = 30;

/** Of all of somebody's teams' names together. */
const longestNames = 1_000;

export function replyToPrivacy(
  stores: Stores,
  acting: Acting,
  { kind }: Exclude<PrivacyCommand, { kind: 'retention' }>,
): Promise<Reply> {
  return kind === 'my data' ? offerData(stores, acting) : askWhether(stores, acting);
}

async function offerData(stores: Stores, { person, reader }: Acting): Promise<Reply> {
  const { data } = reader.texts.privacy;
  await stores.audit.add({
    verb: 'asked for data',
    object: 'person',
    objectId: person.id,
    byPersonId: person.id,
  });
  if (stores.publicUrl === undefined) return tell(data.noPage);
  const name = await stores.downloads.offer({ kind: 'my data', personId: person.id });
  const elements = [
    line(say(data.ready)),
    ...linkToOwn(data.open, `${stores.publicUrl}/files/${name}`),
    line(say(data.until(downloadMinutes), 'quiet')),
  ];
  return { show: 'privately', card: { summary: data.summary, elements } };
}

async function askWhether(stores: Stores, { person, reader }: Acting): Promise<Reply> {
  return { show: 'privately', card: await consequencesCard(stores, { person, reader }) };
}

async function consequencesCard({ privacy }: Stores, { person, reader }: Acting): Promise<Card> {
  const { erase } = reader.texts.privacy;
  const { teams, openItems, openRounds } = await privacy.stakes(person.id);
  const named = (which: typeof teams): string | undefined =>
    which.length === 0
      ? undefined
      : shortened(
          listed(
            which.map(({ name }) => name),
            reader.texts.language,
          ),
          longestNames,
        );
  const present = named(teams.filter(({ isIn }) => isIn));
  const ledAlone = named(teams.filter(({ isOnlyLeader }) => isOnlyLeader));
  const lines = [
    ...(ledAlone ? [erase.onlyLeader(ledAlone)] : []),
    erase.gone,
    erase.openItems(new Set(openItems.map(({ id }) => id)).size),
    erase.finished,
    ...(openRounds.length > 0 ? [erase.rounds(openRounds.length)] : []),
    ...(present ? [erase.teams(present)] : []),
    erase.stays,
    erase.silent,
  ];
  const elements: Element[] = [
    line(say(erase.title, 'strong')),
    ...lines.map((text) => line(say(text))),
    line(say(erase.first, 'quiet')),
    {
      kind: 'buttons',
      buttons: [
        {
          label: erase.erase,
          press: { do: 'erase me', asked: reader.now.toString({ smallestUnit: 'second' }) },
        },
        { label: erase.keep, press: { do: 'erase nobody' } },
      ],
    },
  ];
  return { summary: erase.summary, elements };
}

/** Whoever presses is whom it is about: nothing in the button says so. */
export async function replyToErasePress(
  stores: Stores,
  { person, reader }: Acting,
  press: ErasePress,
): Promise<Reply> {
  const { erase } = reader.texts.privacy;
  const inPlace = (text: string): Reply => ({ show: 'in place', card: sentence(text) });
  if (press.do === 'erase nobody') return inPlace(erase.kept);
  const until = Temporal.Instant.from(press.asked).add({ minutes: questionMinutes });
  if (Temporal.Instant.compare(until, reader.now) < 0) return inPlace(erase.tooOld);
  await erasePerson(stores, person.id, { by: person.id });
  return inPlace(erase.done);
}
