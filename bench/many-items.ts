// So many open action items, twenty in each team of five, with everything that comes along: the record, a shown card, and
// the nudges that wait for the due days of the next months.

import { Temporal } from 'temporal-polyfill';
import { slackAccount, slackChannel } from '#adapters/slack/address.ts';
import type { Database } from '#db/open-database.ts';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import { workspaceId } from './world.ts';

const itemsInTeam = 20;
export const peopleInTeam = 5;

/** Teams, and the people in each, count from 0. */
export const manyAccount = (team: number, person: number) =>
  slackAccount(workspaceId, `U0MANY${team * peopleInTeam + person}`);
export const manyChannel = (team: number) => slackChannel(workspaceId, `C0MANY${team}`);

export async function fillWithItems({ sql }: Database, items: number): Promise<{ teams: number }> {
  const teams = Math.ceil(items / itemsInTeam);
  const lane = `slack:${workspaceId}`;
  const days = workingDays(140);
  await sql.begin(async (write) => {
    // Checked row by row, a million rows would take minutes; what is written here keeps every rule.
    await write`set local session_replication_role = replica`;
    await write`create temporary table made on commit drop as
      select number, gen_random_uuid() as team, gen_random_uuid() as channel
      from generate_series(0, ${teams - 1}::int) as number`;
    await write`create temporary table folk on commit drop as
      select number, team, nth, gen_random_uuid() as person
      from made, generate_series(0, ${peopleInTeam - 1}::int) as nth`;
    await write`insert into organisations (name, sector) values ('Mange', 'municipality') on conflict do nothing`;
    await write`insert into teams (id, name, initiative, last_item_number)
      select team, 'Mange ' || number, 'Mange', ${itemsInTeam} from made`;
    await write`insert into channels (id, team_id, address, name)
      select channel, team, ${manyChannel(0).slice(0, -1)} || number, 'mange' from made`;
    await write`insert into people (id, organisation_id, name)
      select person, (select id from organisations where name = 'Mange'), 'Person ' || nth from folk`;
    await write`insert into accounts (address, person_id)
      select ${manyAccount(0, 0).slice(0, -1)} || number * ${peopleInTeam}::int + nth, person from folk`;
    await write`insert into memberships (team_id, person_id, role)
      select team, person, 'member' from folk`;
    await write`create temporary table items on commit drop as
      select gen_random_uuid() as item, made.team, channel, each as number, person,
        (${days}::text[]::date[])[1 + (made.number + each * 7) % ${days.length}::int] as due_on
      from made cross join generate_series(1, ${itemsInTeam}::int) as each
      join folk on folk.team = made.team and folk.nth = each % ${peopleInTeam}::int limit ${items}`;
    await write`insert into action_items (id, team_id, number, what, due_on, origin_channel_id, created_by)
      select item, team, number, 'Sender skemaet til kommunen', due_on, channel, person from items`;
    await write`insert into action_item_owners (team_id, action_item_id, person_id, position)
      select team, item, person, 0 from items`;
    await write`insert into item_changes (team_id, action_item_id, by_person_id, at, verb, to_status)
      select team, item, person, now() - interval '1 day', 'create', 'open' from items`;
    await write`insert into lanes (name, messenger) values (${lane}, 'slack'), (${`${lane} updates`}, 'slack')`;
    await write`insert into deliveries (kind, team_id, action_item_id, channel_id, send_at, state, message, lane)
      select 'item card', team, item, channel, now() - interval '1 day', 'sent', 'slack:message/' || item,
        ${`${lane} updates`} from items`;
    await write`insert into deliveries (kind, person_id, on_day, send_at, lane)
      select distinct 'morning nudge', person, due_on, due_on + time '08:00', ${lane} from items`;
  });
  await sql`vacuum analyze`;
  return { teams };
}

/** From the day after tomorrow on: nudges come on no other. */
function workingDays(count: number): string[] {
  const today = Temporal.Now.plainDateISO('UTC');
  const days: string[] = [];
  for (let day = today.add({ days: 2 }); days.length < count; day = day.add({ days: 1 }))
    if (isWorkingDay(day)) days.push(day.toString());
  return days;
}
