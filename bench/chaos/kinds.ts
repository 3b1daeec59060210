// What is promised in a round: each kind of delivery on each platform, with a word by which it is counted afterwards.

import { Temporal } from 'temporal-polyfill';
import { moveClockTo } from '#db/database-clock.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import type { DeliverySubject } from '#src/deliveries/delivery.ts';
import type { Stores } from '#src/stores.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';

export type Platform = 'Slack' | 'Teams';

/** A channel of the demo team and a person in it; their ids in the database, and in the playground. */
export type Place = {
  platform: Platform;
  teamId: string;
  channelId: string;
  personId: string;
  playground: { channel: string; person: string };
};

type Kind = {
  name: string;
  isDirect: boolean;
  /** Writes what the message is about; `word` stands in it. */
  promise(stores: Stores, place: Place, word: string): Promise<DeliverySubject>;
};

/** One line each: polls and digests come here when the bot has them. */
export const kinds: Kind[] = [
  {
    name: 'reminder',
    isDirect: true,
    async promise(stores, { personId, ...place }, word) {
      const onDay = await today(stores);
      const { id: itemId, teamId } = await recordItem(stores, { personId, ...place }, word, 0, aroundNoon);
      return { kind: 'timed nudge', teamId, itemId, personId, onDay };
    },
  },
  {
    name: 'command confirmation',
    isDirect: false,
    async promise(stores, place, word) {
      const { id: itemId, teamId } = await recordItem(stores, place, word, 900);
      return { kind: 'item card', teamId, itemId, channelId: place.channelId };
    },
  },
  {
    name: 'meeting card',
    isDirect: false,
    async promise(stores, { teamId, channelId, personId }, word) {
      const heldOn = (await today(stores)).add({ days: 7 });
      const title = `Styregruppe ${word}`;
      const { meeting } = await stores.meetings.plan(
        { teamId, title, heldOn, timeZone: 'Europe/Copenhagen', createdBy: personId },
        await stores.clock.now(),
      );
      return { kind: 'meeting card', teamId, meetingId: meeting.id, channelId };
    },
  },
];

/** Its reminder was to come before ten, so that drawing it promises none at another hour. */
const aroundNoon = Temporal.PlainTime.from('11:59');

async function recordItem(
  stores: Stores,
  { teamId, personId }: Pick<Place, 'teamId' | 'personId'>,
  word: string,
  dueInDays: number,
  dueTime?: Temporal.PlainTime,
) {
  const now = await stores.clock.now();
  const dueOn = (await today(stores)).add({ days: dueInDays });
  const item = { teamId, what: `udfører ${word}`, dueOn, owners: [personId], createdBy: personId };
  return stores.items.record({ ...item, ...(dueTime && { dueTime }) }, now);
}

async function today({ clock }: Stores): Promise<Temporal.PlainDate> {
  return (await clock.now()).toZonedDateTimeISO('Europe/Copenhagen').toPlainDate();
}

/** Nobody is reminded on a day off or at night, whenever this is run. */
const monday = Temporal.ZonedDateTime.from('2026-11-23T10:00[Europe/Copenhagen]').toInstant();

/** The demo team on a Monday morning, in a database that is empty but for its schema. */
export async function setUpPlaces(database: Database): Promise<[Place, Place]> {
  await moveClockTo(database.queries, monday);
  await inTransactionOn(database)(({ teams }) => teams.setUp(demoPlan()));
  const at = async (platform: Platform, person: string, name: string, channel: string): Promise<Place> => {
    const [row] = await database.sql<{ team: string; channel: string; person: string }[]>`
      select channels.team_id as team, channels.id as channel, people.id as person
      from channels, people where channels.name = ${name} and people.name = ${person}`;
    if (!row) throw new Error(`The demo team has no ${person} or no ${name}.`);
    const playground = { channel, person: person.split(' ')[0]?.toLowerCase() ?? '' };
    return { platform, teamId: row.team, channelId: row.channel, personId: row.person, playground };
  };
  return [
    await at('Slack', 'Karen Demo', '#hoftebrud', slackChannel),
    await at('Teams', 'Sofie Demo', 'Hoftebrud', teamsChannel),
  ];
}
