// What is kept of one person, read and erased as the catalogue says. Nothing here names a table that it does not.
import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { PersonTable, PrivacyStore, Stakes } from '#src/privacy/privacy-store.ts';
import type { OfTable, Who } from './column-marks.ts';
import { forEverything } from './for-everything.ts';
import { personalData } from './personal-data.ts';
import { pseudonymOf } from './pseudonym.ts';
import type { Queries } from './queries.ts';

const tables = Object.entries(personalData) as [PersonTable, OfTable][];

export function privacyStore(queries: Queries): PrivacyStore {
  const whoIs = async (personId: string): Promise<Who> => {
    const rounds = await queries.execute<{ id: string; key: string }>(sql`
      select round.id, round.key from rounds round join round_participants asked on asked.round_id = round.id
      where asked.person_id = ${personId} and round.state = 'open'`);
    const own = rounds.map(({ id, key }) => ({ round: id, pseudonym: pseudonymOf(key, personId) }));
    return { personId, pseudonyms: JSON.stringify(own) };
  };

  /** The person, and everybody who turned out to be the same one: what they did before stands with their own ids. */
  const idsOf = async (personId: string): Promise<string[]> => {
    const rows = await queries.execute<{ id: string }>(sql`
      with recursive same as (
        select id from people where id = ${personId}
        union select people.id from people join same on people.joined_into = same.id)
      select id from same`);
    return rows.map(({ id }) => id);
  };

  const eraseFrom = (table: string, { theirs, erased }: OfTable, who: Who): Promise<unknown> => {
    const which = erased?.which ?? theirs;
    if (!erased || !which) return Promise.resolve();
    const name = sql.raw(table);
    return queries.execute(
      erased.how === 'deleted'
        ? sql`delete from ${name} each where ${which(who)}`
        : sql`update ${name} each set ${typeof erased.how === 'function' ? erased.how(who) : erased.how} where ${which(who)}`,
    );
  };

  /** What no table's own row tells: counts, what waits in their name, what they alone had, and that it was done. */
  const eraseAround = async ({ personId, pseudonyms }: Who, stayOut: boolean): Promise<void> => {
    await queries.execute(sql`
      insert into organisations (name, sector) values ('–', 'other') on conflict (name) do nothing`);
    await queries.execute(sql`
      update rounds set asked_count = asked_count - 1, answered_count = answered_count - (
        select count(distinct (rating.round_id, rating.pseudonym)) from ratings rating
        join json_to_recordset(${pseudonyms}::json) as own(round uuid, pseudonym text)
          on own.round = rating.round_id and own.pseudonym = rating.pseudonym
        where rating.round_id = rounds.id)
      where state = 'open' and id in (select round_id from round_participants where person_id = ${personId})`);
    await queries.execute(sql`
      update deliveries set state = 'not needed'
      where by_person_id = ${personId} and state = 'waiting' and message is null`);
    await queries.execute(sql`
      select forget_items(array(
        select item.id from action_items item join action_item_owners owner on owner.action_item_id = item.id
        where item.created_by = ${personId} and item.status in ('done', 'cancelled')
        group by item.id having array_agg(owner.person_id) = array[${personId}::uuid]))`);
    await queries.execute(sql`
      update drafts set owners = array_remove(owners, ${personId}::uuid),
        offered_people = array_remove(offered_people, ${personId}::uuid)
      where ${personId}::uuid = any(owners || offered_people)`);
    // Whoever has the item now waits for the help with it.
    await queries.execute(sql`
      update barriers barrier set asked_by = owner.person_id from action_item_owners owner
      where barrier.asked_by = ${personId} and barrier.state in ('asked', 'taken')
        and owner.action_item_id = barrier.action_item_id and owner.position = 0 and owner.person_id <> ${personId}`);
    const accounts = await queries.execute<{ address: string }>(
      sql`select address from accounts where person_id = ${personId}`,
    );
    await queries.execute(sql`
      insert into erasures (person_id, at, account_hashes)
      values (${personId}, bot_now(), ${sql.param(stayOut ? accounts.map(({ address }) => hashOf(address)) : [])}::text[])
      on conflict (person_id) do update
        set account_hashes = erasures.account_hashes || excluded.account_hashes`);
  };

  return {
    everythingAbout: (personId) =>
      forEverything(queries, async () => {
        const everyId = await Promise.all((await idsOf(personId)).map(whoIs));
        const found: [PersonTable, Record<string, unknown>[]][] = [];
        for (const [table, { columns, theirs, also }] of tables) {
          if (!theirs) continue;
          const shown = Object.keys(columns).filter((column) => columns[column] !== 'secret');
          const rows = new Map<string, Record<string, unknown>>();
          for (const who of everyId) {
            const [row] = await queries.execute<{ rows: Record<string, unknown>[] | null }>(sql`
              select json_agg(json_strip_nulls(to_json(one))) as rows from (
                select ${sql.raw(shown.map((column) => `each."${column}"`).join(', '))}
                  ${also ? sql`, ${also(who)}` : sql``}
                from ${sql.raw(table)} each where ${theirs(who)}) one`);
            for (const one of row?.rows ?? []) rows.set(JSON.stringify(one), one);
          }
          if (rows.size > 0) found.push([table, [...rows.values()]]);
        }
        return found;
      }),

    stakes: (personId) => forEverything(queries, () => readStakes(queries, personId)),

    personWith: (account) =>
      forEverything(queries, async () => {
        const [row] = await queries.execute<{ id: string }>(
          sql`select person_id as id from accounts where address = ${account}`,
        );
        return row?.id;
      }),

    erase: (personId, accounts) =>
      forEverything(queries, async () => {
        const known = await queries.execute(sql`select 1 from people where id = ${personId} for update`);
        if (known.length === 0) return false;
        for (const id of await idsOf(personId)) {
          const who = await whoIs(id);
          await eraseAround(who, accounts === 'stay out');
          for (const [table, ofTable] of tables) await eraseFrom(table, ofTable, who);
        }
        return true;
      }),

    async erasedAmong(accounts) {
      if (accounts.length === 0) return [];
      return forEverything(queries, async () => {
        const rows = await queries.execute<{ hash: string }>(sql`
          select unnest(account_hashes) as hash from erasures
          where account_hashes && ${sql.param(accounts.map(hashOf))}::text[]`);
        const erased = new Set(rows.map(({ hash }) => hash));
        return accounts.filter((account) => erased.has(hashOf(account)));
      });
    },

    erasures: () =>
      forEverything(queries, async () => {
        const rows = await queries.execute<{ personId: string; at: string }>(
          sql`select person_id as "personId", at from erasures order by at, person_id`,
        );
        return rows.map(({ personId, at }) => ({ personId, at: Temporal.Instant.from(at) }));
      }),

    tellErasures: () =>
      forEverything(queries, async () => {
        const rows = await queries.execute<{ id: string }>(sql`
          update erasures set logged_at = clock_timestamp() where logged_at is null returning person_id as id`);
        return rows.map(({ id }) => id);
      }),
  };
}

const hashOf = (address: string): string => createHash('sha256').update(address).digest('hex');

async function readStakes(queries: Queries, personId: string): Promise<Stakes> {
  const list = (query: SQL) => sql`coalesce((select json_agg(row_to_json(one)) from (${query}) one), '[]')`;
  const [row] = await queries.execute<Stakes>(sql`
    select ${list(sql`
      select team.id, team.name, mine.left_at is null as "isIn",
        mine.left_at is null and mine.role = 'project leader' and not exists (
          select 1 from memberships other where other.team_id = team.id and other.person_id <> mine.person_id
            and other.role = 'project leader' and other.left_at is null) as "isOnlyLeader"
      from memberships mine join teams team on team.id = mine.team_id
      where mine.person_id = ${personId} order by team.name, team.id`)} as teams,
    ${list(sql`
      select item.id, item.team_id as "teamId" from action_items item
      join action_item_owners owner on owner.action_item_id = item.id
      where owner.person_id = ${personId} and item.status not in ('done', 'cancelled')
      order by item.team_id, item.number`)} as "openItems",
    coalesce((
      select json_agg(round.id order by round.id) from rounds round
      join round_participants asked on asked.round_id = round.id
      where asked.person_id = ${personId} and round.state = 'open'), '[]') as "openRounds",
    coalesce((
      select json_agg(distinct barrier.team_id) from barriers barrier
      join barrier_asked asked on asked.barrier_id = barrier.id
      where asked.person_id = ${personId} and barrier.state in ('asked', 'taken')), '[]') as helping`);
  if (!row) throw new Error('A statement without a condition answered nothing.');
  return row;
}
