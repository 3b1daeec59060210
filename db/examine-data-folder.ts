// The doctor's look at the folder of the embedded database: can one be started there, and is there room?
import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Finding, findingsAbout } from '#src/doctor/finding.ts';
import { findBinaries } from './embedded/binaries.ts';

const { ok, warning, broken } = findingsAbout('Postgres');
const leastMegabytes = 500;

/** `dir` need not exist yet. Nothing is made in it. */
export async function examineDataFolder(dir: string): Promise<Finding[]> {
  try {
    await findBinaries();
  } catch (error) {
    return [broken(error instanceof Error ? error.message : 'The embedded database is not installed.')];
  }
  const existing = await nearestFolder(dir);
  const isWritable = await access(existing, constants.W_OK | constants.X_OK).then(
    async () => (await stat(existing)).isDirectory(),
    () => false,
  );
  if (!isWritable) {
    return [
      broken(
        `The embedded database cannot be kept in ${dir}: ${existing} is no folder that this user may write in.`,
        'Make it writable, or choose another DATA_DIR.',
      ),
    ];
  }
  const { bavail, bsize } = await statfs(existing);
  return judgeDataFolder(dir, Math.floor((bavail * bsize) / 1_000_000));
}

export function judgeDataFolder(dir: string, freeMegabytes: number): Finding[] {
  const found = [ok(`DATABASE_URL is not set: the embedded database is used, in ${dir}.`)];
  if (freeMegabytes >= leastMegabytes) return found;
  return [
    ...found,
    warning(
      `Only ${freeMegabytes} MB are free there.`,
      `Make room, ${leastMegabytes} MB at least, or choose another DATA_DIR.`,
    ),
  ];
}

async function nearestFolder(path: string): Promise<string> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  return exists || dirname(path) === path ? path : nearestFolder(dirname(path));
}
