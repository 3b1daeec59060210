// Which columns are about people, how somebody's rows are found, and what erasing them does. A test holds it against the
// database, so that a new column cannot be forgotten; `mine data` and `slet mig` are driven by it.
import { type SQL, sql } from 'drizzle-orm';
import type { PersonTable } from '#src/privacy/privacy-store.ts';
import { all, by, byAny, gone, type OfTable, type Who } from './column-marks.ts';
import { keptOfPeople } from './kept-of-people.ts';

/** `each` is a text about a change that they made. */
const ofTheirChange = ({ personId }: Who): SQL =>
  sql`exists (select 1 from item_changes made where made.id = each.change_id and made.by_person_id = ${personId})`;
const pseudonymous = ({ pseudonyms }: Who): SQL => sql`(each.round_id, each.pseudonym) in (
  select round, pseudonym from json_to_recordset(${pseudonyms}::json) as own(round uuid, pseudonym text))`;

/** In the order in which they are erased: what refers to a row goes before it. */
export const personalData: Record<PersonTable, OfTable> = {
  ratings: {
    columns: { ...all('id', 'round_id'), pseudonym: 'secret', ...all('person', 'question', 'value') },
    theirs: pseudonymous,
    erased: gone,
  },
  round_participants: { columns: all('id', 'round_id', 'person_id'), theirs: by('person_id'), erased: gone },
  nudge_items: {
    columns: { ...all('id', 'delivery_id', 'team_id', 'action_item_id'), ...all('person', 'why', 'due_on') },
    theirs: ({ personId }) =>
      sql`each.delivery_id in (select id from deliveries where person_id = ${personId})`,
    erased: gone,
  },
  deliveries: {
    columns: {
      ...all(
        'id',
        'id',
        'team_id',
        'action_item_id',
        'meeting_id',
        'meeting_change_id',
        'round_id',
        'barrier_id',
      ),
      ...all('id', 'channel_id', 'person_id', 'by_person_id', 'link_id', 'pair_id'),
      ...all('person', 'kind', 'on_day', 'send_at', 'state', 'message', 'thread', 'reason'),
      ...all('neither', 'part', 'lane', 'attempt', 'failures', 'revision', 'not_before', 'leased_until'),
      ...all('neither', 'unsure_since', 'ambiguities'),
    },
    theirs: byAny('person_id', 'by_person_id'),
    erased: { ...gone, which: by('person_id') },
  },
  digest_asks: {
    columns: all('id', 'person_id', 'on_day', 'barrier_id'),
    theirs: by('person_id'),
    erased: gone,
  },
  put_off: {
    columns: {
      ...all('id', 'person_id', 'team_id', 'action_item_id'),
      ...all('person', 'until_day', 'in_afternoon', 'said_at'),
    },
    theirs: by('person_id'),
    erased: gone,
  },
  drafts: {
    columns: {
      ...all('id', 'id', 'team_id', 'person_id', 'channel_id', 'owners', 'offered_people', 'batch_id'),
      ...all('id', 'meeting_id', 'due_meeting_id', 'changes_item_id', 'action_item_id'),
      ...all('own words', 'what', 'agenda_item'),
      ...all(
        'person',
        'due_on',
        'due_time',
        'created_at',
        'asked',
        'offered_days',
        'thread',
        'source_message',
      ),
      ...all('neither', 'owner_unclear', 'asks_which', 'position'),
    },
    theirs: by('person_id'),
    erased: gone,
  },
  block_reasons: {
    columns: { ...all('id', 'change_id', 'team_id', 'action_item_id'), because: 'own words' },
    theirs: ofTheirChange,
    erased: gone,
  },
  former_wordings: {
    columns: { ...all('id', 'change_id', 'team_id', 'action_item_id'), what: 'own words' },
    // A wording was written by whoever made the item, or by whoever worded it before: to be sure, all of these.
    theirs: ({ personId }) => sql`(${ofTheirChange({ personId, pseudonyms: '' })}
      or exists (select 1 from action_items item where item.id = each.action_item_id and item.created_by = ${personId})
      or exists (select 1 from former_wordings other join item_changes made on made.id = other.change_id
        where other.action_item_id = each.action_item_id and made.by_person_id = ${personId}))`,
    erased: gone,
  },
  barriers: {
    columns: {
      ...all(
        'id',
        'id',
        'team_id',
        'action_item_id',
        'asked_by',
        'organisation_id',
        'taken_by',
        'answered_by',
      ),
      ...all('id', 'ended_by_change'),
      ...all('person', 'asked_at', 'of', 'state', 'taken_at', 'answered_at', 'ended_at'),
      answer: 'own words',
    },
    theirs: byAny('asked_by', 'taken_by', 'answered_by'),
    erased: { how: sql`answer = null`, which: by('answered_by') },
  },
  barrier_asked: {
    columns: { ...all('id', 'barrier_id', 'person_id'), said: 'person', position: 'neither' },
    theirs: by('person_id'),
  },
  meeting_changes: {
    columns: {
      ...all('id', 'id', 'team_id', 'meeting_id', 'by_person_id', 'undoes'),
      ...all('person', 'at', 'verb', 'from_held_on', 'from_starts_at', 'from_ends_at'),
      ...all('person', 'to_held_on', 'to_starts_at', 'to_ends_at', 'of_series'),
      from_title: 'own words',
      sequence: 'neither',
    },
    theirs: by('by_person_id'),
    erased: { how: sql`from_title = null` },
  },
  downloads: {
    columns: {
      name_hash: 'secret',
      ...all('id', 'person_id', 'team_id', 'meeting_id', 'organisation_id'),
      ...all('person', 'kind', 'format', 'expires_at'),
    },
    theirs: by('person_id'),
    erased: gone,
  },
  link_codes: {
    columns: {
      ...all('id', 'team_id', 'offered_by'),
      ...all('person', 'expires_at', 'used_at'),
      code_hash: 'secret',
    },
    theirs: by('offered_by'),
    erased: gone,
  },
  links: {
    columns: {
      ...all('id', 'id', 'team_id', 'own_team_id', 'channel_id', 'offered_by', 'typed_by', 'ended_by'),
      ...all('person', 'offerer_said_yes_at', 'typist_said_yes_at', 'expires_at', 'ended_at'),
      ...all('neither', 'channel_address', 'channel_name', 'state', 'taken_along'),
      // Names of everybody in the channel, until it is decided.
      roster: 'secret',
    },
    theirs: byAny('offered_by', 'typed_by', 'ended_by'),
    erased: {
      how: ({ personId }) => sql`roster = jsonb_set(roster, '{people}', (
        select coalesce(jsonb_agg(somebody), '[]') from jsonb_array_elements(roster -> 'people') as somebody
        where somebody ->> 'account' not in (select address from accounts where person_id = ${personId})))`,
      which: ({ personId }) => sql`exists (select 1 from accounts mine
        where mine.person_id = ${personId} and position(mine.address in each.roster::text) > 0)`,
    },
  },
  same_people: {
    columns: {
      ...all('id', 'id', 'team_id', 'one_person_id', 'other_person_id'),
      joined_at: 'person',
      // What the other one said is the other's.
      ...all('secret', 'one_said', 'other_said'),
    },
    theirs: byAny('one_person_id', 'other_person_id'),
    also: ({ personId }) =>
      sql`case when each.one_person_id = ${personId} then each.one_said else each.other_said end as said`,
  },
  routes: {
    columns: all('person', 'address', 'route'),
    theirs: ({ personId }) =>
      sql`each.address in (select address from accounts where person_id = ${personId})`,
    erased: gone,
  },
  accounts: {
    columns: { ...all('person', 'address', 'directory_id'), person_id: 'id', position: 'neither' },
    theirs: by('person_id'),
    erased: gone,
  },
  absences: {
    columns: { person_id: 'id', ...all('person', 'from_day', 'until_day') },
    theirs: by('person_id'),
    erased: gone,
  },
  cluster_contacts: {
    columns: { ...all('id', 'cluster_id', 'person_id'), left_at: 'person' },
    theirs: by('person_id'),
    erased: gone,
  },
  contacts: {
    columns: { person_id: 'id', ...all('person', 'help', 'digest_weekday', 'digest_time') },
    theirs: by('person_id'),
    erased: gone,
  },
  conversation_paces: {
    columns: { conversation: 'id', free_at: 'neither' },
    theirs: by('conversation'),
    erased: gone,
  },
  memberships: {
    columns: { ...all('id', 'team_id', 'person_id'), ...all('person', 'role', 'left_at') },
    theirs: by('person_id'),
    erased: { how: sql`role = 'member', left_at = coalesce(left_at, bot_now())` },
  },
  people: {
    columns: {
      ...all('id', 'id', 'organisation_id', 'joined_into'),
      ...all('person', 'name', 'language', 'time_zone', 'nudge_time', 'phone'),
      erased_at: 'neither',
    },
    theirs: by('id'),
    erased: {
      how: sql`name = '', phone = null, language = null, time_zone = default, nudge_time = default,
        erased_at = coalesce(erased_at, bot_now()), organisation_id = (select id from organisations where name = '–')`,
    },
  },
  ...keptOfPeople,
};
