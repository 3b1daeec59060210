// The doctor on Postgres and Redis: real ones, each broken in turn, and the sentence that says so.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { judgeDataFolder } from '#db/examine-data-folder.ts';
import { judgeDatabase } from '#db/examine-database.ts';
import { openDatabase } from '#db/open-database.ts';
import { judgeRedis } from '#jobs/examine-redis.ts';
import { canStartRedis, freePort, startRedis } from '#test/support/redis.ts';
import { canary, changed, type Deployment, deploy, line, toMend } from './doctor-setup.ts';

let here: Deployment;
beforeAll(async () => {
  here = await deploy();
});
afterAll(() => here.stop());

const withDatabase = (change: (url: URL) => void) => ({ DATABASE_URL: changed(here.database.url, change) });

describe('Postgres', () => {
  const at = () => new URL(here.database.url).host;
  const write = 'write @, : and / in a password as %40, %3A and %2F.';

  test('a wrong password, none, another database, nobody there, no such name, no TLS', async () => {
    const nobody = await freePort();
    const cases: [(url: URL) => void, string][] = [
      [
        (url) => Object.assign(url, { password: canary }),
        `${at()} knows no "mellemrum" with this password (28P01). → Put the right name and password into DATABASE_URL; ${write}`,
      ],
      [
        (url) => Object.assign(url, { password: '' }),
        `${at()} asks for a password, and DATABASE_URL has none. → Write it as postgres://name:password@…`,
      ],
      [
        (url) => Object.assign(url, { password: `%${canary}` }),
        `${at()} cannot be asked: a % in DATABASE_URL is no code. → Write % in a password as %25.`,
      ],
      [
        (url) => Object.assign(url, { pathname: '/none' }),
        `${at()} has no database "none" (3D000). → Make it: createdb --owner=mellemrum none. Or name another in DATABASE_URL.`,
      ],
      [
        (url) => Object.assign(url, { port: nobody }),
        `127.0.0.1:${nobody} cannot be reached: nothing listens there (ECONNREFUSED). → Start Postgres, or correct the address in DATABASE_URL.`,
      ],
      [
        (url) => Object.assign(url, { hostname: 'database.invalid', port: 5432 }),
        'database.invalid:5432 cannot be reached: the name is unknown (ENOTFOUND). → Start Postgres, or correct the address in DATABASE_URL.',
      ],
      [
        (url) => url.searchParams.set('sslmode', 'verify-full'),
        `${at()} has no TLS, but DATABASE_URL asks for it. → Switch TLS on at the server, or take sslmode out of DATABASE_URL.`,
      ],
    ];
    for (const [change, sentence] of cases) {
      expect(await toMend(here, withDatabase(change))).toEqual([`✗ Postgres: ${sentence}`]);
    }
  });

  test('a role that may not do what Mellemrum does, may only read, has no connection left, or may not log in', async () => {
    const { sql } = here.database.database;
    const role = `helper_${randomUUID().slice(0, 8)}`;
    const database = new URL(here.database.url).pathname.slice(1);
    await sql.unsafe(`create role ${role} login password '${canary}'`);
    const asRole = withDatabase((url) => Object.assign(url, { username: role, password: canary }));
    const owner = `As the database’s administrator: alter database "${database}" owner to "${role}";`;
    try {
      expect(await toMend(here, asRole)).toEqual([
        `✗ Postgres: The role "${role}" may not create schemas, nor see which migrations have run, nor read and write its tables. → ${owner} and make it the owner of the tables.`,
      ]);
      await sql.unsafe(`alter role ${role} set default_transaction_read_only = on`);
      expect(await toMend(here, asRole)).toEqual([
        '✗ Postgres: It takes no writes from this role (default_transaction_read_only is on). → Let the database’s administrator take that setting back.',
      ]);
      await sql.unsafe(`alter role ${role} connection limit 0`);
      expect(await toMend(here, asRole)).toEqual([
        `✗ Postgres: ${at()} has no connection left (53300); Mellemrum needs about twenty. → Raise max_connections, or end what holds them.`,
      ]);
      await sql.unsafe(`alter role ${role} nologin`);
      expect(await toMend(here, asRole)).toEqual([
        `✗ Postgres: ${at()} does not let "${role}" in from this machine (28000). → Let the role log in (alter role … login), and this machine (pg_hba.conf); if that asks for TLS, end DATABASE_URL with ?sslmode=verify-full.`,
      ]);
      await sql.unsafe(`alter role ${role} login connection limit -1`);
      await sql.unsafe(`revoke connect on database ${database} from public`);
      expect(await toMend(here, asRole)).toEqual([
        `✗ Postgres: ${at()} does not let "${role}" into "${database}" (42501). → As its administrator: grant connect on database "${database}" to "${role}";`,
      ]);
    } finally {
      await sql.unsafe(`grant connect on database ${database} to public; drop role ${role}`);
    }
  });

  test('a database of a newer Mellemrum, and one of a playground', async () => {
    const { sql } = here.database.database;
    await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 99999999999999)`;
    expect(await toMend(here, {})).toEqual([
      '✗ Postgres: This database was brought up to date by a newer Mellemrum than this one. → Start that version again, or restore the backup from before the upgrade (docs/operations.md).',
    ]);
    await sql`delete from drizzle.__drizzle_migrations where hash = 'newer'`;
    await sql`update clock set offset_milliseconds = 60000`;
    expect(await toMend(here, {})).toEqual([
      '✗ Postgres: This database belongs to a playground: its clock has been moved. → Use another DATABASE_URL or DATA_DIR for real platforms.',
    ]);
    const playground = { PORT: here.environment.PORT ?? '', DATABASE_URL: here.database.url };
    const found = await here.examine(playground);
    expect(
      found.every(({ state }) => state === 'ok'),
      'the playground may move it',
    ).toBe(true);
    await sql`update clock set offset_milliseconds = 0`;
    expect(await toMend(here, {})).toEqual([]);
  });

  test('an empty database is fine: the next start fills it, and the doctor leaves it empty', async () => {
    const admin = openDatabase(inject('postgresUrl'), 1, 'owner');
    const name = `empty_${randomUUID().slice(0, 8)}`;
    await admin.sql`create database ${admin.sql(name)}`;
    const empty = withDatabase((url) => Object.assign(url, { pathname: `/${name}` }));
    try {
      const found = await here.examine({ ...here.environment, ...empty });
      const migrations = readdirSync('db/migrations').filter((file) => file.endsWith('.sql')).length;
      expect(found.map(line)).toContain(
        `✓ Postgres: ${migrations} migrations have not run yet: the next start does it.`,
      );
      expect(await toMend(here, empty)).toEqual([]);
      const database = openDatabase(empty.DATABASE_URL, 1, 'owner');
      const schemas =
        await database.sql`select nspname from pg_namespace where nspname in ('drizzle', 'bullmq')`;
      expect(schemas).toHaveLength(0);
      await database.close();
    } finally {
      await admin.sql`drop database ${admin.sql(name)} with (force)`;
      await admin.close();
    }
  });

  test('an old version and a replica, which cannot be started here, by what they say of themselves', () => {
    const facts = {
      version: 140_011,
      role: 'mellemrum',
      database: 'mellemrum',
      isReplica: true,
      isReadOnly: true,
      secondsAhead: 0,
      loginIs: 'nobody else' as const,
      mayBeTheApp: true,
      mayCreateSchemas: true,
      mayCreateTables: true,
      closedTables: 0,
      newestMigration: 0,
      isClockMoved: false,
    };
    const question = { url: 'postgres://db/mellemrum', isForPlayground: false };
    const sick = judgeDatabase(facts, question).filter(({ state }) => state !== 'ok');
    expect(sick.map(line)).toEqual([
      '✗ Postgres: It is version 14; Mellemrum needs 15 or newer. → Upgrade Postgres.',
      '✗ Postgres: It is a replica that can only be read. → Give DATABASE_URL the address of the primary.',
    ]);
    const well = { ...facts, version: 150_000, isReplica: false, isReadOnly: false };
    expect(judgeDatabase(well, question).map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
  });

  test('the embedded one: where it is kept, whether that is a folder, and how much room there is', async () => {
    const inAFile = { DATABASE_URL: '', DATA_DIR: '/dev/null/mellemrum' };
    expect(await toMend(here, inAFile)).toEqual([
      '✗ Postgres: The embedded database cannot be kept in /dev/null/mellemrum/postgres: /dev/null is no folder that this user may write in. → Make it writable, or choose another DATA_DIR.',
    ]);
    expect(judgeDataFolder('/srv', 499).map(line)).toEqual([
      '✓ Postgres: DATABASE_URL is not set: the embedded database is used, in /srv.',
      '! Postgres: Only 499 MB are free there. → Make room, 500 MB at least, or choose another DATA_DIR.',
    ]);
    expect(judgeDataFolder('/srv', 500)).toHaveLength(1);
  });
});

describe.skipIf(!canStartRedis())('Redis', () => {
  const url = () => here.environment.REDIS_URL ?? '';
  const at = () => new URL(url()).host;

  test('a wrong password, none, a database it has not, nobody there', async () => {
    const nobody = await freePort();
    const cases: [(url: URL) => void, string][] = [
      [
        (redis) => Object.assign(redis, { password: `other-${canary}` }),
        `${at()} does not take this password (WRONGPASS). → Put the right one into REDIS_URL; write @, : and / in it as %40, %3A and %2F.`,
      ],
      [
        (redis) => Object.assign(redis, { password: '' }),
        `${at()} asks for a password, and REDIS_URL has none (NOAUTH). → Write it as redis://:password@…`,
      ],
      [
        (redis) => Object.assign(redis, { pathname: '/99' }),
        `${at()} has no database of that number. → End REDIS_URL with a smaller one, such as /0.`,
      ],
      [
        (redis) => Object.assign(redis, { port: nobody }),
        `127.0.0.1:${nobody} cannot be reached: nothing listens there (ECONNREFUSED). → Start Redis, or correct the address in REDIS_URL. Without REDIS_URL the queue runs on Postgres.`,
      ],
    ];
    for (const [change, sentence] of cases) {
      expect(await toMend(here, { REDIS_URL: changed(url(), change) })).toEqual([`✗ Redis: ${sentence}`]);
    }
    const found = await here.examine(here.environment);
    expect(found.filter(({ about }) => about === 'Redis').map(line)).toEqual([
      expect.stringMatching(
        new RegExp(`^✓ Redis: ${at()} answers, version [\\d.]+: the queue runs on it\\.$`),
      ),
    ]);
  });

  test('one that throws jobs away, one that only copies, and a user who may not ask', async () => {
    const replica = await startRedis(await freePort(), {
      replicaof: `127.0.0.1 ${await freePort()}`,
      'maxmemory-policy': 'allkeys-lru',
      user: `limited on >${canary} ~* &* +@all -info`,
    });
    try {
      expect(await toMend(here, { REDIS_URL: replica.url })).toEqual([
        '✗ Redis: It is a replica that can only be read. → Give REDIS_URL the address of the primary.',
        '! Redis: When its memory is full it throws jobs away (maxmemory-policy allkeys-lru); reminders then come late. → redis-cli config set maxmemory-policy noeviction, and the same line in redis.conf.',
      ]);
      const limited = changed(replica.url, (redis) =>
        Object.assign(redis, { username: 'limited', password: canary }),
      );
      expect(await toMend(here, { REDIS_URL: limited })).toEqual([
        `✗ Redis: ${new URL(replica.url).host} does not let this user ask INFO (NOPERM), which the queue does when it starts. → Give the user all commands: acl setuser NAME +@all ~*`,
      ]);
    } finally {
      await replica.stop();
    }
  });

  test('an old version, which cannot be started here, by what it says of itself', () => {
    const version = (number: string) => `# Server\r\nredis_version:${number}\r\nrole:master\r\n`;
    expect(judgeRedis(version('6.0.20'), 'redis:6379').map(line)).toEqual([
      '✗ Redis: It is version 6.0.20; the queue needs 6.2 or newer. → Upgrade Redis, or unset REDIS_URL.',
    ]);
    for (const well of ['6.2.0', '7.0.1', '10.0.0']) {
      expect(judgeRedis(version(well), 'redis:6379').map(({ state }) => state)).toEqual(['ok']);
    }
  });
});
