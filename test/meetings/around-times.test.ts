// When a meeting's status and its wrap-up come: on working days at nine, and at its end, whatever the clock does in between.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import { statusAt, wrapUpAt } from '#src/meetings/around-times.ts';

const timeZone = 'Europe/Copenhagen';
const time = (text: string) => Temporal.PlainTime.from(text);
const on = (day: string) => ({ heldOn: Temporal.PlainDate.from(day), timeZone });
const wall = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDateTime();

property.prop([fc.nat(1460)])(
  'the status comes at nine, two working days before, from 2026 to 2029',
  (days) => {
    const heldOn = Temporal.PlainDate.from('2026-01-01').add({ days });
    const at = wall(statusAt({ heldOn, timeZone }));
    expect(at.toPlainTime()).toEqual(time('09:00'));
    expect(isWorkingDay(at.toPlainDate())).toBe(true);
    let between = 0;
    for (let day = at.toPlainDate(); !day.equals(heldOn); day = day.add({ days: 1 }))
      between += isWorkingDay(day) ? 1 : 0;
    expect(between).toBe(2);
  },
);

test('over Easter and the clock change in March it is nine in winter, and the end is in summer', () => {
  const meeting = { ...on('2027-03-30'), startsAt: time('09:00'), endsAt: time('11:00') };
  expect(statusAt(meeting).toString()).toBe('2027-03-23T08:00:00Z');
  expect(wrapUpAt(meeting).toString()).toBe('2027-03-30T09:00:00Z');
});

test('what does not say when it ends is over two hours later, but on the same day; without a time, at four', () => {
  expect(wall(wrapUpAt({ ...on('2026-12-15'), startsAt: time('10:00') })).toString()).toBe(
    '2026-12-15T12:00:00',
  );
  expect(wall(wrapUpAt({ ...on('2026-12-15'), startsAt: time('23:00') })).toString()).toBe(
    '2026-12-15T23:59:00',
  );
  expect(wall(wrapUpAt(on('2026-12-15'))).toString()).toBe('2026-12-15T16:00:00');
});
