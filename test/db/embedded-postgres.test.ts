// The database that comes along with `npm start`: it is made once, found again, adopted, and leaves nothing running.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { restoreLibrarySymlinks } from '#db/embedded/binaries.ts';
import { releaseFolder } from '#db/embedded/owner-file.ts';
import { isAlive, startMark } from '#db/embedded/process-facts.ts';
import { decideIdentity } from '#db/embedded/run-unprivileged.ts';
import { findServer, stopServer } from '#db/embedded/server-process.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#db/embedded/start-embedded-postgres.ts';

const settings = { fsync: 'off' };
const scriptOfAnOwner = `
  import { startEmbeddedPostgres } from '#db/embedded/start-embedded-postgres.ts';
  await startEmbeddedPostgres({ dir: process.env.DIR, settings: { fsync: 'off' } });
  console.log('running');
  setInterval(() => {}, 1_000_000);
`;

let closed: string; // A folder with mode 0700: everything below happens inside it.
let dir: string; // A database with one row; stopped, and with its first password, before every test.
let first: EmbeddedPostgres;
let password: string;
const owners = new Set<ChildProcess>();

beforeAll(async () => {
  closed = await mkdtemp(join(tmpdir(), 'mellemrum-'));
  dir = join(closed, 'made on the way', 'postgres');
  first = await start(dir);
  password = await readFile(join(dir, 'password'), 'utf8');
  await ask(first.url, (sql) => sql`create table kept as select 'Ærø' as island`);
  await first.stop();
}, 60_000);

afterEach(async () => {
  for (const owner of owners) owner.kill('SIGKILL');
  owners.clear();
  const server = await findServer(first.dataDir);
  if (server) await stopServer(first.dataDir, server.pid);
  await releaseFolder(dir);
  await writeFile(join(dir, 'password'), password, { mode: 0o600 });
});

afterAll(() => rm(closed, { recursive: true, force: true }));

describe('a folder of its own', () => {
  test('the first start makes a database, the next one finds its data again', async () => {
    expect(first.howStarted).toBe('created');
    const database = await start(dir);
    expect(database.howStarted).toBe('started');
    expect(await islands(database.url)).toEqual(['Ærø']);
  });

  test('the database listens on loopback only, knows Danish letters, and counts time in UTC', async () => {
    const { url } = await start(dir);
    const [row] = await ask(
      url,
      (sql) => sql`select current_setting('listen_addresses') as addresses,
        current_setting('unix_socket_directories') as sockets, current_setting('timezone') as zone,
        current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, lower('ÆØÅ') as lower`,
    );
    expect(row).toEqual({
      addresses: '127.0.0.1',
      sockets: '',
      zone: 'UTC',
      encoding: 'UTF8',
      fsync: 'off',
      lower: 'æøå',
    });
  });

  test('only the owner may read the password, and nobody gets in without it', async () => {
    const { url } = await start(dir);
    const { mode } = await stat(join(dir, 'password'));
    expect((mode & 0o777).toString(8)).toBe('600');
    const guess = new URL(url);
    guess.password = 'guess';
    await expect(islands(guess.href)).rejects.toThrow('password authentication failed');
  });

  test('where the password is lost, the refusal names the file', async () => {
    await rm(join(dir, 'password'));
    await expect(start(dir)).rejects.toThrow(join(dir, 'password'));
  });

  test('a port that something else has taken is replaced, a free one is kept', async () => {
    const usual = await start(dir);
    await usual.stop();
    const again = await start(dir);
    await again.stop();
    expect(again.url).toBe(usual.url);
    const stranger = createServer().listen(Number(new URL(usual.url).port), '127.0.0.1');
    await once(stranger, 'listening');
    const moved = await start(dir);
    expect(moved.url).not.toBe(usual.url);
    expect(await islands(moved.url)).toEqual(['Ærø']);
    stranger.close();
  });

  test('a long log keeps its end and no statement of anyone', async () => {
    await writeFile(join(dir, 'server.log'), `${'an old line\n'.repeat(600_000)}the last old line\n`);
    const { url } = await start(dir);
    await expect(ask(url, (sql) => sql`select 'Hanne'::int`)).rejects.toThrow('invalid input');
    const log = await readFile(join(dir, 'server.log'), 'utf8');
    expect(log.length).toBeLessThan(200_000);
    expect(log).toContain('the last old line');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('Hanne');
  });
});

describe('after a crash', () => {
  test('a server whose owner was killed is adopted with its data, and stops with its new owner', async () => {
    const owner = await startOwner();
    await kill(owner);
    const server = await findServer(first.dataDir);
    const database = await start(dir);
    expect(database.howStarted).toBe('adopted');
    expect((await findServer(database.dataDir))?.pid).toBe(server?.pid);
    expect(await islands(database.url)).toEqual(['Ærø']);
    await database.stop();
    expect(await findServer(database.dataDir)).toBeUndefined();
  });

  test('a server that was killed itself leaves a stale lock that stops nobody', async () => {
    await killServer();
    const database = await start(dir);
    expect(database.howStarted).toBe('started');
    expect(await islands(database.url)).toEqual(['Ærø']);
  });

  test('a stale lock whose process id now belongs to another program stops nobody, and that program lives', async () => {
    const lock = await killServer();
    const stranger = spawn('sleep', ['60']);
    owners.add(stranger);
    const [, ...rest] = (await readFile(lock, 'utf8')).split('\n');
    await writeFile(lock, [stranger.pid, ...rest].join('\n'));
    const database = await start(dir);
    expect(await islands(database.url)).toEqual(['Ærø']);
    await database.stop();
    expect(isAlive(Number(stranger.pid))).toBe(true);
  });

  test('a server that does not take the password is not adopted, and the refusal names its process', async () => {
    const owner = await startOwner();
    await kill(owner);
    const pid = Number((await findServer(first.dataDir))?.pid);
    await writeFile(join(dir, 'password'), 'another');
    await expect(start(dir)).rejects.toThrow(`kill -INT ${pid}`);
    await writeFile(join(dir, 'password'), password);
    expect((await start(dir)).howStarted).toBe('adopted');
  });

  test('what a killed first start left behind is cleared away', async () => {
    const killed = join(closed, 'killed');
    await mkdir(join(killed, 'unfinished-1', 'base'), { recursive: true });
    const database = await start(killed);
    await database.stop();
    expect(database.howStarted).toBe('created');
    await expect(stat(join(killed, 'unfinished-1'))).rejects.toThrow('ENOENT');
  });
});

describe('owning a folder', () => {
  test('a second living owner is refused with the process id of the first, which goes on working', async () => {
    const owner = await startOwner();
    await expect(start(dir)).rejects.toThrow(`already runs on this folder (${dir}), as process ${owner.pid}`);
    expect(await findServer(first.dataDir)).toMatchObject({ ready: true });
    await kill(owner);
    expect((await start(dir)).howStarted).toBe('adopted');
  });

  test('an owner file from before a restart of the machine counts for nothing', async () => {
    await writeFile(join(dir, 'owner.json'), JSON.stringify({ pid: process.ppid, mark: 'an earlier boot' }));
    expect((await start(dir)).howStarted).toBe('started');
  });

  test('stopping leaves no process and no owner, even with a connection open, and may be done twice', async () => {
    const database = await start(dir);
    const pid = Number((await findServer(database.dataDir))?.pid);
    const sql = postgres(database.url, { max: 1 });
    await sql`select 1`;
    await Promise.all([database.stop(), database.stop()]);
    await sql.end();
    expect(await startMark(pid)).toBeUndefined();
    expect(await readFile(join(dir, 'server.log'), 'utf8')).not.toContain('immediate shutdown');
    await expect(stat(join(dir, 'owner.json'))).rejects.toThrow('ENOENT');
  });

  test('a server that ended by itself can still be stopped', async () => {
    const database = await start(dir);
    const pid = Number((await findServer(database.dataDir))?.pid);
    await stopServer(database.dataDir, pid);
    await expect(database.stop()).resolves.toBeUndefined();
  });
});

describe('who runs PostgreSQL', () => {
  const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 };
  const root = {
    isRoot: true,
    namespaceReachesFolder: true,
    dataOwner: undefined,
    dataElsewhere: false,
    otherUser: nobody,
  };
  const decide = (facts: Partial<Parameters<typeof decideIdentity>[1]>) =>
    decideIdentity('/here', { ...root, ...facts });

  test('an ordinary user runs it directly, root in a namespace', () => {
    expect(decide({ isRoot: false, dataOwner: 1000 })).toEqual({ run: 'directly' });
    expect(decide({})).toEqual({ run: 'in a namespace' });
    expect(decide({ dataOwner: 0 })).toEqual({ run: 'in a namespace' });
  });

  test('where namespaces are forbidden or do not reach the folder, an existing user runs it', () => {
    expect(decide({ namespaceReachesFolder: false })).toEqual({ run: 'as', user: nobody });
  });

  test('data kept elsewhere are used again when namespaces are back', () => {
    expect(decide({ dataElsewhere: true })).toEqual({ run: 'as', user: nobody });
  });

  test('data that cannot be used are never replaced by an empty database', () => {
    expect(() => decide({ dataOwner: 0, namespaceReachesFolder: false })).toThrow('forbids');
    expect(() => decide({ dataOwner: 1000 })).toThrow('belongs to the user with id 1000');
    expect(() => decide({ namespaceReachesFolder: false, otherUser: undefined })).toThrow('DATABASE_URL');
  });
});

test('library links that an install without scripts left out are made, and present ones are kept', async () => {
  const library = join(closed, 'package', 'native', 'lib');
  await mkdir(library, { recursive: true });
  await writeFile(join(library, 'libpq.so.5.18'), '');
  const link = (target: string) => ({ source: 'native/lib/libpq.so.5.18', target: `native/lib/${target}` });
  const links = [link('libpq.so'), link('libpq.so.5')];
  await writeFile(join(closed, 'package', 'native', 'pg-symlinks.json'), JSON.stringify(links));
  await writeFile(join(library, 'libpq.so'), 'present');
  await restoreLibrarySymlinks(join(closed, 'package'));
  expect(await readlink(join(library, 'libpq.so.5'))).toBe('libpq.so.5.18');
  expect(await readFile(join(library, 'libpq.so'), 'utf8')).toBe('present');
});

async function start(inside: string): Promise<EmbeddedPostgres> {
  return await startEmbeddedPostgres({ dir: inside, settings });
}

async function startOwner(): Promise<ChildProcess> {
  const args = ['--import', 'tsx', '--input-type=module', '-e', scriptOfAnOwner];
  const owner = spawn(process.execPath, args, {
    env: { ...process.env, DIR: dir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  owners.add(owner);
  await Promise.race([
    once(owner.stdout, 'data'),
    once(owner, 'exit').then(() => Promise.reject(new Error('The owner ended before its database ran.'))),
  ]);
  return owner;
}

async function kill(owner: ChildProcess): Promise<void> {
  owner.kill('SIGKILL');
  await once(owner, 'exit');
}

/** Starts and kills a server; resolves to the path of the lock file that it left behind. */
async function killServer(): Promise<string> {
  const { dataDir } = await start(dir);
  process.kill(Number((await findServer(dataDir))?.pid), 'SIGKILL');
  await expect.poll(() => findServer(dataDir)).toBeUndefined();
  return join(dataDir, 'postmaster.pid');
}

async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1 });
  try {
    return await question(sql);
  } finally {
    await sql.end();
  }
}

async function islands(url: string): Promise<string[]> {
  const rows = await ask(url, (sql) => sql<{ island: string }[]>`select island from kept`);
  return rows.map((row) => row.island);
}
