// What people do on Slack, as the bot hears it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slackAccount, slackChannel, slackMessage } from '#adapters/slack/address.ts';
import { readTypedParts } from '#adapters/slack/typed-parts.ts';
import { sentence } from '#src/chat/card.ts';
import type { ChatEvent, Reply } from '#src/chat/event.ts';
import { sampleForm } from './sample-form.ts';
import { anna, bo, channelId, type SlackSetup, startSlack, transports, workspaceId } from './slack-setup.ts';

describe.each(transports)('over %s', (over) => {
  let slack: SlackSetup;
  let heard: ChatEvent[];
  let reply: Reply;

  beforeEach(async () => {
    heard = [];
    reply = { show: 'nothing' };
    slack = await startSlack({
      over,
      bot: async (event) => {
        heard.push(event);
        return reply;
      },
    });
  });

  afterEach(async () => slack.stop());

  const boMentioned = { mention: slackAccount(workspaceId, bo), name: 'Bo' };

  describe('what is typed', () => {
    test('/aftale is heard as what follows it, to be recorded, with real mentions', async () => {
      await slack.double.say(anna, channelId, '/aftale @Bo sender skemaet til Karen senest fredag');
      expect(heard).toEqual([
        {
          id: expect.stringContaining(`slack:${workspaceId}/command/`),
          by: slackAccount(workspaceId, anna),
          in: { channel: slackChannel(workspaceId, channelId) },
          what: {
            kind: 'typed',
            parts: [{ ...boMentioned, name: 'bo' }, ' sender skemaet til Karen senest fredag'],
            creates: true,
          },
        },
      ]);
      expect(slack.double.refusals()).toEqual([]);
    });

    test('/aftale alone creates; /mellemrum says nothing of itself', async () => {
      await slack.double.say(anna, channelId, '/aftale');
      await slack.double.say(anna, channelId, '/aftale færdig 1');
      await slack.double.say(anna, channelId, '/mellemrum aftaler mine');
      await slack.double.say(anna, 'dm', '/mellemrum');
      expect(heard.map(({ what }) => what)).toEqual([
        { kind: 'typed', parts: [], creates: true },
        { kind: 'typed', parts: ['færdig 1'], creates: true },
        { kind: 'typed', parts: ['aftaler mine'] },
        { kind: 'typed', parts: [] },
      ]);
      expect(heard[3]?.in).toBe('direct');
    });

    test('a mention in the channel is heard without the mention; other talk is not heard', async () => {
      await slack.double.say(anna, channelId, 'Goddag, er her nogen?');
      await slack.double.say(anna, channelId, '@Mellemrum aftale @Bo ringer & skriver <i dag>');
      expect(heard).toMatchObject([
        {
          by: slackAccount(workspaceId, anna),
          in: { channel: slackChannel(workspaceId, channelId) },
          what: { kind: 'typed', parts: ['aftale ', boMentioned, ' ringer & skriver <i dag>'] },
        },
      ]);
      expect(heard[0]?.id).toContain(`/message/${channelId}:`);
    });

    test('a direct message is heard whole', async () => {
      await slack.double.say(bo, 'dm', 'færdig 12');
      expect(heard).toMatchObject([{ in: 'direct', what: { kind: 'typed', parts: ['færdig 12'] } }]);
    });

    test('the bot does not hear itself', async () => {
      await slack.messenger.sendDirect(slack.account, sentence('Godmorgen'), crypto.randomUUID());
      expect(heard).toEqual([]);
    });
  });

  describe('what is pressed and filled in', () => {
    test('a press carries what the button carried, the message, and the place', async () => {
      const press = { do: 'list' as const };
      const card = {
        summary: 'Aftaler',
        elements: [{ kind: 'buttons' as const, buttons: [{ label: 'Vis', press }] }],
      };
      const on = await slack.messenger.post(slack.channel, card, crypto.randomUUID());
      const [message] = slack.double.messages(bo, channelId);
      await slack.double.press(bo, channelId, message?.id ?? '', message?.buttons[0]?.id ?? '');
      expect(heard).toEqual([
        {
          id: expect.stringContaining(`slack:${workspaceId}/press/`),
          by: slackAccount(workspaceId, bo),
          in: { channel: slack.channel },
          what: { kind: 'press', press, on },
        },
      ]);
      expect(on).toBe(slackMessage(workspaceId, channelId, message?.id ?? ''));
    });

    test('a filled-in form comes back by field, from where it was opened', async () => {
      reply = { show: 'as form', form: sampleForm() };
      const { opened } = await slack.double.say(anna, channelId, '/aftale');
      expect(opened).toMatchObject({
        title: 'Ny aftale',
        fields: [
          { id: 'what', type: 'text', value: 'Sender skemaet' },
          { id: 'owners', type: 'choices', value: ['b'] },
          { id: 'due', type: 'date', value: '2026-12-03' },
        ],
      });
      reply = { show: 'nothing' };
      const values = { what: 'Ringer', owners: ['a', 'b'], due: '2026-11-27' };
      expect(await slack.double.submit(anna, opened?.id ?? '', values)).toEqual({ opened: null });
      expect(heard[1]).toEqual({
        id: expect.stringContaining(`slack:${workspaceId}/submit/`),
        by: slackAccount(workspaceId, anna),
        in: { channel: slack.channel },
        what: { kind: 'submit', form: 'action item', draft: 'draft-1', values },
      });
      expect(slack.double.refusals()).toEqual([]);
    });

    test('a form with an empty required field does not reach the bot', async () => {
      reply = { show: 'as form', form: sampleForm() };
      const { opened } = await slack.double.say(anna, channelId, '/aftale');
      const again = await slack.double.submit(anna, opened?.id ?? '', { what: '' });
      expect(again.opened?.errors).toHaveProperty('what');
      expect(heard).toHaveLength(1);
    });
  });

  test('every form of markup becomes plain words, and typed markup stays as it was typed', async () => {
    const around = { workspaceId, botUserId: 'UBOT', nameOf: async () => 'Bo Berg' };
    const text =
      ' <@UBOT>  se <https://a.dk/?x=1&amp;y=2> og <https://a.dk|siden>, <#C1|udskrivning>, <!here>, ' +
      '<!subteam^S1|@ledelsen>, <@U1>\u00a0&lt;@U9&gt; &amp;amp; <mailto:a@b.dk|a@b.dk>';
    expect(await readTypedParts(text, around)).toEqual([
      'se https://a.dk/?x=1&y=2 og siden, #udskrivning, @here, @ledelsen, ',
      { mention: slackAccount(workspaceId, 'U1'), name: 'Bo Berg' },
      ' <@U9> &amp; a@b.dk',
    ]);
  });
});
