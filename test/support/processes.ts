// The bot and the platforms as processes of their own, so that the bot can be killed while they remember.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { ProcessRole } from '#src/settings.ts';

const project = new URL('../..', import.meta.url);

export type PlatformsProcess = {
  url: string;
  settings: { slack: { botToken: string; signingSecret: string; apiUrl: string } };
  kill(): Promise<void>;
};

/** Both platforms of the demo team, remembering in `dir`. */
export async function startPlatforms(dir: string, botUrl: string): Promise<PlatformsProcess> {
  const child = run('playground/serve-platforms.ts', ['--dir', dir, '--bot-url', botUrl], {});
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const [line] = await once(lines, 'line');
  return { ...JSON.parse(line), kill: () => kill(child) };
}

export type BotProcess = {
  /** What it said until it was ready, and goes on saying. */
  said: string[];
  /** Where it listens. */
  url: string;
  kill(): Promise<void>;
  /** As Ctrl-C or an orchestrator does; resolves with the exit code. */
  interrupt(signal?: 'SIGINT' | 'SIGTERM'): Promise<number | null>;
};

/** The bot, listening when this resolves; rejects with what it said where it ends before that. */
export async function startBot(
  environment: Record<string, string>,
  role: ProcessRole = 'all',
): Promise<BotProcess> {
  // A .env of the developer's own must not reach a test.
  const child = run('src/run.ts', ['--settings=/dev/null', `--role=${role}`], environment);
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout ?? process.stdin })
      .on('line', (line) => {
        said.push(line);
        const ready = /is ready.* at (http:\S+)/.exec(line);
        if (ready?.[1]) resolve(ready[1]);
      })
      .once('close', () => reject(new Error(`The bot ended with ${child.exitCode}: ${said.join(' ')}`)));
  });
  return {
    said,
    url,
    kill: () => kill(child),
    async interrupt(signal = 'SIGINT') {
      child.kill(signal);
      const [code] = await once(child, 'exit');
      return code;
    },
  };
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function run(script: string, parameters: string[], environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Looks every 100 ms until it is so, at most for `milliseconds`; then rejects with `otherwise`. */
export async function until(
  isSo: () => Promise<boolean>,
  milliseconds: number,
  otherwise: string,
): Promise<void> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > milliseconds) throw new Error(otherwise);
    await wait(100);
  }
}
