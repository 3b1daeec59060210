// For how long something is kept: whole days on the team's wall, on both sides of a clock change and at the end of months.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { keptSince } from '#src/privacy/keeping.ts';

const zone = 'Europe/Copenhagen';
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
const isKept = (happened: string, months: number, now: string) =>
  Temporal.Instant.compare(at(happened), keptSince(at(now), months, zone)) >= 0;

test.each([
  ['an ordinary day', '2024-11-24', 24, '2026-11-24', '2026-11-25'],
  ['the day on which summer time ends', '2025-10-26', 12, '2026-10-26', '2026-10-27'],
  ['a year before summer time ends', '2025-10-25', 12, '2026-10-25', '2026-10-26'],
  ['the day on which summer time begins', '2026-03-29', 12, '2027-03-29', '2027-03-30'],
  ['a leap day', '2024-02-29', 24, '2026-02-28', '2026-03-01'],
  ['the end of a long month', '2026-08-31', 6, '2027-02-28', '2027-03-01'],
])('what happened on %s is kept to the last second of its last day', (_day, happened, months, last, next) => {
  for (const time of ['00:00:00', '02:30:00', '23:59:59']) {
    expect(isKept(`${happened}T${time}`, months, `${last}T23:59:59`), `${time} on ${last}`).toBe(true);
    expect(isKept(`${happened}T${time}`, months, `${next}T00:00:00`), `${time} on ${next}`).toBe(false);
  }
});

property.prop([
  fc.integer({ min: 0, max: 20_000 }),
  fc.integer({ min: 3, max: 120 }),
  fc.integer({ min: 0, max: 86_399 }),
])('nothing is removed early, and nothing a day late', (day, months, second) => {
  const date = Temporal.PlainDate.from('2000-01-01').add({ days: day });
  const happened = date.toZonedDateTime(zone).add({ seconds: second }).toInstant();
  if (!happened.toZonedDateTimeISO(zone).toPlainDate().equals(date)) return;
  const last = date.add({ months });
  const endOf = (which: Temporal.PlainDate) =>
    which.add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ seconds: 1 });
  expect(Temporal.Instant.compare(happened, keptSince(endOf(last), months, zone))).toBeGreaterThanOrEqual(0);
  expect(Temporal.Instant.compare(happened, keptSince(endOf(last.add({ days: 1 })), months, zone))).toBe(-1);
});
