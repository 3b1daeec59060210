// So many teams in clusters of forty, each with some items and their record over the last months, and closed rounds.
import type { Database } from '#db/open-database.ts';

const itemsInTeam = 30;
const teamsInCluster = 40;

/** Answers with the ids of the teams, a list for each cluster. */
export async function fillWithLivingTeams({ sql }: Database, teams: number): Promise<string[][]> {
  await sql.begin(async (write) => {
    // Checked row by row it would take longer; what is written here keeps every rule.
    await write`set local session_replication_role = replica`;
    await write`insert into organisations (name, sector) values ('Mange', 'municipality') on conflict do nothing`;
    await write`insert into clusters (name)
      select 'Klynge ' || number from generate_series(0, ${Math.ceil(teams / teamsInCluster) - 1}::int) as number`;
    await write`create temporary table made on commit drop as
      select number, gen_random_uuid() as team, gen_random_uuid() as person,
        'Klynge ' || number / ${teamsInCluster}::int as cluster
      from generate_series(0, ${teams - 1}::int) as number`;
    await write`insert into teams (id, cluster_id, name, initiative, last_item_number)
      select team, clusters.id, 'Team ' || number, 'Mange', ${itemsInTeam}
      from made join clusters on clusters.name = cluster`;
    await write`insert into channels (team_id, address, name)
      select team, 'slack:channel/T0/C' || number, 'Team ' || number from made`;
    await write`insert into people (id, organisation_id, name)
      select person, (select id from organisations where name = 'Mange'), 'Person ' || number from made`;
    await write`insert into memberships (team_id, person_id, role) select team, person, 'project leader' from made`;
    await write`create temporary table items on commit drop as
      select gen_random_uuid() as item, team, person, each as number,
        now() - interval '1 day' * ((each * 37 + made.number * 11) % 150) as agreed_at,
        (each * 7 + made.number) % 10 as fate
      from made cross join generate_series(1, ${itemsInTeam}::int) as each`;
    await write`insert into action_items (id, team_id, number, what, due_on, status, created_by)
      select item, team, number, 'Sender skemaet til kommunen',
        (agreed_at + interval '1 day' * (case when fate in (6, 7) then 28 else 14 end))::date,
        case when fate < 6 then 'done' when fate = 8 then 'blocked' when fate = 7 then 'on track' else 'open' end, person
      from items`;
    await write`insert into item_changes
        (team_id, action_item_id, by_person_id, at, verb, from_status, to_status, from_due_on, to_due_on)
      select team, item, person, agreed_at + after, verb, from_status, to_status,
        case when verb = 'postpone' then (agreed_at + interval '14 days')::date end,
        case when verb = 'postpone' then (agreed_at + interval '28 days')::date end
      from items cross join lateral (values
        (true, interval '0', 'create', null, 'open'),
        (true, interval '3 days', 'reword', 'open', 'open'),
        (fate < 6 or fate = 7, interval '6 days', 'on track', 'open', 'on track'),
        (fate < 6, interval '1 day' * (10 + fate * 2), 'complete', 'on track', 'done'),
        (fate in (6, 7), interval '13 days', 'postpone', case when fate = 7 then 'on track' else 'open' end,
          case when fate = 7 then 'on track' else 'open' end),
        (fate = 8, interval '9 days', 'block', 'open', 'blocked')
      ) as said(holds, after, verb, from_status, to_status)
      where holds order by agreed_at`;
    await write`create temporary table asked on commit drop as
      select gen_random_uuid() as round, team, ago from made cross join generate_series(1, 10) as ago`;
    await write`insert into rounds (id, team_id, instrument, dimension, opens_at, closes_at, state, minimum)
      select round, team, 'paa-tvaers', 'mellemrummene', now() - interval '14 days' * ago,
        now() - interval '14 days' * ago + interval '4 days', 'closed', 3 from asked`;
    await write`insert into figures (round_id, question, n, mean_in_tenths, open_end)
      select round, question, 6, 25 + (ago * question) % 15, 'exact' from asked cross join generate_series(13, 16) as question`;
    await write`insert into meetings (team_id, title, held_on, created_by)
      select team, 'Teammøde', current_date + each * 14, person from made cross join generate_series(-6, 2) as each`;
  });
  await sql`vacuum analyze`;
  const rows = await sql<{ ids: string[] }[]>`
    select array_agg(id::text order by name) as ids from teams group by cluster_id`;
  return rows.map(({ ids }) => ids);
}
