// An answer of the Bot Connector -> what the outbox does next.
import { describe, expect, test } from 'vitest';
import { ConnectorFailure } from '#adapters/msteams/connector-http.ts';
import { type CallKind, deliveryFailure } from '#adapters/msteams/delivery-failure.ts';
import { NoToken } from '#adapters/msteams/sign-in.ts';
import { installationTrouble } from '#src/chat/installation-trouble.ts';
import { keptLog } from '#test/support/kept-log.ts';

const now = Date.parse('2026-11-23T08:00:00Z');
const log = keptLog();
const means = { realNow: () => now, trouble: installationTrouble(log, () => now) };
const waiting = { retryAfter: 300_000 };

const nextAfter = (status: number, kind: CallKind, retryAfter?: string) => {
  const facts = { sent: true, status, ...(retryAfter ? { retryAfter } : {}) };
  return deliveryFailure(new ConnectorFailure(`HTTP ${status}`, facts), kind, means).next;
};

test('a refusal is final, an overload is waited for, and a broken answer leaves a post unknown', () => {
  for (const status of [302, 400, 403, 404, 405, 410, 413]) {
    expect([nextAfter(status, 'post'), nextAfter(status, 'repeatable')]).toEqual(['give up', 'give up']);
  }
  for (const status of [408, 500, 502, 503, 504]) {
    expect([nextAfter(status, 'post'), nextAfter(status, 'repeatable')]).toEqual(['unknown', 'try again']);
  }
  expect([nextAfter(412, 'post'), nextAfter(412, 'repeatable')]).toEqual(['try again', 'try again']);
});

test('a wait is what the server asks for, and never under a second', () => {
  expect(nextAfter(429, 'post')).toEqual({ retryAfter: 1_000 });
  expect(nextAfter(429, 'post', '0')).toEqual({ retryAfter: 1_000 });
  expect(nextAfter(429, 'post', '17')).toEqual({ retryAfter: 17_000 });
  expect(nextAfter(429, 'post', 'Mon, 23 Nov 2026 08:00:30 GMT')).toEqual({ retryAfter: 30_000 });
  expect(nextAfter(429, 'post', 'soon')).toEqual({ retryAfter: 1_000 });
});

describe('without an access token', () => {
  const failure = (errorCode: string, detail?: string) =>
    deliveryFailure(new NoToken(errorCode, detail), 'post', means);

  test.each([
    ['invalid_client', 'AADSTS7000215', 'Microsoft refuses the secret or certificate'],
    ['invalid_client', 'AADSTS7000222', 'Microsoft refuses the secret or certificate'],
    ['invalid_client', 'AADSTS700027', 'Microsoft refuses the secret or certificate'],
    ['unauthorized_client', 'AADSTS700016', 'Microsoft does not know the app in this tenant'],
  ])('a registration that can be mended is waited for: %s, %s', (code, detail, remedy) => {
    const reason = `no access token: ${code} ${detail}`;
    expect(failure(code, detail)).toMatchObject({ next: waiting, reason });
    failure(code, detail);
    const told = log.lines.filter(({ fields }) => fields.reason === reason);
    expect(told).toMatchObject([{ level: 'warn', message: expect.stringContaining(remedy) }]);
  });

  test('that could not be fetched it is tried again', () => {
    expect(failure('network_error')).toMatchObject({
      next: 'try again',
      reason: 'no access token: network_error',
    });
  });
});
