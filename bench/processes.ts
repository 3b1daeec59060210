// Every side of a measurement is a process of its own. This starts them, and is asked by them for their settings.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));

export type Side<Asked, Answer> = {
  ask(asked: Asked): Promise<Answer>;
  stop(): Promise<void>;
};

export type ServerSide = { url: string; stop(): Promise<void> };

/** `flags` are node's own. */
export async function startServer(
  script: string,
  settings: Record<string, string> = {},
  flags: string[] = [],
): Promise<ServerSide> {
  const child = start(script, settings, flags);
  const [url] = await firstMessage<string>(child, script);
  return { url, stop: () => stop(child) };
}

/** A process that works on one thing at a time. */
export async function startSide<Asked, Answer>(script: string): Promise<Side<Asked, Answer>> {
  const child = start(script, {}, []);
  await firstMessage(child, script);
  return {
    async ask(asked) {
      child.send(asked as object);
      const [answer] = await firstMessage<Answer | { failed: string }>(child, script);
      if (answer && typeof answer === 'object' && 'failed' in answer) throw new Error(answer.failed);
      return answer as Answer;
    },
    stop: () => stop(child),
  };
}

/** Ends with this process at the latest. */
export function start(script: string, settings: Record<string, string>, flags: string[]): ChildProcess {
  const child = fork(`${project}bench/${script}`, [], {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', ...settings },
    execArgv: [...flags, '--import', 'tsx'],
    serialization: 'advanced',
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** Rejects where the process ends before it says anything. */
export async function firstMessage<Message>(child: ChildProcess, script: string): Promise<[Message]> {
  const stop = new AbortController();
  const ended = once(child, 'exit', { signal: stop.signal }).then(([code]) => {
    throw new Error(`${script} ended with ${code}.`);
  });
  try {
    return (await Promise.race([once(child, 'message', { signal: stop.signal }), ended])) as [Message];
  } finally {
    ended.catch(() => {});
    stop.abort();
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** In the process of a server: listens, and says where. */
export async function serve(listener: RequestListener): Promise<void> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

/** In a process that was started here: tells that it can be asked. */
export function ready(message: string): void {
  process.once('disconnect', () => process.exit());
  process.send?.(message);
}

export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
