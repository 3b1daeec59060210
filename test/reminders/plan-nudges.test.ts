// When a nudge is due: nine o'clock on the owner's wall, on the due day or the working day before it.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import { coveredUntil, planNudges } from '#src/reminders/plan-nudges.ts';
import { itemIn, memberNamed, teamOf } from '#test/support/teams.ts';

const zones = ['Europe/Copenhagen', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland', 'America/Nuuk'];
const longAgo = Temporal.Instant.from('2026-01-01T00:00:00Z');
/** Both clock changes of two years, leap days and turns of the year included. */
const days = fc
  .integer({ min: 0, max: 1_500 })
  .map((days) => Temporal.PlainDate.from('2026-06-01').add({ days }));

function nudgesFor(dueOn: Temporal.PlainDate, timeZone: string, now = longAgo) {
  const team = teamOf(memberNamed('Anna', { timeZone }));
  return planNudges(itemIn(team, { dueOn }), team, now);
}

property.prop([days, fc.constantFrom(...zones)])(
  'nine is nine on the wall, once, on a working day',
  (dueOn, timeZone) => {
    const nudges = nudgesFor(dueOn, timeZone);
    expect(nudges).toHaveLength(1);
    const wall = nudges[0]?.sendAt.toZonedDateTimeISO(timeZone);
    expect(wall?.toPlainTime().toString()).toBe('09:00:00');
    const day = wall?.toPlainDate() ?? dueOn;
    expect(isWorkingDay(day)).toBe(true);
    expect(Temporal.PlainDate.compare(day, dueOn)).toBeLessThanOrEqual(0);
    for (
      let between = day.add({ days: 1 });
      Temporal.PlainDate.compare(between, dueOn) <= 0;
      between = between.add({ days: 1 })
    ) {
      expect(isWorkingDay(between), `${between} would have been nearer to ${dueOn}`).toBe(false);
    }
  },
);

property.prop([days])('every due day is spoken of by exactly the morning that it is reminded on', (dueOn) => {
  const subject = nudgesFor(dueOn, 'Europe/Copenhagen')[0]?.subject;
  if (subject?.kind !== 'morning nudge') throw new Error('No nudge was planned.');
  expect(Temporal.PlainDate.compare(dueOn, coveredUntil(subject.onDay))).toBeLessThanOrEqual(0);
  expect(Temporal.PlainDate.compare(dueOn, subject.onDay)).toBeGreaterThanOrEqual(0);
});

property.prop([days, days, fc.constantFrom(...zones)])(
  'what is blocked is asked about a week later, or on the next working day, whatever its due day',
  (dueOn, today, timeZone) => {
    const team = teamOf(memberNamed('Anna', { timeZone }));
    const now = today.toZonedDateTime({ timeZone, plainTime: '14:00' }).toInstant();
    const nudges = planNudges({ ...itemIn(team, { dueOn }), status: 'blocked' }, team, now);
    const wall = nudges.map(({ sendAt }) => sendAt.toZonedDateTimeISO(timeZone));
    expect(wall.map((each) => each.toPlainTime().toString())).toEqual(['09:00:00']);
    const day = wall[0]?.toPlainDate() ?? today;
    expect(isWorkingDay(day)).toBe(true);
    const later = today.until(day).days;
    expect(later).toBeGreaterThanOrEqual(7);
    for (let between = 7; between < later; between += 1)
      expect(isWorkingDay(today.add({ days: between }))).toBe(false);
  },
);

describe('who is nudged', () => {
  const friday = Temporal.PlainDate.from('2026-11-27');

  test('each owner, in the owner’s own time zone', () => {
    const team = teamOf(memberNamed('Anna'), memberNamed('Aqqaluk', { timeZone: 'America/Nuuk' }));
    const nudges = planNudges(itemIn(team, { dueOn: friday }), team, longAgo);
    expect(nudges.map(({ sendAt }) => sendAt.toString())).toEqual([
      '2026-11-27T08:00:00Z',
      '2026-11-27T11:00:00Z',
    ]);
  });

  test('on the next working morning, where the due morning has passed', () => {
    const nine = Temporal.Instant.from('2026-11-27T08:00:00Z');
    const sentAt = (now: Temporal.Instant) =>
      nudgesFor(friday, 'Europe/Copenhagen', now)[0]?.sendAt.toString();
    expect(sentAt(nine.subtract({ seconds: 1 }))).toBe('2026-11-27T08:00:00Z');
    expect(sentAt(nine)).toBe('2026-11-30T08:00:00Z');
    expect(sentAt(Temporal.Instant.from('2026-12-01T05:00:00Z'))).toBe('2026-12-01T08:00:00Z');
  });
});
