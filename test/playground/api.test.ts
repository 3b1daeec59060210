// Whoever uses the JSON interface gets what docs/playground.md says, and a sentence for what cannot be done.
import { request } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startApi } from './api-setup.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeEach(async () => {
  api = await startApi('2026-11-23T08:00');
});
afterEach(() => api.stop());

const sentence = { error: expect.stringMatching(/^[A-Z].+\.$/s) };

test('the world names four sites, their people and channels, and the wall time in Copenhagen', async () => {
  const { body } = await api.get('world');
  expect(body).toMatchObject({
    now: '2026-11-23T08:00:00+01:00',
    sites: [
      { id: 'kolding', platform: 'slack', name: 'Kolding Kommune', isInstalled: true },
      { id: 'lillebaelt', platform: 'msteams', name: 'Sygehus Lillebælt', isInstalled: true },
      { id: 'odense', platform: 'slack', name: 'Odense Kommune', isInstalled: true },
      { id: 'region', platform: 'msteams', name: 'Region Syddanmark', isInstalled: false },
    ],
    channels: [
      { id: 'slack-hoftebrud', name: '#hoftebrud', platform: 'slack', site: 'kolding' },
      { id: 'teams-hoftebrud', name: 'Hoftebrud', platform: 'msteams', site: 'lillebaelt' },
      { id: 'slack-genoptraening', name: '#genoptræning', platform: 'slack', site: 'kolding' },
      { id: 'slack-fald', name: '#fald', platform: 'slack', site: 'odense' },
      { id: 'teams-praksis', name: 'Almen praksis', platform: 'msteams', site: 'region' },
    ],
  });
  expect(new Set((body.people as { id: string }[]).map(({ id }) => id)).size).toBe(15);
});

test('nobody comes to a channel of another site, though it is on the same platform', async () => {
  const there = { channel: 'slack-fald', person: 'anna' };
  expect(await api.post('join', there)).toEqual({ status: 409, body: sentence });
  expect(await api.post('say', { ...there, text: 'hej' })).toEqual({ status: 409, body: sentence });
});

test('the bot is taken out of a site where that can be done, and refused with a sentence elsewhere', async () => {
  expect(await api.post('uninstall', { site: 'odense' })).toEqual({ status: 200, body: {} });
  expect(await api.post('uninstall', { site: 'odense' })).toEqual({ status: 409, body: sentence });
  expect(await api.post('uninstall', { site: 'kolding' })).toEqual({ status: 409, body: sentence });
  expect(await api.post('uninstall', { site: 'nowhere' })).toEqual({ status: 404, body: sentence });
});

test('what is said is shown to who may see it, and an unknown person or place, or a closed one, is told apart', async () => {
  const said = await api.post('say', { person: 'anna', channel: 'slack-hoftebrud', text: 'hej' });
  expect(said).toEqual({ status: 200, body: { opened: null } });
  const seen = await api.get('messages?person=anna&channel=slack-hoftebrud');
  expect(seen.body).toMatchObject({ messages: [{ id: 'm1', from: 'anna', text: 'slack-hoftebrud: hej' }] });

  expect(await api.get('messages?person=nobody&channel=dm')).toEqual({ status: 404, body: sentence });
  expect(await api.get('messages?person=anna&channel=nowhere')).toEqual({ status: 404, body: sentence });
  expect(await api.get('messages?person=anna&channel=teams-hoftebrud')).toEqual({
    status: 409,
    body: sentence,
  });
  expect(await api.get('messages?person=anna')).toEqual({ status: 400, body: sentence });
});

test.each([
  ['no text', 'say', { person: 'anna', channel: 'dm' }],
  ['only spaces', 'say', { person: 'anna', channel: 'dm', text: ' \n ' }],
  ['a field too many', 'say', { person: 'anna', channel: 'dm', text: 'hej', as: 'bo' }],
  ['torn JSON', 'say', '{"person": "anna"'],
  ['a list', 'press', []],
  ['a number as a value', 'submit', { person: 'anna', form: 'f', values: { what: 1 } }],
  ['a fault nobody knows', 'fault', { platform: 'slack', kind: 'gremlin', count: 1 }],
  ['no fault at all', 'fault', { platform: 'slack', kind: 'hang', count: 0 }],
  ['a reset of something', 'reset', { only: 'slack' }],
  ['neither step nor time', 'clock', {}],
  ['both step and time', 'clock', { advance: 'P1D', to: '2026-11-30T09:00' }],
  ['a step that is none', 'clock', { advance: 'tomorrow' }],
  ['a day that does not exist', 'clock', { to: '2026-11-31T09:00' }],
  ['a time with an offset', 'clock', { to: '2026-11-30T09:00+01:00' }],
  ['a time past all calendars', 'clock', { advance: 'P900000Y' }],
])('a request with %s is refused with a sentence and does nothing', async (_what, path, body) => {
  expect(await api.post(path, body)).toEqual({ status: 400, body: sentence });
  expect([...api.platforms.slack.done, ...api.platforms.msteams.done, ...api.bot.visited]).toEqual([]);
});

test('an unknown route is told where the routes are written down', async () => {
  expect(await api.post('shout', {})).toEqual({ status: 404, body: sentence });
});

test('a button is pressed while it is there, and refused when it or its message is gone', async () => {
  await api.post('say', { person: 'anna', channel: 'slack-hoftebrud', text: 'hej' });
  const press = { person: 'bo', channel: 'slack-hoftebrud', message: 'm1', button: 'done' };
  expect((await api.post('press', press)).status).toBe(200);
  expect(await api.post('press', { ...press, button: 'undo' })).toEqual({ status: 409, body: sentence });
  expect(await api.post('press', { ...press, message: 'm9' })).toEqual({ status: 404, body: sentence });
  expect(api.platforms.slack.done).toEqual(['anna says hej', 'bo presses done on m1']);
});

test('somebody, or the bot, comes to a channel of their platform and leaves it', async () => {
  const there = { channel: 'slack-hoftebrud' };
  expect(await api.post('leave', { ...there, person: 'bo' })).toEqual({ status: 200, body: {} });
  expect((await api.post('join', { ...there, person: 'mellemrum' })).status).toBe(200);
  expect(await api.post('join', { ...there, person: 'jens' })).toEqual({ status: 409, body: sentence });
  expect(await api.post('join', { ...there, person: 'nobody' })).toEqual({ status: 404, body: sentence });
  expect(api.platforms.slack.done).toEqual(['bo leaves slack-hoftebrud', 'mellemrum joins slack-hoftebrud']);
});

test('two presses at once really run at once', async () => {
  await api.post('say', { person: 'anna', channel: 'slack-hoftebrud', text: 'hej' });
  let waiting = 0;
  let letGo: () => void = () => {};
  const both = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  api.platforms.slack.holdPress = async () => {
    waiting += 1;
    if (waiting === 2) letGo();
    await both;
  };
  const press = { channel: 'slack-hoftebrud', message: 'm1', button: 'done' };
  const answers = await Promise.all([
    api.post('press', { ...press, person: 'anna' }),
    api.post('press', { ...press, person: 'bo' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
});

test('a form that was closed and one that never was are told apart', async () => {
  const form = { person: 'anna', values: { who: ['anna'], what: 'ringer' } };
  expect(await api.post('submit', { ...form, form: 'closed' })).toEqual({ status: 409, body: sentence });
  expect(await api.post('submit', { ...form, form: 'never' })).toEqual({ status: 404, body: sentence });
});

test('a fault goes to its platform alone; a reset empties both and installs the bot again', async () => {
  await api.post('fault', { platform: 'msteams', kind: 'hang', count: 2 });
  await api.post('reset', {});
  expect(api.platforms.msteams.done).toEqual(['fault hang 2', 'reset', 'install']);
  expect(api.platforms.slack.done).toEqual(['reset', 'install']);
  const withoutBody = await fetch(`${api.root}/reset`, { method: 'POST' });
  expect(withoutBody.status).toBe(200);
});

test('the next meeting is told where one is planned, and faults that wait can be taken back', async () => {
  expect((await api.get('world')).body).not.toHaveProperty('nextMeeting');
  api.bot.meeting = Temporal.Instant.from('2026-12-01T08:00:00Z');
  expect((await api.get('world')).body).toMatchObject({
    nextMeeting: '2026-12-01T09:00:00+01:00',
    faults: { slack: [], msteams: [] },
  });
  expect(await api.post('mend', { platform: 'slack' })).toEqual({ status: 200, body: {} });
  expect(await api.post('mend', {})).toEqual({ status: 400, body: sentence });
  expect(api.platforms.slack.done).toEqual(['mend']);
});

test('what stands where is told in short, and what happened since a moment', async () => {
  await api.post('say', { person: 'anna', channel: 'slack-hoftebrud', text: 'hej' });
  const { body } = await api.get('glance');
  expect(body.places).toContainEqual({
    person: 'bo',
    channel: 'slack-hoftebrud',
    messages: [{ id: 'm1', from: 'anna', private: false }],
  });
  const at = Temporal.Instant.from('2026-11-23T08:00:00Z');
  api.bot.happened = [{ id: 'one', kind: 'item card', at, state: 'shown', to: '#hoftebrud', items: 1 }];
  expect((await api.get('happenings')).body.happenings).toHaveLength(1);
  expect((await api.get('happenings?since=2026-11-23T08:00:01Z')).body.happenings).toEqual([]);
  expect(await api.get('happenings?since=yesterday')).toEqual({ status: 400, body: sentence });
});

describe('other web sites', () => {
  const say = { person: 'anna', channel: 'dm', text: 'hej' };

  test('cannot reach it by a name that points here, while localhost can', async () => {
    expect(await statusWithHost('evil.example')).toBe(403);
    expect(await statusWithHost(`localhost:${api.port}`)).toBe(200);
  });

  test('cannot post from their own pages', async () => {
    expect((await api.post('say', say, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await api.post('say', say, { origin: 'null' })).status).toBe(403);
    expect((await api.post('say', say, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await api.post('say', say, { origin: `http://127.0.0.1:${api.port}` })).status).toBe(200);
    expect(api.platforms.slack.done).toEqual(['anna says hej']);
  });

  function statusWithHost(host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(`${api.root}/world`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }
});

test('an open page hears of a change', async () => {
  const stream = await fetch(`${api.root}/events`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await api.post('say', { person: 'anna', channel: 'dm', text: 'hej' });
  let heard = '';
  while (!heard.includes('event: change')) heard += (await reader?.read())?.value ?? '';
  expect(heard).toContain('event: change');
  await reader?.cancel();
});
