// `npm run doctor` as a person runs it: what stands in the terminal, and what a script reads.
import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { report } from '#src/doctor/report.ts';
import { runChecks } from '#src/doctor/run-checks.ts';
import { type Deployment, deploy } from './doctor-setup.ts';

let here: Deployment;
beforeAll(async () => {
  here = await deploy();
});
afterAll(() => here.stop());

const Findings = z.array(z.looseObject({ about: z.string(), state: z.enum(['ok', 'warning', 'broken']) }));

test('it exits with 0 where nothing is broken, with 1 otherwise, and writes lines of 80 columns or JSON', async () => {
  const {
    MicrosoftAppId: _,
    MicrosoftAppPassword: __,
    MicrosoftAppTenantId: ___,
    ...slackOnly
  } = here.environment;
  const well = await doctor(slackOnly);
  expect(well).toMatchObject({ code: 0, complaints: '' });
  expect(well.said).toContain('✓ Slack: SLACK_BOT_TOKEN is @mellemrum in the workspace Kolding Kommune.\n');
  expect(well.said).not.toMatch(/[✗!]/);
  expect(well.said.trimEnd().split('\n').at(-1)).toBe('All is well.');

  const sick = await doctor({ ...slackOnly, PORT: 'x', PUBLIC_URL: '' }, '--json');
  expect(sick.code).toBe(1);
  const found = Findings.parse(JSON.parse(sick.said));
  expect(found.filter(({ state }) => state !== 'ok').map(({ about }) => about)).toEqual([
    'Settings',
    'PUBLIC_URL',
  ]);
}, 60_000);

test('a parameter that it does not know is told in a sentence', async () => {
  const { code, complaints } = await doctor({}, '--guess');
  expect(complaints).toMatch(/^The doctor could not look: Unknown option '--guess'/);
  expect(code).toBe(1);
}, 60_000);

test('long sentences are broken at 80 columns, what to do stands below, and the last line sums up', () => {
  const says = 'A sentence that is long enough to be broken once or twice, '.repeat(2).trim();
  const text = report([
    { about: 'Redis', state: 'ok', says: 'Fine.' },
    { about: 'Slack', state: 'broken', says, do: 'Mend it.' },
    { about: 'Teams', state: 'warning', says: 'Odd.' },
  ]);
  expect(text.split('\n')).toEqual([
    '✓ Redis: Fine.',
    '✗ Slack: A sentence that is long enough to be broken once or twice, A sentence',
    '  that is long enough to be broken once or twice,',
    '    → Mend it.',
    '! Teams: Odd.',
    '',
    '1 of 3 is broken (✗), and 1 thing is worth a look (!). Mend, and run npm run',
    'doctor again.',
  ]);
});

test('a check that hangs and one that fails are told in their place, beside the others', async () => {
  const fault = Object.assign(new Error('a secret'), { code: 'EBADF' });
  const found = await runChecks(
    [
      { about: 'One', look: () => new Promise(() => {}) },
      { about: 'Two', look: () => Promise.reject(fault) },
      { about: 'Three', look: async () => [{ about: 'Three', state: 'ok', says: 'Fine.' }] },
    ],
    50,
  );
  expect(found.map(({ says }) => says)).toEqual([
    'There was no answer within 0.05 s.',
    'This could not be looked at: EBADF.',
    'Fine.',
  ]);
});

function doctor(environment: Record<string, string>, ...parameters: string[]) {
  return new Promise<{ code: number; said: string; complaints: string }>((resolve) => {
    const child = execFile(
      'npm',
      // A .env of the developer's own must not reach a test.
      ['run', '--silent', 'doctor', '--', '--settings=/dev/null', ...parameters],
      { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment } },
      (_error, said, complaints) => resolve({ code: child.exitCode ?? -1, said, complaints }),
    );
  });
}
