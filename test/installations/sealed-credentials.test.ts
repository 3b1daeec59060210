// What is sealed opens for its own installation, with its own key, whole; and never otherwise.
import { randomBytes } from 'node:crypto';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Credentials } from '#src/installations/installation.ts';
import {
  CannotOpen,
  type Keys,
  keyIdOf,
  seal,
  sealedWith,
  unseal,
} from '#src/installations/sealed-credentials.ts';

const flips = 10_000;
const newKey = () => randomBytes(32);
const keys: Keys = [newKey()];
const canary = 'canary-secret-4711';
const some: Credentials = { of: 'msteams', appId: 'app', tenantId: 'tenant', secret: canary };

const anyCredentials: fc.Arbitrary<Credentials> = fc.oneof(
  fc.record({ of: fc.constant('slack' as const), botToken: fc.string({ unit: 'binary' }) }),
  fc.record({
    of: fc.constant('msteams' as const),
    appId: fc.string(),
    tenantId: fc.string(),
    secret: fc.string({ unit: 'binary' }),
  }),
  fc.record({
    of: fc.constant('msteams' as const),
    ...{
      appId: fc.string(),
      tenantId: fc.string(),
      certificate: fc.string(),
      privateKey: fc.string({ maxLength: 4_000 }),
    },
  }),
);
const opened = (sealed: string, by: Keys = keys, boundTo = 'own') => {
  try {
    return unseal(sealed, boundTo, by);
  } catch (error) {
    return error;
  }
};

describe('credentials', () => {
  property.prop([anyCredentials, fc.uuid()])('are whole when they are opened', (credentials, boundTo) => {
    expect(unseal(seal(credentials, boundTo, keys), boundTo, keys)).toEqual(credentials);
  });

  property.prop([anyCredentials, fc.uuid(), fc.uuid()])(
    'open for no other installation',
    (credentials, one, other) => {
      fc.pre(one !== other);
      expect(opened(seal(credentials, one, keys), keys, other)).toBeInstanceOf(CannotOpen);
    },
  );

  property.prop([anyCredentials])(
    'open with no other key, and it is said which one is missing',
    (credentials) => {
      const failure = opened(seal(credentials, 'own', keys), [newKey()]);
      expect(failure).toBeInstanceOf(CannotOpen);
      expect(String(failure)).toContain(keyIdOf(keys[0]));
    },
  );

  property.prop([anyCredentials])(
    'sealed twice look different, and show nothing of themselves',
    (credentials) => {
      const twice = [seal(credentials, 'own', keys), seal(credentials, 'own', keys)];
      expect(new Set(twice).size).toBe(2);
      expect(new Set(twice.map((sealed) => sealed.split('.')[1])).size).toBe(2);
      expect(twice.map(sealedWith)).toEqual([keyIdOf(keys[0]), keyIdOf(keys[0])]);
    },
  );
});

test(`${flips} single bits that are flipped: 0 are opened`, () => {
  const random = randomBytes(flips * 4);
  let accepted = 0;
  let isTold = true;
  for (let flip = 0; flip < flips; flip += 1) {
    const parts = seal(some, 'own', keys).split('.');
    const which = 1 + (flip % 3);
    const bytes = Buffer.from(parts[which] ?? '', 'base64url');
    const at = random.readUInt32LE(flip * 4) % (bytes.length * 8);
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
    parts[which] = bytes.toString('base64url');
    const answer = opened(parts.join('.'));
    if (!(answer instanceof Error)) accepted += 1;
    isTold &&= answer instanceof CannotOpen && !String(answer.stack).includes(canary);
  }
  console.log(`Sealed credentials: ${flips} bits flipped (iv, tag, text), ${accepted} opened`);
  expect(accepted).toBe(0);
  expect(isTold).toBe(true);
});

test.each([
  ['nothing', ''],
  ['something else', 'xoxb-1-2-3'],
  [
    'a short tag',
    (() => {
      const [id, iv, tag = '', text] = seal(some, 'own', keys).split('.');
      return [id, iv, Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url'), text].join('.');
    })(),
  ],
  ['what is too short', seal(some, 'own', keys).split('.').slice(0, 3).join('.')],
  ['something valid that are no credentials', seal({ of: 'other' } as unknown as Credentials, 'own', keys)],
])('%s is refused with a sentence', (_case, sealed) => {
  const failure = opened(sealed);
  expect(failure).toBeInstanceOf(CannotOpen);
  expect(String(failure)).not.toContain(canary);
});

test('a new key opens what an old one has sealed while both are there, and each is told apart', () => {
  const both: Keys = [newKey(), keys[0]];
  const old = seal(some, 'own', keys);
  expect(unseal(old, 'own', both)).toEqual(some);
  expect(sealedWith(seal(some, 'own', both))).toBe(keyIdOf(both[0]));
  expect(keyIdOf(both[0])).not.toBe(keyIdOf(keys[0]));
});
