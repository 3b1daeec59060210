// As an authority runs it: one login owns the tables and migrates, the bot's can do nothing but work as the app's role.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { examineDatabase } from '#db/examine-database.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { migrateDatabase } from '#db/migrate-database.ts';
import { type Database, openDatabase } from '#db/open-database.ts';
import { demoPlan } from '#playground/demo-plan.ts';

const word = randomUUID().slice(0, 8);
const [name, owner, bot] = [`two_logins_${word}`, `owner_${word}`, `bot_${word}`];
const urlOf = (login: string) =>
  Object.assign(new URL(inject('postgresUrl')), { username: login, password: 'secret', pathname: `/${name}` })
    .href;

let server: Database;
beforeAll(async () => {
  server = openDatabase(inject('postgresUrl'), 1, 'owner');
  await server.sql.unsafe(`create role ${owner} login password 'secret'`);
  await server.sql.unsafe(`create role ${bot} login password 'secret'`);
  await server.sql.unsafe(`create database ${name} owner ${owner}`);
});
afterAll(async () => {
  await server.sql.unsafe(`drop database ${name} with (force)`);
  await server.sql.unsafe(`drop role ${owner}`);
  await server.sql.unsafe(`drop role ${bot}`);
  await server.close();
});

const doctorSays = async (): Promise<string[]> => {
  const found = await examineDatabase({
    ...{ url: urlOf(bot), ownerUrl: urlOf(owner), isForPlayground: false, patience: 5_000 },
    realNow: () => performance.timeOrigin + performance.now(),
  });
  return found.map(({ state, says, do: toDo }) => `${state}: ${says}${toDo ? ` → ${toDo}` : ''}`);
};

test('an owner without the role is told the two lines that an administrator runs; then it migrates, and the bot works', async () => {
  await expect(migrateDatabase(urlOf(owner))).rejects.toThrow(
    `create role mellemrum_app nologin; grant mellemrum_app to "${owner}";`,
  );
  await server.sql.unsafe(`grant mellemrum_app to ${owner}`);
  await migrateDatabase(urlOf(owner));
  await migrateDatabase(urlOf(owner));
  expect((await doctorSays()).filter((line) => !line.startsWith('ok'))).toEqual([
    `broken: The role "${bot}" may not work as "mellemrum_app". → As the database’s administrator: grant mellemrum_app to "${bot}";`,
  ]);
  await server.sql.unsafe(`grant mellemrum_app to ${bot}`);
  expect(await doctorSays()).toContain(`ok: The bot works as "mellemrum_app", and "${bot}" is nobody else.`);

  const database = openDatabase(urlOf(bot));
  const plan = demoPlan();
  await inTransactionOn(database)('everything', ({ teams }) => teams.setUp(plan));
  const [channel] = plan.channels;
  const event = { in: { channel: channel?.address ?? 'none:' } } as const;
  const team = await inTransactionOn(database)(event, ({ teams }) => teams.ofChannel(event.in.channel));
  expect(team?.name).toBe(plan.name);
  await database.close();
});

test('the bot’s login has no way out of the role: bare it sees nothing, and it owns, truncates and alters nothing', async () => {
  const bare = openDatabase(urlOf(bot), 1, 'owner');
  expect(await bare.sql`select 1 from teams`).toEqual([]);
  for (const statement of [
    'truncate teams cascade',
    'alter table teams disable row level security',
    'drop policy acting_teams on teams',
    'set row_security = off; select 1 from teams',
    `set role ${owner}`,
    'delete from audit_trail',
    'create table public.mine (id int)',
  ]) {
    await expect(bare.sql.unsafe(statement), statement).rejects.toThrow(
      /permission denied|must be owner|row-level security/,
    );
  }
  await bare.close();
});

test('the owner is held as well: a backup tells that it wants all rows, or stops', async () => {
  const asOwner = openDatabase(urlOf(owner), 1, 'owner');
  expect(await asOwner.sql`select 1 from teams`).toEqual([]);
  // What pg_dump does by itself, and what it does as docs/operations.md says.
  await expect(asOwner.sql.unsafe('set row_security = off; select 1 from teams')).rejects.toThrow(
    'row-level security',
  );
  await asOwner.sql.unsafe(`set row_security = on; set mellemrum.everything = 'yes'; set search_path = ''`);
  expect(await asOwner.sql`select 1 from public.teams`).toHaveLength(1);
  const tables = await asOwner.sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public'`;
  for (const { name } of tables) await asOwner.sql`select 1 from public.${asOwner.sql(name)}`;
  await asOwner.close();
});
