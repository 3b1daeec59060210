// The canary of the import rules: each planted bad import must be refused, each planted good one let through.
// A rule that is switched off or misspelt passes every real file in silence; here it fails.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

type Plant = { at: string; imports: string[] };

/** `at`: the file that would import. It is planted in a mirror of the project's folders, never in the project. */
const refused: Plant[] = [
  {
    at: 'src/reminders/canary.ts',
    imports: [
      '#adapters/slack/slack-adapter.ts',
      '../../adapters/slack/slack-adapter.ts',
      '#jobs/queue.ts',
      '#db/schema/people.ts',
      '../../db/schema/people.ts',
      '#playground/platform.ts',
      '#manifests/slack-manifest.ts',
      '#test/support/database.ts',
      '../../bench/world.ts',
      '@slack/bolt',
      'botbuilder',
      'bullmq',
      'drizzle-orm',
      'postgres',
      'express',
      'date-holidays',
      '@resvg/resvg-js',
    ],
  },
  { at: 'src/dates/canary.ts', imports: ['#db/schema/people.ts', 'bullmq'] },
  { at: 'src/doctor/canary.ts', imports: ['#db/examine-database.ts', '#adapters/slack/examine-slack.ts'] },
  { at: 'src/run-admin.ts', imports: ['#db/dead-letters.ts', 'postgres'] },
  { at: 'src/run-doctor.ts', imports: ['#db/examine-database.ts', 'ioredis'] },
  { at: 'src/run.ts', imports: ['#db/schema/people.ts', 'bullmq'] },
  {
    at: 'adapters/slack/canary.ts',
    imports: [
      '#adapters/msteams/address.ts',
      '../msteams/address.ts',
      'botbuilder',
      '#db/schema/people.ts',
      '#jobs/queue.ts',
    ],
  },
  {
    at: 'adapters/msteams/canary.ts',
    imports: [
      '#adapters/slack/address.ts',
      '../slack/address.ts',
      '@slack/bolt',
      '@slack/types',
      '@resvg/resvg-js',
      '#db/schema/people.ts',
    ],
  },
  {
    at: 'adapters/web/canary.ts',
    imports: [
      '#adapters/slack/address.ts',
      '../msteams/address.ts',
      '#db/schema/people.ts',
      '@slack/bolt',
      'botbuilder',
    ],
  },
  {
    at: 'jobs/canary.ts',
    imports: ['@resvg/resvg-js', 'bullmq', 'ioredis', 'pg', '#db/schema/people.ts', 'drizzle-orm'],
  },
  { at: 'jobs/queue.ts', imports: ['#db/schema/people.ts', 'postgres', '@slack/bolt'] },
  {
    at: 'db/canary.ts',
    imports: ['@resvg/resvg-js', 'bullmq', '#jobs/queue.ts', '#adapters/slack/address.ts'],
  },
  {
    at: 'manifests/canary.ts',
    imports: ['#adapters/slack/needed-scopes.ts', '#db/schema/people.ts', 'botbuilder'],
  },
  {
    at: 'playground/canary.ts',
    imports: [
      '#test/support/database.ts',
      '#db/schema/people.ts',
      '../db/schema/people.ts',
      '#jobs/queue.ts',
      '../jobs/queue.ts',
      '../bench/world.ts',
      'botbuilder',
      'bullmq',
    ],
  },
];

const allowed: Plant[] = [
  {
    at: 'src/main.ts',
    imports: ['#adapters/slack/slack-adapter.ts', '#jobs/queue.ts', '#db/schema/people.ts', 'express'],
  },
  {
    at: 'src/examine.ts',
    imports: ['#adapters/slack/examine-slack.ts', '#db/examine-database.ts', '#jobs/examine-redis.ts'],
  },
  { at: 'src/administer.ts', imports: ['#adapters/slack/why-undelivered.ts', '#db/dead-letters.ts'] },
  { at: 'src/dates/canary.ts', imports: ['date-holidays', 'temporal-polyfill'] },
  { at: 'src/reminders/canary.ts', imports: ['../chat/card.ts', 'zod', 'temporal-polyfill'] },
  { at: 'adapters/slack/canary.ts', imports: ['#src/chat/card.ts', '@slack/bolt'] },
  { at: 'adapters/msteams/canary.ts', imports: ['#src/chat/card.ts', 'botbuilder'] },
  { at: 'adapters/web/canary.ts', imports: ['#src/log.ts', 'express', '@resvg/resvg-js'] },
  { at: 'jobs/queue.ts', imports: ['#src/deliveries/delivery.ts', 'bullmq', 'ioredis'] },
  { at: 'db/canary.ts', imports: ['#src/stores.ts', 'drizzle-orm', 'postgres', 'pg'] },
  { at: 'manifests/canary.ts', imports: ['#src/settings.ts', 'fflate'] },
];

const wrong: string[] = [];
const mirror = mkdtempSync(join(tmpdir(), 'mellemrum-walls-'));
try {
  copyRules(mirror);
  for (const plant of refused) expectRefusals(plant, true);
  for (const plant of allowed) expectRefusals(plant, false);
  expectCycleRefused();
} finally {
  rmSync(mirror, { recursive: true });
}

if (wrong.length > 0) {
  console.error(`The import rules of biome.json do not hold:\n${wrong.join('\n')}`);
  process.exitCode = 1;
} else {
  const count = (plants: Plant[]) => plants.reduce((sum, { imports }) => sum + imports.length, 0);
  console.log(
    `Walls: ${count(refused)} planted imports and one cycle refused, ${count(allowed)} imports let through.`,
  );
}

/** The project's own rules, in a folder that is no git checkout. */
function copyRules(folder: string): void {
  const { vcs: _, $schema: __, ...rules } = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
}

function expectRefusals({ at, imports }: Plant, mustBeRefused: boolean): void {
  plant(at, imports);
  const refusedLines = complaints('style/noRestrictedImports', at);
  for (const [index, module] of imports.entries()) {
    if (refusedLines.has(index + 1) === mustBeRefused) continue;
    wrong.push(`${at} imports ${module}: ${mustBeRefused ? 'nothing refuses it' : 'it is refused'}`);
  }
}

function expectCycleRefused(): void {
  plant('src/chat/one.ts', ['./two.ts']);
  plant('src/chat/two.ts', ['./one.ts']);
  if (complaints('suspicious/noImportCycles', 'src/chat').size === 0)
    wrong.push('two files import each other: nothing refuses it');
}

function plant(at: string, imports: string[]): void {
  const path = join(mirror, at);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    imports.map((module, index) => `import { planted${index} } from '${module}';\n`).join(''),
  );
}

/** The lines at which Biome raises an error of this rule. */
function complaints(rule: string, at: string): Set<number> {
  const { stdout } = spawnSync(
    resolve('node_modules/.bin/biome'),
    ['lint', `--only=${rule}`, '--max-diagnostics=none', '--reporter=github', at],
    { cwd: mirror, encoding: 'utf8' },
  );
  return new Set([...stdout.matchAll(/^::error .*?line=(\d+)/gm)].map(([, line]) => Number(line)));
}
