// Everything that a Redis is told, and everything that it holds, as text to search in.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export type WatchedRedis = {
  /** Every command until now, those inside scripts too, as MONITOR tells of them. */
  told(): string;
  /** All keys, and their values as they lie in memory (start Redis with `rdbcompression no`). */
  holds(): Promise<{ keys: string[]; text: string }>;
  /** Cuts every connection but this one. */
  cutConnections(): Promise<void>;
  stop(): void;
};

export async function watchRedis(url: string): Promise<WatchedRedis> {
  const watcher = await logIn(url);
  let told = '';
  watcher.on('data', (data: string) => {
    told += data;
  });
  watcher.write('MONITOR\r\n');
  await once(watcher, 'data');
  return {
    told: () => told,
    async holds() {
      const keys = (await ask(url, ['KEYS *'])).split('\r\n').filter((line) => line.startsWith('{'));
      return {
        keys,
        text: await ask(
          url,
          keys.map((key) => `DUMP ${key}`),
        ),
      };
    },
    async cutConnections() {
      await ask(url, ['CLIENT KILL TYPE normal']);
    },
    stop: () => void watcher.destroy(),
  };
}

async function ask(url: string, commands: string[]): Promise<string> {
  const socket = await logIn(url);
  socket.end(`${[...commands, 'QUIT'].join('\r\n')}\r\n`);
  let answer = '';
  for await (const piece of socket) answer += piece;
  return answer;
}

async function logIn(url: string): Promise<Socket> {
  const { hostname, port, password } = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding('latin1');
  await once(socket, 'connect');
  if (password) {
    socket.write(`AUTH ${decodeURIComponent(password)}\r\n`);
    await once(socket, 'data');
  }
  return socket;
}
