// So many people, in teams of five, each with one agreement that is due today and a reminder of it.
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '#db/open-database.ts';
import { workspaceId } from './world.ts';

export type Reminders = {
  /** All of them fall due now, whatever was sent before. */
  fallDue(): Promise<void>;
  /** None is due for a long time. */
  wait(): Promise<void>;
  sent(): Promise<number>;
  /** Resolves to how many are sent when the first ones are; rejects where none is within a minute. */
  untilSending(): Promise<number>;
};

export async function prepareReminders({ sql }: Database, count: number): Promise<Reminders> {
  await sql.begin(async (transaction) => {
    await transaction`create temporary table due on commit drop as
      select number, gen_random_uuid() as person, gen_random_uuid() as item, 'due ' || number / 5 as team_name
      from generate_series(1, ${count}::int) as number`;
    await transaction`insert into teams (name, initiative) select distinct team_name, 'Due' from due`;
    await transaction`
      insert into people (id, organisation_id, name)
      select person, (select id from organisations limit 1), 'Person ' || number from due`;
    await transaction`
      insert into accounts (address, person_id)
      select ${`slack:account/${workspaceId}/UDUE`} || number, person from due`;
    await transaction`
      insert into memberships (team_id, person_id, role)
      select teams.id, person, 'member' from due join teams on teams.name = team_name`;
    await transaction`
      insert into action_items (id, team_id, number, what, due_on, created_by)
      select item, teams.id, due.number, 'sender skemaet', current_date, person
      from due join teams on teams.name = team_name`;
    await transaction`
      insert into action_item_owners (team_id, action_item_id, person_id, position)
      select teams.id, item, person, 0 from due join teams on teams.name = team_name`;
    await transaction`
      insert into item_changes (team_id, action_item_id, by_person_id, at, verb, to_status)
      select teams.id, item, person, now(), 'create', 'open' from due join teams on teams.name = team_name`;
    await transaction`
      insert into deliveries (kind, person_id, on_day, send_at)
      select 'morning nudge', person, current_date, 'infinity' from due`;
  });
  const reminders = sql`kind = 'morning nudge' and person_id in (
    select person_id from accounts where address like ${`slack:account/${workspaceId}/UDUE%`})`;
  const plan = async (sendAt: 'now' | 'infinity') => {
    await sql`truncate nudge_items`;
    await sql`update deliveries set state = 'waiting', leased_until = null, message = null, unsure_since = null,
      attempt = attempt + 1, send_at = ${sendAt}::text::timestamptz where ${reminders}`;
    await sql`vacuum analyze deliveries`;
  };
  const sent = async () => {
    const [row] = await sql`select count(*) from deliveries where message is not null and ${reminders}`;
    return Number(row?.count);
  };
  return {
    fallDue: () => plan('now'),
    wait: () => plan('infinity'),
    sent,
    async untilSending() {
      for (let tries = 0; tries < 300; tries += 1) {
        const count = await sent();
        if (count > 0) return count;
        await wait(200);
      }
      throw new Error('The worker sends no reminder: this row would say nothing.');
    },
  };
}
