// Whatever somebody wrote: a spreadsheet computes nothing of it, and a page shows it as text.
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { journalPage, journalTable } from '#adapters/web/journal-files.ts';
import { safeCsv } from '#adapters/web/safe-csv.ts';
import type { Journal, JournalRow } from '#src/journal/journal.ts';
import { textsIn } from '#src/texts/texts.ts';
import { hostileTexts } from '#test/support/hostile-texts.ts';

const count = 10_000;
const now = Temporal.Instant.from('2026-11-24T08:00:00Z');
const reader = {
  texts: textsIn('da'),
  timeZone: 'Europe/Copenhagen',
  now,
  today: Temporal.PlainDate.from('2026-11-24'),
};

const rowOf = (text: string): JournalRow => ({
  point: text,
  room: 'handlende',
  agreement: {
    number: 1,
    owners: text,
    organisations: text,
    what: text,
    dueOn: '27-11-2026',
    status: 'Blokeret',
    answer: text,
  },
  decision: text,
});
const journalOf = (rows: JournalRow[], text = 'Styregruppe'): Journal => ({
  meeting: {
    id: 'm',
    teamId: 't',
    title: text,
    heldOn: Temporal.PlainDate.from('2026-11-20'),
    timeZone: 'Europe/Copenhagen',
    createdBy: 'p',
    isCancelled: false,
  },
  teamName: text,
  organisation: text,
  rows,
});

/**
 * As a spreadsheet opens it, with this separator, as its country has it. Strict: a quote opens a cell only at its
 * beginning, and what stands after the closing one belongs to the cell until the next separator.
 */
function openAs(csv: string, separator: string): string[][] {
  const text = csv.replace(/^\ufeff/, '');
  const rows: string[][] = [[]];
  let cell = '';
  let at = 0;
  let quoted = false;
  let begun = false;
  const close = () => {
    rows.at(-1)?.push(cell);
    cell = '';
    begun = false;
  };
  for (; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && !begun) {
      quoted = true;
      begun = true;
    } else if (sign === separator) close();
    else if (sign === '\r' || sign === '\n') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      close();
      rows.push([]);
    } else {
      cell += sign;
      begun = true;
    }
  }
  // With another separator than it was written for, a quote may stand open at the end.
  if (!quoted) return rows.slice(0, -1);
  if (separator === ';') throw new Error('A quote is never closed.');
  close();
  return rows;
}

/** Blanks, quotes and what cannot be seen may stand before it, and it may be of full width. */
const computes = (cell: string): boolean =>
  /^[\s"\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]/u.test(cell.normalize('NFKC'));

test(`${count} hostile texts in every cell: 0 formulas, whatever separator the spreadsheet takes`, () => {
  const texts = hostileTexts(count, 10);
  let formulas = 0;
  for (let at = 0; at < count; at += 100) {
    const some = texts.slice(at, at + 100);
    const csv = journalTable(journalOf(some.map(rowOf), some[0]), reader);
    const opened = openAs(csv, ';');
    expect(opened).toHaveLength(101);
    expect(opened.every((row) => row.length === 12)).toBe(true);
    expect(opened.flat().filter((cell) => /^[\t\r\n]/.test(cell))).toEqual([]);
    for (const separator of [';', ',', '\t'])
      formulas += openAs(csv, separator).flat().filter(computes).length;
  }
  expect(formulas).toBe(0);
  expect(texts.filter(computes).length, 'texts that would be formulas if nobody saw to it').toBeGreaterThan(
    1_000,
  );
  console.log(`journal: ${count} hostile texts, ${formulas} formulas in the opened table`);
});

test('a table begins with the mark of UTF-8, and what is harmless stays as it was written', () => {
  const texts = ['Bo ringer til Kolding; på fredag', 'Sagt: "ja"', "D'Arcy", '12', 'e-mail', 'a/b', '50 %'];
  expect(openAs(safeCsv([texts]), ';')).toEqual([texts]);
  expect(safeCsv([['æ']])).toBe('\ufeff"æ"\r\n');
  expect(openAs(safeCsv([['=1+1', ' -3', 'a', '＠x', '"=1']]), ';')).toEqual([
    ["'=1+1", "'-3", 'a', "'＠x", '\'"=1'],
  ]);
});

test(`${count} hostile texts in the page: 0 elements or attributes of theirs`, () => {
  const texts = hostileTexts(count, 11);
  const rest = journalPage(journalOf([rowOf('x')], 'x'), reader).match(/<\/?[a-z!][^>]*>/gi) ?? [];
  const allowed = new Set(rest.map((tag) => tag.toLowerCase()).filter((tag) => !tag.startsWith('<style')));
  for (const tag of ['<section>', '</section>', '<ul>', '</ul>', '<style>']) allowed.add(tag);
  let strange = 0;
  for (let at = 0; at < count; at += 100) {
    const some = texts.slice(at, at + 100);
    const page = journalPage(journalOf(some.map(rowOf), some[0]), reader);
    const tags = page.match(/<[^>]*>?/g) ?? [];
    strange += tags.filter((tag) => !allowed.has(tag.toLowerCase())).length;
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  }
  expect(strange).toBe(0);
  console.log(`journal: ${count} hostile texts, ${strange} elements of theirs in the page`);
});
