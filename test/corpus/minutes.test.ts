// What is found in the minutes that people wrote before the reader was written.
import { describe, expect, test } from 'vitest';
import { corpusMinutes, type Match, scoreMinutes } from './read-minutes-corpus.ts';

const told = ({ expected, read }: Match) => `${JSON.stringify(expected)} -> ${JSON.stringify(read)}`;

/** Raised with what is reached, never lowered. */
describe.each([
  ['first', 1],
  ['second', 0.98],
  ['third', 0.96],
] as const)('of the minutes of the %s corpus', (corpus, reached) => {
  const { verdicts, precision, recall, owners, due, agendaItems, wrongDates, wrongOwners } = scoreMinutes(
    corpusMinutes(corpus),
  );
  const namesOf = (part: 'extra' | 'missed') =>
    verdicts
      .flatMap(({ minutes, [part]: all }) => all.map(({ what }) => `${minutes.name}: ${what}`))
      .join('\n');

  test('all that are found are agreements, and all agreements are found, but for one in fifty', () => {
    expect(precision, namesOf('extra')).toBe(1);
    expect(recall, namesOf('missed')).toBeGreaterThanOrEqual(reached);
  });

  test('each has its owners, its day and its agenda item', () => {
    expect(owners).toBe(1);
    expect(due).toBe(1);
    expect(agendaItems).toBe(1);
  });

  test('none gets a day that is not meant or somebody who does not own it', () => {
    expect(wrongDates.map(told)).toEqual([]);
    expect(wrongOwners.map(told)).toEqual([]);
  });
});
