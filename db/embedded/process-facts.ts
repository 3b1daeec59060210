// What the operating system tells about a process id: is it still the same process, and what was it started as.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A text that no later process with the same id shares; undefined when no such process runs (or it is a zombie). */
export async function startMark(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return await askPs(pid, 'lstart=');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const startedAt = fields[19];
  if (state === 'Z' || state === 'X' || startedAt === undefined) return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()} ${startedAt}`;
}

/** Whether `pid` is a PostgreSQL server that was started on `dataDir`; false for a zombie and for a reused id. */
export async function isServerOn(dataDir: string, pid: number): Promise<boolean> {
  if (process.platform !== 'linux')
    return (await askPs(pid, 'command='))?.includes(`-D ${dataDir} `) ?? false;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.split('\0').includes(dataDir);
}

/** Whether anything runs under this id, a reused id included. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function askPs(pid: number, column: string): Promise<string | undefined> {
  const { stdout } = await run('ps', ['-p', String(pid), '-ww', '-o', column]).catch(() => ({ stdout: '' }));
  return stdout.trim() || undefined;
}
