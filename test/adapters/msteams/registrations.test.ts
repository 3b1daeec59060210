// Several registrations in one process: each hears its own tenant at its own path, and speaks there alone.
import { afterAll, afterEach, beforeAll, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import type { TeamsRegistration } from '#src/installations/installation.ts';
import { bearer, refusedTokens, someKeys } from './refused-tokens.ts';
import {
  activityTo,
  claims,
  appId as ofSettings,
  type SignedTeams,
  sign,
  startSignedTeams,
  tenantId as tenantOfSettings,
} from './signed-teams.ts';

const keys = someKeys();
const registration = (digit: string): TeamsRegistration => ({
  of: 'msteams',
  appId: `${digit.repeat(8)}-0000-4000-8000-000000000001`,
  tenantId: `${digit.repeat(8)}-0000-4000-8000-000000000002`,
  secret: `the secret of ${digit}`,
});
const both = [
  { name: 'region', own: registration('a') },
  { name: 'kommune', own: registration('b') },
];
const doorOf = (name: string) => `/api/messages/${name}`;

let teams: SignedTeams;
let printed: MockInstance<typeof console.error>;
beforeAll(async () => {
  teams = await startSignedTeams(
    keys.published,
    Object.fromEntries(both.map(({ name, own }) => [name, own])),
  );
});
afterAll(() => teams.stop());
beforeEach(() => {
  printed = vi.spyOn(console, 'error').mockReturnValue();
  teams.heard.length = 0;
  teams.kept.length = 0;
});
afterEach(() => printed.mockRestore());

const tokenFor = ({ appId }: TeamsRegistration) => bearer(sign(claims(appId), keys.key));

test('each registration is heard at its own path', async () => {
  for (const { name, own } of both) {
    expect(await teams.post(activityTo(own), tokenFor(own), doorOf(name))).toBe(200);
  }
  expect(teams.heard.map(({ by }) => by)).toEqual(
    both.map(({ own }) => `msteams:account/${own.tenantId}/29%3Aanna`),
  );
});

test('nobody is at the path of a registration that is not there', async () => {
  const [{ own }] = both as [(typeof both)[0]];
  for (const id of ['nobody', 'region%2F..', '__proto__'])
    expect([id, await teams.post(activityTo(own), tokenFor(own), doorOf(id))]).toEqual([id, 404]);
  expect(teams.heard).toEqual([]);
});

test('whatever was signed for one registration is refused at the path of another, and so is all that nobody signed', async () => {
  let refused = 0;
  const settings = { of: 'msteams', appId: ofSettings, tenantId: tenantOfSettings, secret: '' } as const;
  const places = [...both, { name: '', own: settings }];
  for (const at of places) {
    for (const from of places) {
      const door = at.name ? doorOf(at.name) : '/api/messages';
      const kinds = refusedTokens(from.own, keys);
      const told =
        at === from
          ? kinds
          : [...kinds, ['signed for another registration', () => tokenFor(from.own)] as const];
      for (const [kind, authorization] of told) {
        // Its body says what the door wants to hear, or what is true.
        for (const body of at === from ? [at.own] : [at.own, from.own]) {
          const status = await teams.post(activityTo(body), authorization(), door);
          expect([kind, status]).toEqual([kind, body === at.own ? 401 : 403]);
          refused += 1;
        }
      }
    }
  }
  expect(teams.heard).toEqual([]);
  expect(teams.kept).toEqual([]);
  console.log(
    `Teams registrations: ${refused} activities with ${refusedTokens(settings, keys).length + 1} kinds of token over 3 registrations, each at its own and the others' paths: 0 heard`,
  );
});

test('a genuine token and a body of another tenant are refused with 403', async () => {
  const [region, kommune] = both as [(typeof both)[0], (typeof both)[0]];
  const body = { ...activityTo(region.own), channelData: { tenant: { id: kommune.own.tenantId } } };
  expect(await teams.post(body, tokenFor(region.own), doorOf('region'))).toBe(403);
  expect(teams.heard).toEqual([]);
});
