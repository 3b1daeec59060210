// The bot's own sign-in at Microsoft: by secret or certificate, each registration for itself.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signInAs } from '#adapters/msteams/sign-in.ts';
import type { TeamsRegistration } from '#src/installations/installation.ts';
import { makeCertificate } from '#test/support/made-certificate.ts';
import { type KnownRegistration, microsoftLogin, tokenOf } from '#test/support/microsoft-login.ts';

const own = makeCertificate();
const strangers = makeCertificate();
const appId = 'aaaaaaaa-0000-4000-8000-000000000001';
const tenantId = 'aaaaaaaa-0000-4000-8000-000000000002';
const another = 'bbbbbbbb-0000-4000-8000-000000000002';
const common = { of: 'msteams', appId, tenantId } as const;
const bySecret: TeamsRegistration = { ...common, secret: 'canary-secret' };
const byCertificate: TeamsRegistration = { ...common, ...own };

const known: KnownRegistration[] = [];
let server: Server;
let login: string;
beforeAll(async () => {
  server = createServer(express().use(microsoftLogin(known))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  login = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  known.length = 0;
  known.push({ tenantId, appId, secret: 'canary-secret', certificate: own.certificate });
});

const clock = { hoursLater: 0 };
const realNow = () => Date.now() + clock.hoursLater * 3_600_000;

/** Signs a request in, and resolves to what stands in its header. */
function signedInAs(registration: TeamsRegistration) {
  const factory = signInAs(registration, { login, realNow });
  return async (): Promise<string | undefined> => {
    const credentials = await factory.createCredentials(registration.appId, '', '', true);
    let header: string | undefined;
    const request = { headers: { set: (_name: string, value: string) => (header = value) } };
    await credentials.signRequest(request as unknown as Parameters<typeof credentials.signRequest>[0]);
    return header;
  };
}

test.each([
  ['a secret', bySecret],
  ['a certificate', byCertificate],
])(
  'with %s it is signed in, and its token is good until shortly before its end',
  async (_way, registration) => {
    const signIn = signedInAs(registration);
    expect(await signIn()).toBe(`Bearer ${tokenOf(appId)}`);
    known.length = 0;
    expect(await signIn()).toBe(`Bearer ${tokenOf(appId)}`);
    clock.hoursLater = 24;
    await expect(signIn()).rejects.toMatchObject({ errorCode: 'invalid_request', detail: 'AADSTS90002' });
    clock.hoursLater = 0;
  },
);

test.each<[string, TeamsRegistration, string]>([
  ['a wrong secret', { ...common, secret: 'guessed' }, 'AADSTS7000215'],
  ['a certificate that is not the app’s', { ...common, ...strangers }, 'AADSTS700027'],
  [
    'another’s key under its own certificate',
    { ...byCertificate, privateKey: strangers.privateKey },
    'AADSTS700027',
  ],
  ['an app that is not in the tenant', { ...bySecret, appId: another }, 'AADSTS700016'],
  ['a tenant that is not there', { ...bySecret, tenantId: another }, 'AADSTS90002'],
])('%s is refused, and nothing secret is in what is thrown', async (_case, registration, detail) => {
  const failure: unknown = await signedInAs(registration)().catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'NoToken', detail });
  const told = JSON.stringify(failure, Object.getOwnPropertyNames(failure));
  for (const hidden of ['guessed', 'canary', 'PRIVATE KEY', strangers.privateKey.split('\n')[3] ?? ''])
    expect(told).not.toContain(hidden);
});

test('a registration never speaks with the token of another one, though both name the same app', async () => {
  expect(await signedInAs(bySecret)()).toBe(`Bearer ${tokenOf(appId)}`);
  await expect(signedInAs({ ...bySecret, tenantId: another })()).rejects.toMatchObject({
    detail: 'AADSTS90002',
  });
  await expect(signedInAs({ ...bySecret, secret: 'before it was renewed' })()).rejects.toMatchObject({
    detail: 'AADSTS7000215',
  });
});
