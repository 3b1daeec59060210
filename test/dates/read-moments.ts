// Moments and zones for the properties of the date reader, the days on which clocks change among them.
import { fc } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';

export const zones = fc.constantFrom(
  'Europe/Copenhagen',
  'America/Nuuk',
  'Atlantic/Faroe',
  'Pacific/Auckland',
  'UTC',
);

/** Half-hours around both changes of the clock in Copenhagen. */
const clockChanges = fc
  .tuple(
    fc.constantFrom('2026-03-29T01:00Z', '2026-10-25T01:00Z', '2027-03-28T01:00Z', '2027-10-31T01:00Z'),
    fc.integer({ min: -60, max: 60 }),
  )
  .map(([change, halves]) => Temporal.Instant.from(change).add({ minutes: 30 * halves }));

export const moments = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: 0, max: 15 * 365 * 24 * 60 })
      .map((minutes) => Temporal.Instant.from('2025-01-01T00:00:00Z').add({ minutes })),
  },
  { weight: 1, arbitrary: clockChanges },
);
