// What Slack tells of messages in a channel: an edit and a deletion go on as an address, everything else is dropped.
import { expect, test } from 'vitest';
import { slackMessage } from '#adapters/slack/address.ts';
import { readMessageChange } from '#adapters/slack/read-message-change.ts';

const secret = 'Fru Hansen på stue 4';
const written = { type: 'message', user: 'U1', text: secret, ts: '17.000100' };

function read(event: Record<string, unknown>, type: 'channel' | 'group' | 'im' = 'channel') {
  const told = { type: 'message', channel: 'C1', channel_type: 'channel', ts: '18.1', ...event };
  return readMessageChange({ team_id: 'T1', event_id: 'Ev1', event: told }, type)?.event;
}

const edit = {
  subtype: 'message_changed',
  message: { ...written, edited: { user: 'U1', ts: '18.0' } },
  previous_message: written,
};

test('an edit and a deletion are told by the address of the message, and by nothing that stands in it', () => {
  const message = slackMessage('T1', 'C1', '17.000100');
  const edited = read(edit);
  expect(edited?.what).toEqual({ kind: 'message changed', message, to: 'edited' });
  const deleted = read({ subtype: 'message_deleted', deleted_ts: '17.000100', previous_message: written });
  expect(deleted?.what).toEqual({ kind: 'message changed', message, to: 'deleted' });
  const stone = { ...written, subtype: 'tombstone', text: 'This message was deleted.' };
  const root = read({ subtype: 'message_changed', message: stone, previous_message: written });
  expect(root?.what).toEqual({ kind: 'message changed', message, to: 'deleted' });
  expect(JSON.stringify([edited, deleted, root])).not.toContain('Hansen');
});

test.each([
  ['a message', { ...written }],
  ['an answer', { ...written, thread_ts: '16.1' }],
  ['somebody coming', { ...written, subtype: 'channel_join' }],
  [
    'a link’s preview',
    { subtype: 'message_changed', message: { ...written, attachments: [{}] }, previous_message: written },
  ],
  [
    'a preview of a message that was edited before',
    { ...edit, previous_message: { ...written, edited: { user: 'U1', ts: '18.0' } } },
  ],
  [
    'a new answer below it',
    { subtype: 'message_changed', message: { ...written, reply_count: 1 }, previous_message: written },
  ],
  ['an edit in another kind of channel', { ...edit, channel_type: 'mpim' }],
  ['something without a form', { subtype: 'message_changed' }],
])('%s is dropped', (_what, event) => {
  expect(read(event)).toBeUndefined();
});

test('each subscription reads its own kind of channel, so that one edit is told once', () => {
  expect([read(edit, 'channel'), read(edit, 'group'), read(edit, 'im')].filter(Boolean)).toHaveLength(1);
});
