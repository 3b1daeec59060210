// On which days a series meets, from 2026 to 2029: always in rhythm, never on a day off, nine o'clock at nine.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { instantAt, isWorkingDay } from '#src/dates/work-calendar.ts';
import { firstDay, heldOn, nextDay, type SeriesRhythm } from '#src/meetings/series-days.ts';

const from = Temporal.PlainDate.from('2026-01-01');
const until = Temporal.PlainDate.from('2029-12-31');
const all = ['week', 'two weeks', 'first of month', 'last of month'] as const;
const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) > 0;

const anyRhythm = fc
  .record({ every: fc.constantFrom(...all), weekday: fc.integer({ min: 1, max: 5 }), start: fc.nat(900) })
  .map(
    ({ every, weekday, start }): SeriesRhythm => ({
      every,
      firstOn: firstDay(every, weekday, from.add({ days: start })),
    }),
  );

function days(rhythm: SeriesRhythm): Temporal.PlainDate[] {
  const found = [];
  for (let day = nextDay(rhythm); !isAfter(day, until); day = nextDay(rhythm, day)) found.push(day);
  return found;
}

/** Counted another way: every day of the years, looked at by itself. */
function isOfRhythm({ every, firstOn }: SeriesRhythm, day: Temporal.PlainDate): boolean {
  if (isAfter(firstOn, day) || day.dayOfWeek !== firstOn.dayOfWeek) return false;
  if (every === 'first of month') return day.day <= 7;
  if (every === 'last of month') return day.add({ days: 7 }).month !== day.month;
  return every === 'week' || firstOn.until(day, { largestUnit: 'days' }).days % 14 === 0;
}

function everyDay(): Temporal.PlainDate[] {
  const found = [];
  for (let day = from; !isAfter(day, until); day = day.add({ days: 1 })) found.push(day);
  return found;
}

property.prop([anyRhythm], { numRuns: 60 })(
  'the days of a rhythm are those that a calendar shows',
  (rhythm) => {
    expect(days(rhythm).map(String)).toEqual(
      everyDay()
        .filter((day) => isOfRhythm(rhythm, day))
        .map(String),
    );
  },
);

property.prop([anyRhythm], { numRuns: 60 })(
  'a meeting is on a working day, in order, at most one for each day of the rhythm, and moved as little as can be',
  (rhythm) => {
    let last: Temporal.PlainDate | undefined;
    for (const day of days(rhythm)) {
      const held = heldOn(rhythm, day);
      if (isWorkingDay(day)) expect(held).toEqual(day);
      if (held === 'left out') {
        expect(rhythm.every).toBe('week');
        continue;
      }
      expect(isWorkingDay(held)).toBe(true);
      expect(isAfter(day, held)).toBe(false);
      for (let between = day; !between.equals(held); between = between.add({ days: 1 }))
        expect(isWorkingDay(between)).toBe(false);
      expect(last === undefined || isAfter(held, last)).toBe(true);
      last = held;
    }
  },
);

property.prop([anyRhythm, fc.constantFrom('Europe/Copenhagen', 'America/Nuuk', 'UTC')], { numRuns: 20 })(
  'nine on the wall is nine on the wall, on both sides of every clock change',
  (rhythm, zone) => {
    const nine = Temporal.PlainTime.from('09:00');
    for (const day of days(rhythm)) {
      const held = heldOn(rhythm, day);
      if (held === 'left out') continue;
      const shown = instantAt(held, nine, zone).toZonedDateTimeISO(zone).toPlainDateTime().toString();
      expect(shown).toBe(`${held}T09:00:00`);
    }
  },
);

describe('days off', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);
  test('every week, Easter Monday is left out', () => {
    const mondays: SeriesRhythm = { every: 'week', firstOn: day('2027-03-22') };
    expect(heldOn(mondays, day('2027-03-29'))).toBe('left out');
    expect(nextDay(mondays, day('2027-03-29'))).toEqual(day('2027-04-05'));
  });
  test('every other week, Christmas Eve moves to the next working day, and the rhythm stays', () => {
    const thursdays: SeriesRhythm = { every: 'two weeks', firstOn: day('2026-12-10') };
    expect(heldOn(thursdays, day('2026-12-24'))).toEqual(day('2026-12-28'));
    expect(nextDay(thursdays, day('2026-12-24'))).toEqual(day('2027-01-07'));
  });
  test('a day on which everybody is closed is a day off', () => {
    const tuesdays: SeriesRhythm = { every: 'two weeks', firstOn: day('2027-02-02') };
    expect(heldOn(tuesdays, day('2027-02-16'), [day('2027-02-16'), day('2027-02-17')])).toEqual(
      day('2027-02-18'),
    );
  });
  test('where everybody is closed until the next one is due, it is left out', () => {
    const tuesdays: SeriesRhythm = { every: 'two weeks', firstOn: day('2027-06-29') };
    const closed = Array.from({ length: 14 }, (_, index) => day('2027-06-29').add({ days: index }));
    expect(heldOn(tuesdays, day('2027-06-29'), closed)).toBe('left out');
  });
  test('a series on Saturdays is held on Saturdays', () => {
    const saturdays: SeriesRhythm = { every: 'week', firstOn: day('2026-11-28') };
    expect(heldOn(saturdays, day('2026-12-05'))).toEqual(day('2026-12-05'));
  });
  test('a leap day counts', () => {
    const tuesdays = firstDay('last of month', 2, day('2028-02-01'));
    expect(tuesdays).toEqual(day('2028-02-29'));
  });
});
