// The addresses of a round's pictures: PNG for whoever has the name, nothing for anybody who guesses.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureRoutes } from '#adapters/web/picture-routes.ts';
import { drawCircle } from '#src/polls/circle-picture.ts';
import { drawTrend } from '#src/polls/trend-picture.ts';
import { readPng } from '#test/manifests/read-png.ts';
import { development, spacesBetween } from '#test/polls/sample-results.ts';
import { keptLog } from '#test/support/kept-log.ts';

const name = 'Kx9-vvQ2_0aT7yLw3mZcRb';
const broken = 'b'.repeat(22);
const log = keptLog();
const asked: string[] = [];
const app = express().use(
  pictureRoutes(async (given, kind, language) => {
    asked.push(given);
    if (given === broken) throw new Error('The database is away, with a secret in its words.');
    if (given !== name) return undefined;
    return kind === 'circle' ? drawCircle(spacesBetween, language) : drawTrend(development, language);
  }, log),
);
const server = createServer(app);
let url = '';
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pictures`;
});
afterAll(() => server.close());

const png = async (path: string) => {
  const response = await fetch(`${url}/${path}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

test('the circle and the development are pictures in either language, kept by whoever has fetched them', async () => {
  const circle = await png(`${name}/da.png`);
  expect(readPng(circle.bytes).width).toBe(640);
  expect((await png(`${name}/en.png`)).bytes.equals(circle.bytes)).toBe(false);
  expect((await png(`${name}/da/history.png`)).bytes.equals(circle.bytes)).toBe(false);
  const { headers } = circle.response;
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-robots-tag')).toBe('noindex');
});

test('who asks for its head alone is told its length and no more', async () => {
  const { bytes } = await png(`${name}/da.png`);
  const head = await fetch(`${url}/${name}/da.png`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
  expect(await head.text()).toBe('');
});

test.each([
  '',
  name,
  `${name}/`,
  `${name}/de.png`,
  `${name}/da.svg`,
  `${name}/da/other.png`,
  `${name.slice(1)}/da.png`,
  'short/da.png',
  `${'a'.repeat(129)}/da.png`,
  `${encodeURIComponent("'; drop table rounds --")}/da.png`,
  `${encodeURIComponent('../../secrets/of/the/house')}/da.png`,
  `${name}/constructor.png`,
])('there is nothing at /pictures/%s', async (path) => {
  const response = await fetch(`${url}/${path}`);
  expect([response.status, await response.json()]).toEqual([404, { error: 'There is no such picture.' }]);
});

test('a name that cannot be one is not looked for', async () => {
  asked.length = 0;
  for (const path of ['short', `${'a'.repeat(129)}`, encodeURIComponent('naïve name of 22 chars')])
    await fetch(`${url}/${path}/da.png`);
  expect(asked).toEqual([]);
});

test('what goes wrong is told without its words, and logged without the name', async () => {
  const response = await fetch(`${url}/${broken}/da.png`);
  expect([response.status, await response.text()]).toEqual([
    500,
    JSON.stringify({ error: 'The picture cannot be shown now.' }),
  ]);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(log.lines).toHaveLength(1);
  expect(JSON.stringify(log.lines)).not.toMatch(/secret|bbbb/);
});
