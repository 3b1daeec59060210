// What is found in the minutes that people wrote before the reader was written.
import { describe, expect, test } from 'vitest';
import { corpusMinutes, type Match, scoreMinutes } from './read-minutes-corpus.ts';

const told = ({ expected, read }: Match) => `${JSON.stringify(expected)} -> ${JSON.stringify(read)}`;

/** Raised with what is reached, never lowered. */
describe.each([
  ['first', 0.95],
  ['second', 0.92],
] as const)('of the minutes of the %s corpus', (corpus, reached) => {
  const { verdicts, precision, recall, owners, due, agendaItems, wrongDates, wrongOwners } = scoreMinutes(
    corpusMinutes(corpus),
  );
  const namesOf = (part: 'extra' | 'missed') =>
    verdicts
      .flatMap(({ minutes, [part]: all }) => all.map(({ what }) => `${minutes.name}: ${what}`))
      .join('\n');

  test('more than nine of ten that are found are agreements, and more than nine of ten agreements are found', () => {
    expect(precision, namesOf('extra')).toBeGreaterThan(reached);
    expect(recall, namesOf('missed')).toBeGreaterThan(reached);
  });

  test('each has its owners, its day and its agenda item, but for a few', () => {
    expect(owners).toBeGreaterThan(0.95);
    expect(due).toBeGreaterThan(0.95);
    expect(agendaItems).toBeGreaterThan(0.95);
  });

  test('none gets a day that is not meant or somebody who does not own it', () => {
    expect(wrongDates.map(told)).toEqual([]);
    expect(wrongOwners.map(told)).toEqual([]);
  });
});
