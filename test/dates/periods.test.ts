import { describe, expect, test } from 'vitest';
import { read } from './read-date.ts';

describe('on Tuesday 24 November 2026, a part of a period is its day', () => {
  test.each([
    ['medio december', '2026-12-15'],
    ['medio dec.', '2026-12-15'],
    ['medio december 2027', '2027-12-15'],
    ['ultimo november', '2026-11-30'],
    ['ultimo nov.', '2026-11-30'],
    ['senest ultimo februar', '2027-02-28'],
    ['ultimo februar 2028', '2028-02-29'],
    ['ultimo måneden', '2026-11-30'],
    ['slutningen af måneden', '2026-11-30'],
    ['i slutningen af januar', '2027-01-31'],
    ['udgangen af denne måned', '2026-11-30'],
    ['udgangen af næste måned', '2026-12-31'],
    ['at the end of the month', '2026-11-30'],
    ['end of August', '2027-08-31'],
    ['denne uge', '2026-11-27'],
    ['næste uge', '2026-12-04'],
    ['i løbet af ugen', '2026-11-27'],
    ['i løbet af uge 50', '2026-12-11'],
    ['i loebet af uge 50', '2026-12-11'],
    ['først i uge 50', '2026-12-07'],
    ['først i næste uge', '2026-11-30'],
    ['early next week', '2026-11-30'],
    ['uge50', '2026-12-11'],
    ['uge 2', '2027-01-15'],
    ['uge 2 2028', '2028-01-14'],
    ['fredag i uge 2 i 2028', '2028-01-14'],
    ['i uge 50 på tirsdag', '2026-12-08'],
    ['mandag 30/11 (uge 49)', '2026-11-30'],
    ['mandag 30/11 (uge 50)', 'several dates: 2026-11-30 2026-12-11'],
    ['senest med udgangen af november', '2026-11-30'],
    ['end of week', '2026-11-27'],
    ['uge 53', '2026-12-30'],
    ['mandag i uge 53', '2026-12-28'],
  ])('"%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });

  test.each([
    ['uge 12', '2027-03-24', 'the Thursday and Friday are holidays'],
    ['først i uge 13', '2027-03-30', 'the Monday is a holiday'],
  ])('"%s" is %s: %s', (text, said) => {
    expect(read(text, '2027-03-18T10:00').said).toBe(said);
  });
});

describe('a count from today', () => {
  test.each([
    ['om 3 dage', '2026-11-27'],
    ['om en uge', '2026-12-01'],
    ['om én uge', '2026-12-01'],
    ['om otte dage', '2026-12-01'],
    ['om fjorten dage', '2026-12-08'],
    ['om 14dage', '2026-12-08'],
    ['om tolv dage', '2026-12-06'],
    ['om tyve dage', '2026-12-14'],
    ['om en måned', '2026-12-24'],
    ['om to måneder', '2027-01-24'],
    ['inden for en uge', '2026-12-01'],
    ['indenfor tre uger', '2026-12-15'],
    ['inden 14 dage', '2026-12-08'],
    ['inden for de næste 14 dage', '2026-12-08'],
    ['within a week', '2026-12-01'],
    ['in twenty days', '2026-12-14'],
    ['in eight days', '2026-12-02'],
    ['om 8 dage', 'several dates: 2026-12-01 2026-12-02'],
    ['om 999 uger', 'no such date:'],
    ['inden 3 dage efter udskrivelsen', 'missing'],
    ['tilbud inden for KOL', 'missing'],
  ])('"%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });

  test('a month from the 31st is the last day of a shorter one', () => {
    expect(read('om en måned', '2027-01-31T10:00').said).toBe('2027-02-28');
  });
});

describe('what is no one day is asked about, with those that it may be', () => {
  test.each([
    ['primo december', 'which day: 2026-12-01 2026-12-10'],
    ['primo november', 'past: 2027-11-01 2027-11-10'],
    ['start januar', 'which day: 2027-01-01 2027-01-10'],
    ['i begyndelsen af januar', 'which day: 2027-01-01 2027-01-10'],
    ['early December', 'which day: 2026-12-01 2026-12-10'],
    ['midt i december', 'which day: 2026-12-15'],
    ['mid-December', 'which day: 2026-12-15'],
    ['sidst i december', 'which day: 2026-12-31'],
    ['midt i uge 50', 'which day: 2026-12-09'],
    ['sidst på ugen', 'which day: 2026-11-26 2026-11-27'],
    ['i løbet af december', 'which day: 2026-12-31'],
    ['inden december', 'which day: 2026-11-30'],
    ['senest i januar', 'which day: 2027-01-31'],
    ['inden jul', 'not a date:'],
    ['efter påske', 'not a date:'],
    ['efter sommerferien', 'not a date:'],
    ['om et par uger', 'not a date:'],
    ['i det nye år', 'not a date:'],
    ['hver fredag', 'not a date:'],
    ['løbende', 'not a date:'],
    ['med det samme', 'not a date:'],
    ['before Christmas', 'not a date:'],
    ['in a couple of weeks', 'not a date:'],
    ['every Friday', 'not a date:'],
    ['medio november', 'past: 2027-11-15'],
    ['ultimo oktober', 'past: 2027-10-31'],
    ['uge 50 2025', 'past:'],
    ['uge 53 2027', 'no such date:'],
  ])('"%s": %s', (text, said) => {
    expect(read(text)).toEqual({ said, cut: [text] });
  });

  test('a real date beside it counts, and the vague words stay in the task', () => {
    expect(read('følger op inden jul, senest 1/12')).toEqual({ said: '2026-12-01', cut: ['senest 1/12'] });
    expect(read('primo december, senest 3/12').said).toBe('2026-12-03');
  });

  test.each([
    'Bo laver løbende opfølgning',
    'så snart skemaet er klar',
    'plan for ferien',
    'vagtplan for juleaften',
    'plan for uge 50',
    'the end of year report',
    'evaluerer i december',
    'fridag',
    '1/2 til 1 side',
    'version 3.1',
    'ca. 1/12',
    'omkring fredag',
    'om ca. 14 dage',
  ])('"%s" says nothing of when it is due', (text) => {
    expect(read(text)).toEqual({ said: 'missing', cut: [] });
  });
});

describe('a day with a name of its own', () => {
  test.each([
    ['senest juleaften', '2026-12-24'],
    ['senest lillejuleaften', '2026-12-23'],
    ['Nytårsaften: ringer rundt', '2026-12-31'],
    ["by New Year's Eve", '2026-12-31'],
    ['by New Year’s Eve', '2026-12-31'],
  ])('"%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });
});
