// A Redis for the tests alone: REDIS_TEST_URL, or a redis-server of our own on a free port. Never the machine's.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export type TestRedis = {
  url: string;
  /** Forgets everything, as FLUSHALL or a crash without persistence does. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
};

/** Undefined where there is neither a REDIS_TEST_URL nor a redis-server on the PATH. */
export async function ownRedis(): Promise<TestRedis | undefined> {
  const url = process.env.REDIS_TEST_URL;
  if (url) return { url, wipe: () => wipe(url), stop: async () => {} };
  if (!canStartRedis()) return undefined;
  return startRedis(await freePort());
}

/** Whether ownRedis has one to give. */
export function hasRedis(): boolean {
  return Boolean(process.env.REDIS_TEST_URL) || canStartRedis();
}

/** Whether a test can start, stop and start again a Redis of its own. */
export function canStartRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** `settings` as in redis.conf. */
export async function startRedis(port: number, settings: Record<string, string> = {}): Promise<TestRedis> {
  const options = { port, bind: '127.0.0.1', save: '', appendonly: 'no', ...settings };
  const server = spawn(
    'redis-server',
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, ...`${value}`.split(' ')]),
    { stdio: 'ignore' },
  );
  const killServer = () => void server.kill('SIGKILL');
  process.once('exit', killServer);
  const password = settings.requirepass ? `:${encodeURIComponent(settings.requirepass)}@` : '';
  const url = `redis://${password}127.0.0.1:${port}/0`;
  await untilItAnswers(url, server);
  return {
    url,
    wipe: () => wipe(url),
    async stop() {
      process.off('exit', killServer);
      if (server.exitCode !== null || server.signalCode !== null) return;
      const exited = once(server, 'exit');
      killServer();
      await exited;
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    try {
      await ask(url, ['PING']);
      return;
    } catch (error) {
      if (server.exitCode !== null) throw error;
      await wait(10);
    }
  }
}

async function wipe(url: string): Promise<void> {
  await ask(url, ['FLUSHDB']);
}

/** In bytes. */
export async function redisMemory(url: string): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await ask(url, ['INFO memory']))?.[1]);
}

async function ask(url: string, commands: string[]): Promise<string> {
  const { hostname, port, password, pathname } = new URL(url);
  const lines = [
    ...(password ? [`AUTH ${decodeURIComponent(password)}`] : []),
    `SELECT ${pathname.slice(1) || 0}`,
    ...commands,
    'QUIT',
  ];
  const socket = connect(Number(port || 6379), hostname);
  try {
    await once(socket, 'connect');
    socket.end(`${lines.join('\r\n')}\r\n`);
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    if (/^-/m.test(answer)) throw new Error(`The test Redis answered: ${answer}`);
    return answer;
  } finally {
    socket.destroy();
  }
}
