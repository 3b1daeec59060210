// Socket Mode itself: links that break, tokens that are refused, a Slack that is away, and a stop that leaves nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import type { SocketLine } from '#playground/slack/socket-line.ts';
import { createBot } from '#src/bot.ts';
import { sentence } from '#src/chat/card.ts';
import type { Bot, ChatEvent } from '#src/chat/event.ts';
import { routeByAddress } from '#src/chat/messenger.ts';
import { freshDatabase } from '#test/support/database.ts';
import { keptLog } from '#test/support/kept-log.ts';
import { freePort } from '#test/support/processes.ts';
import {
  anna,
  appToken,
  bo,
  botToken,
  channelId,
  prepareSlack,
  type SlackSetup,
  startSlack,
} from './slack-setup.ts';

const over = 'Socket Mode';
let slack: SlackSetup;
afterEach(async () => slack.stop());

const socket = (): SocketLine => {
  if (!slack.double.socket) throw new Error('The double is not in Socket Mode.');
  return slack.double.socket;
};
const texts = (person: string, channel: string): string[] =>
  slack.double.messages(person, channel).map(({ text: shown }) => shown);
const silentBot: Bot = async () => ({ show: 'nothing' });

/** Does `trouble` while the bot is busy with the first thing that it hears. */
function busyBot(trouble: () => unknown): { heard: ChatEvent[]; bot: Bot } {
  const heard: ChatEvent[] = [];
  const bot: Bot = async (event) => {
    heard.push(event);
    if (heard.length === 1) await trouble();
    return { show: 'privately', card: sentence(`Svar ${heard.length}`) };
  };
  return { heard, bot };
}

test('a link that breaks while an event is handled: the event is told again under the same id', async () => {
  const { heard, bot } = busyBot(() => socket().cut());
  slack = await startSlack({ bot, over });
  await slack.double.say(anna, 'dm', 'aftaler');
  expect(heard.map(({ id }) => id)).toEqual([heard[0]?.id, heard[0]?.id]);
  expect(slack.double.refusals()).toEqual([]);
});

test('an agreement told again over a new link is one agreement, and is answered once', async () => {
  const fresh = await freshDatabase();
  const inTransaction = inTransactionOn(fresh.database);
  await inTransaction('everything', ({ teams }) => teams.setUp(demoPlan()));
  const real = createBot({
    inTransaction,
    messenger: routeByAddress({}),
    log: keptLog(),
    newReference: () => 'reference',
    newTeams: { language: 'da', timeZone: 'Europe/Copenhagen' },
  });
  let times = 0;
  slack = await startSlack({
    over,
    bot: async (event) => {
      const reply = await real(event);
      times += 1;
      if (times === 1) socket().cut();
      return reply;
    },
  });
  await slack.double.say(anna, 'dm', 'aftale jeg ringer i morgen');
  await slack.double.say(anna, 'dm', 'aftaler');
  expect(times).toBe(3);
  expect(await fresh.database.sql`select what from action_items`).toMatchObject([{ what: 'ringer' }]);
  expect(texts(anna, 'dm')).toHaveLength(4);
  await fresh.drop();
});

test('what is written while there is no link is heard over the next one', async () => {
  const { heard, bot } = busyBot(() => undefined);
  slack = await startSlack({ bot, over });
  socket().cut();
  await slack.double.say(anna, channelId, '@Mellemrum aftaler');
  expect(heard).toHaveLength(1);
  expect(slack.double.refusals()).toEqual([]);
});

test('the answer to a command whose link broke meanwhile is shown all the same, to that person alone', async () => {
  const { heard, bot } = busyBot(async () => {
    socket().cut();
    await expect.poll(() => socket().connections()).toBe(1);
  });
  slack = await startSlack({ bot, over });
  await slack.double.say(anna, channelId, '/aftale @Bo ringer i dag');
  await expect.poll(() => texts(anna, channelId)).toEqual(['Svar 1']);
  expect(texts(bo, channelId)).toEqual([]);
  expect(heard).toHaveLength(1);
});

test.each(['warning', 'refresh_requested'] as const)(
  'when Slack says goodbye (%s) another link is opened, the old one closed, and nothing lost',
  async (reason) => {
    let gone: Promise<void> | undefined;
    const { heard, bot } = busyBot(async () => {
      gone = socket().sayGoodbye(reason);
      await expect.poll(() => socket().connections()).toBe(1);
    });
    slack = await startSlack({ bot, over });
    await slack.double.say(anna, 'dm', 'aftaler');
    await slack.double.say(anna, 'dm', 'aftaler mine');
    expect(new Set(heard.map(({ id }) => id)).size).toBe(2);
    await gone;
    expect(socket().connections()).toBe(1);
    expect(slack.double.refusals()).toEqual([]);
    expect([slack.warnings, slack.errors]).toEqual([[], []]);
  },
);

test('an event is acknowledged only when the bot is done, and not where the bot breaks', async () => {
  let times = 0;
  slack = await startSlack({
    over,
    bot: async () => {
      times += 1;
      if (times > 1) return { show: 'nothing' };
      // A whole round trip to the same server: time enough for an acknowledgement that was given too early.
      await fetch(`${slack.url}/nothing-here`);
      // Slack tells again what it believes lost.
      setImmediate(() => socket().cut());
      throw new Error('broken');
    },
  });
  await slack.double.say(anna, 'dm', 'aftaler');
  expect(times).toBe(2);
});

test('an acknowledgement after three seconds is on record', async () => {
  slack = await startSlack({
    over,
    bot: async () => {
      slack.pass(3_100);
      return { show: 'nothing' };
    },
  });
  await slack.double.say(anna, 'dm', 'aftaler');
  expect(slack.double.refusals()).toMatchObject([
    { what: expect.stringMatching(/^message\.im: the answer took 31\d\d ms$/) },
  ]);
});

test.each([
  ['xapp-wrong', 'invalid_auth'],
  [botToken, 'not_allowed_token_type'],
])('the start fails with a sentence where Slack refuses the app token: %s', async (token, code) => {
  slack = await prepareSlack({ bot: silentBot, over, token });
  await expect(slack.adapter.start()).rejects.toThrow(`Slack refuses SLACK_APP_TOKEN (${code}).`);
  expect(socket().connections()).toBe(0);
});

test('a Slack that is away is awaited, said once, and heard when it is back', async () => {
  const port = await freePort();
  const { heard, bot } = busyBot(() => undefined);
  slack = await prepareSlack({ bot, over, apiUrl: `http://127.0.0.1:${port}/playground/slack/api/` });
  await slack.adapter.start();
  const warnings = ['Slack cannot be reached for Socket Mode; it is called again until it answers'];
  expect(slack.warnings).toEqual(warnings);

  let calls = 0;
  const gateway = createServer(async (request, response) => {
    calls += 1;
    // Down for one more call, as a gateway in front of Slack is.
    if (calls === 1) return void response.writeHead(503).end();
    const answer = await fetch(`${slack.url}${request.url}`, {
      method: 'POST',
      headers: { authorization: request.headers.authorization ?? '' },
    });
    response.setHeader('content-type', 'application/json').end(await answer.text());
  }).listen(port, '127.0.0.1');
  await expect.poll(() => socket().connections(), { timeout: 10_000 }).toBe(1);
  expect(slack.warnings).toEqual(warnings);
  await expect.poll(() => slack.told).toEqual(['Slack is reached again']);
  await slack.double.say(anna, 'dm', 'aftaler');
  expect(heard).toHaveLength(1);
  gateway.closeAllConnections();
  gateway.close();
});

test('after a stop no link is open and nobody is heard', async () => {
  const { heard, bot } = busyBot(() => undefined);
  slack = await startSlack({ bot, over });
  expect(socket().connections()).toBe(1);
  await slack.adapter.stop();
  await expect.poll(() => socket().connections()).toBe(0);
  await slack.double.say(anna, channelId, '/aftale');
  expect(heard).toEqual([]);
  expect(slack.double.refusals()).toMatchObject([{ what: '/aftale: no connection' }]);
});

test('what is being handled when the bot is stopped is still acknowledged', async () => {
  let stopped: Promise<void> | undefined;
  slack = await startSlack({
    over,
    bot: async () => {
      stopped = slack.adapter.stop();
      return { show: 'privately', card: sentence('Gemt.') };
    },
  });
  await slack.double.say(anna, channelId, '/aftale @Bo ringer i dag');
  await stopped;
  expect(texts(anna, channelId)).toEqual(['Gemt.']);
  expect(slack.double.refusals()).toEqual([]);
});

test('a process whose link is stopped, or never opened, ends by itself', async () => {
  slack = await prepareSlack({ bot: silentBot, over });
  const script = `
    import { createSlackAdapter } from '#adapters/slack/slack-adapter.ts';
    const log = { info() {}, warn() {}, error() {} };
    for (const apiUrl of [process.argv[1], 'http://127.0.0.1:1/']) {
      const adapter = createSlackAdapter({
        bot: async () => ({ show: 'nothing' }), appToken: '${appToken}', botToken: '${botToken}', apiUrl, log,
        realNow: () => performance.now(),
      });
      await adapter.start();
      await adapter.stop();
    }
    console.log('stopped');`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script, `${slack.url}/playground/slack/api/`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  expect([said, code]).toEqual(['stopped\n', 0]);
});

test('there is no address for requests in Socket Mode', async () => {
  slack = await startSlack({ bot: silentBot, over });
  expect(slack.adapter.listener).toBeUndefined();
  expect((await fetch(`${slack.url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(404);
});

test('the double takes one connection a ticket, and no acknowledgement that Slack would not take', async () => {
  slack = await prepareSlack({ bot: silentBot, over });
  const { url } = socket().openConnection(appToken);
  const link = new WebSocket(String(url));
  const told: Record<string, unknown>[] = [];
  link.on('message', (data) => told.push(JSON.parse(data.toString())));
  await expect.poll(() => told).toMatchObject([{ type: 'hello' }]);
  const second = new WebSocket(String(url));
  const [fault] = await once(second, 'error');
  expect(fault).toMatchObject({ message: 'Unexpected server response: 403' });

  const saying = slack.double.say(anna, 'dm', 'aftaler');
  await expect.poll(() => told[1]).toMatchObject({ type: 'events_api', accepts_response_payload: false });
  const envelope = { envelope_id: told[1]?.envelope_id };
  link.send(JSON.stringify({ ...envelope, payload: { text: 'Hej' } }));
  link.send(JSON.stringify(envelope));
  link.send(JSON.stringify({ envelope_id: 'made up' }));
  link.send('hello');
  await saying;
  await expect
    .poll(() => slack.double.refusals().map(({ what }) => what))
    .toEqual([
      'message.im: a payload where none is taken',
      'an envelope was acknowledged that is acknowledged',
      'an envelope was acknowledged that is unknown',
      'a message that acknowledges nothing',
    ]);
  link.terminate();
});
