// Whose word is taken for an activity: the Bot Framework's, for our app, in our tenant, and now.
import { afterAll, afterEach, beforeAll, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { chanceFrom } from '#test/support/seeded-random.ts';
import { bearer, refusedTokens, someKeys } from './refused-tokens.ts';
import {
  activity,
  appId,
  claims,
  type SignedTeams,
  serviceUrl,
  sign,
  startSignedTeams,
  tenantId,
} from './signed-teams.ts';

const mutations = 2_000;
const atOnce = 8;

const keys = someKeys();
const { key, nowhere } = keys;

let teams: SignedTeams;
/** botbuilder prints what it refuses; it must not print a token or a text. */
let printed: MockInstance<typeof console.error>;
beforeAll(async () => {
  teams = await startSignedTeams(keys.published);
});
afterAll(() => teams.stop());
beforeEach(() => {
  printed = vi.spyOn(console, 'error').mockReturnValue();
  teams.heard.length = 0;
  teams.kept.length = 0;
  teams.log.lines.length = 0;
});
afterEach(() => printed.mockRestore());

const seconds = () => Math.floor(Date.now() / 1_000);
const expectNothingHeard = () => {
  expect(teams.heard).toEqual([]);
  expect(teams.kept).toEqual([]);
};

test('what the Bot Framework signed for our app is heard, and its routes are remembered', async () => {
  expect(await teams.post(activity, bearer(sign(claims(), key)))).toBe(200);
  expect(teams.heard).toHaveLength(1);
  expect(teams.kept).toHaveLength(3);
});

test.each(refusedTokens({ appId, tenantId }, keys))(
  'an activity %s is refused with 401 and goes nowhere',
  async (_case, authorization) => {
    expect(await teams.post(activity, authorization())).toBe(401);
    expectNothingHeard();
    expect(teams.log.lines.map(({ level, fields }) => [level, fields.activity])).toEqual([
      ['warn', activity.id],
    ]);
  },
);

test('a clock that is less than five minutes off is forgiven', async () => {
  expect(await teams.post(activity, bearer(sign({ ...claims(), exp: seconds() - 280 }, key)))).toBe(200);
  expect(await teams.post(activity, bearer(sign({ ...claims(), nbf: seconds() + 290 }, key)))).toBe(200);
});

test.each([
  ['another channel', { channelId: 'webchat' }],
  ['no channel, which asks no key for its endorsement', { channelId: undefined }],
  ['an app service of its own', { channelId: 'AseChannel' }],
  ['a service address elsewhere', { serviceUrl: 'https://smba.trafficmanager.net.evil.example/emea/' }],
])('an activity of %s is refused with 403, whatever its token', async (_case, difference) => {
  const told = { ...activity, ...difference };
  const token = sign({ ...claims(), serviceurl: told.serviceUrl ?? serviceUrl }, key);
  expect(await teams.post(told, bearer(token))).toBe(403);
  expectNothingHeard();
});

const another = 'ffffffff-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const conversation = (rest: { tenantId?: string | undefined }) => ({ ...activity.conversation, ...rest });

test.each([
  [
    'names another tenant',
    { channelData: { tenant: { id: another } }, conversation: conversation({ tenantId: another }) },
  ],
  ['names another tenant for its conversation', { conversation: conversation({ tenantId: another }) }],
  ['names another tenant for its channel', { channelData: { tenant: { id: another } } }],
  ['names no tenant', { channelData: undefined, conversation: conversation({ tenantId: undefined }) }],
  ['names an empty one', { channelData: { tenant: { id: '' } } }],
])(
  'an activity that %s is refused with 403, logged by its id alone, and no route is kept',
  async (_case, difference) => {
    expect(await teams.post({ ...activity, ...difference }, bearer(sign(claims(), key)))).toBe(403);
    expectNothingHeard();
    expect(teams.log.lines.map(({ fields }) => fields)).toEqual([{ activity: activity.id }]);
  },
);

test.each([
  ['in capitals', { channelData: { tenant: { id: tenantId.toUpperCase() } } }],
  ['for the conversation alone', { channelData: undefined }],
  ['for the channel alone', { conversation: conversation({ tenantId: undefined }) }],
])('an activity that names our tenant %s is heard', async (_case, difference) => {
  expect(await teams.post({ ...activity, ...difference }, bearer(sign(claims(), key)))).toBe(200);
  expect(teams.heard).toHaveLength(1);
});

test(`${mutations} genuine tokens with a byte changed: 0 are accepted`, { timeout: 120_000 }, async () => {
  const chance = chanceFrom(4233);
  const accepted: string[] = [];
  const made = { header: 0, payload: 0, signature: 0 };
  let genuine = 0;
  const token = sign(claims(), key);
  let next = 0;
  const work = async () => {
    for (let number = next++; number < mutations; number = next++) {
      if (number % 200 === 0) {
        genuine += 1;
        expect(await teams.post(activity, bearer(token))).toBe(200);
      }
      const parts = token.split('.').map((text) => Buffer.from(text, 'base64url'));
      const which = chance.below(3);
      const bytes = parts[which] ?? Buffer.alloc(1);
      const at = chance.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
      made[which === 0 ? 'header' : which === 1 ? 'payload' : 'signature'] += 1;
      const mutated = parts.map((part) => part.toString('base64url')).join('.');
      const status = await teams.post(activity, bearer(mutated));
      if (status !== 401) accepted.push(`${status}: byte ${at} of part ${which}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  console.log(
    `Teams: ${mutations} tokens with a byte changed (header ${made.header}, payload ${made.payload}, signature ${made.signature}), ${accepted.length} accepted; of ${genuine} genuine ones between them ${teams.heard.length} were heard`,
  );
  expect(accepted).toEqual([]);
  expect(genuine).toBe(mutations / 200);
  expect(teams.heard).toHaveLength(genuine);
  const told = JSON.stringify([teams.log.lines, printed.mock.calls.map(String)]);
  for (const secret of ['aftaler', 'eyJ', 'PRIVATE KEY']) expect(told).not.toContain(secret);
});

test('the keys are asked for once, not for each stranger', async () => {
  await Promise.all([1, 2, 3].map(() => teams.post(activity, bearer(sign(claims(), nowhere)))));
  expect(teams.asked).toEqual(['/openid', '/keys']);
});
