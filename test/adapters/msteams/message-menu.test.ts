// The menu of a message on Teams: its HTML as words, the dialog that opens, and the two forms of answer.
import { afterEach, describe, expect, test } from 'vitest';
import { teamsAccount } from '#adapters/msteams/address.ts';
import { InboundActivity } from '#adapters/msteams/inbound-activity.ts';
import { readEvent } from '#adapters/msteams/read-event.ts';
import { readHtmlBody } from '#adapters/msteams/read-html-body.ts';
import { makeAgreementCommand } from '#adapters/msteams/read-message-menu.ts';
import { checkFetchedTask, checkSubmitAction } from '#playground/msteams/card-schema.ts';
import { PLAYGROUND_TENANT, userIdOf } from '#playground/msteams/identities.ts';
import { sentence } from '#src/chat/card.ts';
import type { ChatEvent, Reply } from '#src/chat/event.ts';
import type { Form } from '#src/chat/form.ts';
import { startTeams, type TeamsSetup } from './teams-setup.ts';

describe('the HTML of a message', () => {
  const mentions = new Map<string, string | undefined>([
    ['0', 'mette'],
    ['1', 'mette'],
    ['2', 'jens'],
    ['9', undefined],
  ]);

  test.each<[string, string, string]>([
    ['paragraphs', '<p>Bo ringer</p>\n<p>senest&nbsp;fredag</p>', 'Bo ringer\nsenest fredag'],
    ['breaks', '<div>Bo ringer<br>fredag<br/></div>', 'Bo ringer\nfredag'],
    [
      'a list',
      '<ul>\n<li>Bo ringer</li>\n<li><p>Karen skriver</p></li></ul>',
      '- Bo ringer\n- Karen skriver',
    ],
    [
      'styles',
      '<p>Bo <strong>ringer</strong> <a href="https://a.dk/?x=1&amp;y=2">her</a></p>',
      'Bo ringer her',
    ],
    ['entities', '<p>R&amp;D &lt;b&gt; &quot;nu&quot; &#128512; &aring;</p>', 'R&D <b> "nu" 😀 &aring;'],
    ['a mention', '<p><at id="0">Mette Demo</at> ringer</p>', '@Mette Demo ringer'],
    ['the words of a name', '<at id="0">Mette</at>&nbsp;<at id="1">Demo</at> ringer', '@Mette Demo ringer'],
    ['two people', '<at id="0">Mette</at> <at id="2">Jens</at> ringer', '@Mette @Jens ringer'],
    ['a mention of the bot', '<p><at id="9">Mellemrum</at> aftale Bo</p>', 'aftale Bo'],
    ['an unknown mention', '<at id="7">Nogen &amp; "andre"</at> ringer', '@Nogen & "andre" ringer'],
    ['an emoji', '<p>Bo ringer <emoji id="x" alt="😀" title="Glad"></emoji></p>', 'Bo ringer 😀'],
    ['a picture', '<p>Se <img alt="image" src="https://a.dk/1.png"></p>', 'Se'],
    ['a card', '<attachment id="1"></attachment>', ''],
    [
      'a quoted reply',
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply"><strong>Bo</strong><p>Hvem?</p></blockquote><p>Karen ringer</p>',
      'Karen ringer',
    ],
    ['a lone bracket', 'a < b', 'a < b'],
  ])('%s', (_, html, text) => {
    expect(readHtmlBody(html, mentions)).toBe(text);
  });
});

const bot = { id: '28:mellemrum', name: 'Mellemrum' };
function read(value: object, rest: object = {}) {
  return readEvent(
    InboundActivity.parse({
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      id: 'f:1',
      timestamp: '2026-11-23T08:01:00.000Z',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: '29:anna', name: 'Anna', aadObjectId: 'aad-anna' },
      recipient: bot,
      conversation: { id: '19:abc@thread.tacv2', conversationType: 'channel', tenantId: 'tenant' },
      value: {
        commandId: makeAgreementCommand,
        commandContext: 'message',
        messagePayload: {
          createdDateTime: '2026-11-23T08:00:00.000Z',
          from: { user: { id: 'aad-anna', displayName: 'Anna' } },
          body: { contentType: 'html', content: '<p>Bo ringer</p>' },
        },
        ...value,
      },
      ...rest,
    }),
  );
}

test('whoever wrote the message is known where it is who uses the menu', () => {
  const what = { kind: 'message menu', parts: ['Bo ringer'], age: 60_000 };
  expect(read({})).toMatchObject({
    answeredBy: 'fetch',
    event: { what: { ...what, writtenBy: teamsAccount('tenant', '29:anna') } },
  });
  const ofBo = { from: { user: { id: 'aad-bo' } }, body: { contentType: 'text', content: ' a <b> ' } };
  const reading = read({ messagePayload: ofBo });
  expect(typeof reading === 'string' ? reading : reading.event.what).toEqual({
    kind: 'message menu',
    parts: ['a <b>'],
  });
  expect(read({ messagePayload: { body: null } })).toMatchObject({ event: { what: { parts: [] } } });
});

test('another command, or one that was not used on a message, is none of our business', () => {
  expect(read({ commandId: 'other' })).toBe('nothing');
  expect(read({ commandContext: 'compose' })).toBe('nothing');
  expect(read({ messagePayload: undefined })).toBe('nothing');
});

test('a dialog that the menu opened comes back like any other', () => {
  const name = 'composeExtension/submitAction';
  const submit = { form: 'action item', draft: 'draft' };
  expect(read({ data: { submit, 'text:what': 'Ringer' } }, { name })).toMatchObject({
    answeredBy: 'menu submit',
    event: { what: { kind: 'submit', ...submit, values: { what: 'Ringer' } } },
  });
  expect(read({ data: { cancel: true } }, { name })).toBe('form closed');
});

const draft = '9a4f7c52-5b1e-4a6d-8f10-6f5d2c3b4a22';
const form: Form = {
  id: 'action item',
  draft,
  title: 'Ny aftale',
  submit: 'Gem',
  cancel: 'Luk',
  fields: [
    { kind: 'text', id: 'what', label: 'Hvad', required: 'Skriv, hvad.', maxLength: 300, value: 'ringer' },
  ],
  invitation: sentence('Udfyld'),
};

describe('in Teams', () => {
  let started: TeamsSetup | undefined;
  afterEach(async () => started?.stop());

  async function teamsThatAnswers(...replies: Reply[]) {
    const heard: ChatEvent[] = [];
    const teams = await startTeams({
      bot: async (event) => {
        // That the bot was installed is told of in every test.
        if (event.what.kind === 'membership') return { show: 'nothing' };
        heard.push(event);
        return replies.shift() ?? { show: 'nothing' };
      },
    });
    started = teams;
    const useMenu = async (person: string, where: string, text: string) => {
      await teams.double.say(person, where, text);
      const id = teams.double.messages(person, where).find((message) => message.text === text)?.id;
      return teams.double.say('bo', where, `/menu ${id}`);
    };
    return { ...teams, heard, useMenu };
  }
  const texts = ({ double }: TeamsSetup, person: string, where: string) =>
    double.messages(person, where).map((message) => message.text);

  test('the dialog opens, stays open with its errors, and closes with a sentence for its reader alone', async () => {
    const teams = await teamsThatAnswers(
      { show: 'as form', form },
      { show: 'form errors', form, errors: { what: 'For kort.' } },
      { show: 'privately', card: sentence('Noteret.') },
    );
    const { opened } = await teams.useMenu('anna', 'team', 'Bo & @Anna ringer\nfredag');
    expect(teams.heard[0]).toMatchObject({
      by: teamsAccount(PLAYGROUND_TENANT, userIdOf('bo')),
      in: { channel: teams.channel },
      what: { kind: 'message menu', parts: ['Bo & @Anna ringer\nfredag'] },
    });
    expect(opened).toMatchObject({ title: 'Ny aftale', fields: [{ id: 'what', value: 'ringer' }] });
    const wrong = await teams.double.submit('bo', opened?.id ?? '', { what: 'x' });
    expect(wrong.opened).toMatchObject({ errors: { what: 'For kort.' }, fields: [{ value: 'x' }] });
    expect(await teams.double.submit('bo', opened?.id ?? '', { what: 'ringer' })).toEqual({ opened: null });
    expect(texts(teams, 'bo', 'team').at(-1)).toBe('Noteret.');
    expect(texts(teams, 'anna', 'team')).toEqual(['Bo & @Anna ringer\nfredag']);
    expect(teams.double.refusals()).toEqual([]);
  });

  test('a sentence instead of a dialog is seen by its reader alone', async () => {
    const teams = await teamsThatAnswers({ show: 'privately', card: sentence('Det ligner et CPR-nummer.') });
    expect(await teams.useMenu('anna', 'team', 'Bo ringer')).toEqual({ opened: null });
    expect(texts(teams, 'bo', 'team')).toEqual(['Bo ringer', 'Det ligner et CPR-nummer.']);
    expect(texts(teams, 'anna', 'team')).toEqual(['Bo ringer']);
    expect(teams.double.refusals()).toEqual([]);
  });

  test('an empty answer is one that the client cannot show', async () => {
    const teams = await teamsThatAnswers({ show: 'nothing' });
    expect(await teams.useMenu('anna', 'team', 'Bo ringer')).toEqual({ opened: null });
    expect(teams.double.refusals().map(({ what }) => what)).toEqual([
      expect.stringContaining('composeExtension/fetchTask'),
    ]);
  });

  test('in somebody else’s conversation it does not change where the bot writes to its reader', async () => {
    const teams = await teamsThatAnswers({ show: 'privately', card: sentence('Nej.') });
    const activity = {
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      id: 'f:1',
      channelId: 'msteams',
      serviceUrl: `${teams.url}/playground/msteams`,
      from: { id: userIdOf('bo') },
      recipient: bot,
      conversation: {
        id: '19:two@unq.gbl.spaces',
        conversationType: 'personal',
        tenantId: PLAYGROUND_TENANT,
      },
      value: { commandId: makeAgreementCommand, commandContext: 'message', messagePayload: {} },
    };
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    };
    const answer = await fetch(`${teams.url}/api/messages`, init);
    expect(await answer.json()).toEqual({ task: { type: 'message', value: 'Nej.' } });
    await teams.messenger.sendDirect(teams.account, sentence('Godmorgen Bo'), 'key');
    expect(texts(teams, 'bo', 'dm')).toEqual(['Godmorgen Bo']);
  });
});

test('the double takes each answer only in its own form', () => {
  const task = { type: 'message', value: 'Nej.' };
  const composeExtension = { type: 'message', text: 'Nej.' };
  expect(checkFetchedTask({ task })).toEqual(task);
  expect(checkSubmitAction({ composeExtension })).toEqual(task);
  expect(checkSubmitAction(undefined)).toBeUndefined();
  for (const wrong of [undefined, {}, { composeExtension }, { task: { type: 'continue' } }])
    expect(() => checkFetchedTask(wrong)).toThrow();
  for (const wrong of [
    { task },
    { task, composeExtension },
    { composeExtension: { type: 'message' } },
    { text: 'x' },
  ])
    expect(() => checkSubmitAction(wrong)).toThrow();
});
