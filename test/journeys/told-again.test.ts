// The same thing told several times, and requests that nobody may send: one effect, or none.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { adapterSettings } from '#playground/demo-platforms.ts';
import { demoChannels, demoPeople } from '#playground/demo-world.ts';
import { BOT_ACCOUNT } from '#playground/msteams/identities.ts';
import { writeActivity } from '#playground/msteams/write-activity.ts';
import { signedHeaders } from '#playground/slack/bot-line.ts';
import { slackChannel, teamsChannel } from '#test/support/playground-client.ts';
import { startWholeBot } from '#test/support/whole-bot.ts';

const bot = await startWholeBot();
beforeEach(() => bot.startOver());
afterAll(() => bot.stop());

const items = async () => Number((await bot.database.sql`select count(*) from action_items`)[0]?.count);
const seconds = () => Math.floor(Date.now() / 1000);

describe('on Slack', () => {
  const command = (text: string, person = 'anna') =>
    new URLSearchParams({
      command: '/aftale',
      text,
      team_id: 'T0KOLDING',
      channel_id: 'C0HOFTE',
      user_id: `U0${person.toUpperCase()}`,
      user_name: person,
      trigger_id: `1.2.${randomUUID()}`,
      response_url: `${bot.url}/playground/slack/response/none`,
    }).toString();

  const post = async (body: string, headers: Record<string, string>) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(`${bot.url}/slack/events`, {
      method: 'POST',
      body,
      headers: { ...type, ...headers },
    });
    return response.status;
  };
  const sign = (body: string, at: number) =>
    signedHeaders(adapterSettings(bot.url).slack.signingSecret, body, at);

  test('a command told three times at once is one agreement, and so is its replay', async () => {
    const body = command('Bo ringer fredag');
    const headers = sign(body, seconds());
    expect(await Promise.all([post(body, headers), post(body, headers), post(body, headers)])).toEqual([
      200, 200, 200,
    ]);
    expect(await post(body, headers)).toBe(200);
    expect(await items()).toBe(1);
    await bot.clock({ advance: 'PT1M' });
    expect(await bot.sees('karen', slackChannel)).toHaveLength(1);
  });

  test('a signed command that is replayed a hundred times within five minutes is one agreement', async () => {
    // Somebody of her own: whoever sends as much is not listened to for a while, which outlasts this test.
    const body = command('Bo ringer fredag', 'karen');
    const headers = sign(body, seconds());
    const statuses: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      statuses.push(...(await Promise.all(Array.from({ length: 10 }, () => post(body, headers)))));
    }
    expect(statuses).toEqual(Array(100).fill(200));
    expect(await items()).toBe(1);
    await bot.clock({ advance: 'PT1M' });
    expect(await bot.sees('karen', slackChannel)).toHaveLength(1);
  });

  test('an event told under several ids is one agreement', async () => {
    const told = () => {
      const body = JSON.stringify({
        type: 'event_callback',
        event_id: `Ev${randomUUID()}`,
        team_id: 'T0KOLDING',
        authorizations: [{ team_id: 'T0KOLDING', user_id: 'U0MELLEM', is_bot: true }],
        event: {
          type: 'app_mention',
          user: 'U0ANNA',
          channel: 'C0HOFTE',
          ts: '1795420000.000100',
          text: '<@U0MELLEM> aftale Bo ringer fredag',
        },
      });
      return post(body, { ...sign(body, seconds()), 'content-type': 'application/json' });
    };
    expect(await Promise.all([told(), told(), told()])).toEqual([200, 200, 200]);
    expect(await items()).toBe(1);
  });

  test.each([
    ['unsigned', () => ({})],
    ['signed with another secret', (body: string) => signedHeaders('another secret', body, seconds())],
    ['six minutes old', (body: string) => sign(body, seconds() - 360)],
    ['six minutes from the future', (body: string) => sign(body, seconds() + 360)],
    ['changed after it was signed', () => sign(command('Bo ringer torsdag'), seconds())],
  ])('a request that is %s is refused and does nothing', async (_case, headers) => {
    const body = command('Bo ringer fredag');
    expect(await post(body, headers(body))).toBe(401);
    expect(await items()).toBe(0);
  });
});

describe('on Teams', () => {
  const activity = (text: string) => {
    const person = demoPeople.find(({ id }) => id === 'mette');
    const channel = demoChannels.find(({ id }) => id === teamsChannel);
    if (!person || !channel) throw new Error('Mette or her channel is gone.');
    const { serviceUrl } = adapterSettings(bot.url).msteams;
    const occasion = {
      id: randomUUID(),
      sentAt: Date.now(),
      serviceUrl,
      person,
      channel,
      thread: '1795420000000',
    };
    const mention = { type: 'mention', mentioned: BOT_ACCOUNT, text: '<at>Mellemrum</at>' };
    return writeActivity(occasion, { type: 'message', text, entities: [mention] });
  };
  const post = async (body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', body: JSON.stringify(body), headers };
    return (await fetch(`${bot.url}/api/messages`, init)).status;
  };

  test('a message told three times at once is one agreement', async () => {
    const told = activity('<at>Mellemrum</at> aftale Jens ringer fredag');
    expect(await Promise.all([post(told), post(told), post(told)])).toEqual([200, 200, 200]);
    expect(await items()).toBe(1);
  });

  test('an activity that names a foreign service address is refused', async () => {
    const told = activity('aftale Jens ringer fredag');
    expect(await post({ ...told, serviceUrl: 'https://attacker.example/' })).toBe(403);
    expect(await items()).toBe(0);
  });
});
