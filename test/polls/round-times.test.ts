// When rounds open and close, over four years of holidays and clock changes.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import {
  type MeetingDay,
  nextRound,
  type Rhythm,
  type RoundPlan,
  roundFrom,
  roundsFrom,
} from '#src/polls/round-times.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const zone = 'Europe/Copenhagen';
const first = day('2026-01-01');
const last = day('2029-12-31');

/** "2026-11-24 09:00 > 2026-11-27 12:00" */
function told(plan: Omit<RoundPlan, 'timeZone'>, from: string, until: string): string[] {
  return roundsFrom({ timeZone: zone, ...plan }, day(from), day(until)).map(
    ({ opensAt, closesAt }) => `${onWall(opensAt)} > ${onWall(closesAt)}`,
  );
}

const onWall = (at: Temporal.Instant, timeZone = zone) =>
  at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 16).replace('T', ' ');

/** A meeting; without an end of which nobody knows when it ends. */
const heldOn = (text: string, end?: string): MeetingDay => ({
  heldOn: day(text),
  timeZone: zone,
  ...(end && { endsAt: Temporal.PlainTime.from(end) }),
});

describe('a round', () => {
  test('every 14 days is open for four working days, over the clock change too', () => {
    expect(
      told({ rhythm: { every: 'two weeks', firstOn: day('2027-03-15') } }, '2027-03-01', '2027-04-12'),
    ).toEqual([
      '2027-03-15 09:00 > 2027-03-18 12:00',
      // Easter Monday is 29 March, and the clock changed on the 28th.
      '2027-03-30 09:00 > 2027-04-02 12:00',
      '2027-04-12 09:00 > 2027-04-15 12:00',
    ]);
  });

  test('opens before a holiday where the rest of the week is off', () => {
    expect(
      told({ rhythm: { every: 'week', firstOn: day('2026-03-27') } }, '2026-03-30', '2026-04-10'),
    ).toEqual(['2026-04-01 09:00 > 2026-04-09 12:00', '2026-04-10 09:00 > 2026-04-15 12:00']);
  });

  test('every month is on its day, or the last one of a shorter month, never before the first', () => {
    expect(
      told(
        { rhythm: { every: 'month', firstOn: day('2027-01-31') }, openFor: 1 },
        '2027-01-01',
        '2027-03-31',
      ),
    ).toEqual(['2027-02-26 09:00 > 2027-02-26 12:00', '2027-03-31 09:00 > 2027-03-31 12:00']);
  });

  test('comes midway between meetings, or on the working day after each', () => {
    const meetings = ['2026-12-15', '2026-11-24', '2026-11-25', '2027-01-12'].map((text) => heldOn(text));
    expect(
      told({ rhythm: { every: 'time between meetings' }, meetings }, '2026-11-01', '2027-02-01'),
    ).toEqual(['2026-12-04 09:00 > 2026-12-09 12:00', '2026-12-29 09:00 > 2027-01-05 12:00']);
    expect(told({ rhythm: { every: 'meeting' }, meetings }, '2026-11-01', '2027-02-01')).toEqual([
      '2026-11-25 09:00 > 2026-11-25 12:00',
      '2026-11-26 09:00 > 2026-12-01 12:00',
      '2026-12-16 09:00 > 2026-12-21 12:00',
      '2027-01-13 09:00 > 2027-01-18 12:00',
    ]);
  });

  test('opens when a meeting ends: not in the evening, not on a day off, and the day does not count then', () => {
    const toldAfter = (...meetings: MeetingDay[]) =>
      told({ rhythm: { every: 'meeting' }, meetings, openFor: 2 }, '2026-11-01', '2027-02-01');
    expect(toldAfter(heldOn('2026-11-24', '15:00'))).toEqual(['2026-11-24 15:00 > 2026-11-26 12:00']);
    expect(toldAfter(heldOn('2026-11-24', '08:30'))).toEqual(['2026-11-24 08:30 > 2026-11-25 12:00']);
    expect(toldAfter(heldOn('2026-11-24', '17:00'))).toEqual(['2026-11-25 09:00 > 2026-11-26 12:00']);
    expect(toldAfter(heldOn('2026-11-28', '15:00'))).toEqual(['2026-11-30 09:00 > 2026-12-01 12:00']);
    // Two on one day leave no noon between them: the later one asks about both.
    expect(toldAfter(heldOn('2026-11-24', '10:00'), heldOn('2026-11-24', '15:00'))).toEqual([
      '2026-11-24 15:00 > 2026-11-26 12:00',
    ]);
    expect(toldAfter(heldOn('2026-11-24', '15:00'), heldOn('2026-11-25', '15:00'))).toEqual([
      '2026-11-24 15:00 > 2026-11-25 12:00',
      '2026-11-25 15:00 > 2026-11-27 12:00',
    ]);
  });

  test('that is asked for by hand closes at noon too, and before a next one', () => {
    const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
    const closes = (wall: string, next?: string) =>
      onWall(roundFrom({ timeZone: zone }, at(wall), next ? at(next) : undefined).closesAt);
    expect(closes('2026-11-23T07:00')).toBe('2026-11-26 12:00');
    expect(closes('2026-11-23T13:00')).toBe('2026-11-27 12:00');
    expect(closes('2026-11-23T09:00', '2026-11-25T09:00')).toBe('2026-11-24 12:00');
  });

  test('rests while the rounds are paused, and comes back on the days it would have come', () => {
    const rhythm: Rhythm = { every: 'two weeks', firstOn: day('2026-11-02') };
    const all = told({ rhythm }, '2026-11-01', '2027-01-31');
    const pauses = [{ from: day('2026-11-16'), until: day('2026-12-14') }];
    const kept = told({ rhythm, pauses }, '2026-11-01', '2027-01-31');
    expect(kept).toEqual(all.filter((round) => round < '2026-11-16' || round > '2026-12-15'));
    expect(kept.length).toBe(all.length - 3);
    expect(told({ rhythm, pauses: [{ from: day('2026-11-16') }] }, '2026-11-01', '2027-01-31')).toHaveLength(
      1,
    );
  });

  test('is the next one after an instant, and unknown after the last meeting', () => {
    const weekly: RoundPlan = { timeZone: zone, rhythm: { every: 'week', firstOn: day('2026-11-24') } };
    const opening = Temporal.Instant.from('2026-11-24T08:00:00Z');
    expect(nextRound(weekly, opening.subtract({ seconds: 1 }))?.opensAt.equals(opening)).toBe(true);
    const following = nextRound(weekly, opening);
    expect(following && onWall(following.opensAt)).toBe('2026-12-01 09:00');
    const after: RoundPlan = {
      timeZone: zone,
      rhythm: { every: 'meeting' },
      meetings: [heldOn('2026-11-23')],
    };
    expect(nextRound(after, opening.subtract({ seconds: 1 }))).toBeDefined();
    expect(nextRound(after, opening)).toBeUndefined();
  });
});

const anyDay = fc.integer({ min: 0, max: 1460 }).map((days) => first.add({ days }));
const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({
    every: fc.constantFrom('week' as const, 'two weeks' as const, 'month' as const),
    firstOn: anyDay,
  }),
  fc.constantFrom<Rhythm>({ every: 'time between meetings' }, { every: 'meeting' }),
);
const anyMeeting = fc.record(
  {
    heldOn: anyDay,
    timeZone: fc.constantFrom(zone, 'America/Nuuk'),
    endsAt: fc
      .integer({ min: 6 * 60, max: 23 * 60 + 59 })
      .map((minutes) => Temporal.PlainTime.from('00:00').add({ minutes })),
  },
  { requiredKeys: ['heldOn', 'timeZone'] },
) as fc.Arbitrary<MeetingDay>;
const anyPlan: fc.Arbitrary<RoundPlan> = fc.record({
  rhythm,
  timeZone: fc.constantFrom(zone, 'America/New_York', 'America/Nuuk', 'UTC'),
  openFor: fc.integer({ min: 1, max: 10 }),
  meetings: fc.array(anyMeeting, { maxLength: 60 }),
  daysOff: fc.array(anyDay, { maxLength: 20 }),
});

describe('over 2026 to 2029', () => {
  property.prop([anyPlan], { numRuns: 100 })(
    'rounds open at nine, or when a meeting ends by day, and close at noon, on working days, one after the other',
    (plan) => {
      const rounds = roundsFrom(plan, first, last);
      for (const [index, { opensAt, closesAt }] of rounds.entries()) {
        for (const [at, time] of [
          [opensAt, '09:00'],
          [closesAt, '12:00'],
        ] as const) {
          const [onDay = '', onClock = ''] = onWall(at, plan.timeZone).split(' ');
          if (onClock !== time)
            expect([plan.rhythm.every, time, onClock < '17:00']).toEqual(['meeting', '09:00', true]);
          expect(isWorkingDay(day(onDay))).toBe(true);
          expect(plan.daysOff?.map(String)).not.toContain(onDay);
        }
        expect(Temporal.Instant.compare(opensAt, closesAt)).toBe(-1);
        const next = rounds[index + 1];
        if (next) expect(Temporal.Instant.compare(closesAt, next.opensAt)).toBe(-1);
      }
    },
  );

  property.prop([fc.integer({ min: 0, max: 13 }), fc.constantFrom('week' as const, 'two weeks' as const)], {
    numRuns: 28,
  })('every week or second week has exactly one round', (offset, every) => {
    const firstOn = day('2026-01-05').add({ days: offset });
    const weeks = roundsFrom({ timeZone: zone, rhythm: { every, firstOn } }, first, last).map(
      ({ opensAt }) => {
        const opensOn = opensAt.toZonedDateTimeISO(zone).toPlainDate();
        return opensOn.subtract({ days: opensOn.dayOfWeek - 1 });
      },
    );
    const gaps = weeks.slice(1).map((monday, index) => weeks[index]?.until(monday).days);
    expect(new Set(gaps)).toEqual(new Set([every === 'week' ? 7 : 14]));
    expect(weeks.length).toBeGreaterThan(every === 'week' ? 204 : 101);
  });

  property.prop([fc.integer({ min: 1, max: 31 })], { numRuns: 31 })(
    'every month has exactly one',
    (dayOfMonth) => {
      const plan: RoundPlan = {
        timeZone: zone,
        rhythm: { every: 'month', firstOn: day('2025-12-01').with({ day: dayOfMonth }) },
      };
      const months = roundsFrom(plan, first, last).map(({ opensAt }) => onWall(opensAt).slice(0, 7));
      expect(new Set(months).size).toBe(48);
      expect(months).toHaveLength(48);
    },
  );

  property.prop([fc.array(anyMeeting, { minLength: 1, maxLength: 40 })])(
    'after every meeting there is a round, before the next one that leaves a noon between them',
    (meetings) => {
      const plan: RoundPlan = { timeZone: zone, rhythm: { every: 'meeting' }, meetings };
      const rounds = roundsFrom(plan, first, last.add({ days: 30 }));
      expect(rounds.length).toBeLessThanOrEqual(meetings.length);
      for (const { heldOn, endsAt, timeZone } of meetings) {
        const end = heldOn
          .toPlainDateTime(endsAt ?? '23:59')
          .toZonedDateTime(timeZone)
          .toInstant();
        const soon = rounds.find(({ opensAt }) => Temporal.Instant.compare(opensAt, end) >= 0);
        // The longest row of days off is Easter or Christmas with its weekends, and a chain of meetings on each day after.
        expect(soon?.opensAt.since(end).total('hours')).toBeLessThan(24 * 10);
      }
    },
  );

  property.prop([fc.uniqueArray(anyDay, { minLength: 2, maxLength: 40, selector: String })])(
    'between two meetings with working days between them there is exactly one',
    (days) => {
      const meetings = days.toSorted(Temporal.PlainDate.compare);
      const plan: RoundPlan = {
        timeZone: zone,
        rhythm: { every: 'time between meetings' },
        meetings: days.map((heldOn) => ({ heldOn, timeZone: zone })),
      };
      const opened = roundsFrom(plan, first, last).map(({ opensAt }) =>
        opensAt.toZonedDateTimeISO(zone).toPlainDate(),
      );
      for (const [index, meeting] of meetings.slice(0, -1).entries()) {
        const next = meetings[index + 1] ?? meeting;
        const between = (each: Temporal.PlainDate) =>
          Temporal.PlainDate.compare(meeting, each) < 0 && Temporal.PlainDate.compare(each, next) < 0;
        const inGap = Array.from({ length: meeting.until(next).days }, (_, ahead) =>
          meeting.add({ days: ahead }),
        );
        const hasWorkingDay = inGap.some((each) => between(each) && isWorkingDay(each));
        expect(opened.filter(between)).toHaveLength(hasWorkingDay ? 1 : 0);
      }
    },
  );
});
