// People who may be one: asked about once, and joined where both have said so.
import { sql } from 'drizzle-orm';
import type { Pair, Said, SamePeople } from '#src/linking/same-people.ts';
import { joinPeople } from './join-people.ts';
import type { Queries } from './queries.ts';

export function samePeopleStore(queries: Queries): SamePeople {
  return {
    async ask(teamId, pairs) {
      const rows = await queries.execute<PairRow>(sql`
        insert into same_people (team_id, one_person_id, other_person_id)
        select ${teamId}, one, other from json_to_recordset(${JSON.stringify(pairs)}::json) as pair(one uuid, other uuid)
        where not exists (select 1 from same_people where one_person_id = other and other_person_id = one)
        on conflict do nothing returning *`);
      return rows.map(pairFromRow);
    },

    async teamsOf(pairId, account) {
      const [row] = await queries.execute<{ teams: string[] }>(
        sql`select teams_of_pair(${pairId}, ${account})::text[] as teams`,
      );
      return row?.teams ?? [];
    },

    async byId(pairId) {
      return theOne(await queries.execute<PairRow>(sql`select * from same_people where id = ${pairId}`));
    },

    async say(pairId, who, said) {
      const one = who === 'one';
      // A no is final, and what came of two yeses is, too.
      return theOne(
        await queries.execute<PairRow>(sql`
          update same_people set
            one_said = case when ${one} and joined_at is null and one_said is distinct from 'no'
              then ${said} else one_said end,
            other_said = case when ${!one} and joined_at is null and other_said is distinct from 'no'
              then ${said} else other_said end
          where id = ${pairId} returning *`),
      );
    },

    async join({ id, one, other }, at) {
      await queries.execute(sql`update same_people set joined_at = ${at.toString()} where id = ${id}`);
      return joinPeople(queries, { kept: one, gone: other });
    },
  };
}

type PairRow = {
  id: string;
  team_id: string;
  one_person_id: string;
  other_person_id: string;
  one_said: Said | null;
  other_said: Said | null;
  joined_at: string | null;
};

function theOne([row]: PairRow[]): Pair {
  if (!row) throw new Error('There is no such pair of people.');
  return pairFromRow(row);
}

function pairFromRow(row: PairRow): Pair {
  return {
    id: row.id,
    teamId: row.team_id,
    one: row.one_person_id,
    other: row.other_person_id,
    isJoined: row.joined_at !== null,
    ...(row.one_said && { oneSaid: row.one_said }),
    ...(row.other_said && { otherSaid: row.other_said }),
  };
}
