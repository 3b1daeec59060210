// Keeps two Mellemrums from running on one folder: a file that names the process that owns it.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startMark } from './process-facts.ts';

type Owner = { pid: number; mark: string };

/**
 * Makes this process the owner of `dir`. An owner that no longer lives is replaced.
 * Throws an Error naming the owner where another living process has the folder.
 */
export async function claimFolder(dir: string): Promise<void> {
  const file = join(dir, 'owner.json');
  const owner = await readOwner(file);
  if (owner && owner.pid !== process.pid && (await startMark(owner.pid)) === owner.mark) {
    throw new Error(alreadyRuns(dir, owner.pid));
  }
  await rm(file, { force: true });
  const mine: Owner = { pid: process.pid, mark: (await startMark(process.pid)) ?? '' };
  await writeFile(file, JSON.stringify(mine), { flag: 'wx' }).catch(async (error) => {
    const quicker = await readOwner(file);
    throw quicker ? new Error(alreadyRuns(dir, quicker.pid)) : error;
  });
}

/** Gives the folder up, if it is still this process's. */
export async function releaseFolder(dir: string): Promise<void> {
  const file = join(dir, 'owner.json');
  const owner = await readOwner(file);
  if (owner?.pid === process.pid) await rm(file, { force: true });
}

async function readOwner(file: string): Promise<Owner | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    const { pid, mark }: { pid?: unknown; mark?: unknown } = JSON.parse(text);
    return typeof pid === 'number' && typeof mark === 'string' ? { pid, mark } : undefined;
  } catch {
    return undefined; // Absent, or half written by a process that was killed.
  }
}

function alreadyRuns(dir: string, pid: number): string {
  return `Mellemrum already runs on this folder (${dir}), as process ${pid}. Stop that one first (Ctrl-C in its terminal, or kill ${pid}), or start this one in another folder or with DATABASE_URL set.`;
}
