// An answer of the Bot Connector -> what the outbox does next.
import { expect, test } from 'vitest';
import { ConnectorFailure } from '#adapters/msteams/connector-http.ts';
import { type CallKind, deliveryFailure } from '#adapters/msteams/delivery-failure.ts';

const now = Date.parse('2026-11-23T08:00:00Z');

const nextAfter = (status: number, kind: CallKind, retryAfter?: string) => {
  const facts = { sent: true, status, ...(retryAfter ? { retryAfter } : {}) };
  return deliveryFailure(new ConnectorFailure(`HTTP ${status}`, facts), kind, () => now).next;
};

test('a refusal is final, an overload is waited for, and a broken answer leaves a post unknown', () => {
  for (const status of [302, 400, 401, 403, 404, 405, 410, 413]) {
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

test('a token that is refused is given up, one that could not be fetched is tried again', () => {
  const failure = (errorCode: string) =>
    deliveryFailure(Object.assign(new Error('token'), { errorCode }), 'post', () => now);
  expect(failure('invalid_client')).toMatchObject({
    next: 'give up',
    reason: 'no access token: invalid_client',
  });
  expect(failure('network_error').next).toBe('try again');
});
