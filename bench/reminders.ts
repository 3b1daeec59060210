// So many people, in teams of five, each with one agreement and the reminder of its due morning, which is sent when it is told to.
import { setTimeout as wait } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '#db/open-database.ts';
import { workingDayOnOrAfter } from '#src/dates/work-calendar.ts';
import { workspaceId } from './world.ts';

export type Reminders = {
  /** All of them fall due now, or at that moment, in milliseconds since 1970; whatever was sent before. */
  fallDue(at?: number): Promise<void>;
  /** None is due for a long time. */
  wait(): Promise<void>;
  sent(): Promise<number>;
  /** Resolves to how many are sent when the first ones are; rejects where none is within a minute. */
  untilSending(): Promise<number>;
};

/** `prefix` begins the users' ids, and tells workspaces apart: T0BENCH unless it is another's. */
export async function prepareReminders(
  { sql }: Database,
  count: number,
  prefix = 'UDUE',
  workspace = workspaceId,
): Promise<Reminders> {
  // A morning that is still to come is asked about whenever this is run, at night and on a Sunday too.
  const onDay = workingDayOnOrAfter(Temporal.Now.plainDateISO('UTC').add({ days: 7 })).toString();
  await sql.begin(async (transaction) => {
    await transaction`create temporary table due on commit drop as
      select number, gen_random_uuid() as person, gen_random_uuid() as item, ${`due ${prefix} `} || number / 5 as team_name
      from generate_series(1, ${count}::int) as number`;
    await transaction`insert into teams (name, initiative) select distinct team_name, 'Due' from due`;
    await transaction`
      insert into people (id, organisation_id, name)
      select person, (select id from organisations limit 1), 'Person ' || number from due`;
    await transaction`
      insert into accounts (address, person_id)
      select ${`slack:account/${workspace}/${prefix}`} || number, person from due`;
    await transaction`
      insert into memberships (team_id, person_id, role)
      select teams.id, person, 'member' from due join teams on teams.name = team_name`;
    await transaction`
      insert into action_items (id, team_id, number, what, due_on, created_by)
      select item, teams.id, due.number, 'sender skemaet', ${onDay}::date, person
      from due join teams on teams.name = team_name`;
    await transaction`
      insert into action_item_owners (team_id, action_item_id, person_id, position)
      select teams.id, item, person, 0 from due join teams on teams.name = team_name`;
    await transaction`
      insert into item_changes (team_id, action_item_id, by_person_id, at, verb, to_status)
      select teams.id, item, person, now(), 'create', 'open' from due join teams on teams.name = team_name`;
    await transaction`
      insert into lanes (name, messenger) values (${`slack:${workspace}`}, 'slack') on conflict do nothing`;
    await transaction`
      insert into deliveries (kind, person_id, on_day, send_at, lane)
      select 'morning nudge', person, ${onDay}::date, 'infinity', ${`slack:${workspace}`} from due`;
  });
  const theirs = sql`kind = 'morning nudge' and person_id in (
    select person_id from accounts where address like ${`slack:account/${workspace}/${prefix}%`})`;
  const reminders = sql`${theirs} and on_day = ${onDay}::date`;
  const plan = async (sendAt: string) => {
    await sql`truncate nudge_items, conversation_paces`;
    // Each that was sent has promised the next one.
    await sql`delete from deliveries where ${theirs} and on_day <> ${onDay}::date`;
    await sql`update lanes set free_at = '-infinity', paused_until = '-infinity'`;
    await sql`update deliveries set state = 'waiting', leased_until = null, message = null, unsure_since = null,
      not_before = null, lane = ${`slack:${workspace}`}, attempt = attempt + 1, send_at = ${sendAt}::text::timestamptz where ${reminders}`;
    await sql`vacuum analyze deliveries`;
  };
  const sent = async () => {
    const [row] = await sql`select count(*) from deliveries where message is not null and ${reminders}`;
    return Number(row?.count);
  };
  return {
    fallDue: (at) => plan(at === undefined ? 'now' : new Date(at).toISOString()),
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
