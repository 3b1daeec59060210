// Clusters, organisations, teams, their people and their channels. Every row that a team owns carries its team.
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Address } from '#src/chat/address.ts';
import { id, instant, oneOf } from './columns.ts';

const languages = ['da', 'en'] as const;
const sectors = ['hospital', 'municipality', 'general-practice', 'other'] as const;
const roles = ['project leader', 'member', 'cluster contact'] as const;
const ladders = ['standard', 'gentle'] as const;
const clusterKinds = ['cluster', 'health council', 'partnership'] as const;
const helpChoices = ['at once', 'in the digest'] as const;

export const clusters = pgTable(
  'clusters',
  {
    id: id(),
    name: text('name').notNull().unique(),
    /** What it is called: klynge, sundhedsråd, partnerskab. */
    called: text('called', { enum: clusterKinds }).notNull().default('cluster'),
  },
  () => [check('cluster_is_called_something_known', oneOf('called', clusterKinds))],
);

export const organisations = pgTable(
  'organisations',
  {
    id: id(),
    name: text('name').notNull().unique(),
    sector: text('sector', { enum: sectors }).notNull(),
  },
  () => [check('sector_is_known', oneOf('sector', sectors))],
);

/** Days on which an organisation is closed, beside weekends and public holidays. */
export const organisationDaysOff = pgTable(
  'organisation_days_off',
  {
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    day: date('day').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.day] })],
);

export const teams = pgTable(
  'teams',
  {
    id: id(),
    clusterId: uuid('cluster_id').references(() => clusters.id),
    name: text('name').notNull(),
    initiative: text('initiative').notNull(),
    language: text('language', { enum: languages }).notNull().default('da'),
    timeZone: text('time_zone').notNull().default('Europe/Copenhagen'),
    /** How often somebody who does not answer is asked again. */
    ladder: text('ladder', { enum: ladders }).notNull().default('standard'),
    /** From how many answers a poll's figures are shown. */
    pollMinimum: integer('poll_minimum').notNull().default(3),
    /** For how many working days a round is open. */
    pollOpenFor: integer('poll_open_for').notNull().default(4),
    /** For how many months is kept what is finished, what was said about it, and the trail of who did what. */
    keepItems: integer('keep_items').notNull().default(24),
    keepComments: integer('keep_comments').notNull().default(12),
    keepTrail: integer('keep_trail').notNull().default(24),
    lastItemNumber: integer('last_item_number').notNull().default(0),
    /** Real time: when the platforms were asked for the rosters that were followed last. */
    rostersAsOf: instant('rosters_as_of'),
  },
  (table) => [
    index('teams_of_cluster').on(table.clusterId),
    check('team_language_is_known', oneOf('language', languages)),
    check('ladder_is_known', oneOf('ladder', ladders)),
    check('poll_minimum_is_3_to_10', sql`poll_minimum between 3 and 10`),
    check('rounds_are_open_for_1_to_20_days', sql`poll_open_for between 1 and 20`),
    check(
      'what_is_kept_is_kept_for_3_to_120_months',
      sql`least(keep_items, keep_comments) >= 3
      and keep_trail >= 12 and greatest(keep_items, keep_comments, keep_trail) <= 120`,
    ),
  ],
);

export const people = pgTable(
  'people',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    name: text('name').notNull(),
    language: text('language', { enum: languages }),
    timeZone: text('time_zone').notNull().default('Europe/Copenhagen'),
    /** On the wall of that zone: when the morning's one message comes. */
    nudgeTime: time('nudge_time').notNull().default('09:00'),
    /** One that works, as the person writes it; for the people of their teams alone. */
    phone: text('phone'),
    /** Two rows were one person: this one has no account any more, and stays for what the record names by it. */
    joinedInto: uuid('joined_into').references((): AnyPgColumn => people.id),
    /** Names and addresses are gone; the row stays for what others' rows refer to. */
    erasedAt: instant('erased_at'),
  },
  () => [
    check('phone_is_short', sql`length(phone) between 3 and 40`),
    check('person_language_is_known', oneOf('language', languages)),
    check('nudges_come_by_day', sql`nudge_time between '06:00' and '18:00'`),
  ],
);

/** What a person chooses who is the contact of a cluster: when the week's overview comes, and when requests for help do. */
export const contacts = pgTable(
  'contacts',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => people.id),
    help: text('help', { enum: helpChoices }).notNull().default('at once'),
    /** 1 is Monday, as in ISO weeks; on the wall of the person's zone. */
    digestWeekday: integer('digest_weekday').notNull().default(1),
    digestTime: time('digest_time').notNull().default('08:00'),
  },
  () => [
    check('help_choice_is_known', oneOf('help', helpChoices)),
    check('digest_weekday_is_1_to_7', sql`digest_weekday between 1 and 7`),
    check('digests_come_by_day', sql`digest_time between '06:00' and '18:00'`),
  ],
);

export const clusterContacts = pgTable(
  'cluster_contacts',
  {
    clusterId: uuid('cluster_id')
      .notNull()
      .references(() => clusters.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => contacts.personId),
    /** What they did stays theirs. */
    leftAt: instant('left_at'),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.personId] }),
    index('clusters_of_contact').on(table.personId),
  ],
);

/** When a person is not to be asked; null for an end that nobody knows yet. */
export const absences = pgTable(
  'absences',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    fromDay: date('from_day').notNull(),
    untilDay: date('until_day'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.fromDay] }),
    check('an_absence_ends_after_it_begins', sql`${table.untilDay} >= ${table.fromDay}`),
  ],
);

/** A person on one platform. `position` says which account the bot writes to first. */
export const accounts = pgTable(
  'accounts',
  {
    address: text('address').$type<Address>().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    position: integer('position').notNull().default(0),
    /** What the place itself calls the person, whatever app asks (TENANT/Entra's object id): a new registration knows them by it. */
    directoryId: text('directory_id'),
  },
  (table) => [index('accounts_of_person').on(table.personId, table.position)],
);

export const memberships = pgTable(
  'memberships',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: roles }).notNull(),
    /** Nobody is deleted from a team: what they own and did stays theirs. */
    leftAt: instant('left_at'),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.personId] }),
    index('memberships_of_person').on(table.personId),
    check('role_is_known', oneOf('role', roles)),
  ],
);

export const channels = pgTable(
  'channels',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    address: text('address').$type<Address>().notNull(),
    name: text('name').notNull(),
    /** Null for the team's. */
    language: text('language', { enum: languages }),
    /** Since then the channel is another team's, or none's; what was said in it keeps the row. */
    unboundAt: instant('unbound_at'),
  },
  (table) => [
    unique('channel_of_team').on(table.teamId, table.id),
    unique('a_channel_once_in_a_team').on(table.teamId, table.address),
    uniqueIndex('channels_address_unique').on(table.address).where(sql`unbound_at is null`),
  ],
);
