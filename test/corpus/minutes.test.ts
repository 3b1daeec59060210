// What is found in the minutes that people wrote before the reader was written.
import { expect, test } from 'vitest';
import { corpusMinutes, type Match, scoreMinutes } from './read-minutes-corpus.ts';

const { verdicts, precision, recall, owners, due, agendaItems, wrongDates, wrongOwners } = scoreMinutes(
  corpusMinutes(),
);

const told = ({ expected, read }: Match) => `${JSON.stringify(expected)} -> ${JSON.stringify(read)}`;

const namesOf = (part: 'extra' | 'missed') =>
  verdicts
    .flatMap(({ minutes, [part]: all }) => all.map(({ what }) => `${minutes.name}: ${what}`))
    .join('\n');

test('more than nine of ten that are found are agreements, and more than nine of ten agreements are found', () => {
  expect(precision, namesOf('extra')).toBeGreaterThan(0.95);
  expect(recall, namesOf('missed')).toBeGreaterThan(0.95);
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
