// PostgreSQL refuses to run as root: decides under which identity it runs, and where its data then lives.
import { type SpawnOptions, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Binaries } from './binaries.ts';

type OtherUser = { name: string; uid: number; gid: number };

/** What was found out before deciding. `dataOwner` is the uid of a data folder inside `dir`, if there is one. */
type Facts = {
  isRoot: boolean;
  namespaceReachesFolder: boolean;
  dataOwner: number | undefined;
  dataElsewhere: boolean;
  otherUser: OtherUser | undefined;
};

export type Identity = { run: 'directly' } | { run: 'in a namespace' } | { run: 'as'; user: OtherUser };

/** Where and how to run: `dataDir` may lie outside `dir`; `notice` is a sentence for the person, when it does. */
export type Place = { identity: Identity; binaries: Binaries; dataDir: string; notice: string | undefined };

const homeOfOthers = '/var/lib/mellemrum';
const namespace = ['--user', '--map-user=1000', '--map-group=1000', '--'];

/** The identity to run under, given the facts. Throws where data exist that this identity could not use. */
export function decideIdentity(dir: string, facts: Facts): Identity {
  if (!facts.isRoot) return { run: 'directly' };
  const { dataOwner, otherUser } = facts;
  if (dataOwner !== undefined && dataOwner !== 0) {
    throw new Error(
      `The database in ${dir} belongs to the user with id ${dataOwner}, not to root. Start Mellemrum as that user, or set DATABASE_URL.`,
    );
  }
  if (facts.namespaceReachesFolder && !facts.dataElsewhere) return { run: 'in a namespace' };
  if (dataOwner !== undefined) {
    throw new Error(
      `The database in ${dir} was made by root in a user namespace, and this machine now forbids those. Allow user namespaces, start Mellemrum as an ordinary user who owns ${dir}, or set DATABASE_URL.`,
    );
  }
  if (!otherUser) {
    throw new Error(
      'PostgreSQL refuses to run as root, user namespaces are forbidden here, and there is no user called nobody or postgres. Start Mellemrum as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { run: 'as', user: otherUser };
}

/** Finds out what is allowed here, decides, and makes ready what the decision needs (a copy of the binaries). */
export async function choosePlace(dir: string, binaries: Binaries): Promise<Place> {
  const isRoot = process.getuid?.() === 0;
  const dataDir = join(dir, 'data');
  const home = join(homeOfOthers, createHash('sha256').update(dir).digest('hex').slice(0, 16));
  const identity = decideIdentity(dir, {
    isRoot,
    namespaceReachesFolder: isRoot && (await namespaceReaches(dir, binaries)),
    dataOwner: (await stat(dataDir).catch(() => undefined))?.uid,
    dataElsewhere: isRoot && (await stat(join(home, 'data')).catch(() => undefined)) !== undefined,
    otherUser: isRoot ? await findOtherUser() : undefined,
  });
  if (identity.run !== 'as') return { identity, binaries, dataDir, notice: undefined };
  const copied = await copyBinaries(binaries);
  await mkdir(home, { recursive: true });
  await chmod(home, 0o711);
  await checkReach(identity, copied.postgres);
  return {
    identity,
    binaries: copied,
    dataDir: join(home, 'data'),
    notice: `PostgreSQL does not run as root, so it runs as the user ${identity.user.name} and keeps its data in ${home}.`,
  };
}

/** Turns "run this binary" into what spawn needs under the identity. The process id is the binary's own. */
export function commandAs(identity: Identity, binary: string, args: readonly string[]) {
  const options: SpawnOptions = {
    cwd: '/', // The present folder may be closed to the identity.
    detached: true, // Its own process group: the terminal's Ctrl-C goes to the bot, which stops the server last.
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, // No PGDATA, PGPORT and the like.
  };
  if (identity.run === 'in a namespace') {
    return { command: 'unshare', args: [...namespace, binary, ...args], options };
  }
  const { uid, gid } = identity.run === 'as' ? identity.user : {};
  return {
    command: binary,
    args: [...args],
    options: uid === undefined || gid === undefined ? options : { ...options, uid, gid },
  };
}

/**
 * Root inside a user namespace has no power over other users' files, so below another user's closed folder
 * even a permitted namespace is of no use: both are asked in one go.
 */
async function namespaceReaches(dir: string, binaries: Binaries): Promise<boolean> {
  const question = 'test -x "$1" && test -w "$2"';
  const { command, args, options } = commandAs({ run: 'in a namespace' }, '/bin/sh', [
    '-c',
    question,
    'sh',
    binaries.postgres,
    dir,
  ]);
  return (await exitCode(command, args, options)) === 0;
}

async function checkReach(identity: Identity, postgres: string): Promise<void> {
  const { command, args, options } = commandAs(identity, postgres, ['--version']);
  if ((await exitCode(command, args, options)) === 0) return;
  throw new Error(
    `PostgreSQL does not run as root, and another user cannot run ${postgres}: every folder on that path must be open to others (chmod o+x), on a disk that allows programs. Start Mellemrum as an ordinary user, or set DATABASE_URL.`,
  );
}

/** The exit code, or undefined when the program could not be started or was ended by a signal. */
function exitCode(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: 'ignore' });
    child.once('error', () => resolve(undefined));
    child.once('exit', (code) => resolve(code ?? undefined));
  });
}

async function findOtherUser(): Promise<OtherUser | undefined> {
  const accounts = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  for (const name of ['nobody', 'postgres']) {
    const [, , uid, gid] = accounts.find((account) => account.startsWith(`${name}:`))?.split(':') ?? [];
    if (Number(uid) > 0 && Number(gid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

async function copyBinaries(binaries: Binaries): Promise<Binaries> {
  const packageFolder = join(homeOfOthers, binaries.name);
  if (!(await stat(packageFolder).catch(() => undefined))) {
    const partial = `${packageFolder}.${process.pid}`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    await Promise.all([homeOfOthers, partial].map((folder) => chmod(folder, 0o755)));
    await cp(join(binaries.packageFolder, 'native'), join(partial, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await rename(partial, packageFolder);
  }
  const inCopy = (binary: string) => join(packageFolder, 'native', 'bin', basename(binary));
  return { ...binaries, packageFolder, initdb: inCopy(binaries.initdb), postgres: inCopy(binaries.postgres) };
}
