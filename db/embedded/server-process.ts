// The server as a process: starting it, reading what it says about itself in postmaster.pid, stopping it.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openLog } from './data-folder.ts';
import { isAlive, isServerOn, startMark } from './process-facts.ts';
import { commandAs, type Place } from './run-unprivileged.ts';

const fastShutdownMs = 3_000;
const immediateShutdownMs = 5_000;

const modestSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '32MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  min_wal_size: '32MB',
  max_wal_size: '128MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors and statements would carry what people wrote: the log tells of the server only.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** A server we started: `ended` resolves when the process is gone, however it went. */
export type ServerProcess = { pid: number; ended: Promise<string> };

/** Starts the server on the place's data; resolves when the process runs, which is before it takes connections. */
export async function spawnServer(
  dir: string,
  place: Place,
  port: number,
  settings: Record<string, string>,
): Promise<ServerProcess> {
  const all = Object.entries({ ...modestSettings, port: String(port), ...settings });
  const { command, args, options } = commandAs(place.identity, place.binaries.postgres, [
    '-D',
    place.dataDir,
    ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const log = await openLog(dir);
  try {
    const child = spawn(command, args, { ...options, stdio: ['ignore', log.fd, log.fd] });
    child.unref();
    const ended = endOf(child);
    if (child.pid === undefined) throw new Error(`PostgreSQL could not be started: ${await ended}.`);
    return { pid: child.pid, ended };
  } finally {
    await log.close();
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

/** What the server running on `dataDir` says about itself; undefined when none runs. */
export async function findServer(
  dataDir: string,
): Promise<{ pid: number; port: number; ready: boolean } | undefined> {
  const file = join(dataDir, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0) || !(await isServerOn(dataDir, pid))) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * After a crash the id in postmaster.pid may have gone to another process, and PostgreSQL then refuses to start
 * for ever. Our own id in its place says "stale" to it (a parent cannot be a rival), and unlike deleting the file
 * keeps its check for left-over processes: CreateLockFile in miscinit.c, November 2026.
 */
export async function disownReusedPid(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  const [first, ...rest] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(first);
  if (!(pid > 0) || !isAlive(pid) || (await isServerOn(dataDir, pid))) return;
  await writeFile(file, [process.pid, ...rest].join('\n'));
}

/** Stops the server: connections are cut at once and all is written; where that takes over 3 s, without writing. */
export async function stopServer(dataDir: string, pid: number): Promise<void> {
  if (await endAfter(dataDir, pid, 'SIGINT', fastShutdownMs)) return;
  if (await endAfter(dataDir, pid, 'SIGQUIT', immediateShutdownMs)) return;
  throw new Error(
    `The database's server (process ${pid}) does not stop. End it with kill -9 ${pid}; its data survive that.`,
  );
}

async function endAfter(
  dataDir: string,
  pid: number,
  signal: NodeJS.Signals,
  patience: number,
): Promise<boolean> {
  const mark = await startMark(pid);
  if (mark === undefined || !(await isServerOn(dataDir, pid))) return true;
  process.kill(pid, signal);
  const from = performance.now();
  while (performance.now() - from < patience) {
    await pause(10);
    // Its command line is gone before it is: a process on its way out may still hold the port.
    if ((await startMark(pid)) !== mark) return true;
  }
  return false;
}
