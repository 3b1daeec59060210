// Days of a month that is not named, weeks beside one another, and days that have a name of their own.

import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import { read } from './read-date.ts';

describe('on Tuesday 24 November 2026, a day of this month or the next', () => {
  test.each([
    ['den 15. i næste måned', '2026-12-15'],
    ['d. 15. næste måned', '2026-12-15'],
    ['senest den 3. i næste måned', '2026-12-03'],
    ['inden den 1. i næste måned', '2026-11-30'],
    ['d. 30. i denne måned', '2026-11-30'],
    ['den 27. i måneden', '2026-11-27'],
    ['by the 15th of next month', '2026-12-15'],
    ['fredag den 18. i næste måned', '2026-12-18'],
    ['Bo sender skemaet d. 28. i næste måned', '2026-12-28'],
    ['den 31. i denne måned', 'no such date: 2026-11-30'],
    ['den 3. i denne måned', 'past:'],
    ['fredag den 27. i næste måned', 'weekday contradicts date: 2026-12-25 2026-12-27'],
    ['i næste måned', 'which day: 2026-12-31'],
    ['senest i næste måned', 'which day: 2026-12-31'],
    ['inden næste måned', 'which day: 2026-11-30'],
    ['in next month', 'which day: 2026-12-31'],
    ['i næste måned, senest 4/12', '2026-12-04'],
  ])('"%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });

  test.each([
    ['den 15', '2026-12-15'],
    ['senest den 1', '2026-12-01'],
    ['den 15, gerne før middag', '2026-12-15'],
    ['d. 5. 1. 2027', '2027-01-05'],
    ['5. 1. 2027', '2027-01-05'],
    ['senest d. 5. 12.', '2026-12-05'],
    ['inden den 7. 12. 2026', '2026-12-04'],
    ['d. 31. 11. 2026', 'no such date: 2026-11-30'],
  ])('without its month or with spaces between, "%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });

  test.each([
    'den 15 stole',
    'den 15-årige',
    'det er den 2 udgave',
    'the 15',
    'den 45',
    'punkt 5. 1. 2027',
    'opgave 5. 12.',
    'd. 5. 1. version',
    'planen for næste måned',
    'næste måneds tal',
    'budget næste måned for alle',
  ])('"%s" is left alone', (text) => {
    expect(read(text)).toEqual({ said: 'missing', cut: [] });
  });
});

describe('two weeks or more', () => {
  test.each([
    ['uge 50-51', 'several dates: 2026-12-11 2026-12-18'],
    ['i uge 50/51', 'several dates: 2026-12-11 2026-12-18'],
    ['uge 50 og 51', 'several dates: 2026-12-11 2026-12-18'],
    ['uge 50 - 51', 'several dates: 2026-12-11 2026-12-18'],
    ['uge 50 eller 51', 'several dates: 2026-12-11 2026-12-18'],
    ['week 50 to 52', 'several dates: 2026-12-11 2026-12-23'],
    ['uge 52-1', 'several dates: 2026-12-23 2027-01-08'],
    ['i uge 50-51, senest fredag', '2026-11-27'],
    ['uge 50', '2026-12-11'],
    ['uge 50 - 3 lokaler', '2026-12-11'],
  ])('"%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });
});

describe('a day that has a name', () => {
  test.each([
    ['langfredag', '2027-03-26'],
    ['senest skærtorsdag', '2027-03-25'],
    ['på 2. påskedag', '2027-03-29'],
    ['anden pinsedag', '2027-05-17'],
    ['senest 2. pinsedag 2028', '2028-06-05'],
    ['Kristi himmelfartsdag', '2027-05-06'],
    ['inden 2. påskedag', '2027-03-24'],
    ['inden langfredag', '2027-03-24'],
    ['anden juledag', '2026-12-26'],
    ['by Good Friday', '2027-03-26'],
    ['by Easter Monday', '2027-03-29'],
    ['before Whit Monday', '2027-05-14'],
    ['before Christmas Eve', '2026-12-23'],
    ['inden påske', 'not a date:'],
    ['before Easter', 'not a date:'],
  ])('"%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });

  test.each([
    'vagtplan for langfredag',
    'Bo planlægger 2. pinsedag',
    'rota for Good Friday',
    'turen efter langfredag',
  ])('"%s" is not when something is due', (text) => {
    expect(read(text).said).not.toMatch(/^\d/);
  });

  test('is asked about when it has just passed', () => {
    expect(read('langfredag', '2027-04-06T10:00').said).toBe('past: 2028-04-14');
  });

  test.each([2027, 2029, 2030, 2032, 2034, 2035])('is a holiday in the calendar of %i too', (year) => {
    for (const [name, weekday] of [
      ['skærtorsdag', 4],
      ['langfredag', 5],
      ['2. påskedag', 1],
      ['Kristi himmelfartsdag', 4],
      ['2. pinsedag', 1],
    ] as const) {
      const day = Temporal.PlainDate.from(read(`${name} ${year}`).said);
      expect([day.year, day.dayOfWeek, isWorkingDay(day)]).toEqual([year, weekday, false]);
    }
  });
});
