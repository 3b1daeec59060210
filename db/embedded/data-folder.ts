// What the folder remembers between starts: the database files, the password, the port, and a log that stays small.
import { type SpawnOptions, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { commandAs, type Place } from './run-unprivileged.ts';

const longestLog = 5_000_000;
const keptOfLog = 100_000;

/** Whether the place already holds a finished database folder. */
export async function hasData(dataDir: string): Promise<boolean> {
  return (await stat(join(dataDir, 'PG_VERSION')).catch(() => undefined)) !== undefined;
}

/**
 * The database's password, from a file that only its owner may read; made at the first start.
 * Throws where there are data but no password, since nobody could log in.
 */
export async function rememberPassword(dir: string, dataDir: string): Promise<string> {
  const file = join(dir, 'password');
  const known = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (known) return known;
  if (await hasData(dataDir)) {
    throw new Error(
      `The database's password is missing: ${file}. Put the file back, or delete ${dataDir} to start with an empty database.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** The port of the last start when it is still free on 127.0.0.1, else another free one; remembered. */
export async function choosePort(dir: string): Promise<number> {
  const file = join(dir, 'port');
  const last = Number(await readFile(file, 'utf8').catch(() => ''));
  if (last > 0 && last < 65_536 && (await isFree(last))) return last;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    // Below what systems give to outgoing connections (32768 and up), which would take it between two starts.
    const port = randomInt(15_000, 32_000);
    if (!(await isFree(port))) continue;
    await writeFile(file, `${port}\n`);
    return port;
  }
  throw new Error('No port on 127.0.0.1 is free for the database. Close some programs, or set DATABASE_URL.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Makes the database folder with initdb: whole or not at all, even when killed half way. */
export async function createData(place: Place, password: string): Promise<void> {
  const { dataDir, identity } = place;
  const parent = dirname(dataDir);
  for (const name of await readdir(parent)) {
    if (name.startsWith('unfinished-')) await rm(join(parent, name), { recursive: true, force: true });
  }
  const unfinished = join(parent, `unfinished-${process.pid}`);
  const passwordFile = `${unfinished}-password`;
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (identity.run === 'as') {
    for (const path of [unfinished, passwordFile]) await chown(path, identity.user.uid, identity.user.gid);
  }
  try {
    const { command, args, options } = commandAs(identity, place.binaries.initdb, [
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordFile}`,
      '--username=mellemrum',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own C.UTF-8: the same on every machine, and lower('Æ') is 'æ', unlike in plain C.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--wal-segsize=4',
      '--no-sync',
      '--no-instructions',
    ]);
    await runInitdb(command, args, options);
    await rename(unfinished, dataDir);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

function runInitdb(command: string, args: readonly string[], options: SpawnOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaints = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      complaints += text;
    });
    const failed = (why: string) =>
      reject(
        new Error(
          `PostgreSQL could not make its database folder: ${why.trim()}. Its programs need glibc (not Alpine's musl). Mend that, or set DATABASE_URL.`,
        ),
      );
    child.once('error', (error) => failed(error.message));
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else failed(complaints || `initdb ended with ${code ?? signal}`);
    });
  });
}

/** Opens the server's log for appending; a long one first loses all but its end. The caller closes it. */
export async function openLog(dir: string) {
  const log = await open(join(dir, 'server.log'), 'a+', 0o600);
  const { size } = await log.stat();
  if (size > longestLog) {
    const end = Buffer.alloc(keptOfLog);
    await log.read(end, 0, keptOfLog, size - keptOfLog);
    await log.truncate(0);
    await log.write(end);
  }
  return log;
}
