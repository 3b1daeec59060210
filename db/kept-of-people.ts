// Tables whose rows stay when somebody is erased, with an id that no name belongs to; and those that are about nobody.
import { type SQL, sql } from 'drizzle-orm';
import type { PersonTable } from '#src/privacy/privacy-store.ts';
import { all, by, byAny, type OfTable, type Who } from './column-marks.ts';

const theirTeam = ({ personId }: Who): SQL =>
  sql`each.id in (select team_id from memberships where person_id = ${personId})`;
const nothing = (...columns: string[]): OfTable => ({
  columns: Object.fromEntries(columns.map((column) => [column, 'neither'])),
});

/** The team's record; it goes by age. */
export const keptOfPeople = {
  action_items: {
    columns: {
      ...all('id', 'id', 'team_id', 'created_by', 'meeting_id', 'due_meeting_id', 'origin_channel_id'),
      ...all('team words', 'what', 'agenda_item'),
      ...all('person', 'due_on', 'due_time', 'status'),
      ...all('neither', 'number', 'source_message', 'source_state'),
    },
    theirs: ({ personId }) => sql`(each.created_by = ${personId} or exists (
      select 1 from action_item_owners mine where mine.action_item_id = each.id and mine.person_id = ${personId}))`,
  },
  action_item_owners: {
    columns: { ...all('id', 'team_id', 'action_item_id', 'person_id'), position: 'neither' },
    theirs: by('person_id'),
  },
  item_changes: {
    columns: {
      ...all('id', 'id', 'team_id', 'action_item_id', 'by_person_id', 'from_owners', 'to_owners', 'undoes'),
      ...all('id', 'from_meeting_id', 'to_meeting_id'),
      ...all('person', 'at', 'verb', 'from_status', 'to_status', 'from_due_on', 'from_due_time'),
      ...all('person', 'to_due_on', 'to_due_time'),
      sequence: 'neither',
    },
    theirs: ({ personId }) =>
      sql`(each.by_person_id = ${personId} or ${personId} = any(each.to_owners) or ${personId} = any(each.from_owners))`,
  },
  meetings: {
    columns: {
      ...all('id', 'id', 'team_id', 'created_by', 'series_id'),
      title: 'team words',
      ...all('person', 'held_on', 'starts_at', 'ends_at', 'cancelled_at', 'series_day'),
      time_zone: 'neither',
      calendar_name: 'secret',
    },
    theirs: by('created_by'),
  },
  meeting_series: {
    columns: {
      ...all('id', 'id', 'team_id', 'created_by'),
      title: 'team words',
      ...all('person', 'every', 'first_on', 'starts_at', 'ends_at', 'created_at', 'ended_at'),
      ...all('neither', 'time_zone', 'planned_until'),
    },
    theirs: by('created_by'),
  },
  agenda_items: {
    columns: {
      ...all('id', 'id', 'team_id', 'meeting_id', 'added_by', 'closed_by', 'round_id'),
      title: 'team words',
      ...all('person', 'room', 'added_at', 'question'),
      position: 'neither',
    },
    theirs: byAny('added_by', 'closed_by'),
  },
  polls: {
    columns: {
      ...all('id', 'id', 'team_id', 'created_by'),
      ...all(
        'neither',
        'instrument',
        'dimension',
        'rhythm',
        'first_on',
        'is_paused',
        'paused_until',
        'stopped_at',
      ),
    },
    theirs: by('created_by'),
  },
  audit_trail: {
    columns: {
      sequence: 'neither',
      at: 'person',
      // The code's own words for what was done, and to what.
      ...all('neither', 'verb', 'object'),
      ...all('id', 'team_id', 'by_person_id', 'object_id'),
    },
    theirs: ({ personId }) =>
      sql`(each.by_person_id = ${personId} or (each.object = 'person' and each.object_id = ${personId}::text))`,
  },
  erasures: {
    columns: { person_id: 'id', ...all('neither', 'at', 'logged_at'), account_hashes: 'secret' },
    theirs: by('person_id'),
  },
  organisations: {
    columns: { id: 'id', ...all('team words', 'name', 'sector') },
    theirs: ({ personId }) => sql`each.id = (select organisation_id from people where id = ${personId})`,
  },
  teams: {
    columns: {
      ...all('id', 'id', 'cluster_id'),
      ...all('team words', 'name', 'initiative'),
      ...all('neither', 'language', 'time_zone', 'ladder', 'poll_minimum', 'poll_open_for'),
      ...all('neither', 'keep_items', 'keep_comments', 'keep_trail', 'last_item_number', 'rosters_as_of'),
    },
    theirs: theirTeam,
  },
} satisfies Partial<Record<PersonTable, OfTable>>;

/** Tables of which no row is about anybody; every column is named all the same. */
export const aboutNobody: Record<string, OfTable> = {
  channels: nothing('id', 'team_id', 'address', 'name', 'language', 'unbound_at'),
  clock: nothing('only', 'offset_milliseconds'),
  clusters: nothing('id', 'name', 'called'),
  // Means and counts that were published; whoever answered is not in them.
  figures: nothing('round_id', 'question', 'n', 'mean_in_tenths', 'open_end'),
  // The platforms' ids of what they told, for a week.
  inbound_events: nothing('id', 'received_at'),
  installations: nothing(
    ...['id', 'messenger', 'place', 'name', 'sealed', 'version', 'expires_on', 'installed_at', 'revoked_at'],
  ),
  installing_states: nothing('state', 'browser', 'expires_at'),
  instruments: nothing('id', 'content'),
  // Hashes of where and who, until they count no more.
  link_tries: nothing('sequence', 'channel_hash', 'account_hash', 'at'),
  lanes: nothing('name', 'messenger', 'updates', 'free_at', 'paused_until'),
  organisation_days_off: nothing('organisation_id', 'day'),
  rounds: nothing(
    ...['id', 'team_id', 'poll_id', 'instrument', 'dimension', 'opens_at', 'closes_at', 'wanted_at', 'state'],
    ...['asked', 'minimum', 'asked_count', 'answered_count', 'key', 'picture_name'],
  ),
  team_calendars: nothing('team_id', 'name'),
};
