// A platform's memory over a kill.
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openJournal } from '#playground/open-journal.ts';
import { journalInMemory } from '#test/support/journal-in-memory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mellemrum-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what was written is there again, and a line that a kill cut short is gone, also in the middle of a letter', () => {
  const path = join(folder, 'made', 'slack.jsonl');
  openJournal<{ text: string }>(path).append({ text: 'blåbær\nog æbler' });
  const torn = Buffer.from('{"text":"rødgrød"}').subarray(0, 11);
  appendFileSync(path, torn);

  const again = openJournal<{ text: string }>(path);
  expect(again.entries()).toEqual([{ text: 'blåbær\nog æbler' }]);
  again.append({ text: 'næste' });
  expect(openJournal(path).entries()).toEqual([{ text: 'blåbær\nog æbler' }, { text: 'næste' }]);
});

test.each([
  ['on disk', () => openJournal<number>(join(folder, 'a.jsonl'))],
  ['in memory', () => journalInMemory<number>()],
])('a cleared journal %s is empty and takes new entries', (_where, open) => {
  const journal = open();
  journal.append(1);
  journal.clear();
  journal.append(2);
  expect(journal.entries()).toEqual([2]);
});

test('a cleared journal leaves an empty file', () => {
  const path = join(folder, 'a.jsonl');
  const journal = openJournal<number>(path);
  journal.append(1);
  journal.clear();
  expect(readFileSync(path, 'utf8')).toBe('');
});
