// Whoever has a barrier is reminded weekly, on mornings when they are there; how long it stood in the way is known.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Barrier, timeToMove } from '#src/barriers/barrier.ts';
import { isHelpRemindedOn, nextHelpReminder } from '#src/barriers/when-to-remind.ts';
import { isPresent } from '#src/reminders/presence.ts';
import { memberNamed } from '#test/support/teams.ts';

const takenAt = (at: string, by = 'person-Ida'): Barrier => ({
  id: 'barrier',
  teamId: 'team',
  itemId: 'item',
  of: 'cluster contact',
  askedBy: 'person-Bo',
  askedAt: Temporal.Instant.from('2026-11-20T08:00:00Z'),
  asked: [],
  state: 'taken',
  taken: { by, name: 'Ida', at: Temporal.Instant.from(at) },
});
const ida = memberNamed('Ida');
const day = (text: string) => Temporal.PlainDate.from(text);

describe('a reminder of a barrier', () => {
  test('comes a week after it was taken, on the next working day where that is none', () => {
    const barrier = takenAt('2026-12-17T09:00:00Z');
    const next = (now: string) => nextHelpReminder(barrier, ida, Temporal.Instant.from(now))?.toString();
    expect(next('2026-12-17T09:00:00Z'), '24 December is a day off').toBe('2026-12-28');
    expect(next('2026-12-28T08:00:00Z'), '31 December is a working day or the next is').toMatch(
      /^20(26-12-31|27-01-04)$/,
    );
  });

  test('is for whoever has it alone, and for nobody who is away without an end', () => {
    const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
    expect(nextHelpReminder(takenAt('2026-11-24T08:00:00Z', 'person-Bo'), ida, now)).toBeUndefined();
    const gone = memberNamed('Ida', { absences: [{ from: day('2026-11-25') }] });
    expect(nextHelpReminder(takenAt('2026-11-24T08:00:00Z'), gone, now)).toBeUndefined();
  });

  property.prop([fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 40 * 24 })])(
    'is on a working day, later than now, and known again on that day',
    (daysOn, hours) => {
      const barrier = takenAt(
        Temporal.Instant.from('2026-01-01T09:00:00Z')
          .add({ hours: 24 * daysOn })
          .toString(),
      );
      const now = barrier.taken?.at.add({ hours }) as Temporal.Instant;
      const next = nextHelpReminder(barrier, ida, now) as Temporal.PlainDate;
      expect(isPresent(ida, next)).toBe(true);
      expect(isHelpRemindedOn(barrier, ida, next)).toBe(true);
      expect(
        Temporal.PlainDate.compare(next, now.toZonedDateTimeISO(ida.timeZone).toPlainDate()),
      ).toBeGreaterThanOrEqual(0);
    },
  );
});

test('the time from asked to moved is known, and only where it was moved', () => {
  const askedAt = Temporal.Instant.from('2026-11-20T08:00:00Z');
  const endedAt = askedAt.add({ hours: 50 });
  expect(timeToMove({ state: 'moved', askedAt, endedAt })?.total('hours')).toBe(50);
  expect(timeToMove({ state: 'withdrawn', askedAt, endedAt })).toBeUndefined();
  expect(timeToMove({ state: 'taken', askedAt })).toBeUndefined();
});
