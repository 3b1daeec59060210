import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  instantAt,
  isWorkingDay,
  workingDayAfter,
  workingDayBefore,
  workingDayOnOrBefore,
} from '#src/dates/work-calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('working days', () => {
  test.each([
    ['2026-11-28', 'a Saturday'],
    ['2026-11-29', 'a Sunday'],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-31', "New Year's Eve"],
    ['2027-01-01', "New Year's Day"],
    ['2026-04-02', 'Maundy Thursday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-14', 'Ascension Day'],
    ['2023-05-05', 'Store Bededag while it was a holiday'],
  ])('%s, %s, is no working day', (text) => {
    expect(isWorkingDay(day(text))).toBe(false);
  });

  test.each([
    ['2026-11-27', 'a Friday'],
    ['2024-04-26', 'the former Store Bededag'],
    ['2026-05-01', '1 May'],
    ['2026-06-05', 'Constitution Day'],
    ['2026-12-23', 'the day before Christmas Eve'],
  ])('%s, %s, is a working day', (text) => {
    expect(isWorkingDay(day(text))).toBe(true);
  });

  test('days off are stepped over in both directions', () => {
    expect(workingDayOnOrBefore(day('2026-12-27')).toString()).toBe('2026-12-23');
    expect(workingDayOnOrBefore(day('2026-12-23')).toString()).toBe('2026-12-23');
    expect(workingDayBefore(day('2027-01-01')).toString()).toBe('2026-12-30');
    expect(workingDayAfter(day('2026-12-23')).toString()).toBe('2026-12-28');
  });
});

const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => day('2024-01-01').add({ days }));

property.prop([anyDay])('the working day on or before a day is the last one up to it', (start) => {
  const found = workingDayOnOrBefore(start);
  expect(isWorkingDay(found)).toBe(true);
  expect(Temporal.PlainDate.compare(found, start)).toBeLessThanOrEqual(0);
  for (
    let between = found.add({ days: 1 });
    !between.equals(start.add({ days: 1 }));
    between = between.add({ days: 1 })
  ) {
    expect(isWorkingDay(between)).toBe(false);
  }
});

property.prop([anyDay, fc.constantFrom('Europe/Copenhagen', 'America/Nuuk', 'Atlantic/Faroe', 'Asia/Tokyo')])(
  'nine in the morning is nine on the wall on every day of the year',
  (start, timeZone) => {
    const instant = instantAt(start, Temporal.PlainTime.from('09:00'), timeZone);
    expect(instant.toZonedDateTimeISO(timeZone).toPlainDateTime().toString()).toBe(`${start}T09:00:00`);
  },
);

test('a time that a clock change skips moves on, and of one that comes twice it is the first', () => {
  const at = (date: string) =>
    instantAt(day(date), Temporal.PlainTime.from('02:30'), 'Europe/Copenhagen').toString();
  expect(at('2027-03-28')).toBe('2027-03-28T01:30:00Z');
  expect(at('2026-10-25')).toBe('2026-10-25T00:30:00Z');
});
