// Activities as Teams sends them -> what a person did.
import { expect, test } from 'vitest';
import { teamsAccount, teamsChannel, teamsMessage } from '#adapters/msteams/address.ts';
import { InboundActivity } from '#adapters/msteams/inbound-activity.ts';
import { readEvent } from '#adapters/msteams/read-event.ts';

const tenantId = 'tenant';
const channelId = '19:abc@thread.tacv2';
const bot = { id: '28:mellemrum', name: 'Mellemrum' };

function read(rest: Record<string, unknown>) {
  return readEvent(
    InboundActivity.parse({
      id: '1700000000001',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: '29:anna', name: 'Anna' },
      recipient: bot,
      conversation: { id: `${channelId};messageid=17`, conversationType: 'channel', tenantId },
      channelData: { tenant: { id: tenantId } },
      ...rest,
    }),
  );
}

const mention = (mentioned: { id: string; name: string }) => ({
  type: 'mention',
  mentioned,
  text: `<at>${mentioned.name}</at>`,
});

const partsOf = (text: string, entities: unknown[] = []) => {
  const reading = read({ type: 'message', text, entities });
  if (typeof reading === 'string' || reading.event.what.kind !== 'typed')
    throw new Error('Nothing was typed.');
  return reading.event.what.parts;
};

test('two people of one name are told apart by the order of their mentions', () => {
  const mentions = [bot, { id: '29:bo1', name: 'Bo' }, { id: '29:bo2', name: 'Bo' }].map(mention);
  expect(partsOf('<at>Mellemrum</at>&nbsp;aftale <at>Bo</at> og <at>Bo</at> ringer\r\n', mentions)).toEqual([
    'aftale ',
    { mention: teamsAccount(tenantId, '29:bo1'), name: 'Bo' },
    ' og ',
    { mention: teamsAccount(tenantId, '29:bo2'), name: 'Bo' },
    ' ringer',
  ]);
});

test('a table pasted into the personal chat keeps its rows and cells', () => {
  const html =
    '<div><p>Aktioner</p><table><tbody><tr><td><p>Opgave</p></td><td><p>Ansvarlig</p></td></tr>' +
    '<tr><td><p>Sender skemaet</p><p>til afd. B4</p></td><td><p>Bo &amp; Karen</p></td></tr>' +
    '<tr><td></td><td>Jens</td></tr></tbody></table><ul><li>Karen ringer</li></ul></div>';
  const reading = read({
    type: 'message',
    text: 'Aktioner Opgave Ansvarlig Sender skemaet til afd. B4 Bo &amp; Karen',
    conversation: { id: 'a:1', conversationType: 'personal', tenantId },
    attachments: [{ contentType: 'text/html', content: html }],
  });
  expect(reading).toMatchObject({
    event: {
      what: {
        kind: 'typed',
        parts: [
          'Aktioner\nOpgave\tAnsvarlig\nSender skemaet til afd. B4\tBo & Karen\n\tJens\n- Karen ringer',
        ],
      },
    },
  });
});

test('markup that people type stays text', () => {
  expect(partsOf('&lt;at&gt;Bo&lt;/at&gt; &amp;lt; R&amp;D &#128512; &constructor; &#0;')).toEqual([
    '<at>Bo</at> &lt; R&D 😀 &constructor; &#0;',
  ]);
  expect(partsOf('<at>Ukendt</at> ringer')).toEqual(['Ukendt ringer']);
  expect(partsOf('<at>Mellemrum</at>', [mention(bot)])).toEqual([]);
});

test('a channel, a thread, a group chat and a personal chat are told apart', () => {
  const placeOf = (conversation: Record<string, unknown>) => {
    const reading = read({ type: 'message', text: 'hej', conversation });
    return typeof reading === 'string' ? reading : reading.event.in;
  };
  const channel = teamsChannel(tenantId, channelId);
  const thread = teamsChannel(tenantId, `${channelId};messageid=17`);
  expect(placeOf({ id: channelId, conversationType: 'channel' })).toEqual({ channel });
  expect(placeOf({ id: `${channelId};messageid=17`, conversationType: 'channel' })).toEqual({
    channel,
    thread,
  });
  expect(placeOf({ id: '19:g@thread.v2', conversationType: 'groupChat' })).toEqual({
    channel: teamsChannel(tenantId, '19:g@thread.v2'),
  });
  expect(placeOf({ id: 'a:1', conversationType: 'personal' })).toBe('direct');
});

test('a press is the same on a client that knows Action.Execute and on one that does not', () => {
  const press = { do: 'list' };
  const on = teamsMessage(tenantId, `${channelId};messageid=17`, '17');
  const execute = { action: { type: 'Action.Execute', verb: 'press', data: { press } } };
  const readings = [
    read({ type: 'invoke', name: 'adaptiveCard/action', replyToId: '17', value: execute }),
    read({ type: 'message', replyToId: '17', value: { press } }),
    read({ type: 'invoke', name: 'task/fetch', replyToId: '17', value: { data: { press } } }),
  ];
  expect(readings).toMatchObject([
    { answeredBy: 'execute', event: { what: { kind: 'press', press, on } } },
    { answeredBy: 'message', event: { what: { kind: 'press', press, on } } },
    { answeredBy: 'fetch', event: { what: { kind: 'press', press, on } } },
  ]);
});

test('a dialog comes back with what was filled in, or cancelled', () => {
  const submit = { form: 'action item', draft: 'draft' };
  const data = {
    submit,
    'text:what': 'Ringer, skriver',
    'choices:owners': 'a,b',
    'date:due': '2026-12-04',
    other: 1,
  };
  expect(read({ type: 'invoke', name: 'task/submit', value: { data } })).toMatchObject({
    answeredBy: 'submit',
    event: {
      what: {
        kind: 'submit',
        ...submit,
        values: { what: 'Ringer, skriver', owners: ['a', 'b'], due: '2026-12-04' },
      },
    },
  });
  expect(read({ type: 'invoke', name: 'task/submit', value: { data: { cancel: true } } })).toBe(
    'form closed',
  );
});

test('what is not ours, or comes from no tenant, is nothing', () => {
  expect(read({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'other' } } })).toBe(
    'nothing',
  );
  expect(read({ type: 'invoke', name: 'task/submit', value: { data: {} } })).toBe('nothing');
  expect(read({ type: 'typing' })).toBe('nothing');
  const homeless = { conversation: { id: 'a:1' }, channelData: {} };
  expect(read({ type: 'message', text: 'hej', ...homeless })).toBe('nothing');
});

test('an edited or deleted message is told by its address, in or out of a thread; nothing else of it is read', () => {
  const told = (type: string, eventType: string, conversationId = `${channelId};messageid=17`) => {
    const reading = read({
      type,
      text: 'Hemmeligt',
      conversation: { id: conversationId, conversationType: 'channel', tenantId },
      channelData: { tenant: { id: tenantId }, eventType },
    });
    return typeof reading === 'string' ? reading : reading.event.what;
  };
  const message = teamsMessage(tenantId, channelId, '1700000000001');
  const edited = { kind: 'message changed', message, to: 'edited' };
  expect(told('messageUpdate', 'editMessage')).toEqual(edited);
  expect(told('messageUpdate', 'editMessage', channelId)).toEqual(edited);
  expect(told('messageDelete', 'softDeleteMessage')).toEqual({ ...edited, to: 'deleted' });
  expect(told('messageUpdate', 'undeleteMessage')).toBe('nothing');
  expect(told('messageDelete', 'editMessage')).toBe('nothing');
});

test('what another bot says or presses is not heard', () => {
  const from = { id: '28:jira', name: 'Jira' };
  expect(
    read({ type: 'message', text: '<at>Mellemrum</at> aftale Bo betaler', entities: [mention(bot)], from }),
  ).toBe('nothing');
  expect(read({ type: 'message', value: { press: { do: 'help' } }, from })).toBe('nothing');
});
