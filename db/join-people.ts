// Two rows were one person: all that is open or belongs to one of them becomes the other's. The record keeps its ids.
import { type SQL, sql } from 'drizzle-orm';
import { pseudonymOf } from './pseudonym.ts';
import type { Queries } from './queries.ts';

type Two = { kept: string; gone: string };

/** Where a person simply stands in a column. */
const named: [table: string, column: string][] = [
  ['action_items', 'created_by'],
  ['meetings', 'created_by'],
  ['meeting_series', 'created_by'],
  ['agenda_items', 'added_by'],
  ['agenda_items', 'closed_by'],
  ['polls', 'created_by'],
  ['drafts', 'person_id'],
  ['barriers', 'asked_by'],
  ['barriers', 'taken_by'],
  ['barriers', 'answered_by'],
  ['downloads', 'person_id'],
  ['deliveries', 'by_person_id'],
  ['link_codes', 'offered_by'],
  ['links', 'offered_by'],
  ['links', 'typed_by'],
  ['links', 'ended_by'],
];

/** Where each of the two may stand beside the other: the kept one's row wins. */
const paired: [table: string, column: string, others: string[]][] = [
  ['action_item_owners', 'person_id', ['action_item_id']],
  ['put_off', 'person_id', ['action_item_id']],
  ['absences', 'person_id', ['from_day']],
  ['barrier_asked', 'person_id', ['barrier_id']],
  ['digest_asks', 'person_id', ['on_day', 'barrier_id']],
];

/** Answers with the ids of the open rounds in which two had been asked who are one. */
export async function joinPeople(queries: Queries, two: Two): Promise<string[]> {
  const { kept, gone } = two;
  await joinThemselves(queries, two);
  for (const [table, column] of named) await queries.execute(renamed(table, column, two));
  for (const [table, column, others] of paired) {
    const same = sql.raw(others.map((each) => `kept.${each} = old.${each}`).join(' and '));
    const [name, at] = [sql.raw(table), sql.raw(column)];
    await queries.execute(sql`
      delete from ${name} old using ${name} kept
      where old.${at} = ${gone} and kept.${at} = ${kept} and ${same}`);
    await queries.execute(renamed(table, column, two));
  }
  await queries.execute(sql`
    update drafts set owners = array_replace(owners, ${gone}::uuid, ${kept}::uuid),
      offered_people = array_replace(offered_people, ${gone}::uuid, ${kept}::uuid)
    where ${gone}::uuid = any (owners) or ${gone}::uuid = any (offered_people)`);
  await joinDeliveries(queries, two);
  await joinPairs(queries, two);
  return joinAnswers(queries, two);
}

const renamed = (table: string, column: string, { kept, gone }: Two): SQL =>
  sql`update ${sql.raw(table)} set ${sql.raw(column)} = ${kept} where ${sql.raw(column)} = ${gone}`;

/** Accounts, teams, clusters, and what one of them had said of themselves. The kept one's first account stays first. */
async function joinThemselves(queries: Queries, { kept, gone }: Two): Promise<void> {
  await queries.execute(sql`
    update accounts set person_id = ${kept},
      position = position + 1 + (select max(position) from accounts where person_id = ${kept})
    where person_id = ${gone}`);
  await queries.execute(sql`
    insert into memberships (team_id, person_id, role, left_at)
    select team_id, ${kept}, role, left_at from memberships where person_id = ${gone} order by team_id
    on conflict (team_id, person_id) do update set
      role = case when excluded.role = 'project leader' and excluded.left_at is null then excluded.role
        else memberships.role end,
      left_at = case when excluded.left_at is null then null else memberships.left_at end`);
  await queries.execute(sql`
    update memberships set left_at = coalesce(left_at, bot_now()), role = 'member' where person_id = ${gone}`);
  await queries.execute(sql`
    insert into contacts (person_id, help, digest_weekday, digest_time)
    select ${kept}, help, digest_weekday, digest_time from contacts where person_id = ${gone}
    on conflict do nothing`);
  await queries.execute(sql`
    insert into cluster_contacts (cluster_id, person_id, left_at)
    select cluster_id, ${kept}, left_at from cluster_contacts where person_id = ${gone}
    on conflict (cluster_id, person_id) do update set
      left_at = case when excluded.left_at is null then null else cluster_contacts.left_at end`);
  await queries.execute(sql`delete from cluster_contacts where person_id = ${gone}`);
  await queries.execute(sql`delete from contacts where person_id = ${gone}`);
  await queries.execute(sql`
    update people kept set language = coalesce(kept.language, old.language), phone = coalesce(kept.phone, old.phone)
    from people old where kept.id = ${kept} and old.id = ${gone}`);
  await queries.execute(sql`update people set joined_into = ${kept}, phone = null where id = ${gone}`);
}

/** What the kept one is promised already need not be promised twice. */
async function joinDeliveries(queries: Queries, { kept, gone }: Two): Promise<void> {
  await queries.execute(sql`
    update deliveries old set person_id = ${kept},
      lane = case when message is null then coalesce((select min(lane) from deliveries theirs
        where theirs.person_id = ${kept} and theirs.message is null), lane) else lane end
    where person_id = ${gone} and kind <> 'same person' and not exists (
      select 1 from deliveries theirs where theirs.person_id = ${kept} and theirs.kind = old.kind
        and (theirs.action_item_id, theirs.meeting_id, theirs.meeting_change_id, theirs.round_id, theirs.barrier_id,
          theirs.link_id, theirs.channel_id, theirs.on_day, theirs.part)
        is not distinct from (old.action_item_id, old.meeting_id, old.meeting_change_id, old.round_id, old.barrier_id,
          old.link_id, old.channel_id, old.on_day, old.part))`);
  await queries.execute(sql`
    update deliveries set state = 'not needed', leased_until = null
    where person_id = ${gone} and message is null and state in ('waiting', 'claimed', 'dead')`);
}

/** Whom the one was to be compared with, the kept one is, unless they are asked about already. */
async function joinPairs(queries: Queries, { kept, gone }: Two): Promise<void> {
  for (const [mine, theirs] of [
    ['one_person_id', 'other_person_id'],
    ['other_person_id', 'one_person_id'],
  ] as const) {
    const [own, other] = [sql.raw(mine), sql.raw(theirs)];
    await queries.execute(sql`
      update same_people pair set ${own} = ${kept}
      where ${own} = ${gone} and ${other} <> ${kept} and joined_at is null and not exists (
        select 1 from same_people known
        where (known.one_person_id, known.other_person_id) in ((${kept}, pair.${other}), (pair.${other}, ${kept})))`);
  }
}

/**
 * Somebody answers a round once. To what both had answered, the kept one's answer stays; no time is kept of either, so
 * nobody could tell which of them is the later.
 */
async function joinAnswers(queries: Queries, { kept, gone }: Two): Promise<string[]> {
  const rounds = await queries.execute<{ id: string; key: string }>(sql`
    select id, key from rounds where state = 'open' and id in (
      select round_id from round_participants where person_id = ${gone}) order by id for update`);
  for (const { id, key } of rounds) {
    const [mine, theirs] = [pseudonymOf(key, kept), pseudonymOf(key, gone)];
    const answered = sql`(select count(distinct pseudonym) from ratings
      where round_id = ${id} and pseudonym in (${mine}, ${theirs}))`;
    await queries.execute(
      sql`update rounds set answered_count = answered_count - ${answered} where id = ${id}`,
    );
    await queries.execute(sql`
      delete from ratings old using ratings kept where old.round_id = ${id} and old.pseudonym = ${theirs}
        and kept.round_id = ${id} and kept.pseudonym = ${mine} and kept.question = old.question`);
    await queries.execute(sql`
      update ratings set pseudonym = ${mine} where round_id = ${id} and pseudonym = ${theirs}`);
    await queries.execute(
      sql`update rounds set answered_count = answered_count + ${answered} where id = ${id}`,
    );
    await queries.execute(sql`
      insert into round_participants (round_id, person_id) values (${id}, ${kept}) on conflict do nothing`);
    await queries.execute(sql`
      delete from round_participants where round_id = ${id} and person_id = ${gone}`);
    await queries.execute(sql`
      update rounds set asked_count = (select count(*) from round_participants where round_id = ${id})
      where id = ${id}`);
  }
  return rounds.map(({ id }) => id);
}
