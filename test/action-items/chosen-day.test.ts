// A typed answer is read against the days that were asked about: one of them, asked again, or a day of its own.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readDayAnswer } from '#src/action-items/read-answer.ts';
import { demoTeam, typed } from '#test/commands/demo-team.ts';

/** Typed on Tuesday 24 November 2026. */
function answer(text: string, days: string[], asksWhich = true): string {
  const offered = { days: days.map((day) => Temporal.PlainDate.from(day)), people: [], asksWhich };
  const read = readDayAnswer(typed(text), offered, demoTeam, 'sender skemaet');
  if (!read) return 'something else';
  if ('dueOn' in read)
    return `${read.dueOn}${read.dueTime ? ` ${read.dueTime.toString({ smallestUnit: 'minute' })}` : ''}`;
  return read.doubt.notOffered ? 'none of these' : 'asked again';
}

const thursday = '2026-12-03';
const friday = '2026-12-04';

describe('asked "torsdag 3/12 eller fredag 4/12?"', () => {
  test.each([
    ['fredag', friday],
    ['Fredag.', friday],
    ['på fredag', friday],
    ['det bliver fredag, tak', friday],
    ['jeg mener torsdag', thursday],
    ['tors', thursday],
    ['Friday', friday],
    ['on Thursday, please', thursday],
    ['fredag kl. 14', `${friday} 14:00`],
    ['fredag kl 9.30', `${friday} 09:30`],
    ['den første', thursday],
    ['den anden', friday],
    ['den anden dag', friday],
    ['den sidste', friday],
    ['the second one', friday],
    ['1', thursday],
    ['2', friday],
    ['nr. 2', friday],
    ['3', thursday],
    ['d. 4.', friday],
    ['den 4.', friday],
    ['4.', friday],
    ['the 3rd', thursday],
    ['3/12', thursday],
    ['4. december', friday],
    ['fredag d. 4.', friday],
    ['fredag i næste uge', friday],
    ['den tredje', thursday],
    ['to', friday],
    ['nummer to', friday],
    ['torsdag, tror jeg', thursday],
    ['7/12', '2026-12-07'],
    ['i morgen', '2026-11-25'],
    ['fredag 27/11', '2026-11-27'],
    ['mandag', 'none of these'],
    ['onsdag, tak', 'none of these'],
    ['mandag kl. 10', 'none of these'],
    ['ikke torsdag', 'asked again'],
    ['torsdag eller fredag', 'asked again'],
    ['inden fredag', 'none of these'],
    ['den 2.', 'asked again'],
    ['30. februar', 'asked again'],
    ['Bo sender skemaet fredag', 'something else'],
    ['fem', 'something else'],
  ])('"%s"', (text, expected) => {
    expect(answer(text, [thursday, friday])).toBe(expected);
  });
});

test('of two Fridays the bare weekday is asked about again, and the one that is said is taken', () => {
  const days = ['2026-11-27', friday];
  expect(answer('fredag', days)).toBe('asked again');
  expect(answer('på fredag', days)).toBe('2026-11-27');
  expect(answer('næste fredag', days)).toBe(friday);
  expect(answer('den anden', days)).toBe(friday);
});

test('"2" that is a place in the row and a day of the month is asked about again', () => {
  expect(answer('2', ['2026-12-02', '2026-12-01'])).toBe('asked again');
  expect(answer('2', ['2026-12-01', '2026-12-02'])).toBe('2026-12-02');
});

test('where the days are only near at hand, any other day is an answer, and so is a place among them', () => {
  const fridays = ['2026-11-27', friday, '2026-12-11'];
  expect(answer('mandag', fridays, false)).toBe('2026-11-30');
  expect(answer('fredag', fridays, false)).toBe('2026-11-27');
  expect(answer('den anden', fridays, false)).toBe(friday);
  expect(answer('3', fridays, false)).toBe('2026-12-11');
  expect(answer('d. 4.', fridays, false)).toBe(friday);
  expect(answer('d. 5.', fridays, false)).toBe('2026-12-05');
});
