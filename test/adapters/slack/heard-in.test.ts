// Whose installation heard something: of workspaces that share a channel, each body names several.
import { expect, test } from 'vitest';
import { slackChannel } from '#adapters/slack/address.ts';
import { asHeardIn, workspacesNamedIn } from '#adapters/slack/heard-in.ts';
import { readPress } from '#adapters/slack/read-event.ts';
import { sentence } from '#src/chat/card.ts';
import { type Bot, tell } from '#src/chat/event.ts';
import { anna, channelId, startSlack, transports } from './slack-setup.ts';

test.each([
  [
    'an event’s authorization comes before its context, and that before its sender’s workspace',
    { authorizations: [{ team_id: 'T1' }], context_team_id: 'T2', team_id: 'T3' },
    ['T1', 'T2', 'T3'],
  ],
  ['an event without either is its own workspace’s', { team_id: 'T3', event: {} }, ['T3']],
  [
    'of an organisation’s installation nothing is read but the workspace',
    { authorizations: [{ team_id: null }], team_id: 'T3' },
    ['T3'],
  ],
  [
    'a press belongs to the bot that posted the message, then to its person’s workspace',
    {
      type: 'block_actions',
      message: { bot_profile: { team_id: 'T1' } },
      team: { id: 'T2' },
      user: { team_id: 'T2' },
    },
    ['T1', 'T2'],
  ],
  [
    'the menu of another bot’s message is the person’s own',
    { type: 'message_action', message: { bot_profile: { team_id: 'T1' } }, team: { id: 'T2' } },
    ['T2'],
  ],
  [
    'a form belongs to where the app that opened it is installed',
    { type: 'view_submission', view: { app_installed_team_id: 'T1' }, team: { id: 'T2' } },
    ['T1', 'T2'],
  ],
  ['a press without a workspace is its person’s', { team: null, user: { team_id: 'T2' } }, ['T2']],
  ['what is malformed names what else it names', { authorizations: 'x', view: 3, team_id: 'T3' }, ['T3']],
  ['nothing names nobody', {}, []],
  ['a word is no body', 'T1', []],
])('%s', (_case, body, named) => {
  expect(workspacesNamedIn(body)).toEqual(named);
});

test('every address that is read is of the installation, whatever the body called its workspace', () => {
  const body = {
    type: 'block_actions',
    team: { id: 'T2' },
    user: { id: 'U1', team_id: 'T2' },
    trigger_id: '1',
    channel: { id: 'C1' },
    container: { message_ts: '1.2' },
    actions: [{ type: 'button', value: '{}' }],
  };
  const heard = readPress(asHeardIn(body, 'T1'));
  expect(heard?.event.by).toBe('slack:account/T1/U1');
  expect(heard?.event.in).toEqual({ channel: 'slack:channel/T1/C1' });
  expect(JSON.stringify(heard)).not.toContain('T2');
});

test.each(transports)('a workspace that installed the app is heard and answered over %s', async (over) => {
  const heard: string[] = [];
  const bot: Bot = async (event) => {
    heard.push(event.by);
    return tell('Det er noteret.');
  };
  const slack = await startSlack({ bot, over, isInstalled: true });
  await slack.double.say(anna, channelId, '@Mellemrum aftaler');
  expect(heard).toEqual([slack.account]);
  expect(slack.double.messages(anna, channelId).at(-1)?.text).toBe('Det er noteret.');
  const elsewhere = slack.messenger.post(slackChannel('T0ELSEWHERE', channelId), sentence('Hej'), 'key');
  await expect(elsewhere).rejects.toMatchObject({ next: 'give up', reason: 'app_uninstalled' });
  await slack.stop();
});
