// Every column of every table is named in the catalogue of what is about people, and nothing else is.
import { expect, test } from 'vitest';
import type { OfTable } from '#db/column-marks.ts';
import { aboutNobody } from '#db/kept-of-people.ts';
import { personalData } from '#db/personal-data.ts';
import { freshDatabase } from '#test/support/database.ts';

const catalogue: Record<string, OfTable> = { ...personalData, ...aboutNobody };

test('every column of the database is marked as about a person, words of people, or neither', async () => {
  const fresh = await freshDatabase();
  const rows = await fresh.database.sql<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' order by 1`;
  await fresh.drop();
  const stored = rows.map(({ name }) => name);
  const marked = Object.entries(catalogue).flatMap(([table, { columns }]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  );

  expect(
    stored.filter((name) => !marked.includes(name)),
    'columns that the catalogue (db/personal-data.ts) does not name',
  ).toEqual([]);
  expect(
    marked.filter((name) => !stored.includes(name)),
    'columns that the catalogue names and nobody has',
  ).toEqual([]);
  expect(Object.keys(personalData).filter((table) => table in aboutNobody)).toEqual([]);
  console.log(
    `Privacy catalogue: ${marked.length} columns of ${Object.keys(catalogue).length} tables, all marked`,
  );
});

test('a table with words or facts about people says how somebody’s rows are found', () => {
  for (const [table, { columns, theirs, erased }] of Object.entries(catalogue)) {
    const marks = Object.values(columns);
    const isAboutPeople = marks.some(
      (mark) => mark === 'person' || mark === 'own words' || mark === 'team words',
    );
    expect(theirs !== undefined || !isAboutPeople, table).toBe(true);
    if (marks.includes('own words')) expect(erased, `${table} holds people’s own words`).toBeDefined();
  }
});
