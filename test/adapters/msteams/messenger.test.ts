// What the messenger does on Teams when all is well, and what it says when it is not.
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { teamsAccount, teamsChannel, teamsMessage } from '#adapters/msteams/address.ts';
import { PLAYGROUND_TENANT } from '#playground/msteams/identities.ts';
import type { FaultKind } from '#playground/platform.ts';
import type { Address } from '#src/chat/address.ts';
import { sentence } from '#src/chat/card.ts';
import { DeliveryError } from '#src/chat/messenger.ts';
import { startTeams, type TeamsSetup } from './teams-setup.ts';

const routes = new Map<Address, string>();
let serviceUrlIsAllowed = true;
let teams: TeamsSetup;
beforeEach(async () => {
  routes.clear();
  serviceUrlIsAllowed = true;
  teams = await startTeams({
    bot: async () => ({ show: 'nothing' }),
    allowServiceUrl: () => serviceUrlIsAllowed,
    routes: {
      remember: async (address, route) => {
        routes.set(address, route);
      },
      recall: async (address) => routes.get(address),
      recallBelow: async () => [],
    },
  });
});
afterEach(() => teams.stop());

const shown = (person: string, channel: string) =>
  teams.double.messages(person, channel).map((message) => message.text);

async function failureOf(work: Promise<unknown>): Promise<Pick<DeliveryError, 'next' | 'reason'>> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DeliveryError)) throw new Error('No DeliveryError came.', { cause: error });
  return { next: error.next, reason: error.reason };
}

describe('posting', () => {
  test('a post in a channel begins a thread, in which a reply can be posted and both be updated', async () => {
    const message = await teams.messenger.post(teams.channel, sentence('Aftale #1'), 'key');
    const thread = teamsChannel(PLAYGROUND_TENANT, conversationOf(message));
    const reply = await teams.messenger.post(thread, sentence('Svar'), 'key');
    await teams.messenger.update(message, sentence('Aftale #1, færdig'));
    await teams.messenger.update(reply, sentence('Nyt svar'));
    expect(shown('anna', 'team')).toEqual(['Aftale #1, færdig', 'Nyt svar']);
    expect(shown('anna', 'dm')).toEqual([]);
    expect(teams.double.refusals()).toEqual([]);
  });

  test('a person never spoken to is reached by opening the conversation, which is remembered', async () => {
    routes.delete(teams.account);
    await teams.messenger.sendDirect(teams.account, sentence('Godmorgen'), 'key');
    expect(shown('bo', 'dm')).toEqual(['Godmorgen']);
    expect(shown('anna', 'dm')).toEqual([]);
    expect(routes.has(teams.account)).toBe(true);
  });

  test('the members of a channel are its people, the bot left out', async () => {
    expect(await teams.messenger.members(teams.channel)).toEqual([
      teamsAccount(PLAYGROUND_TENANT, '29:anna'),
      teams.account,
    ]);
  });

  test('nothing can be looked for', async () => {
    expect(await teams.messenger.find('key', teams.channel, Temporal.Now.instant())).toBe('cannot look');
  });
});

describe('a call that fails is made once', () => {
  type Next = DeliveryError['next'];
  type Case = { fault: FaultKind; reason: string; whenPosted: Next; whenUpdated: Next };
  const wait = { retryAfter: 1_000 };
  const cases: Case[] = [
    { fault: 'rateLimit', reason: 'HTTP 429 TooManyRequests', whenPosted: wait, whenUpdated: wait },
    {
      fault: 'forbidden',
      reason: 'HTTP 403 BotNotInConversationRoster',
      whenPosted: 'give up',
      whenUpdated: 'give up',
    },
    {
      fault: 'serverError',
      reason: 'HTTP 500 ServiceError',
      whenPosted: 'unknown',
      whenUpdated: 'try again',
    },
    { fault: 'loseAnswer', reason: 'ECONNRESET', whenPosted: 'unknown', whenUpdated: 'try again' },
    { fault: 'hang', reason: 'timeout', whenPosted: 'unknown', whenUpdated: 'try again' },
  ];
  test.for(cases)(
    'after $fault a post is $whenPosted and an update $whenUpdated',
    { timeout: 10_000 },
    async ({ fault, whenPosted, reason, whenUpdated }) => {
      const message = await teams.messenger.sendDirect(teams.account, sentence('Før'), 'key');
      teams.double.fault(fault, 2);
      const [posted, updated] = await Promise.all([
        failureOf(teams.messenger.post(teams.channel, sentence('Post'), 'key')),
        failureOf(teams.messenger.update(message, sentence('Efter'))),
      ]);
      expect(posted).toEqual({ next: whenPosted, reason });
      expect(updated).toEqual({ next: whenUpdated, reason });
      // A call made twice would have met no fault the second time, and would show.
      const wasCarriedOut = fault === 'loseAnswer';
      expect(shown('bo', 'team')).toEqual(wasCarriedOut ? ['Post'] : []);
      expect(shown('bo', 'dm')).toEqual([wasCarriedOut ? 'Efter' : 'Før']);
    },
  );

  test('a connector that cannot be reached was surely not told', async () => {
    await teams.stop();
    expect(await failureOf(teams.messenger.post(teams.channel, sentence('Post'), 'key'))).toEqual({
      next: 'try again',
      reason: 'ECONNREFUSED',
    });
  });

  test('what does not exist, or belongs to somebody else, is given up', async () => {
    await teams.double.say('bo', 'team', 'hej');
    const own = teams.double.messages('bo', 'team')[0]?.id ?? '';
    const ofBo = teamsMessage(PLAYGROUND_TENANT, '19:team@thread.tacv2', own);
    const nowhere = teamsChannel(PLAYGROUND_TENANT, '19:other@thread.tacv2');
    const nobody = teamsAccount(PLAYGROUND_TENANT, '29:nobody');
    const noTenant = teamsChannel('another tenant', '19:team@thread.tacv2');
    const { messenger } = teams;
    const card = sentence('Hej');
    expect([
      await failureOf(messenger.update(ofBo, card)),
      await failureOf(messenger.post(nowhere, card, 'key')),
      await failureOf(messenger.sendDirect(nobody, card, 'key')),
      await failureOf(messenger.members(noTenant)),
    ]).toEqual([
      { next: 'give up', reason: 'HTTP 403 BotNotAuthor' },
      { next: 'give up', reason: 'HTTP 404 ConversationNotFound' },
      { next: 'give up', reason: 'HTTP 403 ForbiddenOperationException' },
      { next: 'give up', reason: 'no_route_to_this_tenant' },
    ]);
    expect(shown('bo', 'team')).toEqual(['hej']);
  });

  test('a service address that is no longer allowed is not called', async () => {
    serviceUrlIsAllowed = false;
    expect(await failureOf(teams.messenger.post(teams.channel, sentence('Post'), 'key'))).toEqual({
      next: 'give up',
      reason: 'service_url_not_allowed',
    });
    expect(shown('bo', 'team')).toEqual([]);
  });
});

describe('trouble that lasts', () => {
  const everyCall = async () => {
    const { messenger } = teams;
    return [
      await failureOf(messenger.post(teams.channel, sentence('Post'), 'key')),
      await failureOf(messenger.sendDirect(teams.account, sentence('Godmorgen'), 'key')),
      await failureOf(messenger.members(teams.channel)),
    ];
  };
  const warnings = () => teams.logged.map(({ message }) => message);

  test.each([
    [{ status: 401, code: 'BotNotRegistered' }, 'Microsoft does not accept the bot: '],
    [{ status: 401, code: 'Unauthorized' }, 'Microsoft does not accept the bot: '],
    [{ status: 403, code: 'BotDisabledByAdmin' }, 'Microsoft Teams keeps the bot out: '],
  ] as const)('is waited for where an administrator can mend it: %o', async (trouble, remedy) => {
    teams.double.setTrouble(trouble);
    const reason = `HTTP ${trouble.status} ${trouble.code}`;
    expect(await everyCall()).toEqual(Array(3).fill({ next: { retryAfter: 300_000 }, reason }));
    expect(warnings()).toEqual([expect.stringContaining(remedy)]);
    teams.double.setTrouble(undefined);
    await teams.messenger.sendDirect(teams.account, sentence('Godmorgen'), 'key');
    expect(shown('bo', 'dm')).toEqual(['Godmorgen']);
  });

  test.each(['MessageWritesBlocked', 'BotNotInConversationRoster'] as const)(
    'is given up at once where a person or a team has sent the bot away: %s',
    async (code) => {
      teams.double.setTrouble({ status: 403, code });
      expect(await everyCall()).toEqual(Array(3).fill({ next: 'give up', reason: `HTTP 403 ${code}` }));
      expect(warnings()).toEqual([]);
    },
  );
});

function conversationOf(message: string): string {
  return decodeURIComponent(message.split('/')[2] ?? '');
}
