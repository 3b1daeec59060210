// The doctor on Slack and Teams: each token, scope, secret and id broken in turn, against servers that refuse as theirs do.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { neededScopes } from '#adapters/slack/needed-scopes.ts';
import { installationStore } from '#db/installation-store.ts';
import { everyScope } from '#playground/slack/scopes.ts';
import { freePort } from '#test/support/redis.ts';
import {
  appId,
  appToken,
  canary,
  type Deployment,
  deploy,
  expiredSecret,
  line,
  tenantId,
  toMend,
} from './doctor-setup.ts';

let here: Deployment;
beforeAll(async () => {
  here = await deploy();
});
afterAll(() => here.stop());
beforeEach(() => {
  here.slackApp.scopes = [...everyScope];
  delete here.slackApp.refusedWith;
  here.socket = { ok: true };
});

describe('Slack', () => {
  const reinstall = 'OAuth & Permissions > Reinstall to Workspace';
  const copy = 'Copy the token from OAuth & Permissions > Bot User OAuth Token.';

  test.each([
    ['invalid_auth', `Slack does not know SLACK_BOT_TOKEN (invalid_auth). → ${copy}`],
    [
      'not_authed',
      'SLACK_BOT_TOKEN did not reach Slack (not_authed): a proxy takes it away. → Ask whoever runs it.',
    ],
    [
      'token_revoked',
      `SLACK_BOT_TOKEN has been revoked (token_revoked): the app was removed from the workspace. → ${reinstall}, then copy the new token.`,
    ],
    [
      'token_expired',
      'SLACK_BOT_TOKEN has expired (token_expired): token rotation is on for this app. → Make the app anew from the manifest, without token rotation.',
    ],
    [
      'account_inactive',
      'The bot of SLACK_BOT_TOKEN has been deactivated (account_inactive). → Let an administrator of the workspace approve the app again, then reinstall it.',
    ],
    ['org_login_required', `Slack refused SLACK_BOT_TOKEN (org_login_required). → ${copy}`],
  ])('a bot token refused with %s', async (code, sentence) => {
    here.slackApp.refusedWith = code;
    expect(await toMend(here, {})).toEqual([`✗ Slack: ${sentence}`]);
  });

  test.each(neededScopes)('without $scope: $lost', async ({ scope, lost }) => {
    here.slackApp.scopes = everyScope.filter((each) => each !== scope);
    expect(await toMend(here, {})).toEqual([
      `✗ Slack: The scope ${scope} is missing. ${lost} → Add it under OAuth & Permissions > Scopes, then ${reinstall}.`,
    ]);
  });

  test('scopes that nobody needs, and a clock that is off, are worth a look', async () => {
    here.slackApp.scopes = [...everyScope, 'files:read', 'admin'];
    expect(await toMend(here, {})).toEqual([
      `! Slack: The token may more than the bot needs: files:read, admin. → Take it away under OAuth & Permissions > Scopes, then ${reinstall}.`,
    ]);
    here.slackApp.scopes = [...everyScope];
    const [database, slack] = await toMend(here, {}, { minutesAhead: 2 });
    expect(database).toMatch(/^! Postgres: Its clock is 1[12]\d s behind this machine’s: /);
    expect(slack).toMatch(
      /^! Slack: This machine’s clock is 1[12]\d s ahead of Slack’s: from five minutes on, every request is refused\. → Let this machine set its clock by NTP\.$/,
    );
    expect((await toMend(here, {}, { minutesAhead: -2 }))[1]).toMatch(/clock is 1[12]\d s behind Slack’s/);
  });

  test('a signing secret of another form is worth a look', async () => {
    expect(await toMend(here, { SLACK_SIGNING_SECRET: `${canary}-0123` })).toEqual([
      '! Slack: SLACK_SIGNING_SECRET does not look like one of Slack’s, which have 32 digits from 0 to f. → Copy it from Basic Information > App Credentials > Signing Secret.',
    ]);
  });

  test('each workspace that installed the app: well, removed, without a scope, or sealed with a key that is gone', async () => {
    const key = Buffer.alloc(32, 7);
    const byOAuth = {
      SLACK_CLIENT_ID: '12.34',
      SLACK_CLIENT_SECRET: `secret-${canary}`,
      MELLEMRUM_KEY: key.toString('base64'),
    };
    const told = async (environment: Record<string, string> = byOAuth) => {
      const found = await here.examine({ ...here.environment, ...environment });
      return found
        .map(line)
        .filter((each) => each.includes('workspace') && !each.includes('SLACK_BOT_TOKEN'));
    };
    expect(await told()).toEqual([
      '✓ Slack: No workspace has installed the app yet: open /slack/install at PUBLIC_URL.',
    ]);
    const put = (place: string, name: string, token: string) =>
      here.database.database.transact('everything', (queries) =>
        installationStore(queries, [key]).put({
          messenger: 'slack',
          ...{ place, name },
          credentials: { of: 'slack', botToken: token },
        }),
      );
    await put('T0KOLDING', 'Kolding Kommune', `xoxb-${canary}`);
    const again = 'Let somebody there open /slack/install again.';
    expect(await told()).toEqual([
      '✓ Slack: The workspace Kolding Kommune: installed, and its token is good.',
    ]);
    here.slackApp.scopes = everyScope.filter((scope) => scope !== 'im:write');
    expect(await told()).toEqual([
      `✗ Slack: In the workspace Kolding Kommune: The scope im:write is missing. The bot cannot open direct messages: nobody is reminded. → ${again}`,
    ]);
    here.slackApp.scopes = [...everyScope];
    here.slackApp.refusedWith = 'account_inactive';
    expect(await told()).toEqual([
      `✗ Slack: The app was removed from the workspace Kolding Kommune (account_inactive). → ${again}`,
    ]);
    delete here.slackApp.refusedWith;
    await put('T0KOLDING', 'Kolding Kommune', `xoxb-other-${canary}`);
    expect(await told()).toEqual([
      `✗ Slack: Slack refuses the token of the workspace Kolding Kommune (invalid_auth). → ${again}`,
    ]);
    const otherKey = { ...byOAuth, MELLEMRUM_KEY: Buffer.alloc(32, 8).toString('base64') };
    const sealed = await here.examine({ ...here.environment, ...otherKey });
    expect(sealed.map(line)).toContainEqual(
      expect.stringMatching(
        /^✗ Installations: Kolding Kommune: The credentials of installation \S+ are sealed with the key \S+, which is not in MELLEMRUM_KEY:/,
      ),
    );
    expect(JSON.stringify(sealed)).not.toContain(canary);
  });

  test('Socket Mode: the app token opens a connection, or it is said why not; PUBLIC_URL is not needed', async () => {
    const socketMode = { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: '' };
    const alone = { MicrosoftAppId: '', MicrosoftAppPassword: '', MicrosoftAppTenantId: '', PUBLIC_URL: '' };
    const found = await here.examine({ ...here.environment, ...socketMode, ...alone });
    expect(found.map(line)).toContain('✓ Slack: SLACK_APP_TOKEN opens a connection: Socket Mode works.');
    expect(await toMend(here, { ...socketMode, ...alone })).toEqual([]);
    const anew = 'Make one under Basic Information > App-Level Tokens, with connections:write.';
    expect(await toMend(here, { ...socketMode, SLACK_APP_TOKEN: `xapp-other-${canary}` })).toEqual([
      `✗ Slack: Slack does not know SLACK_APP_TOKEN (invalid_auth). → ${anew}`,
    ]);
    const refusedWith = async (error: string) => {
      here.socket = { ok: false, error };
      return toMend(here, socketMode);
    };
    expect(await refusedWith('missing_scope')).toEqual([
      `✗ Slack: SLACK_APP_TOKEN lacks the scope connections:write (missing_scope). → ${anew}`,
    ]);
    expect(await refusedWith('token_revoked')).toEqual([
      `✗ Slack: SLACK_APP_TOKEN has been revoked (token_revoked). → ${anew}`,
    ]);
    expect(await refusedWith('access_denied')).toEqual([
      '✗ Slack: Slack opens no connection for SLACK_APP_TOKEN (access_denied). → Switch Socket Mode on in the app’s settings (Settings > Socket Mode).',
    ]);
  });

  test('an address at which nobody answers, or somebody else', async () => {
    const nobody = `127.0.0.1:${await freePort()}`;
    expect(await toMend(here, { SLACK_API_URL: `http://${nobody}/api` })).toEqual([
      `✗ Slack: Slack cannot be reached at ${nobody}: nothing listens there (ECONNREFUSED). → Correct SLACK_API_URL, or unset it.`,
    ]);
    expect(await toMend(here, { SLACK_API_URL: `${here.url}/other/` })).toEqual([
      `✗ Slack: Something other than Slack answers at ${here.host}. → Correct SLACK_API_URL, or unset it.`,
    ]);
  });
});

describe('Teams', () => {
  const app = appId;
  const tenant = tenantId;
  const other = '00000000-0000-4000-8000-000000000001';
  const secrets = 'Azure portal > App registrations > the app > Certificates & secrets';

  test.each([
    [
      'the id of a secret for its value',
      { MicrosoftAppPassword: `other-${canary}` },
      `MicrosoftAppPassword is not a secret of the app ${app} (AADSTS7000215). → Copy the secret’s Value, not its Secret ID. It is shown only once: make a new one under ${secrets}.`,
    ],
    [
      'an expired secret',
      { MicrosoftAppPassword: expiredSecret },
      `MicrosoftAppPassword has expired (AADSTS7000222). → Make a new secret under ${secrets}.`,
    ],
    [
      'an app of another tenant',
      { MicrosoftAppId: other },
      `There is no app ${other} in the tenant ${tenant} (AADSTS700016). → Compare MicrosoftAppId and MicrosoftAppTenantId with the overview of the app registration.`,
    ],
    [
      'a tenant that does not exist',
      { MicrosoftAppTenantId: other },
      `There is no tenant ${other} (AADSTS90002). → Copy the Directory (tenant) ID from the overview of the app registration into MicrosoftAppTenantId.`,
    ],
  ])('%s', async (_case, changes, sentence) => {
    expect(await toMend(here, changes)).toEqual([`✗ Teams: ${sentence}`]);
  });

  test('Microsoft away, and somebody else in its place', async () => {
    const nobody = `127.0.0.1:${await freePort()}`;
    const away = { login: `http://${nobody}`, openIdMetadata: `http://${nobody}/openid` };
    expect(await toMend(here, {}, { microsoft: away })).toEqual([
      `✗ Teams: Microsoft cannot be reached at ${nobody}: nothing listens there (ECONNREFUSED). → Let this machine reach http://${nobody}.`,
      `✗ Teams: Microsoft cannot be reached at ${nobody}: nothing listens there (ECONNREFUSED). → Let this machine reach http://${nobody}.`,
    ]);
    const others = { login: `${here.url}/other`, openIdMetadata: `${here.url}/other` };
    const sentence = `✗ Teams: Something other than Microsoft answers at ${here.host}. → Let this machine reach it without a proxy in between.`;
    expect(await toMend(here, {}, { microsoft: others })).toEqual([sentence, sentence]);
  });

  test('a bot that believes anybody is worth a look', async () => {
    const anonymous = { MicrosoftAppId: '', MicrosoftAppPassword: '', MicrosoftAppTenantId: '' };
    expect(await toMend(here, { ...anonymous, MELLEMRUM_TEAMS_ANONYMOUS: '1' })).toEqual([
      '! Teams: MELLEMRUM_TEAMS_ANONYMOUS is set: whoever can reach this machine’s own port is believed to be Teams. → Only for trying. For a real Teams, set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.',
    ]);
  });
});
