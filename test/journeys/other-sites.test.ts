// Beside the playground, whose secrets are public, a page of another site reaches nothing, signed or not.
import { afterAll, expect, test } from 'vitest';
import { adapterSettings } from '#playground/demo-platforms.ts';
import { signedHeaders } from '#playground/slack/bot-line.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
afterAll(() => bot.stop());

const origin = 'http://evil.example';
const post = async (path: string, body: string, headers: Record<string, string>) =>
  (await fetch(`${bot.url}${path}`, { method: 'POST', body, headers })).status;

test('a command signed as Slack signs, from a page of another site', async () => {
  const body =
    'command=%2Faftale&text=Bo+ringer+fredag&team_id=T0KOLDING&channel_id=C0HOFTE&user_id=U0ANNA&trigger_id=1.2.3';
  const { signingSecret } = adapterSettings(bot.url).slack;
  const signed = {
    ...signedHeaders(signingSecret, body, Math.floor(Date.now() / 1_000)),
    'content-type': 'application/x-www-form-urlencoded',
  };
  expect(await post('/slack/events', body, { ...signed, origin })).toBe(403);
  expect(await bot.database.sql`select id from action_items`).toHaveLength(0);
  expect(await post('/slack/events', body, signed), 'it is the origin that is refused').toBe(200);
});

test('an activity as Teams sends it, from a page of another site', async () => {
  const headers = { 'content-type': 'application/json' };
  expect(await post('/api/messages', '{}', { ...headers, origin })).toBe(403);
  expect(await post('/api/messages', '{}', headers), 'it is the origin that is refused').toBe(400);
});
