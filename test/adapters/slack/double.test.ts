// The workspace in a box is as strict as Slack, and remembers over a kill.
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { renderModal } from '#adapters/slack/render-modal.ts';
import { openJournal } from '#playground/open-journal.ts';
import type { SlackApp } from '#playground/slack/scopes.ts';
import type { SlackEntry } from '#playground/slack/stored.ts';
import { createTriggers } from '#playground/slack/triggers.ts';
import { sentence } from '#src/chat/card.ts';
import type { ChatEvent, Reply } from '#src/chat/event.ts';
import { sampleForm } from './sample-form.ts';
import { anna, bo, botToken, channelId, type SlackSetup, startSlack } from './slack-setup.ts';

let slack: SlackSetup;
let bot: (event: ChatEvent) => Reply;

beforeEach(async () => {
  bot = () => ({ show: 'nothing' });
  slack = await startSlack({ bot: async (event) => bot(event) });
});

afterEach(async () => slack.stop());

const Answer = z.looseObject({
  ok: z.boolean(),
  response_metadata: z.object({ messages: z.array(z.string()) }).optional(),
});
type Answer = z.infer<typeof Answer>;

async function call(method: string, fields: Record<string, unknown>, token = botToken): Promise<Answer> {
  const response = await fetch(`${slack.url}/playground/slack/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(fields),
  });
  return Answer.parse(await response.json());
}

const plain = (text: string) => ({ type: 'plain_text', text });
const button = (more: object) => ({ type: 'button', action_id: 'a', text: plain('Vis'), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });

describe('the Web API refuses', () => {
  test('a stranger and an unknown method', async () => {
    expect(await call('auth.test', {}, 'xoxb-wrong')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await call('chat.shout', {})).toEqual({ ok: false, error: 'unknown_method' });
    expect(await call('auth.test', {})).toMatchObject({ ok: true });
  });

  test('a call beyond the scopes of the token, and every call of a token that was revoked', async () => {
    const app: SlackApp = { scopes: ['users:read'] };
    const limited = await startSlack({ bot: async () => ({ show: 'nothing' }), app });
    const ask = async (method: string, fields: Record<string, unknown>) => {
      const response = await fetch(`${limited.url}/playground/slack/api/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${botToken}` },
        body: JSON.stringify(fields),
      });
      expect(response.headers.get('x-oauth-scopes')).toBe(app.refusedWith ? null : 'users:read');
      return response.json();
    };
    const missing = (needed: string) => ({
      ok: false,
      error: 'missing_scope',
      needed,
      provided: 'users:read',
    });
    expect(await ask('users.info', { user: anna })).toMatchObject({ ok: true });
    expect(await ask('chat.postMessage', { channel: channelId, text: 'Hej' })).toEqual(missing('chat:write'));
    expect(await ask('conversations.members', { channel: channelId })).toEqual(missing('channels:read'));
    expect(await ask('conversations.history', { channel: `D${anna}` })).toEqual(missing('im:history'));
    expect(await ask('conversations.open', { users: anna })).toEqual(missing('im:write'));
    app.refusedWith = 'token_revoked';
    expect(await ask('auth.test', {})).toEqual({ ok: false, error: 'token_revoked' });
    await limited.stop();
  });

  test.each<[string, unknown[]]>([
    ['an unknown block', [{ type: 'carousel' }]],
    ['an unknown field', [{ type: 'divider', colour: 'red' }]],
    ['a text over 3,000 characters', [{ type: 'section', text: plain('x'.repeat(3_001)) }]],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    [
      '26 buttons in a row',
      [actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `${n}` })))],
    ],
    ['two buttons with one action_id', [actions(button({})), actions(button({}))]],
    ['two blocks with one block_id', [1, 2].map(() => ({ type: 'divider', block_id: 'b' }))],
    ['a button text over 75', [actions(button({ text: plain('x'.repeat(76)) }))]],
    ['a value over 2,000', [actions(button({ value: 'x'.repeat(2_001) }))]],
    ['an action_id over 255', [actions(button({ action_id: 'x'.repeat(256) }))]],
    ['an input in a message', [{ type: 'input', label: plain('Hvad?'), element: {} }]],
    ['an empty text', [{ type: 'header', text: plain('') }]],
  ])('%s', async (_, blocks) => {
    const answer = await call('chat.postMessage', { channel: channelId, text: 'x', blocks });
    expect(answer).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(answer.response_metadata?.messages[0]).toMatch(/^\[ERROR\] .*json-pointer:\/blocks/);
    expect(slack.double.messages(anna, channelId)).toEqual([]);
  });

  test('a message that is too large in all', async () => {
    const section = { type: 'section', text: plain('x'.repeat(3_000)) };
    const blocks = Array.from({ length: 5 }, () => section);
    expect(await call('chat.postMessage', { channel: channelId, blocks })).toMatchObject({
      error: 'msg_blocks_too_long',
    });
  });

  test('an ephemeral message to somebody outside, and an update of one', async () => {
    const outside = await call('chat.postEphemeral', { channel: channelId, user: 'U0GONE', text: 'x' });
    expect(outside).toMatchObject({ error: 'user_not_in_channel' });
    await call('chat.postEphemeral', { channel: channelId, user: bo, text: 'x' });
    const [message] = slack.double.messages(bo, channelId);
    const update = { channel: channelId, ts: message?.id, text: 'y' };
    expect(await call('chat.update', update)).toMatchObject({ error: 'message_not_found' });
    expect(slack.double.messages(anna, channelId)).toEqual([]);
  });
});

test('a trigger opens one modal, within three seconds', () => {
  let now = 0;
  const triggers = createTriggers(() => now);
  const [first, second] = [triggers.make(anna), triggers.make(anna)];
  expect(triggers.use('made up', 'V1')).toEqual({ refusal: 'invalid_trigger_id' });
  now = 3_000;
  expect(triggers.use(first, 'V1')).toEqual({ person: anna });
  expect(triggers.use(first, 'V2')).toEqual({ refusal: 'exchanged_trigger_id' });
  now = 3_001;
  expect(triggers.use(second, 'V3')).toEqual({ refusal: 'expired_trigger_id' });
});

test('a response_url takes five answers, within thirty minutes', () => {
  let now = 0;
  const triggers = createTriggers(() => now);
  const to = { person: anna, channel: channelId };
  const [busy, old] = [triggers.makeResponse(to), triggers.makeResponse(to)];
  for (let use = 0; use < 5; use += 1) expect(triggers.useResponse(busy)).toMatchObject(to);
  expect(triggers.useResponse(busy)).toEqual({ refusal: 'used_url' });
  now = 30 * 60 * 1_000 + 1;
  expect(triggers.useResponse(old)).toEqual({ refusal: 'expired_url' });
});

test('what a person cannot do is refused in a sentence', async () => {
  const refused = async (attempt: Promise<unknown>) =>
    attempt.then(
      () => undefined,
      (error: { status: number }) => error.status,
    );
  expect(await refused(slack.double.say('U0GONE', channelId, 'x'))).toBe(404);
  expect(await refused(slack.double.say(anna, 'C0GONE', 'x'))).toBe(404);
  expect(await refused(slack.double.say(bo, 'C0CLOSED', 'x'))).toBe(409);
  expect(await refused(slack.double.say(anna, channelId, '  '))).toBe(400);
  expect(await refused(slack.double.say(anna, channelId, '/ukendt x'))).toBe(400);
  expect(await refused(slack.double.say(anna, channelId, '/menu 1.2'))).toBe(404);
  expect(await refused(slack.double.say(anna, 'home', 'x'))).toBe(409);
  expect(await refused(slack.double.press(anna, 'home', 'V1', 'a'))).toBe(404);
  expect(await refused(slack.double.press(anna, channelId, '1.2', 'a'))).toBe(404);
  expect(await refused(slack.double.submit(anna, 'V1', {}))).toBe(404);
});

test('an answer of the bot that Slack would not take is on record', async () => {
  bot = () => {
    throw new Error('broken');
  };
  await slack.double.say(anna, 'dm', 'aftaler');
  expect(slack.double.refusals()).toEqual([{ at: '2026-11-23T08:00:00Z', what: 'message.im: HTTP 500' }]);
});

test('messages and open forms are there after a kill, a half-written line is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slack-double-'));
  const file = join(folder, 'slack.jsonl');
  const start = async () =>
    startSlack({ bot: async (event) => bot(event), journal: openJournal<SlackEntry>(file) });
  bot = () => ({ show: 'as form', form: sampleForm() });
  const before = await start();
  await before.messenger.post(before.channel, sentence('Aftale #1'), crypto.randomUUID());
  await before.double.say(bo, channelId, 'Tak');
  const { opened } = await before.double.say(anna, channelId, '/aftale');
  const seen = before.double.messages(anna, channelId);
  await before.stop();
  appendFileSync(file, '{"did":"post","message":{"ts":"1');

  const after = await start();
  expect(seen.map(({ text }) => text)).toEqual(['Aftale #1', 'Tak']);
  expect(after.double.messages(anna, channelId)).toEqual(seen);
  bot = () => ({ show: 'nothing' });
  expect(await after.double.submit(anna, opened?.id ?? '', {})).toEqual({ opened: null });
  after.double.reset();
  expect(after.double.messages(anna, channelId)).toEqual([]);
  await after.stop();
  rmSync(folder, { recursive: true });
});

describe('the Home tab', () => {
  const publish = (blocks: unknown[], more: object = {}) =>
    call('views.publish', { user_id: anna, view: { type: 'home', blocks }, ...more });
  const dividers = (count: number) => Array.from({ length: count }, () => ({ type: 'divider' }));

  test.each<[string, object]>([
    ['a title', { view: { type: 'home', title: plain('Hjem'), blocks: dividers(1) } }],
    ['a modal', { view: { type: 'modal', title: plain('Hjem'), blocks: dividers(1) } }],
    ['an unknown field', { view: { type: 'home', blocks: dividers(1) }, channel: channelId }],
    ['no block', { view: { type: 'home', blocks: [] } }],
    ['101 blocks', { view: { type: 'home', blocks: dividers(101) } }],
    ['a bad block', { view: { type: 'home', blocks: [{ type: 'carousel' }] } }],
    ['two equal action_ids', { view: { type: 'home', blocks: [1, 2].map(() => actions(button({}))) } }],
  ])('is refused with %s', async (_, wrong) => {
    const answer = await call('views.publish', { user_id: anna, ...wrong });
    expect(answer).toMatchObject({ ok: false, error: 'invalid_arguments' });
    expect(slack.double.messages(anna, 'home')).toEqual([]);
  });

  test('is refused for a stranger, too large, and with the hash of an older view', async () => {
    const stranger = { user_id: 'U0GONE', view: { type: 'home', blocks: dividers(1) } };
    expect(await call('views.publish', stranger)).toMatchObject({ error: 'user_not_found' });
    const sections = Array.from({ length: 90 }, () => ({ type: 'section', text: plain('x'.repeat(3_000)) }));
    expect(await publish(sections)).toMatchObject({ error: 'view_too_large' });
    const first = z
      .looseObject({ view: z.looseObject({ hash: z.string() }) })
      .parse(await publish(dividers(100)));
    expect(await publish(dividers(2), { hash: first.view.hash })).toMatchObject({ ok: true });
    expect(await publish(dividers(3), { hash: first.view.hash })).toEqual({
      ok: false,
      error: 'hash_conflict',
    });
  });

  test('is each person’s own, and there after a kill', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slack-home-'));
    const start = async () =>
      startSlack({
        bot: async () => ({ show: 'privately', card: sentence('Du har ingen åbne aftaler.') }),
        journal: openJournal<SlackEntry>(join(folder, 'slack.jsonl')),
      });
    const before = await start();
    await before.double.say(anna, 'dm', '/home');
    const seen = before.double.messages(anna, 'home');
    await before.stop();
    const after = await start();
    expect(seen).toMatchObject([{ text: 'Du har ingen åbne aftaler.', private: true }]);
    expect(after.double.messages(anna, 'home')).toEqual(seen);
    expect(after.double.messages(bo, 'home')).toEqual([]);
    expect(after.double.messages(anna, 'dm')).toEqual([]);
    after.double.reset();
    expect(after.double.messages(anna, 'home')).toEqual([]);
    await after.stop();
    rmSync(folder, { recursive: true });
  });
});

test('a modal is refused with a trigger that was never made', async () => {
  const view = renderModal(sampleForm(), 'direct');
  expect(await call('views.open', { trigger_id: 'made up', view })).toEqual({
    ok: false,
    error: 'invalid_trigger_id',
  });
});
