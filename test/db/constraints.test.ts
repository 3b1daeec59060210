// What must never be, whoever writes: refused by the database itself.
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import type { ActionItem } from '#src/action-items/action-item.ts';
import type { Team } from '#src/people/team.ts';
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts';

let fresh: FreshDatabase;
let item: ActionItem;
let team: Team;
let otherTeam: Team;

beforeAll(async () => {
  fresh = await freshDatabase();
  const inTransaction = inTransactionOn(fresh.database);
  const plan = demoPlan();
  const away = <Place extends { address: string }>(place: Place) => ({
    ...place,
    address: `${place.address}-2` as const,
  });
  await inTransaction('everything', async ({ teams }) => {
    await teams.setUp(plan);
    const people = plan.people.map((person) => ({
      ...person,
      accounts: person.accounts.map((address) => `${address}-2` as const),
    }));
    await teams.setUp({
      ...plan,
      name: 'Et andet team',
      people,
      channels: plan.channels.map(away) as typeof plan.channels,
    });
  });
  [team, otherTeam] = await inTransaction('everything', async ({ teams }) => {
    const one = await teams.ofChannel(plan.channels[0]?.address ?? 'none:');
    const other = await teams.ofChannel(`${plan.channels[0]?.address ?? 'none:'}-2`);
    if (!one || !other) throw new Error('The teams were not set up.');
    return [one, other] as const;
  });
  item = await inTransaction('everything', ({ items }) =>
    items.record(
      {
        teamId: team.id,
        what: 'sender skemaet',
        dueOn: Temporal.PlainDate.from('2026-12-04'),
        owners: [team.members[0]?.id ?? ''],
        createdBy: team.members[0]?.id ?? '',
      },
      Temporal.Instant.from('2026-11-23T07:00:00Z'),
    ),
  );
});
afterAll(() => fresh.drop());

test('the record of who changed what is neither changed nor deleted', async () => {
  const { sql } = fresh.database;
  await expect(sql`update item_changes set verb = 'complete'`).rejects.toThrow('append-only');
  await expect(sql`delete from item_changes`).rejects.toThrow('append-only');
  expect(await sql`select verb from item_changes`).toEqual([{ verb: 'create' }]);
});

test('a team reads and changes nothing of another team', async () => {
  await inTransactionOn(fresh.database)('everything', async ({ items }) => {
    expect((await items.lock(team.id, { id: item.id }))?.number).toBe(1);
    expect(await items.lock(otherTeam.id, { id: item.id })).toBeUndefined();
    expect(await items.lock(otherTeam.id, { number: 1 })).toBeUndefined();
    expect(await items.openOrDoneSince(otherTeam.id, item.touched.at)).toEqual([]);
  });
});

test('nobody of another team owns an item, and no message about it goes to another team’s channel', async () => {
  const { sql } = fresh.database;
  const stranger = otherTeam.members[0]?.id ?? '';
  const place = otherTeam.channels[0]?.id ?? '';
  await expect(
    sql`insert into action_item_owners values (${team.id}, ${item.id}, ${stranger}, 1)`,
  ).rejects.toThrow('foreign key');
  await expect(
    sql`insert into deliveries (kind, team_id, action_item_id, channel_id, send_at)
      values ('item card', ${team.id}, ${item.id}, ${place}, now())`,
  ).rejects.toThrow('foreign key');
});

test.each([
  ['an item without words', () => fresh.database.sql`update action_items set what = '  '`, 'what_is_said'],
  [
    'a status that nobody knows',
    () => fresh.database.sql`update action_items set status = 'paused'`,
    'item_status_is_known',
  ],
  [
    'two items with one number',
    () =>
      fresh.database
        .sql`insert into action_items (team_id, number, what, due_on, created_by) select team_id, number, what, due_on, created_by from action_items`,
    'item_number_in_team',
  ],
  [
    'a claim without a lease',
    () =>
      fresh.database
        .sql`insert into deliveries (kind, person_id, on_day, send_at, state) values ('morning nudge', ${team.members[0]?.id ?? ''}, '2026-12-04', now(), 'claimed')`,
    'a_claim_has_a_lease',
  ],
  [
    'a message to nobody',
    () =>
      fresh.database
        .sql`insert into deliveries (kind, on_day, send_at) values ('morning nudge', '2026-12-04', now())`,
    'delivery_knows_what_and_where',
  ],
  [
    'an introduction without a channel',
    () =>
      fresh.database
        .sql`insert into deliveries (kind, team_id, send_at) values ('introduction', ${team.id}, now())`,
    'delivery_knows_what_and_where',
  ],
  [
    'a second introduction in a channel',
    () =>
      fresh.database
        .sql`insert into deliveries (kind, team_id, channel_id, send_at) select 'introduction', team_id, id, now()
          from channels where team_id = ${team.id} limit 1 on conflict do nothing`.then(
        () =>
          fresh.database
            .sql`insert into deliveries (kind, team_id, channel_id, send_at) select 'introduction', team_id, channel_id, now()
              from deliveries where kind = 'introduction'`,
      ),
    'one_delivery_per_place',
  ],
  [
    'a channel that belongs to two teams',
    () =>
      fresh.database
        .sql`insert into channels (team_id, address, name) select ${otherTeam.id}, address, name from channels where team_id = ${team.id}`,
    'channels_address_unique',
  ],
  [
    'somebody who is in a team twice',
    () =>
      fresh.database
        .sql`insert into memberships (team_id, person_id, role, left_at) select team_id, person_id, role, now() from memberships`,
    'memberships_team_id_person_id_pk',
  ],
  ['two clocks', () => fresh.database.sql`insert into clock values (false)`, 'clock_is_one_row'],
])('%s is refused', async (_case, write, constraint) => {
  await expect(write()).rejects.toThrow(constraint);
});
