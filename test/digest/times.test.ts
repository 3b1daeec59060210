// When digests come: once in every ISO week, at the reader's hour, never on a day off, through four years and five zones.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import {
  type DigestTime,
  digestMoment,
  isFirstOfMonth,
  lastFirstOfMonth,
  mondayMorning,
  mondayOf,
  nextDigest,
  weekEnds,
} from '#src/digest/digest-times.ts';

const zones = ['Europe/Copenhagen', 'America/Nuuk', 'Atlantic/Faroe', 'America/New_York', 'Pacific/Auckland'];
const day = (text: string) => Temporal.PlainDate.from(text);
const weeks = Array.from({ length: 209 }, (_, week) => day('2025-12-29').add({ weeks: week }));
const inDenmark: DigestTime = { ...mondayMorning, timeZone: 'Europe/Copenhagen' };
const anyTime = fc.record({
  day: fc.integer({ min: 1, max: 7 }),
  time: fc
    .integer({ min: 6 * 60, max: 18 * 60 })
    .map((minutes) => Temporal.PlainTime.from('00:00').add({ minutes })),
  timeZone: fc.constantFrom(...zones),
});
const wallOf = (on: DigestTime, at: Temporal.Instant) => at.toZonedDateTimeISO(on.timeZone);

describe('a digest', () => {
  property.prop([anyTime], { numRuns: 40 })(
    'comes once in each ISO week of 2026 to 2029, on a working day at the chosen hour, in five time zones',
    (on) => {
      const moments = weeks.map((monday) => wallOf(on, digestMoment(on, monday)));
      for (const [week, moment] of moments.entries()) {
        expect(mondayOf(moment.toPlainDate()).equals(weeks[week] ?? '')).toBe(true);
        expect(moment.toPlainTime().equals(on.time)).toBe(true);
        expect(isWorkingDay(moment.toPlainDate())).toBe(true);
      }
    },
  );

  property.prop([anyTime, fc.integer({ min: 0, max: 3_000 })], { numRuns: 20 })(
    'that has been sent promises that of the next week, so that no week has two and none is left out',
    (on, late) => {
      let now = wallOf(on, digestMoment(on, day('2025-12-29'))).toInstant();
      let monday = day('2025-12-29');
      for (const expected of weeks.slice(1)) {
        const next = nextDigest(on, now.add({ minutes: late }), monday);
        expect(next.monday.equals(expected)).toBe(true);
        expect(next.sendAt.equals(digestMoment(on, expected))).toBe(true);
        [now, monday] = [next.sendAt, next.monday];
      }
    },
  );

  test('comes the next working day where its own is a day off, and before it where the week has no other left', () => {
    const on = (chosen: number, monday: string) =>
      wallOf(inDenmark, digestMoment({ ...inDenmark, day: chosen }, day(monday)))
        .toPlainDate()
        .toString();
    // Easter Monday, Whit Monday, the days between 24 and 26 December, New Year's Day, a Saturday.
    expect(on(1, '2027-03-29')).toBe('2027-03-30');
    expect(on(1, '2027-05-17')).toBe('2027-05-18');
    expect(on(4, '2026-12-21')).toBe('2026-12-23');
    expect(on(5, '2027-01-04')).toBe('2027-01-08');
    expect(on(5, '2026-12-28')).toBe('2026-12-30');
    expect(on(6, '2026-11-23')).toBe('2026-11-27');
  });

  test('is eight o’clock on both sides of a clock change', () => {
    const before = digestMoment(inDenmark, day('2027-03-22'));
    const after = digestMoment(inDenmark, day('2027-04-05'));
    expect([before, after].map(String)).toEqual(['2027-03-22T07:00:00Z', '2027-04-05T06:00:00Z']);
  });

  test('is the month’s first once in every month', () => {
    const firsts = weeks.slice(1).filter((monday) => isFirstOfMonth(inDenmark, monday));
    expect(firsts).toHaveLength(48);
    const begins = firsts.slice(1).map((monday) => lastFirstOfMonth(inDenmark, monday));
    expect(begins.map(String)).toEqual(
      firsts.slice(0, -1).map((monday) => String(digestMoment(inDenmark, monday))),
    );
    expect(lastFirstOfMonth(inDenmark, day('2026-11-23'))).toBeUndefined();
  });

  test('looks back over weeks that lie end to end', () => {
    const [one, other] = ['2026-12-28', '2027-01-04'].map((monday) =>
      weekEnds(inDenmark, day(monday)).map(String),
    );
    expect(one?.slice(1)).toEqual(other?.slice(0, -1));
    expect(one).toHaveLength(13);
  });
});
