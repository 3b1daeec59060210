// 10,000 requests that Slack did not send, each a signed one with something changed: none is let in.
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import {
  Agent,
  createServer,
  request as httpRequest,
  type OutgoingHttpHeaders,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chance, chanceFrom } from '#test/support/seeded-random.ts';
import { anna, channelId, type SlackSetup, signingSecret, startSlack, workspaceId } from './slack-setup.ts';

const forgeries = 10_000;
/** So often a genuine request goes between them, and must be heard. */
const genuineEvery = 500;
const atOnce = 16;

let slack: SlackSetup;
/** The door alone: ten thousand times through Express is most of the work. */
let door: Server;
let heard = 0;
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
beforeAll(async () => {
  slack = await startSlack({
    bot: async () => {
      heard += 1;
      return { show: 'nothing' };
    },
  });
  door = createServer(slack.adapter.listener).listen(0, '127.0.0.1');
  await once(door, 'listening');
});
afterAll(async () => {
  agent.destroy();
  door.close();
  await slack.stop();
});

type Request = { body: Buffer; headers: OutgoingHttpHeaders };
type Signed = { body: Buffer; seconds: number; hash: string };

const nowSeconds = () => Math.floor(Date.now() / 1_000);
const hashOf = (secret: string, seconds: number | string, body: Buffer) =>
  createHmac('sha256', secret).update(`v0:${seconds}:`).update(body).digest('hex');

function signed(number: number): Signed {
  const fields = {
    command: '/aftale',
    text: 'jeg ringer i morgen',
    team_id: workspaceId,
    user_id: anna,
    channel_id: channelId,
    channel_name: 'udskrivning',
    trigger_id: `trigger-${number}`,
    response_url: 'https://hooks.slack.com/commands/1',
  };
  const body = Buffer.from(new URLSearchParams(fields).toString());
  const seconds = nowSeconds();
  return { body, seconds, hash: hashOf(signingSecret, seconds, body) };
}

const written = (body: Buffer, seconds: unknown, signature: unknown): Request => ({
  body,
  headers: Object.fromEntries(
    Object.entries({ 'x-slack-request-timestamp': seconds, 'x-slack-signature': signature })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  ),
});

const forge: Record<string, (from: Signed, chance: Chance) => Request> = {
  'a byte of the body flipped': ({ body, seconds, hash }, chance) => {
    const at = chance.below(body.length);
    const flipped = Buffer.from(body);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << chance.below(8));
    return written(flipped, seconds, `v0=${hash}`);
  },
  'a byte of the body added': ({ body, seconds, hash }, chance) => {
    const at = chance.below(body.length + 1);
    const added = Buffer.concat([body.subarray(0, at), Buffer.of(chance.below(256)), body.subarray(at)]);
    return written(added, seconds, `v0=${hash}`);
  },
  'a byte of the body removed': ({ body, seconds, hash }, chance) => {
    const at = chance.below(body.length);
    return written(Buffer.concat([body.subarray(0, at), body.subarray(at + 1)]), seconds, `v0=${hash}`);
  },
  'a field of the body added': ({ body, seconds, hash }, chance) =>
    written(
      Buffer.concat([
        body,
        Buffer.from(chance.of(['&text=andet', '&ssl_check=0', '&payload={}', '&user_id=U1'])),
      ]),
      seconds,
      `v0=${hash}`,
    ),
  'a digit of the signature changed': ({ body, seconds, hash }, chance) => {
    const at = chance.below(hash.length);
    const other = ((Number.parseInt(hash[at] ?? '0', 16) + 1 + chance.below(15)) % 16).toString(16);
    return written(body, seconds, `v0=${hash.slice(0, at)}${other}${hash.slice(at + 1)}`);
  },
  'the signature shortened': ({ body, seconds, hash }, chance) =>
    written(body, seconds, `v0=${hash.slice(0, chance.below(hash.length))}`),
  'the signature lengthened': ({ body, seconds, hash }, chance) =>
    written(body, seconds, `v0=${hash}${chance.of(['0', 'ff', '=', '=0', ',', ', v0=', `=${hash}`])}`),
  'the signature in capitals': ({ body, seconds, hash }) =>
    written(body, seconds, `v0=${hash.toUpperCase()}`),
  'another version before the signature': ({ body, seconds, hash }, chance) =>
    written(
      body,
      seconds,
      `${chance.of(['v1=', 'V0=', 'v00=', 'v0:', 'v0', '', '=', 'v0= ', 'v0=='])}${hash}`,
    ),
  'the signature of another body': ({ body, seconds }, chance) =>
    written(body, seconds, `v0=${hashOf(signingSecret, seconds, Buffer.from(`${chance.below(1e9)}`))}`),
  'another secret': ({ body, seconds }, chance) =>
    written(
      body,
      seconds,
      `v0=${hashOf(chance.of(['', ' ', signingSecret.slice(1), `${signingSecret} `, `${chance.below(1e9)}`]) || '0', seconds, body)}`,
    ),
  'another time than was signed': ({ body, seconds, hash }, chance) =>
    written(body, seconds + chance.of([-1, 1]) * (1 + chance.below(29)), `v0=${hash}`),
  'an old time, signed': ({ body, seconds }, chance) => {
    const old = seconds - 302 - chance.below(1e6);
    return written(body, old, `v0=${hashOf(signingSecret, old, body)}`);
  },
  'a time to come, signed': ({ body, seconds }, chance) => {
    const coming = seconds + 90 + chance.below(1e6);
    return written(body, coming, `v0=${hashOf(signingSecret, coming, body)}`);
  },
  'the signed time in another spelling': ({ body, seconds, hash }, chance) => {
    const spellings = [
      `0${seconds}`,
      `+${seconds}`,
      `${seconds}.0`,
      `0x${seconds.toString(16)}`,
      `${seconds}e0`,
    ];
    return written(body, chance.of(spellings), `v0=${hash}`);
  },
  'a time that is none, signed': ({ body }, chance) => {
    const none = chance.of(['NaN', 'Infinity', '-1', '0', '1e99', 'i dag', '99999999999']);
    return written(body, none, `v0=${hashOf(signingSecret, chance.of([none, String(Number(none))]), body)}`);
  },
  'a header missing': ({ body, seconds, hash }, chance) =>
    chance.of([
      () => written(body, undefined, `v0=${hash}`),
      () => written(body, seconds, undefined),
      () => written(body, undefined, undefined),
    ])(),
  'a header empty': ({ body, seconds, hash }, chance) =>
    chance.of([
      () => written(body, '', `v0=${hash}`),
      () => written(body, seconds, ''),
      () => written(body, seconds, 'v0='),
      () => written(body, '', `v0=${hashOf(signingSecret, 0, body)}`),
    ])(),
  'a header doubled': ({ body, seconds, hash }, chance) =>
    chance.of([
      () => written(body, [seconds, seconds], `v0=${hash}`),
      () => written(body, seconds, [`v0=${hash}`, `v0=${hash}`]),
      () => written(body, seconds, ['v0=0', `v0=${hash}`]),
      () => written(body, seconds, [`v0=${hash}=`, 'v0=0']),
    ])(),
};

function send({ body, headers }: Request): Promise<number> {
  return new Promise((resolve, reject) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length };
    const request = httpRequest(
      {
        method: 'POST',
        port: (door.address() as AddressInfo).port,
        path: '/slack/events',
        agent,
        headers: { ...type, ...headers },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

test(`${forgeries} forged requests: 0 are accepted and 0 reach the bot`, { timeout: 120_000 }, async () => {
  const chance = chanceFrom(20261124);
  const kinds = Object.keys(forge);
  const made = new Map<string, number>();
  const accepted: string[] = [];
  let genuine = 0;
  let next = 0;
  const work = async () => {
    for (let number = next++; number < forgeries; number = next++) {
      const from = signed(number);
      if (number % genuineEvery === 0) {
        expect(await send(written(from.body, from.seconds, `v0=${from.hash}`))).toBe(200);
        genuine += 1;
      }
      const kind = kinds[number % kinds.length] ?? '';
      made.set(kind, (made.get(kind) ?? 0) + 1);
      const status = await send(forge[kind]?.(from, chance) ?? written(from.body, 0, ''));
      if (status !== 401) accepted.push(`${status} to ${kind}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const count = [...made.values()].reduce((sum, each) => sum + each, 0);
  console.log(
    `Slack: ${count} forged requests of ${made.size} kinds, ${accepted.length} accepted, ${heard - genuine} reached the bot; of ${genuine} genuine ones between them ${heard} did`,
  );
  expect(count).toBe(forgeries);
  expect(accepted).toEqual([]);
  expect(genuine).toBe(forgeries / genuineEvery);
  expect(heard).toBe(genuine);
  const told = slack.warnings.join('\n');
  expect(slack.warnings.length, 'each refusal is told of').toBe(forgeries);
  for (const secret of [signingSecret, 'jeg ringer', anna]) expect(told).not.toContain(secret);
});

test('five minutes back and half a minute ahead are the edges of what is taken', async () => {
  const at = async (seconds: number) => {
    const { body } = signed(seconds);
    return send(written(body, seconds, `v0=${hashOf(signingSecret, seconds, body)}`));
  };
  expect(await at(nowSeconds() - 298), 'nearly five minutes old').toBe(200);
  expect(await at(nowSeconds() - 301), 'over five minutes old').toBe(401);
  expect(await at(nowSeconds() + 29), 'nearly half a minute ahead').toBe(200);
  expect(await at(nowSeconds() + 32), 'over half a minute ahead').toBe(401);
});

test('Slack’s unsigned check of the certificate is answered, and carries nothing in', async () => {
  heard = 0;
  const { body } = signed(0);
  const smuggled = Buffer.concat([body, Buffer.from('&ssl_check=1')]);
  expect(await send(written(smuggled, undefined, undefined))).toBe(200);
  expect(heard).toBe(0);
});
