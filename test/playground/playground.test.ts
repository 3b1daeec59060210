// The demo team's platforms together: what crosses between them, what they remember, and the page they are shown on.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { PlaygroundHooks } from '#playground/hooks.ts';
import { sentence } from '#src/chat/card.ts';
import { type Bot, plainText } from '#src/chat/event.ts';
import type { Form } from '#src/chat/form.ts';
import type { Messenger } from '#src/chat/messenger.ts';
import { addressOf, startPlayground } from './playground-setup.ts';

const draft = '00000000-0000-4000-8000-000000000001';
const form: Form = {
  id: 'action item',
  draft,
  title: 'Ny aftale',
  submit: 'Gem',
  cancel: 'Annuller',
  fields: [
    { id: 'what', label: 'Hvad', required: 'Skriv, hvad.', kind: 'text', maxLength: 300, value: 'ringer' },
  ],
  invitation: {
    summary: 'Udfyld aftalen',
    elements: [{ kind: 'buttons', buttons: [{ label: 'Udfyld', press: { do: 'open form', draft } }] }],
  },
};

/** Tells both channels what was typed, offers a form for "form", and keeps the rest between itself and the person. */
function smallBot(messenger: Messenger): Bot {
  return async ({ what }) => {
    if (what.kind === 'membership' || what.kind === 'message changed') return { show: 'nothing' };
    if (what.kind === 'press') return { show: 'as form', form };
    if (what.kind === 'home opened') return { show: 'nothing' };
    if (what.kind === 'submit') return { show: 'privately', card: sentence(`Gemt: ${what.values.what}`) };
    const typed = plainText(what.parts);
    if (typed.includes('form')) return { show: 'privately', card: form.invitation };
    for (const channel of ['slack-hoftebrud', 'teams-hoftebrud']) {
      await messenger.post(addressOf(channel), sentence(`Hørt: ${typed}`), crypto.randomUUID());
    }
    return { show: 'privately', card: sentence('Kun til dig.') };
  };
}

const hooks: PlaygroundHooks = {
  now: async () => Temporal.Instant.from('2026-11-23T08:00:00Z'),
  moveClockTo: async () => {},
  nextPlanned: async () => undefined,
  settle: async () => {},
  undelivered: async () => [],
  happenings: async () => [],
  nextMeeting: async () => undefined,
  startOver: async () => {},
};

const Messages = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      text: z.string(),
      private: z.boolean(),
      buttons: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
});
const Opened = z.object({ opened: z.object({ id: z.string(), title: z.string() }).nullable() });

let folder: string;
let platforms: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mellemrum-playground-'));
});
afterEach(async () => {
  platforms?.kill('SIGKILL');
  platforms = undefined;
  rmSync(folder, { recursive: true });
});

const post = async (url: string, path: string, body: unknown) => {
  const response = await fetch(`${url}/playground/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
};
const seen = async (url: string, person: string, channel: string) => {
  const response = await fetch(`${url}/playground/api/messages?person=${person}&channel=${channel}`);
  return Messages.parse(await response.json()).messages;
};
const texts = async (url: string, person: string, channel: string) =>
  (await seen(url, person, channel)).map(({ from, text }) => `${from}: ${text}`);

test('what Anna types on Slack is shown on both sides, the private answer to Anna alone, and all of it outlives a restart', async () => {
  const playground = await startPlayground({ dir: folder, makeBot: smallBot, hooks });
  const said = await post(playground.url, 'say', {
    person: 'anna',
    channel: 'slack-hoftebrud',
    text: '/mellemrum aftale @Bo ringer',
  });
  expect(said).toEqual({ status: 200, body: { opened: null } });

  const annas = await texts(playground.url, 'anna', 'slack-hoftebrud');
  expect(annas.toSorted()).toEqual(['mellemrum: Hørt: aftale @bo ringer', 'mellemrum: Kun til dig.']);
  expect(await texts(playground.url, 'bo', 'slack-hoftebrud')).toEqual([
    'mellemrum: Hørt: aftale @bo ringer',
  ]);
  expect(await texts(playground.url, 'mette', 'teams-hoftebrud')).toEqual([
    'mellemrum: Hørt: aftale @bo ringer',
  ]);
  await playground.stop();

  const again = await startPlayground({ dir: folder, makeBot: smallBot, hooks });
  expect(await texts(again.url, 'anna', 'slack-hoftebrud')).toEqual(annas);
  await post(again.url, 'reset', {});
  expect(await texts(again.url, 'anna', 'slack-hoftebrud')).toEqual([]);
  expect(await texts(again.url, 'mette', 'teams-hoftebrud')).toEqual([]);
  await again.stop();
});

test.each(['bo', 'jens'])('a form is opened by a press of %s, sent once, and then closed', async (person) => {
  const playground = await startPlayground({ dir: folder, makeBot: smallBot, hooks });
  await post(playground.url, 'say', { person, channel: 'dm', text: 'form' });
  const invitation = (await seen(playground.url, person, 'dm')).at(-1);
  const pressed = await post(playground.url, 'press', {
    person,
    channel: 'dm',
    message: invitation?.id,
    button: invitation?.buttons[0]?.id,
  });
  const { opened } = Opened.parse(pressed.body);
  expect(opened?.title).toBe('Ny aftale');

  const submit = { person, form: opened?.id, values: { what: 'ringer til lægen' } };
  expect(await post(playground.url, 'submit', submit)).toEqual({ status: 200, body: { opened: null } });
  expect((await texts(playground.url, person, 'dm')).at(-1)).toBe('mellemrum: Gemt: ringer til lægen');
  expect((await post(playground.url, 'submit', submit)).status).toBe(409);
  await playground.stop();
});

test('the page runs no script but its own files', async () => {
  const playground = await startPlayground({ dir: folder, makeBot: smallBot, hooks });
  const page = await fetch(playground.url);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  const html = await page.text();
  expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|style=/);
  const links = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
  expect(links.length).toBeGreaterThan(2);
  for (const path of links) expect((await fetch(playground.url + path)).status).toBe(200);
  await playground.stop();
});

test('platforms in a process of their own say where they are, and remember through a kill', async () => {
  const start = async () => {
    platforms = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        'playground/serve-platforms.ts',
        '--dir',
        folder,
        '--bot-url',
        'http://127.0.0.1:9',
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    if (!platforms.stdout) throw new Error('The platforms have no output.');
    const [line] = await once(createInterface(platforms.stdout), 'line');
    return z
      .object({ url: z.string(), settings: z.object({ slack: z.object({ apiUrl: z.string() }) }) })
      .parse(JSON.parse(line));
  };
  const first = await start();
  expect(first.settings.slack.apiUrl).toBe(`${first.url}/playground/slack/api/`);
  await post(first.url, 'say', { person: 'anna', channel: 'slack-hoftebrud', text: 'hej alle' });
  expect((await post(first.url, 'clock', { advance: 'P1D' })).status).toBe(409);
  platforms?.kill('SIGKILL');

  const second = await start();
  expect(await texts(second.url, 'bo', 'slack-hoftebrud')).toEqual(['anna: hej alle']);
});
