// What every messenger must do, whatever platform is behind it. Each implementation runs this one suite.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountAddress, ChannelAddress } from '#src/chat/address.ts';
import { type Card, say, sentence } from '#src/chat/card.ts';
import { DeliveryError, type Messenger } from '#src/chat/messenger.ts';

export type MessengerUnderTest = {
  messenger: Messenger;
  channel: ChannelAddress;
  /** One person who is in the channel. */
  account: AccountAddress;
  /** What people call the two; one more person is in the channel. */
  names: { channel: string; account: string };
  /** What the channel, or that person's conversation with the bot, shows: oldest first. */
  shown(where: 'channel' | 'direct'): string[];
  /** The next posting call goes wrong in this way. */
  fail(kind: 'rateLimit' | 'forbidden' | 'loseAnswer'): void;
  stop(): Promise<void>;
};

/** More entries with buttons than any platform shows. */
const tooFat: Card = {
  summary: 'For meget',
  elements: [
    {
      kind: 'entries',
      entries: Array.from({ length: 11 }, () => ({
        lines: [[say('En linje')]],
        buttons: [{ label: 'Hjælp', press: { do: 'help' as const } }],
      })),
    },
  ],
};

/** `cannotLook` is a known deviation, with its reason: posted messages cannot be found again. */
export function messengerContract(
  name: string,
  start: () => Promise<MessengerUnderTest>,
  deviations: { cannotLook?: string } = {},
): void {
  describe(`the messenger of ${name}`, () => {
    let under: MessengerUnderTest;
    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under.stop());

    const refusal = (call: Promise<unknown>): Promise<unknown> =>
      call.then(
        () => 'went through',
        (error: unknown) => (error instanceof DeliveryError ? error.next : error),
      );
    const now = () => Temporal.Now.instant();

    test('posts once to everybody in a channel, and updates what they see', async () => {
      const message = await under.messenger.post(under.channel, sentence('Aftale #1'), randomUUID());
      expect(under.shown('channel')).toEqual(['Aftale #1']);
      await under.messenger.update(message, sentence('Aftale #1, færdig'));
      expect(under.shown('channel')).toEqual(['Aftale #1, færdig']);
    });

    test('writes to one person alone, also one never written to before', async () => {
      const before = under.shown('channel');
      const message = await under.messenger.sendDirect(under.account, sentence('Godmorgen'), randomUUID());
      expect(under.shown('direct')).toEqual(['Godmorgen']);
      await under.messenger.update(message, sentence('Godmorgen igen'));
      expect(under.shown('direct')).toEqual(['Godmorgen igen']);
      expect(under.shown('channel')).toEqual(before);
    });

    test('knows who is in a channel', async () => {
      expect(await under.messenger.members(under.channel)).toContain(under.account);
    });

    test('knows the people in a channel by name, and the channel’s own; and where there are too many', async () => {
      const roster = await under.messenger.roster(under.channel, 2);
      if (roster === 'too many') throw new Error('There are two.');
      expect(roster.name).toBe(under.names.channel);
      expect(roster.people.find(({ account }) => account === under.account)?.name).toBe(under.names.account);
      expect(roster.people).toHaveLength(2);
      expect(await under.messenger.roster(under.channel, 1)).toBe('too many');
    });

    test('says how long to wait when it is told to, and posts nothing', async () => {
      const before = under.shown('channel');
      under.fail('rateLimit');
      const next = await refusal(under.messenger.post(under.channel, sentence('For tidligt'), randomUUID()));
      expect(next).toEqual({ retryAfter: 1000 });
      expect(under.shown('channel')).toEqual(before);
    });

    test('gives up where the platform forbids it', async () => {
      const before = under.shown('channel');
      under.fail('forbidden');
      expect(await refusal(under.messenger.post(under.channel, sentence('Forbudt'), randomUUID()))).toBe(
        'give up',
      );
      expect(under.shown('channel')).toEqual(before);
    });

    test('gives up a card that the platform could not show, and an address that is not its own', async () => {
      const { messenger, channel, account } = under;
      const before = [under.shown('channel'), under.shown('direct')];
      const message = await messenger.post(channel, sentence('Aftale #2'), randomUUID());
      const elsewhere = 'elsewhere:channel/one';
      expect(
        await Promise.all(
          [
            messenger.post(channel, tooFat, randomUUID()),
            messenger.sendDirect(account, tooFat, randomUUID()),
            messenger.update(message, tooFat),
            messenger.post(elsewhere, sentence('Hej'), randomUUID()),
            messenger.sendDirect(elsewhere, sentence('Hej'), randomUUID()),
            messenger.update(elsewhere, sentence('Hej')),
            messenger.members(elsewhere),
            messenger.roster(elsewhere, 50),
            messenger.permalink(elsewhere),
          ].map(refusal),
        ),
      ).toEqual(Array(9).fill('give up'));
      expect(under.shown('channel')).toEqual([...(before[0] ?? []), 'Aftale #2']);
      expect(under.shown('direct')).toEqual(before[1]);
    });

    test('leads people to a message by an address of the web', async () => {
      const message = await under.messenger.post(under.channel, sentence('Aftale #3'), randomUUID());
      expect(await under.messenger.permalink(message)).toMatch(/^https:\/\/[^\s"<>]+$/);
    });

    test('does not know how a post ended whose answer was lost, and has called once', async () => {
      const before = under.shown('channel').length;
      const [key, since] = [randomUUID(), now()];
      under.fail('loseAnswer');
      expect(await refusal(under.messenger.post(under.channel, sentence('Tabt svar'), key))).toBe('unknown');
      expect(under.shown('channel').slice(before)).toEqual(['Tabt svar']);
      const found = await under.messenger.find(key, under.channel, since);
      if (deviations.cannotLook) {
        expect(found, deviations.cannotLook).toBe('cannot look');
        return;
      }
      if (found === 'absent' || found === 'cannot look') throw new Error(`Nothing found: ${found}`);
      await under.messenger.update(found, sentence('Fundet igen'));
      expect(under.shown('channel').slice(before)).toEqual(['Fundet igen']);
    });

    test('finds no message that was never posted', async () => {
      const found = await under.messenger.find(randomUUID(), under.channel, now());
      expect(found, deviations.cannotLook).toBe(deviations.cannotLook ? 'cannot look' : 'absent');
    });
  });
}
