// The menu of a message and the Home tab on Slack: what the bot hears of them, and who sees its answers.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slackAccount, slackChannel } from '#adapters/slack/address.ts';
import { signedHeaders } from '#playground/slack/bot-line.ts';
import { say, sentence } from '#src/chat/card.ts';
import type { ChatEvent, Reply } from '#src/chat/event.ts';
import { sampleForm } from './sample-form.ts';
import {
  anna,
  bo,
  channelId,
  closedChannelId,
  type SlackSetup,
  signingSecret,
  startSlack,
  workspaceId,
} from './slack-setup.ts';

let slack: SlackSetup;
let heard: ChatEvent[];
let answer: (event: ChatEvent) => Reply;

beforeEach(async () => {
  heard = [];
  answer = () => ({ show: 'nothing' });
  slack = await startSlack({
    bot: async (event) => {
      heard.push(event);
      return answer(event);
    },
  });
});

afterEach(async () => slack.stop());

async function send(payload: string, type: string): Promise<number> {
  const headers = signedHeaders(signingSecret, payload, Math.floor(Date.now() / 1_000));
  const init = { method: 'POST', headers: { 'content-type': type, ...headers }, body: payload };
  return (await fetch(`${slack.url}/slack/events`, init)).status;
}

const texts = (person: string, where: string) => slack.double.messages(person, where).map(({ text }) => text);

describe('the menu of a message', () => {
  async function useMenu(person: string, where: string, text: string) {
    await slack.double.say(person, where, text);
    return slack.double.say(anna, where, `/menu ${slack.double.messages(person, where).at(-1)?.id}`);
  }

  test('is heard with the text, its real mentions and its writer, and opens the form', async () => {
    answer = () => ({ show: 'as form', form: sampleForm() });
    const { opened } = await useMenu(bo, channelId, '@Anna Holm sender *skemaet* & <mere> fredag');
    expect(heard).toEqual([
      {
        id: expect.stringContaining(`slack:${workspaceId}/menu/`),
        by: slackAccount(workspaceId, anna),
        in: { channel: slackChannel(workspaceId, channelId) },
        what: {
          kind: 'message menu',
          parts: [
            { mention: slackAccount(workspaceId, anna), name: 'Anna Holm' },
            ' sender *skemaet* & <mere> fredag',
          ],
          message: expect.stringMatching(
            new RegExp(`^slack:message/${workspaceId}/${channelId}/\\d+\\.\\d+$`),
          ),
          writtenBy: slackAccount(workspaceId, bo),
          age: expect.any(Number),
        },
      },
    ]);
    expect(opened?.title).toBe('Ny aftale');
    answer = () => ({ show: 'nothing' });
    await slack.double.submit(anna, opened?.id ?? '', {});
    expect(heard[1]).toMatchObject({ in: { channel: slack.channel }, what: { kind: 'submit' } });
    expect(slack.double.refusals()).toEqual([]);
  });

  test('tells how old the message is', async () => {
    await slack.double.say(bo, channelId, 'Jeg ringer i morgen');
    const [message] = slack.double.messages(bo, channelId);
    slack.pass(60_000);
    await slack.double.say(anna, channelId, `/menu ${message?.id}`);
    const what = heard[0]?.what;
    const age = what?.kind === 'message menu' ? (what.age ?? 0) : 0;
    expect(age).toBeGreaterThanOrEqual(60_000);
    expect(age).toBeLessThan(70_000);
  });

  test('a sentence is seen by the reader alone, also where the bot was never invited', async () => {
    answer = () => ({ show: 'privately', card: sentence('Kanalen er ikke knyttet til et team endnu.') });
    await useMenu(anna, closedChannelId, 'Bo ringer fredag');
    expect(texts(anna, closedChannelId)).toEqual([
      'Bo ringer fredag',
      'Kanalen er ikke knyttet til et team endnu.',
    ]);
    await useMenu(bo, channelId, 'Bo ringer fredag');
    expect(texts(anna, channelId)).toHaveLength(2);
    expect(texts(bo, channelId)).toEqual(['Bo ringer fredag']);
    await useMenu(anna, 'dm', 'Bo ringer fredag');
    expect(heard.at(-1)?.in).toBe('direct');
    expect(texts(anna, 'dm').at(-1)).toBe('Kanalen er ikke knyttet til et team endnu.');
    expect(slack.errors).toEqual([]);
  });

  const shortcut = (message: object, more: object = {}) =>
    new URLSearchParams({
      payload: JSON.stringify({
        type: 'message_action',
        callback_id: 'make_agreement',
        trigger_id: 'trigger-1',
        response_url: 'https://hooks.slack.com/app/1',
        team: { id: workspaceId },
        user: { id: anna },
        channel: { id: channelId, name: 'udskrivning' },
        message: { type: 'message', ts: '1700000000.000100', ...message },
        ...more,
      }),
    }).toString();
  const form = 'application/x-www-form-urlencoded';

  test.each<[string, object, unknown[]]>([
    ['files alone', { user: bo, text: '', files: [{ id: 'F1' }] }, []],
    ['no text at all', { user: bo }, []],
    [
      'the card of a bot',
      { user: 'UBOT', bot_id: 'B1', text: 'Aftale #1', blocks: [{ type: 'divider' }] },
      [],
    ],
    ['the words of a bot', { bot_id: 'B1', text: 'Bo ringer' }, ['Bo ringer']],
  ])('a message of %s is heard as its words', async (_, message, parts) => {
    expect(await send(shortcut(message), form)).toBe(200);
    expect(heard.map(({ what }) => what)).toMatchObject([{ kind: 'message menu', parts }]);
  });

  test('in a thread it is heard there; another app’s shortcut is not heard', async () => {
    await send(shortcut({ user: bo, text: 'x', thread_ts: '1700000000.000001' }), form);
    expect(heard[0]?.in).toEqual({
      channel: slack.channel,
      thread: slackChannel(workspaceId, channelId, '1700000000.000001'),
    });
    await send(shortcut({ user: bo, text: 'x' }, { callback_id: 'something_else' }), form);
    expect(heard).toHaveLength(1);
  });
});

describe('the Home tab', () => {
  const press = { do: 'list' as const };
  const card = {
    summary: 'Hjem',
    elements: [
      { kind: 'text' as const, runs: [say('Du har 1 åben aftale:')] },
      { kind: 'buttons' as const, buttons: [{ label: 'Vis', press }] },
    ],
  };

  test('is heard when it is opened, and shows the answer to that person alone', async () => {
    answer = () => ({ show: 'privately', card });
    await slack.double.say(anna, channelId, '/home');
    expect(heard).toEqual([
      {
        id: expect.stringContaining(`slack:${workspaceId}/home/`),
        by: slackAccount(workspaceId, anna),
        in: 'direct',
        what: { kind: 'home opened' },
      },
    ]);
    expect(texts(anna, 'home')).toEqual(['Du har 1 åben aftale:']);
    expect(texts(bo, 'home')).toEqual([]);
    expect(texts(anna, 'dm')).toEqual([]);
    await slack.double.say(anna, channelId, '/home');
    expect(new Set(heard.map(({ id }) => id)).size, 'each opening is one of its own').toBe(2);
  });

  test('a press there is heard without a message, and the tab is published anew', async () => {
    let count = 0;
    answer = ({ what }) => {
      if (what.kind === 'press') return { show: 'privately', card: sentence('Den var allerede færdig.') };
      count += 1;
      return {
        show: 'privately',
        card: { ...card, elements: [...card.elements, ...sentence(`nr. ${count}`).elements] },
      };
    };
    await slack.double.say(anna, 'dm', '/home');
    const [home] = slack.double.messages(anna, 'home');
    await slack.double.press(anna, 'home', home?.id ?? '', home?.buttons[0]?.id ?? '');
    await slack.adapter.settled();
    expect(heard.map(({ what }) => what)).toEqual([
      { kind: 'home opened' },
      { kind: 'press', press },
      { kind: 'home opened' },
    ]);
    expect(heard.map(({ in: where }) => where)).toEqual(['direct', 'direct', 'direct']);
    expect(texts(anna, 'home')).toEqual(['Du har 1 åben aftale:\nnr. 2']);
    expect(slack.double.messages(anna, 'home')[0]?.id).toBe(home?.id);
    expect(texts(anna, 'dm')).toEqual(['Den var allerede færdig.']);
    expect([...slack.double.refusals(), ...slack.errors]).toEqual([]);
  });

  test('the app’s other tab says nothing to the bot', async () => {
    const opening = {
      type: 'event_callback',
      event_id: 'Ev1',
      team_id: workspaceId,
      event: { type: 'app_home_opened', user: anna, channel: 'D1', tab: 'messages', event_ts: '1.2' },
    };
    expect(await send(JSON.stringify(opening), 'application/json')).toBe(200);
    expect(heard).toEqual([]);
  });
});
