// The database that comes along when DATABASE_URL is unset: one PostgreSQL server per folder, ours to start and stop.
import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { choosePort, createData, hasData, rememberPassword } from './data-folder.ts';
import { databaseUrl, logIn } from './log-in.ts';
import { claimFolder, releaseFolder } from './owner-file.ts';
import { choosePlace, type Place } from './run-unprivileged.ts';
import {
  disownReusedPid,
  findServer,
  type ServerProcess,
  spawnServer,
  stopServer,
} from './server-process.ts';

const patienceMs = 10_000;
const patienceWithOwnMs = 30_000; // It may be recovering after a crash.

/**
 * `howStarted`: `created` with an empty database, `started` on the data of last time, or `adopted`: it was still
 * running because its owner was killed. `notice` is a sentence for the person, when data lie outside the folder.
 */
export type EmbeddedPostgres = {
  url: string;
  howStarted: 'created' | 'started' | 'adopted';
  dataDir: string;
  notice: string | undefined;
  /** Fast shutdown, at most 8 s, usually 0.1 s. Safe to call twice. Nothing else stops the server. */
  stop(): Promise<void>;
};

type Running = { pid: number; port: number; adopted: boolean };

/**
 * Starts (or adopts) the folder's server and resolves when its database takes connections.
 * `settings` are further PostgreSQL settings for a server started now (an adopted one keeps its own).
 * Throws an Error with a sentence to act on: unsupported machine, a living owner, an unusable folder.
 */
export async function startEmbeddedPostgres(options: {
  dir: string;
  settings?: Record<string, string>;
}): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const dir = await openFolder(options.dir);
  await claimFolder(dir);
  try {
    const place = await choosePlace(dir, binaries);
    const isNew = !(await hasData(place.dataDir));
    const password = await rememberPassword(dir, place.dataDir);
    if (isNew) await createData(place, password);
    const { pid, port, adopted } = await run(dir, place, password, options.settings ?? {});
    let stopped: Promise<void> | undefined;
    return {
      url: databaseUrl(port, password),
      howStarted: isNew ? 'created' : adopted ? 'adopted' : 'started',
      dataDir: place.dataDir,
      notice: place.notice,
      stop: () => {
        stopped ??= stopServer(place.dataDir, pid).then(() => releaseFolder(dir));
        return stopped;
      },
    };
  } catch (error) {
    await releaseFolder(dir);
    throw error;
  }
}

async function openFolder(dir: string): Promise<string> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    return await realpath(dir);
  } catch (cause) {
    throw new Error(
      `Mellemrum cannot use the folder ${dir} for its database. Make it writable for the user who starts Mellemrum, or set DATABASE_URL.`,
      { cause },
    );
  }
}

/** Adopts the server that runs on the data, or starts one, until one answers or patience ends. */
async function run(
  dir: string,
  place: Place,
  password: string,
  settings: Record<string, string>,
): Promise<Running> {
  const from = performance.now();
  for (let wait = 50; performance.now() - from < patienceMs; wait = Math.min(wait * 2, 1_000)) {
    const found = await findServer(place.dataDir);
    if (found) {
      const answer = found.port > 0 ? await logIn(found.port, password, place.dataDir) : 'not yet';
      if (answer === 'ours') return { ...found, adopted: true };
      if (answer === 'not ours') throw new Error(notOurs(place.dataDir, found.pid));
    } else {
      const started = await tryToStart(dir, place, password, settings);
      if (started) return started;
    }
    await pause(wait);
  }
  throw new Error(
    `The database in ${dir} did not become ready in ${patienceMs / 1000} s: a server from an earlier run is still busy starting or stopping. Wait a little and start again; what it says is in ${join(dir, 'server.log')}.`,
  );
}

/** Undefined when the new server gave way to something that passes: try again. */
async function tryToStart(
  dir: string,
  place: Place,
  password: string,
  settings: Record<string, string>,
): Promise<Running | undefined> {
  await disownReusedPid(place.dataDir);
  const port = await choosePort(dir);
  const logFile = join(dir, 'server.log');
  const logged = (await stat(logFile).catch(() => undefined))?.size ?? 0;
  const server = await spawnServer(dir, place, port, settings);
  const end = await readyOrEnded(server, place.dataDir);
  if (end === 'ready') {
    const answer = await logIn(port, password, place.dataDir);
    if (answer === 'ours') return { pid: server.pid, port, adopted: false };
    await stopServer(place.dataDir, server.pid);
    throw new Error(notOurs(place.dataDir, server.pid));
  }
  const said = (await readFile(logFile, 'utf8').catch(() => '')).slice(logged);
  if (/lock file|shared memory block|could not bind/.test(said)) return undefined;
  const reason = said.split('\n').findLast((line) => line.includes('FATAL')) ?? end;
  throw new Error(
    `PostgreSQL did not start: ${reason.trim()}. More is in ${logFile}. Mend that, or set DATABASE_URL.`,
  );
}

async function readyOrEnded(server: ServerProcess, dataDir: string): Promise<string> {
  let end: string | undefined;
  void server.ended.then((how) => {
    end = how;
  });
  const from = performance.now();
  while (performance.now() - from < patienceWithOwnMs) {
    if (end !== undefined) return end;
    const found = await findServer(dataDir);
    if (found?.pid === server.pid && found.ready) return 'ready';
    await pause(10);
  }
  await stopServer(dataDir, server.pid);
  return `not ready after ${patienceWithOwnMs / 1000} s`;
}

function notOurs(dataDir: string, pid: number): string {
  return `A PostgreSQL server (process ${pid}) runs on ${dataDir} but does not take this folder's password. Stop it with kill -INT ${pid} and start Mellemrum again; if that does not help, the password file was changed: put it back.`;
}
