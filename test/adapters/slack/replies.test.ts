// An answer reaches the one person who acted, however that person reached the bot.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRespond } from '#adapters/slack/respond.ts';
import type { FaultKind, PlaygroundMessage } from '#playground/platform.ts';
import { type Card, sentence } from '#src/chat/card.ts';
import type { ChatEvent, Reply } from '#src/chat/event.ts';
import { sampleForm } from './sample-form.ts';
import { anna, bo, channelId, type SlackSetup, startSlack, transports } from './slack-setup.ts';

describe.each(transports)('over %s', (over) => {
  let slack: SlackSetup;
  let bot: (event: ChatEvent) => Reply | Promise<Reply>;

  beforeEach(async () => {
    bot = () => ({ show: 'nothing' });
    slack = await startSlack({ over, bot: async (event) => bot(event) });
  });

  afterEach(async () => slack.stop());

  const withButton = (summary: string): Card => ({
    summary,
    elements: [
      { kind: 'text', runs: [{ text: summary }] },
      { kind: 'buttons', buttons: [{ label: 'Vis', press: { do: 'list' } }] },
    ],
  });
  const newest = (person: string, channel: string): PlaygroundMessage | undefined =>
    slack.double.messages(person, channel).at(-1);
  const texts = (person: string, channel: string): string[] =>
    slack.double.messages(person, channel).map(({ text }) => text);
  const pressNewest = async (person: string, channel: string) => {
    const message = newest(person, channel);
    return slack.double.press(person, channel, message?.id ?? '', message?.buttons[0]?.id ?? '');
  };

  describe('a private answer', () => {
    test('to a command is seen by that person alone, and can be replaced in its place', async () => {
      bot = () => ({ show: 'privately', card: withButton('Hvornår?') });
      await slack.double.say(anna, channelId, '/aftale @Bo ringer');
      expect(newest(anna, channelId)).toMatchObject({ from: 'mellemrum', private: true, text: 'Hvornår?' });
      expect(texts(bo, channelId)).toEqual([]);

      bot = () => ({ show: 'in place', card: sentence('Gemt.') });
      await pressNewest(anna, channelId);
      expect(texts(anna, channelId)).toEqual(['Gemt.']);
      expect(texts(bo, channelId)).toEqual([]);
      expect(slack.double.refusals()).toEqual([]);
    });

    test('to a mention is seen by that person alone', async () => {
      bot = () => ({ show: 'privately', card: sentence('Hvem?') });
      await slack.double.say(anna, channelId, '@Mellemrum aftale');
      expect(newest(anna, channelId)).toMatchObject({ private: true, text: 'Hvem?' });
      expect(texts(bo, channelId)).toEqual(['@Mellemrum aftale']);
    });

    test('to a direct message stands in that conversation, and a press there changes it', async () => {
      bot = () => ({ show: 'privately', card: withButton('Ingen aftaler.') });
      await slack.double.say(anna, 'dm', 'aftaler');
      expect(newest(anna, 'dm')).toMatchObject({ private: true, text: 'Ingen aftaler.' });
      bot = () => ({ show: 'in place', card: sentence('Set.') });
      await pressNewest(anna, 'dm');
      expect(texts(anna, 'dm')).toEqual(['aftaler', 'Set.']);
      expect(texts(bo, 'dm')).toEqual([]);
      bot = () => ({ show: 'privately', card: sentence('Hjælp') });
      await slack.messenger.sendDirect(slack.account, withButton('Godmorgen'), crypto.randomUUID());
      await pressNewest(anna, 'dm');
      expect(texts(anna, 'dm')).toEqual(['aftaler', 'Set.', 'Godmorgen', 'Hjælp']);
    });

    test('to a press on a shared card leaves that card alone, asked for in place or not', async () => {
      await slack.messenger.post(slack.channel, withButton('Aftale #1'), crypto.randomUUID());
      const [shared] = slack.double.messages(bo, channelId);
      for (const show of ['privately', 'in place'] as const) {
        bot = () => ({ show, card: sentence(`Kun til Bo, ${show}`) });
        await slack.double.press(bo, channelId, shared?.id ?? '', shared?.buttons[0]?.id ?? '');
      }
      expect(texts(bo, channelId)).toEqual(['Aftale #1', 'Kun til Bo, privately', 'Kun til Bo, in place']);
      expect(texts(anna, channelId)).toEqual(['Aftale #1']);
    });

    test('that cannot be shown is logged by its id, and the request still succeeds', async () => {
      bot = () => ({ show: 'privately', card: sentence('Hemmeligt') });
      slack.double.fault('forbidden', 1);
      await slack.double.say(anna, channelId, '@Mellemrum aftaler');
      expect(texts(anna, channelId)).toEqual(['@Mellemrum aftaler']);
      expect(slack.double.refusals()).toEqual([]);
      expect(slack.errors).toMatchObject([{ show: 'privately', reason: 'restricted_action' }]);
      expect(JSON.stringify(slack.errors)).not.toContain('Hemmeligt');
    });
  });

  // What is told to Slack meets the same faults, whichever way the question came.
  describe.runIf(over === 'HTTP')('a private answer that meets a fault', () => {
    const faults: [FaultKind, number][] = [
      ['rateLimit', 2],
      ['serverError', 2],
      ['hang', 1],
      ['loseAnswer', 1],
    ];
    const places = [
      [channelId, '@Mellemrum aftaler'],
      ['dm', 'aftaler'],
    ] as const;
    test.for(places.flatMap((place) => faults.map((fault) => [...place, ...fault] as const)))(
      'in %s to "%s": %s %i times, and it is seen once, while Slack is answered in time',
      { timeout: 10_000 },
      async ([place, text, fault, times]) => {
        bot = () => ({ show: 'privately', card: sentence('Du har 2 aftaler') });
        slack.double.fault(fault, times);
        await slack.double.say(anna, place, text);
        await slack.adapter.settled();
        expect(texts(anna, place)).toEqual([text, 'Du har 2 aftaler']);
        expect(slack.double.refusals()).toEqual([]);
      },
    );

    test('is given up after three tries, and logged', async () => {
      bot = () => ({ show: 'privately', card: sentence('Hemmeligt') });
      slack.double.fault('serverError', 3);
      await slack.double.say(anna, 'dm', 'aftaler');
      await slack.adapter.settled();
      expect(texts(anna, 'dm')).toEqual(['aftaler']);
      expect(slack.errors).toMatchObject([{ show: 'privately', reason: 'HTTP 500' }]);
    });
  });

  test('an answer to a command that comes too late for its request is shown all the same', async () => {
    bot = () => {
      slack.pass(2_900);
      return { show: 'privately', card: sentence('Gemt.') };
    };
    await slack.double.say(anna, channelId, '/aftale @Bo ringer i dag');
    await slack.adapter.settled();
    expect(newest(anna, channelId)).toMatchObject({ private: true, text: 'Gemt.' });
  });

  describe('a form', () => {
    test('opens at once from a command and from a press', async () => {
      bot = () => ({ show: 'as form', form: sampleForm() });
      expect((await slack.double.say(anna, channelId, '/aftale')).opened?.title).toBe('Ny aftale');
      await slack.messenger.post(slack.channel, withButton('Aftale #1'), crypto.randomUUID());
      expect((await pressNewest(bo, channelId)).opened?.title).toBe('Ny aftale');
    });

    test.each([
      ['a mention', channelId, '@Mellemrum aftale'],
      ['a direct message', 'dm', 'aftale'],
    ])('is offered by a private button after %s', async (_, channel, text) => {
      bot = () => ({ show: 'as form', form: sampleForm() });
      expect(await slack.double.say(anna, channel, text)).toEqual({ opened: null });
      expect(newest(anna, channel)).toMatchObject({ private: true, buttons: [{ label: 'Udfyld' }] });
      expect((await pressNewest(anna, channel)).opened?.title).toBe('Ny aftale');
    });

    test('keeps what was filled in and shows the error at its field', async () => {
      const form = sampleForm();
      bot = () => ({ show: 'as form', form });
      const { opened } = await slack.double.say(anna, channelId, '/aftale');
      bot = () => ({ show: 'form errors', form, errors: { due: 'Datoen er forbi.' } });
      const again = await slack.double.submit(anna, opened?.id ?? '', { what: 'Ringer', due: '2020-01-01' });
      expect(again.opened?.errors).toEqual({ due: 'Datoen er forbi.' });
      expect(again.opened?.fields).toMatchObject([
        { value: 'Ringer' },
        { value: ['b'] },
        { value: '2020-01-01' },
      ]);
    });

    test.each([
      ['a channel', channelId],
      ['a direct message', 'dm'],
    ])('is answered privately where it was opened: %s', async (_, channel) => {
      bot = () => ({ show: 'as form', form: sampleForm() });
      const { opened } = await slack.double.say(anna, channel, '/aftale');
      bot = () => ({ show: 'privately', card: sentence('Gemt.') });
      expect(await slack.double.submit(anna, opened?.id ?? '', {})).toEqual({ opened: null });
      expect(texts(anna, channel)).toEqual(['Gemt.']);
      expect(texts(bo, channel)).toEqual([]);
    });

    test.each([
      ['a channel', channelId, '@Mellemrum aftale'],
      ['a direct message', 'dm', 'aftale'],
    ])(
      'from a private question in %s: the answer takes its place, or takes it away',
      async (_, place, text) => {
        const fillIn = async (answer: Reply) => {
          bot = ({ what }) => (what.kind === 'submit' ? answer : { show: 'as form', form: sampleForm() });
          await slack.double.say(anna, place, text);
          const { opened } = await pressNewest(anna, place);
          expect(await slack.double.submit(anna, opened?.id ?? '', {})).toEqual({ opened: null });
        };
        await fillIn({ show: 'privately', card: sentence('Gemt.') });
        expect(texts(anna, place)).toEqual([text, 'Gemt.']);
        expect(newest(anna, place)).toMatchObject({ private: true, buttons: [] });
        await fillIn({ show: 'nothing' });
        expect(texts(anna, place)).toEqual([text, 'Gemt.', text]);
        expect(slack.double.refusals()).toEqual([]);
      },
    );

    test('is answered anew where its question can no longer be replaced', async () => {
      bot = ({ what }) =>
        what.kind === 'submit'
          ? { show: 'privately', card: sentence('Gemt.') }
          : { show: 'as form', form: sampleForm() };
      await slack.double.say(anna, channelId, '@Mellemrum aftale');
      const { opened } = await pressNewest(anna, channelId);
      slack.pass(31 * 60 * 1_000);
      await slack.double.submit(anna, opened?.id ?? '', {});
      expect(texts(anna, channelId).at(-1)).toBe('Gemt.');
      expect(texts(anna, channelId)).toHaveLength(3);
    });

    test('that is too late for its trigger becomes a private button', async () => {
      bot = () => {
        slack.pass(3_001);
        return { show: 'as form', form: sampleForm() };
      };
      expect(await slack.double.say(anna, channelId, '/aftale')).toEqual({ opened: null });
      await slack.adapter.settled();
      expect(newest(anna, channelId)).toMatchObject({ private: true, buttons: [{ label: 'Udfyld' }] });
    });
  });

  test('an answer never goes to an address that is not at Slack', async () => {
    const body = { text: 'Hej' };
    const elsewhere = `${slack.url}/playground/slack/response/1`;
    await expect(createRespond(undefined)(elsewhere, body)).rejects.toThrow('response_url is not at Slack');
    await expect(createRespond('http://127.0.0.1:1/api/')(elsewhere, body)).rejects.toThrow('not at Slack');
    for (const url of ['http://hooks.slack.com/1', 'https://hooks.slack.com.ond.dk/1', 'ikke en adresse']) {
      await expect(createRespond(undefined)(url, body)).rejects.toThrow('response_url is not at Slack');
    }
  });
});
