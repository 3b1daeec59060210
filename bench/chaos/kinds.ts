// What is promised in a round: each kind of delivery on each platform, with a word by which it is counted afterwards.

import { Temporal } from 'temporal-polyfill';
import { moveClockTo } from '#db/database-clock.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import type { DeliverySubject } from '#src/deliveries/delivery.ts';
import { mondayOf } from '#src/digest/digest-times.ts';
import { closeRound } from '#src/polls/close-round.ts';
import type { Stores } from '#src/stores.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { openRoundCalled } from './prepare-round.ts';

export type Platform = 'Slack' | 'Teams';

/** A channel of the demo team and a person in it; their ids in the database, and in the playground. */
export type Place = {
  platform: Platform;
  teamId: string;
  channelId: string;
  personId: string;
  /** A contact of the team's cluster, who gets nothing but the digest. */
  contactId: string;
  playground: { channel: string; person: string; contact: string };
  /** In the matrix alone: its name now, and the round whose cards stand in its channels. */
  teamName?: string;
  toClose?: { id: string; title: string };
};

export type Kind = {
  name: string;
  isDirect: boolean;
  /** To the contact. */
  isDigest?: true;
  /** Where nobody can look it is given up rather than posted again. */
  isPostedOnce?: true;
  /** What stands in the message, where that is not the word. */
  shown?(place: Place, word: string): string;
  /** Writes what the message is about; `word` stands in it. */
  promise(stores: Stores, place: Place, word: string): Promise<DeliverySubject>;
};

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
  {
    name: 'poll closing',
    isDirect: false,
    shown: ({ toClose }) => `Puls, resultat: ${toClose?.title}`,
    promise: async (stores, place) => ({ kind: 'round card', ...(await closed(stores, place)) }),
  },
  {
    name: 'news of the closing',
    isDirect: false,
    isPostedOnce: true,
    shown: ({ toClose }) => `»${toClose?.title}« er lukket`,
    promise: async (stores, place) => ({ kind: 'round news', ...(await closed(stores, place)) }),
  },
  {
    name: 'poll opening',
    isDirect: false,
    isPostedOnce: true,
    shown: (_, word) => `Puls: ${word}`,
    async promise(stores, { teamId, channelId }, word) {
      const open = (await stores.rounds.openOfTeam(teamId)) ?? (await openRoundCalled(stores, teamId, word));
      return { kind: 'round card', teamId, roundId: open.id, channelId };
    },
  },
  {
    name: 'digest',
    isDirect: true,
    isDigest: true,
    isPostedOnce: true,
    shown: ({ teamName }) => `${teamName}`,
    async promise(stores, { contactId: personId }) {
      return { kind: 'digest', personId, onDay: mondayOf(await today(stores)), part: 0 };
    },
  },
];

/** Both channels' cards show the result of one closing. */
async function closed(stores: Stores, { teamId, channelId, toClose }: Place) {
  if (!toClose) throw new Error('No round was prepared to be closed.');
  const round = await stores.rounds.byId(teamId, toClose.id, 'lock');
  if (round?.state === 'open') await closeRound(stores, round, await stores.clock.now());
  return { teamId, roundId: toClose.id, channelId };
}

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
  await inTransactionOn(database)('everything', ({ teams }) => teams.setUp(demoPlan()));
  const at = async (
    platform: Platform,
    [person, contact]: [string, string],
    name: string,
    channel: string,
  ): Promise<Place> => {
    const [row] = await database.sql<{ team: string; channel: string; person: string; contact: string }[]>`
      select channels.team_id as team, channels.id as channel, person.id as person, contact.id as contact
      from channels, people person, people contact
      where channels.name = ${name} and person.name = ${person} and contact.name = ${contact}`;
    if (!row) throw new Error(`The demo team has no ${person}, no ${contact} or no ${name}.`);
    const nameOf = (of: string) => of.split(' ')[0]?.toLowerCase() ?? '';
    return {
      platform,
      teamId: row.team,
      channelId: row.channel,
      personId: row.person,
      contactId: row.contact,
      playground: { channel, person: nameOf(person), contact: nameOf(contact) },
    };
  };
  const places: [Place, Place] = [
    await at('Slack', ['Karen Demo', 'Bo Demo'], '#hoftebrud', slackChannel),
    await at('Teams', ['Sofie Demo', 'Jens Demo'], 'Hoftebrud', teamsChannel),
  ];
  await giveThemNews(database, places);
  return places;
}

/** The cluster's contacts, and something that was agreed in the week before: a digest of nothing is not sent. */
async function giveThemNews(database: Database, places: [Place, Place]): Promise<void> {
  const { sql } = database;
  const contacts = places.map(({ contactId }) => contactId);
  await sql`insert into contacts (person_id) select unnest(${contacts}::uuid[]) on conflict do nothing`;
  await sql`
    insert into cluster_contacts (cluster_id, person_id)
    select cluster_id, unnest(${contacts}::uuid[]) from teams where id = ${places[0].teamId} on conflict do nothing`;
  await inTransactionOn(database)('everything', ({ items }) =>
    items.record(
      {
        teamId: places[0].teamId,
        what: 'aftalt i forrige uge',
        dueOn: Temporal.PlainDate.from('2027-06-01'),
        owners: [places[0].personId],
        createdBy: places[0].personId,
      },
      monday.subtract({ hours: 72 }),
    ),
  );
}
