// npm run image:rehearse -- --node <a node 24> --database-url <an empty Postgres>
// Where there is no container engine: does what the Dockerfile says, in an empty folder, with the image's environment
// alone, and as an unprivileged user on a read-only root where it is started as root. It is not the image.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const nobody = '65534';
const port = '3117';

const { values } = parseArgs({ options: { node: { type: 'string' }, 'database-url': { type: 'string' } } });
const { node, 'database-url': databaseUrl } = values;
if (!node || !databaseUrl) {
  console.error('Usage: --node <path of a node like the image’s> --database-url <an empty Postgres>');
  process.exit(2);
}

const isRoot = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), 'mellemrum-image-'));
const app = join(folder, 'app');
const path = [join(folder, 'bin'), '/usr/bin', '/bin'].join(':');
let environment: Record<string, string> = {};
let healthCheck: string[] = [];
let bot: ChildProcess | undefined;
try {
  cpSync(node, join(folder, 'bin', 'node'), { dereference: true });
  console.log(
    `node ${execFileSync(join(folder, 'bin', 'node'), ['--version'], { encoding: 'utf8' }).trim()}`,
  );
  for (const [instruction, rest] of instructions(readFileSync('Dockerfile', 'utf8')))
    await follow(instruction, rest);
} finally {
  bot?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

function instructions(dockerfile: string): [string, string][] {
  const lines = dockerfile.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}

async function follow(instruction: string, rest: string): Promise<void> {
  console.log(`${instruction} ${rest.slice(0, 90)}`);
  switch (instruction) {
    case 'ENV':
      environment = { ...environment, ...Object.fromEntries(rest.split(' ').map((pair) => pair.split('='))) };
      return;
    case 'COPY': {
      const names = rest.split(' ');
      const target = names.pop() ?? '';
      for (const name of names) {
        const to = target.endsWith('/') ? join(app, target, basename(name)) : join(app, target);
        cpSync(name, to, { recursive: true });
      }
      return;
    }
    case 'RUN':
      execFileSync('sh', ['-c', rest], {
        cwd: app,
        stdio: 'inherit',
        env: { ...environment, PATH: `${dirname(process.execPath)}:${path}`, HOME: folder },
      });
      return;
    case 'HEALTHCHECK':
      healthCheck = JSON.parse(rest.slice(rest.indexOf('[')));
      return;
    case 'ENTRYPOINT':
      await startAndStop(JSON.parse(rest));
      return;
    case 'FROM':
    case 'WORKDIR':
    case 'USER':
    case 'EXPOSE':
      return;
    default:
      throw new Error(`The Dockerfile says ${instruction}, which the rehearsal does not know.`);
  }
}

async function startAndStop(entrypoint: string[]): Promise<void> {
  const settings = {
    ...environment,
    PATH: path,
    HOST: '127.0.0.1',
    PORT: port,
    TMPDIR: '/nonexistent',
    DATABASE_URL: databaseUrl ?? '',
    SLACK_BOT_TOKEN: 'xoxb-rehearsal',
    SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  };
  const unprivileged = `cd ${app} && exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups ${entrypoint.join(' ')}`;
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  bot = isRoot
    ? spawn('unshare', ['-m', 'sh', '-c', `mount -o remount,bind,ro / && ${unprivileged}`], {
        env: settings,
        stdio: 'inherit',
      })
    : spawn(entrypoint[0] ?? '', entrypoint.slice(1), { cwd: app, env: settings, stdio: 'inherit' });
  const started = performance.now();
  while (!isHealthy(settings)) {
    if (performance.now() - started > 20_000) throw new Error('Not healthy within 20 seconds.');
    await wait(200);
  }
  const healthy = ((performance.now() - started) / 1_000).toFixed(1);
  let ready = await fetch(`http://127.0.0.1:${port}/readyz`);
  while (ready.status !== 200 && performance.now() - started < 20_000) {
    await wait(200);
    ready = await fetch(`http://127.0.0.1:${port}/readyz`);
  }
  console.log(
    `healthy after ${healthy} s; /readyz ${ready.status} ${await ready.text()} after ${((performance.now() - started) / 1_000).toFixed(1)} s`,
  );
  const ended = new Promise<number | null>((resolve) => bot?.once('exit', resolve));
  const signalled = performance.now();
  bot.kill('SIGTERM');
  const code = await ended;
  console.log(`SIGTERM: ended with ${code} after ${((performance.now() - signalled) / 1_000).toFixed(1)} s`);
  if (ready.status !== 200 || code !== 0) process.exitCode = 1;
}

function isHealthy(settings: Record<string, string>): boolean {
  try {
    execFileSync(healthCheck[0] ?? '', healthCheck.slice(1), { env: settings, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
