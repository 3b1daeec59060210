// Something of one team in every table that holds what is a team's or a person's, written as whoever owns the tables.
import { randomUUID } from 'node:crypto';
import type { Database } from '#db/open-database.ts';

/** Kept for everybody, on purpose; the reason is told in docs/decisions/20-row-level-security.md. */
export const sharedByAllTeams = [
  'organisations',
  'organisation_days_off',
  'instruments',
  'clock',
  'inbound_events',
  'lanes',
  'link_tries',
];

/** No person's event reaches them. */
export const forEverythingAlone = [
  'conversation_paces',
  'erasures',
  'installations',
  'installing_states',
  'routes',
];

export type OneTeam = Awaited<ReturnType<typeof fillEveryTable>>;

/** A team called `word` with two people, the second of them its cluster's contact; `word` is in every text. */
export async function fillEveryTable({ sql }: Database, word: string) {
  const id = () => randomUUID();
  const [cluster, organisation, team, leader, contact, channel, series, meeting, meetingChange] = [
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
  ];
  const [item, change, draft, poll, round, barrier, nudge, card] = [
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
  ];
  const at = '2026-11-20T08:00:00Z';
  const day = '2026-11-27';
  await sql.begin(async (tx) => {
    await tx`insert into clusters (id, name) values (${cluster}, ${`Klyngen ${word}`})`;
    await tx`insert into organisations (id, name, sector) values (${organisation}, ${`${word} Kommune`}, 'municipality')`;
    await tx`insert into organisation_days_off values (${organisation}, ${day})`;
    await tx`insert into teams (id, cluster_id, name, initiative) values (${team}, ${cluster}, ${word}, ${word})`;
    for (const [person, name] of [
      [leader, 'Leder'],
      [contact, 'Kontakt'],
    ] as const) {
      await tx`insert into people (id, organisation_id, name) values (${person}, ${organisation}, ${`${name} ${word}`})`;
      await tx`insert into accounts (address, person_id) values (${`memory:${name} ${word}`}, ${person})`;
    }
    await tx`insert into memberships (team_id, person_id, role) values (${team}, ${leader}, 'project leader')`;
    await tx`insert into contacts (person_id) values (${contact})`;
    await tx`insert into cluster_contacts (cluster_id, person_id) values (${cluster}, ${contact})`;
    await tx`insert into absences (person_id, from_day) values (${leader}, ${day})`;
    await tx`insert into channels (id, team_id, address, name) values (${channel}, ${team}, ${`memory:${word}`}, ${word})`;
    await tx`insert into team_calendars (team_id) values (${team})`;
    await tx`insert into meeting_series (id, team_id, title, every, first_on, time_zone, created_by, created_at)
      values (${series}, ${team}, ${word}, 'week', ${day}, 'Europe/Copenhagen', ${leader}, ${at})`;
    await tx`insert into meetings (id, team_id, title, held_on, created_by, series_id, series_day)
      values (${meeting}, ${team}, ${word}, ${day}, ${leader}, ${series}, ${day})`;
    await tx`insert into meeting_changes (id, team_id, meeting_id, by_person_id, at, verb)
      values (${meetingChange}, ${team}, ${meeting}, ${leader}, ${at}, 'plan')`;
    await tx`insert into agenda_items (team_id, meeting_id, position, title, added_by, added_at)
      values (${team}, ${meeting}, 1, ${word}, ${leader}, ${at})`;
    await tx`insert into action_items (id, team_id, number, what, due_on, status, created_by, source_message)
      values (${item}, ${team}, 1, ${word}, ${day}, 'blocked', ${leader}, ${`memory:card ${word}`})`;
    await tx`insert into action_item_owners values (${team}, ${item}, ${leader}, 0)`;
    await tx`insert into item_changes (id, team_id, action_item_id, by_person_id, at, verb, from_status, to_status)
      values (${id()}, ${team}, ${item}, ${leader}, ${at}, 'create', null, 'open'),
        (${change}, ${team}, ${item}, ${leader}, ${at}, 'block', 'open', 'blocked')`;
    await tx`insert into block_reasons values (${change}, ${team}, ${item}, ${word})`;
    await tx`insert into former_wordings values (${change}, ${team}, ${item}, ${word})`;
    await tx`insert into drafts (id, team_id, person_id, owners, owner_unclear, what, created_at)
      values (${draft}, ${team}, ${leader}, ${[leader]}, false, ${word}, ${at})`;
    await tx`insert into polls (id, team_id, instrument, dimension, rhythm, first_on, created_by)
      values (${poll}, ${team}, 'puls', ${word}, 'week', ${day}, ${leader})`;
    await tx`insert into rounds (id, team_id, poll_id, instrument, dimension, opens_at, closes_at, state, minimum, key, picture_name, asked)
      values (${round}, ${team}, ${poll}, 'puls', ${word}, ${at}, '2099-01-01', 'open', 3, 'key', ${`picture ${word}`}, '{}')`;
    await tx`insert into round_participants values (${round}, ${leader})`;
    await tx`insert into ratings values (${round}, 'pseudonym', 1, 4)`;
    await tx`insert into figures (round_id, question) values (${round}, 1)`;
    await tx`insert into barriers (id, team_id, action_item_id, asked_by, asked_at, "of")
      values (${barrier}, ${team}, ${item}, ${leader}, ${at}, 'cluster contact')`;
    await tx`insert into barrier_asked values (${barrier}, ${contact}, 0)`;
    await tx`insert into deliveries (id, kind, person_id, on_day, send_at)
      values (${nudge}, 'morning nudge', ${leader}, ${day}, '2099-01-01')`;
    await tx`insert into deliveries (id, kind, team_id, action_item_id, channel_id, send_at, message)
      values (${card}, 'item card', ${team}, ${item}, ${channel}, '2099-01-01', ${`memory:card ${word}`})`;
    await tx`insert into deliveries (kind, team_id, round_id, channel_id, send_at, message)
      values ('round card', ${team}, ${round}, ${channel}, '2099-01-01', ${`memory:round ${word}`})`;
    await tx`insert into nudge_items (delivery_id, team_id, action_item_id) values (${nudge}, ${team}, ${item})`;
    await tx`insert into put_off values (${leader}, ${team}, ${item}, ${day}, false, ${at})`;
    await tx`insert into digest_asks values (${contact}, ${day}, ${barrier})`;
    await tx`insert into downloads (name_hash, kind, person_id, team_id, meeting_id, format, expires_at)
      values (${word}, 'journal', ${leader}, ${team}, ${meeting}, 'page', '2099-01-01')`;
    await tx`insert into audit_trail (at, team_id, by_person_id, verb, object) values (${at}, ${team}, ${leader}, 'add', 'team')`;
    await tx`insert into link_codes (team_id, code_hash, offered_by, expires_at)
      values (${team}, ${word}, ${leader}, '2099-01-01')`;
    await tx`insert into links (team_id, offered_by, typed_by, channel_address, channel_name, expires_at)
      values (${team}, ${leader}, ${contact}, ${`memory:beside ${word}`}, ${word}, '2099-01-01')`;
    await tx`insert into same_people (team_id, one_person_id, other_person_id) values (${team}, ${leader}, ${contact})`;
    await tx`insert into erasures (person_id, at, account_hashes) values (${leader}, ${at}, '{}')`;
    await tx`insert into conversation_paces values (${channel}, ${at})`;
    await tx`insert into routes values (${`memory:${word}`}, ${word})`;
    await tx`insert into installing_states values (${word}, ${word}, '2099-01-01')`;
    await tx`insert into installations (messenger, place, name, sealed) values ('slack', ${word}, ${word}, 'sealed')`;
  });
  return {
    word,
    ...{ cluster, organisation, team, leader, contact, channel, series, meeting, meetingChange },
    ...{ item, change, draft, poll, round, barrier, nudge, card },
    picture: `picture ${word}`,
    leaderAccount: `memory:Leder ${word}`,
    contactAccount: `memory:Kontakt ${word}`,
    place: `memory:${word}`,
  } as const;
}
