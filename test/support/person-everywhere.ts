// A team in which one person has left a trace in every table that can hold one, and a canary in every text of theirs.
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import { personalData } from '#db/personal-data.ts';
import { pseudonymOf } from '#db/pseudonym.ts';
import { demoPlan } from '#playground/demo-plan.ts';

/** The address of the person's account. */
const addressCanary = 'slack:account/T1/kanarie-konto';

/** Names of theirs where no column of their own row has them. */
const sameCanary = 'kanarie-samme-person';
const rosterCanary = 'kanarie-kanalens-folk';
/** Of the row that was joined into theirs. */
const joinedMessage = 'kanarie-tidligere-besked';
const joinedReason = 'kanarie-tidligere-grund';

/** Canaries where not any text will do. */
const shapes: Record<string, string> = { phone: 'kanarie-telefon', time_zone: 'Pacific/Kiritimati' };

export type Planted = { canary: string; column: string; mark: string };

/** `person` and `leader` are in the team; whatever is the person's is not the leader's. `changedAt`: when items were made. */
export async function personEverywhere(database: Database, changedAt = '2026-11-23T08:00:00Z') {
  const { sql } = database;
  await inTransactionOn(database)('everything', ({ teams }) => teams.setUp(demoPlan()));
  const one = async <Row extends object>(rows: PromiseLike<Row[]>): Promise<Row> => {
    const [row] = await rows;
    if (!row) throw new Error('Nothing was stored.');
    return row;
  };
  const { id: team } = await one(sql<{ id: string }[]>`select id from teams`);
  const personOf = (role: string) =>
    one(sql<{ id: string }[]>`select person_id as id from memberships join people on people.id = person_id
      where role = ${role} order by name limit 1`);
  const { id: leader } = await personOf('project leader');
  const { id: person } = await personOf('member');
  await sql`update memberships set role = 'member' where person_id <> ${leader}`;
  const { id: channel } = await one(sql<{ id: string }[]>`select id from channels order by name limit 1`);
  const { id: series } = await one(sql<{ id: string }[]>`
    insert into meeting_series (team_id, title, every, first_on, time_zone, created_by, created_at)
    values (${team}, 'Serie', 'week', '2026-12-01', 'Europe/Copenhagen', ${person}, ${changedAt}::timestamptz) returning id`);
  const { id: meeting } = await one(sql<{ id: string }[]>`
    insert into meetings (team_id, title, held_on, created_by, series_id, series_day)
    values (${team}, 'Møde', '2026-12-01', ${person}, ${series}, '2026-12-01') returning id`);
  await sql`insert into meeting_changes (team_id, meeting_id, by_person_id, at, verb, from_title)
    values (${team}, ${meeting}, ${person}, ${changedAt}::timestamptz, 'move', 'Før')`;
  await sql`insert into agenda_items (team_id, meeting_id, position, title, room, added_by, added_at)
    values (${team}, ${meeting}, 1, 'Punkt', 'acting', ${person}, ${changedAt}::timestamptz)`;

  const itemOf = async (number: number, status: string, owners: string[]) => {
    const { id } = await one(sql<{ id: string }[]>`
      insert into action_items (team_id, number, what, due_on, status, created_by, agenda_item, source_message, source_state)
      values (${team}, ${number}, 'Gør det', '2026-12-01', ${status}, ${person}, 'Pkt. 1', ${`m${number}`}, 'edited')
      returning id`);
    for (const [position, owner] of owners.entries())
      await sql`insert into action_item_owners values (${team}, ${id}, ${owner}, ${position})`;
    const { id: change } = await one(sql<{ id: string }[]>`
      insert into item_changes (team_id, action_item_id, by_person_id, at, verb, to_status, to_owners, from_owners)
      values (${team}, ${id}, ${person}, ${changedAt}, 'create', ${status}, ${owners}::uuid[], ${[]}::uuid[]) returning id`);
    await sql`insert into block_reasons values (${change}, ${team}, ${id}, 'Fordi')`;
    await sql`insert into former_wordings values (${change}, ${team}, ${id}, 'Før')`;
    return id;
  };
  const alone = await itemOf(1, 'blocked', [person]);
  const shared = await itemOf(2, 'open', [person, leader]);
  const aloneDone = await itemOf(3, 'done', [person]);
  const sharedDone = await itemOf(4, 'done', [person, leader]);
  await sql`update teams set last_item_number = 4`;
  const { id: barrier } = await one(sql<{ id: string }[]>`
    insert into barriers (team_id, action_item_id, asked_by, asked_at, of, state, answer, answered_by, answered_at, ended_at)
    values (${team}, ${alone}, ${person}, ${changedAt}::timestamptz, 'project leader', 'declined', 'Nej', ${person}, ${changedAt}::timestamptz, ${changedAt}::timestamptz) returning id`);
  await sql`insert into barrier_asked values (${barrier}, ${person}, 0, 'declined')`;

  const { id: nudge } = await one(sql<{ id: string }[]>`
    insert into deliveries (kind, person_id, on_day, send_at, message, thread, reason, state)
    values ('morning nudge', ${person}, '2026-11-23', ${changedAt}::timestamptz, 'm', 't', 'r', 'sent') returning id`);
  await sql`insert into deliveries (kind, team_id, action_item_id, person_id, on_day, by_person_id, send_at, state)
    values ('prod', ${team}, ${shared}, ${leader}, '2026-11-23', ${person}, ${changedAt}::timestamptz + interval '1 year', 'waiting')`;
  await sql`insert into nudge_items (delivery_id, team_id, action_item_id) values (${nudge}, ${team}, ${shared})`;
  await sql`insert into digest_asks values (${person}, '2026-11-23', ${barrier})`;
  await sql`insert into put_off values (${person}, ${team}, ${shared}, '2026-11-24', true, ${changedAt}::timestamptz)`;
  await sql`insert into drafts (team_id, person_id, channel_id, thread, owners, owner_unclear, what, created_at, agenda_item, source_message, asked)
    values (${team}, ${person}, ${channel}, 't', ${[person]}::uuid[], false, 'Kladde', ${changedAt}::timestamptz, 'Pkt.', 's', 'who')`;
  await sql`insert into absences values (${person}, '2026-12-24', '2026-12-30')`;
  await sql`update people set phone = '12345678', language = 'da' where id = ${person}`;
  await sql`insert into contacts (person_id) values (${person})`;
  const { id: cluster } = await one(
    sql<{ id: string }[]>`insert into clusters (name) values ('Klynge X') returning id`,
  );
  await sql`insert into cluster_contacts (cluster_id, person_id) values (${cluster}, ${person})`;
  await sql`insert into conversation_paces values (${person}, ${changedAt}::timestamptz)`;
  await sql`insert into downloads (name_hash, kind, person_id, expires_at) values ('hash', 'my data', ${person}, ${changedAt}::timestamptz + interval '1 day')`;
  await sql`update accounts set directory_id = 'katalog', address = ${addressCanary} where person_id = ${person}`;
  await sql`insert into routes select address, 'rute' from accounts where person_id = ${person}`;
  await sql`insert into polls (team_id, instrument, dimension, rhythm, created_by)
    values (${team}, 'paa-tvaers', 'moederne', 'month', ${person})`;
  const { id: round } = await one(sql<{ id: string }[]>`
    insert into rounds (team_id, instrument, dimension, opens_at, closes_at, state, minimum, asked_count, answered_count, key)
    values (${team}, 'paa-tvaers', 'moederne', ${changedAt}::timestamptz, ${changedAt}::timestamptz + interval '4 days', 'open', 3, 2, 2, 'nøgle') returning id`);
  for (const each of [person, leader]) {
    await sql`insert into round_participants values (${round}, ${each})`;
    await sql`insert into ratings values (${round}, ${pseudonymOf('nøgle', each)}, 1, 4)`;
  }
  const [same] = await sql<{ id: string }[]>`
    insert into people (organisation_id, name, joined_into)
    select organisation_id, ${sameCanary}, id from people where id = ${person} returning id`;
  await sql`insert into same_people (team_id, one_person_id, other_person_id, one_said, other_said, joined_at)
    values (${team}, ${person}, ${same?.id ?? null}, 'yes', 'yes', ${changedAt}::timestamptz)`;
  await sql`insert into deliveries (kind, team_id, pair_id, person_id, send_at, message, state)
    select 'same person', team_id, id, other_person_id, ${changedAt}::timestamptz, ${joinedMessage}, 'sent' from same_people`;
  await sql`insert into item_changes (team_id, action_item_id, by_person_id, at, verb, from_status, to_status)
    values (${team}, ${sharedDone}, ${same?.id ?? null}, ${changedAt}, 'block', 'open', 'blocked')`;
  await sql`insert into block_reasons select id, team_id, action_item_id, ${joinedReason} from item_changes
    where by_person_id = ${same?.id ?? null}`;
  await sql`insert into link_codes values (${team}, 'kode-hash', ${person}, ${changedAt}::timestamptz + interval '1 year')`;
  await sql`insert into links (team_id, offered_by, typed_by, channel_address, channel_name, roster, expires_at)
    values (${team}, ${person}, ${leader}, 'slack:channel/T1/C9', 'Kanal',
      ${sql.json({ people: [{ account: addressCanary, name: rosterCanary }] })}, ${changedAt}::timestamptz + interval '1 year')`;
  await sql`insert into audit_trail (at, by_person_id, verb, object, object_id)
    values (${changedAt}::timestamptz, ${person}, 'asked for data', 'person', ${person})`;
  return { team, leader, person, round, items: { alone, shared, aloneDone, sharedDone } };
}

/**
 * Writes a canary into every text column of the person's rows that takes one. `closed`: those that take only words of
 * their own (`role`), or other rows' keys.
 */
export async function plantCanaries({ sql }: Database, personId: string) {
  const planted: Planted[] = [];
  const closed: string[] = [];
  const empty: string[] = [];
  const texts = await sql<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type = 'text' order by table_name, column_name`;
  for (const { table, column } of texts) {
    const mark = personalData[table as keyof typeof personalData]?.columns[column];
    if (!mark || mark === 'neither' || mark === 'secret' || mark === 'id') continue;
    const where = whose[table];
    if (!where) throw new Error(`${table} is not among the tables whose rows this support finds.`);
    const canary = `kanarie-${table}-${column}`.replaceAll('_', '-');
    if (column === 'address') {
      // It joins the two tables, and is one already.
      planted.push({ canary: addressCanary, column: `${table}.${column}`, mark });
      continue;
    }
    const text = shapes[column] ?? canary;
    try {
      await sql.begin(async (within) => {
        const rows = await within.unsafe(
          `update ${table} each set "${column}" = '${text}' where ${where.replaceAll('$1', `'${personId}'`)} returning 1`,
        );
        if (rows.length === 0) empty.push(`${table}.${column}`);
      });
      planted.push({ canary: text, column: `${table}.${column}`, mark });
    } catch {
      closed.push(`${table}.${column}`);
    }
  }
  planted.push(
    { canary: sameCanary, column: 'people.name (joined)', mark: 'person' },
    { canary: joinedMessage, column: 'deliveries.message (joined)', mark: 'person' },
    { canary: joinedReason, column: 'block_reasons.because (joined)', mark: 'own words' },
  );
  return { planted, closed, empty };
}

/** In plain words of its own, so that a mistake in the catalogue's conditions is found. */
const ofChange = `change_id in (select id from item_changes where by_person_id = $1)`;
const whose: Record<string, string> = {
  accounts: `person_id = $1`,
  action_items: `created_by = $1`,
  agenda_items: `added_by = $1`,
  audit_trail: `by_person_id = $1`,
  barrier_asked: `person_id = $1`,
  barriers: `answered_by = $1`,
  block_reasons: ofChange,
  contacts: `person_id = $1`,
  deliveries: `person_id = $1`,
  downloads: `person_id = $1`,
  drafts: `person_id = $1`,
  link_codes: `offered_by = $1`,
  links: `offered_by = $1`,
  same_people: `one_person_id = $1`,
  former_wordings: ofChange,
  item_changes: `by_person_id = $1`,
  meeting_changes: `by_person_id = $1`,
  meeting_series: `created_by = $1`,
  meetings: `created_by = $1`,
  memberships: `person_id = $1`,
  nudge_items: `delivery_id in (select id from deliveries where person_id = $1)`,
  organisations: `id = (select organisation_id from people where id = $1)`,
  people: `id = $1`,
  routes: `address in (select address from accounts where person_id = $1)`,
  teams: `id in (select team_id from memberships where person_id = $1)`,
};
