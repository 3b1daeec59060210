// The figures in docs/privacy.md and on the privacy page are those that the code and the database use.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { draftLives } from '#src/action-items/draft.ts';
import { hoursToAnswer } from '#src/linking/link.ts';
import { minutesValid } from '#src/linking/link-code.ts';
import { downloadMinutes } from '#src/privacy/download.ts';
import { keepEventsDays, keepingLimits, standardKeeping } from '#src/privacy/keeping.ts';
import { questionMinutes } from '#src/privacy/reply-to-privacy.ts';
import { textsIn } from '#src/texts/texts.ts';
import { freshDatabase } from '#test/support/database.ts';

test('each figure in the document for the data-protection officer is the code’s', async () => {
  const fresh = await freshDatabase();
  const defaults = await fresh.database.sql<{ column: string; value: string }[]>`
    select column_name as column, column_default as value from information_schema.columns
    where table_name = 'teams' and column_default ~ '^[0-9]+$'`;
  await fresh.drop();
  const stored = Object.fromEntries(defaults.map(({ column, value }) => [column, Number(value)]));
  expect(standardKeeping).toEqual({
    items: stored.keep_items,
    comments: stored.keep_comments,
    trail: stored.keep_trail,
  });
  expect(keepingLimits.items, 'the document gives one pair for both').toEqual(keepingLimits.comments);
  const figures: Record<string, number | undefined> = {
    'keep items': stored.keep_items,
    'keep comments': stored.keep_comments,
    'keep trail': stored.keep_trail,
    'least items': keepingLimits.items.least,
    'least trail': keepingLimits.trail.least,
    'most months': keepingLimits.trail.most,
    'draft hours': draftLives.hours,
    'event days': keepEventsDays,
    'download minutes': downloadMinutes,
    'code minutes': minutesValid,
    'proposal hours': hoursToAnswer,
    'question minutes': questionMinutes,
    'poll minimum': stored.poll_minimum,
  };

  const document = await readFile(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
  const told = [...document.matchAll(/(\d+)[^\d<>|]*<!-- ([a-z ]+) -->/g)];
  expect(told.map(([, figure, name]) => [name, Number(figure)])).toEqual(
    told.map(([, , name = '']) => [name, figures[name]]),
  );
  expect(new Set(told.map(([, , name]) => name)), 'every figure is told').toEqual(
    new Set(Object.keys(figures)),
  );
  const unmarked = document.match(/\d+ (?:måneder|timer|dage|minutter|svar)(?!<!--)/g);
  expect(unmarked, 'the law’s, and no other').toEqual(['72 timer']);
  console.log(`Privacy document: ${told.length} figures, all those of the code`);

  const { items, comments, trail } = standardKeeping;
  const page = (language: 'da' | 'en') => textsIn(language).pages.privacy.paragraphs.join(' ');
  expect(page('da')).toMatch(new RegExp(`efter ${items} måneder.* efter ${comments} .* efter ${trail}`));
  expect(page('en')).toMatch(new RegExp(`after ${items} months.* after ${comments}.* after ${trail}`));
});
