// npm run package:slack and package:teams, as an administrator runs them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings } from '#manifests/read-settings.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mellemrum-packages-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(script: string, environment: Record<string, string>, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), resolve('manifests', script), ...parameters],
    { cwd: folder, env: { PATH: process.env.PATH, ...environment }, encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

const written = (name: string): string => readFileSync(join(folder, 'dist', name), 'utf8');

test('the Slack manifest is written for the address in .env, and for Socket Mode where there is an app-level token', () => {
  writeFileSync(join(folder, '.env'), 'PUBLIC_URL=https://mellemrum.kolding.dk/\n');
  const byRequest = run('write-slack-manifest.ts', {});
  expect(byRequest).toEqual({ status: 0, said: expect.stringContaining('dist/slack.yaml is written') });
  expect(written('slack.yaml')).toContain('request_url: https://mellemrum.kolding.dk/slack/events\n');

  for (const asked of [{ SLACK_APP_TOKEN: 'xapp-1-A1-2-x' }, '--socket'] as const) {
    const { status } =
      asked === '--socket'
        ? run('write-slack-manifest.ts', {}, asked)
        : run('write-slack-manifest.ts', asked);
    expect(status).toBe(0);
    expect(written('slack.yaml')).toContain('socket_mode_enabled: true');
    expect(written('slack.yaml')).not.toContain('https:');
    rmSync(join(folder, 'dist'), { recursive: true });
  }
});

test('the Teams package is written for the registration and the address', () => {
  const appId = '3f2c8a11-7d55-4e0c-9c9d-0a1b2c3d4e5f';
  const environment = { MicrosoftAppId: appId, PUBLIC_URL: 'https://mellemrum.kolding.dk' };
  expect(run('write-teams-package.ts', environment).status).toBe(0);
  const files = unzipSync(readFileSync(join(folder, 'dist', 'mellemrum-teams.zip')));
  expect(Buffer.from(files['manifest.json'] ?? []).toString()).toContain(`"id": "${appId}"`);
});

test('each organisation whose registration is kept gets a package of its own', () => {
  const appId = 'aaaaaaaa-7d55-4e0c-9c9d-0a1b2c3d4e5f';
  const environment = { PUBLIC_URL: 'https://mellemrum.kolding.dk' };
  expect(run('write-teams-package.ts', environment, `--app=${appId}`).status).toBe(0);
  const files = unzipSync(readFileSync(join(folder, 'dist', `mellemrum-teams-${appId}.zip`)));
  expect(Buffer.from(files['manifest.json'] ?? []).toString()).toContain(`"botId": "${appId}"`);
  expect(run('write-teams-package.ts', environment, '--app=../x')).toMatchObject({
    status: 1,
    said: expect.stringMatching(/^--app is the Application \(client\) ID/),
  });
});

test('what is missing is said, nothing is written, and the command fails', () => {
  const { status, said } = run('write-teams-package.ts', { PUBLIC_URL: 'https://mellemrum.kolding.dk' });
  expect(status).toBe(1);
  expect(said).toMatch(/^MicrosoftAppId must be set: .* Example: MicrosoftAppId=3f2c8a11-/);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
});

test.each([
  ['http://mellemrum.dk', 'PUBLIC_URL must begin with https://: Slack and Teams call nothing else.'],
  ['https://kolding.dk/mellemrum', 'PUBLIC_URL must be a host alone, without a path:'],
  ['https://kolding.dk/?mellemrum', 'PUBLIC_URL must be a host alone, without a path:'],
  ['mellemrum.kolding.dk', 'PUBLIC_URL must be an address that begins with https:// or http://.'],
  ['', 'PUBLIC_URL must be set:'],
])('the address %o is refused with a sentence, and one with a port is taken', (address, sentence) => {
  expect(() => readSettings({ PUBLIC_URL: address }, ['PUBLIC_URL'])).toThrow(sentence);
  const good = { PUBLIC_URL: 'https://kolding.dk:8443', DATABASE_URL: 'not looked at' };
  expect(readSettings(good, ['PUBLIC_URL'])).toEqual({ PUBLIC_URL: 'https://kolding.dk:8443' });
});

test('a setting that is not needed is checked where it is set', () => {
  const read = (token: string) => readSettings({ SLACK_APP_TOKEN: token }, [], ['SLACK_APP_TOKEN']);
  expect(() => read('xoxb-1')).toThrow(
    'SLACK_APP_TOKEN must begin with xapp-. Example: SLACK_APP_TOKEN=xapp-',
  );
  expect(read('')).toEqual({});
  expect(read('xapp-1')).toEqual({ SLACK_APP_TOKEN: 'xapp-1' });
});
