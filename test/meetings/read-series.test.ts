// What people type about meetings that come again and again.
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { readCommand } from '#src/commands/read-command.ts';

const context = {
  members: [],
  now: Temporal.Instant.from('2026-11-23T07:00:00Z'),
  timeZone: 'Europe/Copenhagen',
  meetings: [{ title: 'Styregruppe' }],
};
const read = (line: string) => readCommand([line], context as never);
const nine = Temporal.PlainTime.from('09:00');

test.each([
  ['møde hver anden tirsdag kl. 9 Styregruppe', 'two weeks', 2],
  ['Møde hver 2. tirsdag kl. 9 Styregruppe', 'two weeks', 2],
  ['møde hver 14. dag om tirsdagen kl. 9 Styregruppe', 'two weeks', 2],
  ['møde Styregruppe hver anden uge på tirsdage kl. 9', 'two weeks', 2],
  ['meeting every other Tuesday at 9 Styregruppe', 'two weeks', 2],
  ['meeting every two weeks on Tuesday at 9 Styregruppe', 'two weeks', 2],
  ['møde hver torsdag kl. 9 Styregruppe', 'week', 4],
  ['nyt møde hver uge om torsdagen kl. 9 Styregruppe', 'week', 4],
  ['meeting every Thursday at 9 Styregruppe', 'week', 4],
  ['møde den første mandag i måneden kl. 9 Styregruppe', 'first of month', 1],
  ['møde hver måned den første mandag kl. 9 Styregruppe', 'first of month', 1],
  ['meeting the first Monday of every month at 9 Styregruppe', 'first of month', 1],
  ['møde sidste fredag i måneden kl. 9 Styregruppe', 'last of month', 5],
  ['meeting on the last Friday of the month at 9 Styregruppe', 'last of month', 5],
])('"%s"', (line, every, weekday) => {
  expect(read(line)).toMatchObject({
    kind: 'plan series',
    title: 'Styregruppe',
    rhythm: { every, weekday },
    when: { startsAt: nine, day: { kind: 'missing' } },
  });
});

test('it may begin on a day', () => {
  const command = read('møde hver anden tirsdag kl. 9-11 Styregruppe fra 12/1');
  expect(command).toMatchObject({
    title: 'Styregruppe',
    when: {
      day: { kind: 'day', dueOn: Temporal.PlainDate.from('2027-01-12') },
      endsAt: Temporal.PlainTime.from('11:00'),
    },
  });
});

test.each([
  ['møde hver tredje tirsdag kl. 9 Styregruppe', 'rhythm'],
  ['møde den anden tirsdag i måneden kl. 9', 'rhythm'],
  ['møde hver anden tirsdag i måneden kl. 9', 'rhythm'],
  ['møde hver uge kl. 9 Styregruppe', 'rhythm'],
  ['meeting every month Steering group', 'rhythm'],
  ['møde hver tirsdag kl. 9 til 1/6 Styregruppe', 'end'],
])('"%s" is asked about', (line, why) => {
  expect(read(line)).toEqual({ kind: 'series not understood', why });
});

test.each([
  ['aflys serien', ''],
  ['Aflys serien Styregruppe.', 'Styregruppe'],
  ['stop møderækken', ''],
  ['cancel the series', ''],
  ['cancel the whole series Styregruppe', 'Styregruppe'],
])('"%s" ends a series', (line, words) => {
  expect(read(line)).toEqual({ kind: 'cancel series', words });
});

test('one meeting stays one meeting', () => {
  expect(read('møde tirsdag kl. 9 Hver sin opgave')).toMatchObject({ kind: 'plan meeting' });
  expect(read('møde 15/12 kl. 9-11 Styregruppe')).toMatchObject({
    kind: 'plan meeting',
    title: 'Styregruppe',
  });
});
