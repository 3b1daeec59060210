// A token that was revoked, a scope that is missing, a proxy in between: messages wait for an administrator, and arrive.
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SlackTrouble } from '#playground/slack/trouble.ts';
import { sentence } from '#src/chat/card.ts';
import type { DeliveryError } from '#src/chat/messenger.ts';
import { anna, bo, channelId, type SlackSetup, startSlack } from './slack-setup.ts';

let slack: SlackSetup;
beforeEach(async () => {
  slack = await startSlack({ bot: async () => ({ show: 'privately', card: sentence('Gemt.') }) });
});
afterEach(async () => slack.stop());

const card = sentence('Aftale #12');
const key = (): string => crypto.randomUUID();
const justNow = Temporal.Instant.fromEpochMilliseconds(Date.now());
const texts = (person: string, channel: string): string[] =>
  slack.double.messages(person, channel).map(({ text }) => text);

async function failure(attempt: Promise<unknown>): Promise<Pick<DeliveryError, 'next' | 'reason'>> {
  return attempt.then(
    () => {
      throw new Error('It was delivered.');
    },
    (error: DeliveryError) => ({ next: error.next, reason: error.reason }),
  );
}

const waiting = { retryAfter: 300_000 };
const scope = { error: 'missing_scope', needed: 'chat:write', provided: 'commands' } as const;
const token =
  'Slack refuses SLACK_BOT_TOKEN: install the app in the workspace and set its present bot token. Until then messages wait.';

describe('what an administrator can mend', () => {
  test.each<[SlackTrouble, string, string]>([
    [{ error: 'token_revoked' }, 'token_revoked', token],
    [{ error: 'token_expired' }, 'token_expired', token],
    [{ error: 'account_inactive' }, 'account_inactive', token],
    [{ error: 'invalid_auth' }, 'invalid_auth', token],
    [{ error: 'not_authed' }, 'not_authed', token],
    [
      scope,
      'missing_scope: chat:write',
      'The Slack app lacks a permission: add the scope under OAuth & Permissions and install the app again. Until then messages wait.',
    ],
    [
      { status: 403 },
      'HTTP 403',
      'Something on the way to Slack refuses the calls: mend the proxy. Until then messages wait.',
    ],
    [
      { status: 401 },
      'HTTP 401',
      'Something on the way to Slack refuses the calls: mend the proxy. Until then messages wait.',
    ],
  ])(
    'keeps messages waiting, tells the operator once, and lets them through when mended: %o',
    async (trouble, reason, remedy) => {
      const message = await slack.messenger.post(slack.channel, card, key());
      slack.double.troubles.begin(trouble);
      for (const attempt of [
        () => slack.messenger.post(slack.channel, card, key()),
        () => slack.messenger.sendDirect(slack.account, card, key()),
        () => slack.messenger.update(message, sentence('Færdig')),
      ]) {
        expect(await failure(attempt())).toEqual({ next: waiting, reason });
      }
      expect(slack.warnings).toEqual([remedy]);
      slack.pass(60 * 60_000);
      await failure(slack.messenger.post(slack.channel, card, key()));
      expect(slack.warnings).toEqual([remedy, remedy]);

      slack.double.troubles.mend();
      await slack.messenger.post(slack.channel, sentence('Efter'), key());
      expect(texts(bo, channelId)).toEqual(['Aftale #12', 'Efter']);
    },
  );

  test('a person who acts is answered in time all the same, and their answer is on record', async () => {
    slack.double.troubles.begin({ error: 'token_revoked' });
    await slack.double.say(anna, 'dm', 'aftaler');
    expect(slack.double.refusals()).toEqual([]);
    expect(slack.errors).toMatchObject([{ show: 'privately', reason: 'token_revoked' }]);
  });

  test('without the permission to look, a message that may be there is not waited for', async () => {
    const history = { error: 'missing_scope', needed: 'channels:history', provided: 'chat:write' } as const;
    slack.double.troubles.begin(history, ['conversations.history']);
    expect(await slack.messenger.find(key(), slack.channel, justNow)).toBe('cannot look');
    slack.double.troubles.begin({ error: 'token_revoked' });
    expect(await failure(slack.messenger.find(key(), slack.channel, justNow))).toMatchObject({
      next: waiting,
    });
  });
});

describe('what concerns one channel or one person', () => {
  test.each<SlackTrouble & { error: string }>([
    { error: 'is_archived' },
    { error: 'cannot_dm_bot' },
    { error: 'user_disabled' },
  ])('is given up at once, and the operator hears of the message alone: $error', async (trouble) => {
    slack.double.troubles.begin(trouble, ['chat.postMessage', 'conversations.open']);
    for (const attempt of [
      () => slack.messenger.post(slack.channel, card, key()),
      () => slack.messenger.sendDirect(slack.account, card, key()),
    ]) {
      expect(await failure(attempt())).toEqual({ next: 'give up', reason: trouble.error });
    }
    expect(slack.warnings).toEqual([]);
  });
});
