import { describe, expect, test } from 'vitest';
import { read } from './read-date.ts';

describe('on Tuesday 24 November 2026, "inden" means the last working day before', () => {
  test.each([
    ['inden fredag', '2026-11-26'],
    ['før fredag', '2026-11-26'],
    ['Before Friday', '2026-11-26'],
    ['inden mandag', '2026-11-27'],
    ['inden uge 50', '2026-12-04'],
    ['inden næste uge', '2026-11-27'],
    ['inden juleaften', '2026-12-23'],
    ['inden 28/12', '2026-12-23'],
    ['inden medio december', '2026-12-14'],
    ['inden weekenden', '2026-11-27'],
    ['inden tirsdag i uge 50', '2026-12-07'],
    ['before the weekend', '2026-11-27'],
    ['inden på fredag', '2026-11-26'],
    ['skemaet skal rettes til inden fredag', '2026-11-26'],
  ])('"%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });

  test.each([
    ['inden fredag', '2027-05-05', '2027-05-03T12:00'],
    ['inden onsdag', '2027-03-23', '2027-03-18T10:00'],
    ['inden tirsdag', '2027-03-24', '2027-03-24T10:00'],
    ['inden søndag', '2027-05-14', '2027-05-10T09:00'],
  ])('holidays are stepped over: "%s" is %s', (text, said, now) => {
    expect(read(text, now).said).toBe(said);
  });

  test('a verb keeps its "til"', () => {
    expect(read('skemaet skal rettes til inden fredag').cut).toEqual(['inden fredag']);
  });
});

describe('with a time of day behind it, "inden" is that day and time', () => {
  test.each([
    ['inden fredag kl. 12', '2026-11-27 12:00'],
    ['før fredag klokken 9', '2026-11-27 09:00'],
    ['inden fredag d. 4/12 kl. 14.30', '2026-12-04 14:30'],
    ['before Friday at 12', '2026-11-27 12:00'],
    ['fredag inden kl. 12', '2026-11-27 12:00'],
    ['inden i morgen kl. 8', '2026-11-25 08:00'],
    ['inden uge 50 kl. 12', '2026-12-04 12:00'],
    ['Ring kl. 10 til Bo inden fredag', 'several dates: 2026-11-26 2026-11-27'],
  ])('"%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });
});

describe('the end of something is itself the limit', () => {
  test.each([
    ['inden udgangen af måneden', '2026-11-30'],
    ['inden udgangen af november', '2026-11-30'],
    ['inden udgangen af uge 50', '2026-12-11'],
    ['inden udgangen af året', '2026-12-31'],
    ['by the end of the month', '2026-11-30'],
    ['by the end of week 50', '2026-12-11'],
    ['before the end of January', '2027-01-31'],
  ])('"%s": %s', (text, said) => {
    expect(read(text).said).toBe(said);
  });
});

describe('after the weekend is the Monday, whatever day it is said', () => {
  test.each([
    ['efter weekenden', '2026-11-30', '2026-11-24T10:00'],
    ['lige efter weekenden', '2026-11-30', '2026-11-24T10:00'],
    ['after the weekend', '2026-11-30', '2026-11-29T22:00'],
    ['efter weekenden', '2026-12-07', '2026-11-30T08:00'],
    ['efter weekenden', '2027-03-29', '2027-03-24T08:00'],
  ])('"%s": %s, said %s', (text, said, now) => {
    expect(read(text, now).said).toBe(said);
  });

  test('in the weekend, "inden weekenden" is asked about, and so is the weekend as a day', () => {
    expect(read('inden weekenden', '2026-11-28T10:00').said).toBe('which day: 2026-12-04');
    expect(read('senest i weekenden').said).toBe('which day: 2026-11-28 2026-11-29');
    expect(read('inden næste weekend').said).toBe('which day: 2026-11-27 2026-12-04');
  });
});

describe('the next meeting, when one is planned on Tuesday 15 December', () => {
  test.each([
    ['til næste møde', '2026-12-15'],
    ['på næste møde', '2026-12-15'],
    ['senest til næste møde', '2026-12-15'],
    ['senest næste møde', '2026-12-15'],
    ['til det næste møde', '2026-12-15'],
    ['til næste gang', '2026-12-15'],
    ['tager kage med næste gang', '2026-12-15'],
    ['inden næste møde', '2026-12-14'],
    ['før næste møde', '2026-12-14'],
    ['inden næste gang', '2026-12-14'],
    ['inden naeste moede', '2026-12-14'],
    ['inden næste møde kl. 12', '2026-12-15 12:00'],
    ['at the next meeting', '2026-12-15'],
    ['for the next meeting', '2026-12-15'],
    ['by the next meeting', '2026-12-15'],
    ['before the next meeting', '2026-12-14'],
    ['dagsorden til næste møde senest fredag', '2026-11-27'],
    ['udkast fredag og resten til næste møde', 'several dates: 2026-11-27 2026-12-15'],
    ['forbereder næste møde', 'missing'],
    ['efter næste møde', 'missing'],
  ])('"%s": %s', (text, said) => {
    expect(read(text, undefined, '2026-12-15').said).toBe(said);
  });

  test('before a meeting on a Monday is the Friday, and before one today is past', () => {
    expect(read('inden næste møde', undefined, '2026-11-30').said).toBe('2026-11-27');
    expect(read('inden næste møde', undefined, '2026-11-24').said).toBe('past: 2026-11-24');
  });

  test.each(['til næste møde', 'inden næste møde', 'til næste gang', 'before the next meeting'])(
    'without one that is still to come, "%s" is asked about',
    (text) => {
      expect(read(text).said).toBe('no meeting planned:');
      expect(read(text, undefined, '2026-11-20').said).toBe('no meeting planned:');
    },
  );
});
