// The open door: who is slow is cut, who is under way may finish, and an orchestrator is told the truth.
import { once } from 'node:events';
import { connect } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import { healthRoutes } from '#adapters/web/health-routes.ts';
import { type HttpServer, listen } from '#adapters/web/http-server.ts';

const patience = { headers: 200, request: 400 };
let server: HttpServer | undefined;
afterEach(() => server?.close(0));

async function open(handler: Parameters<typeof listen>[0]): Promise<HttpServer> {
  server = await listen(handler, { host: '127.0.0.1', port: 0, patience });
  return server;
}

/** What comes back on a connection that `sends` this and nothing more. */
async function answerTo(sends: string, url: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(sends);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  await once(socket, 'close');
  return answer;
}

function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

function takesConnections(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

describe('slow clients', () => {
  test.each([
    ['headers that never end', 'POST / HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    ['a body that never comes', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab'],
  ])('%s: answered 408 and cut', async (_case, sends) => {
    const { url } = await open(express().use(express.text({ type: () => true })));
    expect(await answerTo(sends, url)).toMatch(/^HTTP\/1.1 408 /);
  });
});

describe('closing', () => {
  test('lets a request under way finish, and takes no new one', async () => {
    const arrival = signal();
    const permission = signal();
    const { url, close } = await open((_request, response) => {
      arrival.give();
      void permission.given.then(() => response.end('done'));
    });
    const answered = fetch(url).then((response) => response.text());
    await arrival.given;
    const closed = close(10_000);
    await expect.poll(() => takesConnections(url), { interval: 300, timeout: 5_000 }).toBe(false);
    permission.give();
    expect(await answered).toBe('done');
    await closed;
  });

  test('answers what is on its way over a connection that is open, and ends it with that', async () => {
    const { url, close } = await open((_request, response) => void response.end('done'));
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    // The server knows of the connection once it has answered another.
    await (await fetch(url)).text();
    const closed = close(10_000);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer).toMatch(/\r\nconnection: close\r\n/i);
    await closed;
  });

  test('cuts what does not finish in time', async () => {
    const arrival = signal();
    const { url, close } = await open(() => arrival.give());
    const answered = fetch(url);
    const cut = expect(answered).rejects.toThrow('fetch failed');
    await arrival.given;
    await close(50);
    await cut;
  });

  test('a port that is taken is a sentence', async () => {
    const { url } = await open(() => {});
    const port = Number(new URL(url).port);
    await expect(listen(() => {}, { host: '127.0.0.1', port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken`,
    );
  });
});

describe('health', () => {
  const works = async () => {};
  const fails = async () => {
    throw new Error('a secret about the database');
  };

  test.each([
    [
      'open and everything answers',
      true,
      { database: works, queue: works },
      200,
      { database: 'ok', queue: 'ok' },
    ],
    ['the database is away', true, { database: fails, queue: works }, 503, { database: 'away', queue: 'ok' }],
    ['starting or stopping', false, { database: works }, 503, { database: 'ok' }],
  ])('%s', async (_case, isOpen, checks, status, states) => {
    const { url } = await open(express().use(healthRoutes({ isOpen: () => isOpen, checks })));
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(status);
    expect(await ready.json()).toEqual({ status: status === 200 ? 'ready' : 'not ready', ...states });
    expect((await fetch(`${url}/healthz`)).status, 'alive all the same').toBe(200);
  });
});
