// Who is believed where everybody on this machine is: nobody from outside, by whatever road.
import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notFromThisMachine } from '#adapters/msteams/loopback-only.ts';

/** On every interface, as it must never be: the guard is asked what it thinks of that. */
const server = createServer((request, response) => {
  response.writeHead(notFromThisMachine(request) === undefined ? 200 : 403).end();
});
let port: number;
beforeAll(async () => {
  server.listen(0, '::');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (headers: IncomingHttpHeaders, to = '127.0.0.1') =>
  new Promise<number | undefined>((resolve, reject) => {
    const options = { host: to, port, method: 'POST', headers: { host: `127.0.0.1:${port}`, ...headers } };
    httpRequest(options, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test.each<[string, () => IncomingHttpHeaders]>([
  ['its own page', () => ({ origin: `http://127.0.0.1:${port}` })],
  ['its own page by name', () => ({ host: `localhost:${port}`, origin: `http://localhost:${port}` })],
  ['its own page over IPv6', () => ({ host: `[::1]:${port}`, origin: `http://[::1]:${port}` })],
  [
    'a form on its own page that tells nobody its address',
    () => ({ origin: 'null', 'sec-fetch-site': 'same-origin' }),
  ],
  ['a program', () => ({})],
])('%s is believed', async (_case, headers) => {
  expect(await ask(headers())).toBe(200);
});

test.each<[string, () => IncomingHttpHeaders]>([
  ['a name that was rebound to this machine', () => ({ host: 'evil.example' })],
  ['the same with its own page', () => ({ host: 'evil.example', origin: 'http://evil.example' })],
  ['a name that only begins like this machine', () => ({ host: `localhost.evil.example:${port}` })],
  ['a name that holds this machine’s address', () => ({ host: `127.0.0.1.nip.io:${port}` })],
  ['a name that ends in localhost', () => ({ host: `evil.localhost:${port}` })],
  ['a user before the host', () => ({ host: `127.0.0.1@evil.example:${port}` })],
  ['two hosts', () => ({ host: `127.0.0.1:${port}, evil.example` })],
  ['every address', () => ({ host: `0.0.0.0:${port}` })],
  ['another page', () => ({ origin: 'https://evil.example' })],
  ['a page without an origin, such as a sandboxed frame or a file', () => ({ origin: 'null' })],
  ['the same of another site', () => ({ origin: 'null', 'sec-fetch-site': 'cross-site' })],
  ['the same on another port', () => ({ origin: 'null', 'sec-fetch-site': 'same-site' })],
  [
    'another page that claims to be ours',
    () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }),
  ],
  ['an empty origin', () => ({ origin: '' })],
  ['a page on another port of this machine', () => ({ origin: 'http://127.0.0.1:1' })],
  ['a page of this machine under its other name', () => ({ origin: `http://localhost:${port}` })],
  ['a page of this machine over https', () => ({ origin: `https://127.0.0.1:${port}` })],
  ['a page whose name begins with ours', () => ({ origin: `http://127.0.0.1:${port}.evil.example` })],
  ['a tunnel that says whom it speaks for', () => ({ 'x-forwarded-for': '203.0.113.9' })],
  ['a tunnel that says which host was asked', () => ({ 'x-forwarded-host': 'evil.example' })],
  ['a proxy that follows the standard', () => ({ forwarded: 'for=203.0.113.9;host=evil.example' })],
  ['a proxy of the nginx kind', () => ({ 'x-real-ip': '203.0.113.9' })],
  ['a proxy that says so', () => ({ via: '1.1 tunnel' })],
])('%s is not', async (_case, headers) => {
  expect(await ask(headers())).toBe(403);
});

test('a request without a Host header is not', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.end('POST / HTTP/1.0\r\n\r\n');
  let answer = '';
  for await (const piece of socket) answer += piece;
  expect(answer).toContain(' 403 ');
});

const outside = Object.values(networkInterfaces())
  .flat()
  .find((address) => address && !address.internal && address.family === 'IPv4')?.address;

test.runIf(outside)('another machine is not, though it writes our name into its request', async () => {
  expect(await ask({}, outside)).toBe(403);
  expect(await ask({ host: `localhost:${port}` }, outside)).toBe(403);
});
