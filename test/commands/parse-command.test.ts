// `npm run --silent parse`: one line of JSON for each text and nothing else, or one sentence that says what is wrong.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = ['--import', 'tsx', 'src/run-parse.ts'];
const folder = mkdtempSync(join(tmpdir(), 'parse-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

type Ran = { code: number | null; said: string; complained: string };

function run(args: string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...program, ...args], { cwd: root }, (_, said, complained) =>
      resolve({ code: child.exitCode, said, complained }),
    );
    child.stdin?.end(input);
  });
}

const now = ['--now', '2026-11-24T10:00'];

async function parsed(args: string[]): Promise<unknown> {
  const { said, complained, code } = await run(args);
  expect([code, complained, said.match(/\n/g)?.length, said.at(-1)]).toEqual([0, '', 1, '\n']);
  return JSON.parse(said);
}

const people = file(
  'people.json',
  JSON.stringify([
    'Anna Holm',
    { id: 7, name: 'Mette Friis', organisation: 'Kolding Kommune' },
    { name: 'Mette Krogh', organisation: 'Sygehus Lillebælt', initials: 'MEK' },
  ]),
);

describe('a text as an argument', () => {
  test('is read in one line, in the order of who, what and when', async () => {
    const { said } = await run([...now, 'Anna sender skemaet senest fredag kl. 10']);
    expect(said).toBe(
      '{"owners":["Anna"],"what":"sender skemaet","dueOn":"2026-11-27","dueTime":"10:00","questions":[]}\n',
    );
  });

  test('may begin with a dash', async () => {
    expect(await parsed([...now, '- Anna: skemaet fredag'])).toMatchObject({ owners: ['Anna'] });
  });

  test('is read for the people of a file, by initials and organisation too', async () => {
    const line = (text: string) => parsed([...now, '--people', people, text]);
    expect(await line('Mette sender skemaet fredag')).toMatchObject({
      owners: [],
      questions: [{ about: 'who', why: 'ambiguous: Mette', choices: ['Mette Friis', 'Mette Krogh'] }],
    });
    expect(await line('Mette fra sygehuset og MEK sender skemaet')).toMatchObject({
      owners: ['Mette Krogh'],
    });
    expect(await line('Bo sender skemaet')).toMatchObject({ questions: [{ why: 'unknown: Bo' }, {}] });
  });

  test('is read at the moment that is told, in the zone that is told', async () => {
    const tomorrow = (told: string[]) => parsed([...told, 'Anna ringer i morgen']);
    expect(await tomorrow(['--now', '2026-12-31T23:30:00Z'])).toMatchObject({ dueOn: '2027-01-02' });
    expect(await tomorrow(['--now', '2026-12-31T23:30:00Z', '--tz', 'UTC'])).toMatchObject({
      dueOn: '2027-01-01',
    });
    expect(await tomorrow(['--now', '2026-12-31T23:30', '--tz', 'Asia/Tokyo'])).toMatchObject({
      dueOn: '2027-01-01',
    });
    expect(await tomorrow([])).toMatchObject({ dueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  });
});

describe('whole minutes', () => {
  const minutes = 'Referat\n\n2. Udskrivning\n- Anna sender skemaet senest fredag\n- Bo ringer i morgen\n';
  const found = [
    {
      owners: ['Anna'],
      what: 'sender skemaet',
      dueOn: '2026-11-27',
      dueTime: null,
      questions: [],
      agendaItem: '2. Udskrivning',
    },
    { owners: ['Bo'], what: 'ringer', dueOn: '2026-11-25' },
  ];

  test('are read as an array, from standard input or the argument', async () => {
    const { said, complained } = await run([...now, '--minutes'], minutes);
    expect(complained).toBe('');
    expect(JSON.parse(said)).toMatchObject(found);
    expect(await parsed([...now, '--minutes', minutes])).toMatchObject(found);
  });

  test('without an agreement are an empty array', async () => {
    expect(await parsed([...now, '--minutes', 'Vi havde en god snak.'])).toEqual([]);
  });
});

describe('each line of standard input', () => {
  test('is answered in its own line, an empty one too', async () => {
    const { said } = await run([...now, '--lines'], 'Anna ringer fredag\r\n\nBo\u2028 ringer 3/12');
    const lines = said.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).owners)).toEqual([['Anna'], [], ['Bo']]);
  });

  test('is answered before the next one comes', async () => {
    const child = spawn(process.execPath, [...program, ...now, '--lines'], { cwd: root });
    const ended = once(child, 'exit');
    for (const name of ['Anna', 'Karen']) {
      child.stdin.write(`${name} ringer fredag\n`);
      const [answer] = await once(child.stdout, 'data');
      expect(JSON.parse(String(answer)).owners).toEqual([name]);
    }
    child.stdin.end();
    expect(await ended).toEqual([0, null]);
  });
});

test.each<[string, string[], RegExp]>([
  ['no text', [], /^Give the text/],
  ['several texts', ['Anna', 'ringer'], /^Give one text, in quotes\.$/],
  ['a text beside --lines', ['--lines', 'Anna'], /standard input/],
  ['an option that is none', ['--noww', 'x', 'Anna'], /'--noww'/],
  ['an option without its value', ['Anna', '--now'], /--now/],
  ['a moment that is none', ['--now', 'soon', 'Anna'], /^--now takes .*"soon"\.$/],
  ['a zone that is none', ['--tz', 'Europe/Kolding', 'Anna'], /^--tz knows no .*"Europe\/Kolding"\.$/],
  ['a meeting that is no day', ['--meeting', '2026-02-30', 'Anna'], /^--meeting takes .*"2026-02-30"\.$/],
  ['people in no file', ['--people', join(folder, 'none.json'), 'Anna'], /none\.json" cannot be read\.$/],
  ['people that are no JSON', ['--people', file('bad.json', '[Anna'), 'Anna'], /bad\.json" is not JSON\.$/],
  ['people of no names', ['--people', file('odd.json', '[{"id":1}]'), 'Anna'], /must hold an array of names/],
])('%s is refused in one sentence', async (_, args, sentence) => {
  const { code, said, complained } = await run(args);
  expect([code, said, complained.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  expect(complained.trimEnd()).toMatch(sentence);
});
