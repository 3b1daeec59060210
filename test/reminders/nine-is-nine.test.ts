// Over 10,000 people, zones, calendars and instants around both clock changes of 2027: nine is nine, once a day, never on
// a day off.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import type { Absence, LadderName, Member } from '#src/people/team.ts';
import { factsOfNew } from '#src/reminders/ask-facts.ts';
import { ladders } from '#src/reminders/ladder.ts';
import { putOffAt, putOffTimes } from '#src/reminders/put-off-times.ts';
import { asksOf, morningOf, nextAsk } from '#src/reminders/when-to-ask.ts';
import { askedThrough } from '#test/support/climb.ts';
import { itemIn, memberNamed, teamOf } from '#test/support/teams.ts';

const zones = [
  'Europe/Copenhagen',
  'America/Nuuk',
  'Atlantic/Faroe',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Auckland',
];
/** 28 March and 31 October 2027 are in the middle of these. */
const dayIn2027 = fc
  .tuple(fc.constantFrom('2027-02-20', '2027-09-20', '2027-12-01'), fc.integer({ min: 0, max: 70 }))
  .map(([from, days]) => Temporal.PlainDate.from(from).add({ days }));
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const absence = fc
  .tuple(dayIn2027, fc.integer({ min: 0, max: 20 }))
  .map(([from, days]): Absence => ({ from, until: from.add({ days }) }));
const nudgeTimes = ['07:30', '09:00', '09:00', '13:15'];

const person: fc.Arbitrary<Member> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    nudgeTime: fc.constantFrom(...nudgeTimes).map((time) => Temporal.PlainTime.from(time)),
    absences: fc.array(absence, { maxLength: 2 }),
    daysOff: fc.array(dayIn2027, { maxLength: 3 }),
  })
  .map(({ daysOff, ...rest }) =>
    memberNamed('Bo', {
      ...rest,
      organisation: { id: 'organisation', name: 'Kolding Kommune', sector: 'municipality', daysOff },
    }),
  );

const isOff = ({ absences = [], organisation }: Member, day: Temporal.PlainDate) =>
  !isWorkingDay(day) ||
  organisation.daysOff?.some((off) => off.equals(day)) ||
  absences.some(
    ({ from, until }) =>
      Temporal.PlainDate.compare(from, day) <= 0 && until && Temporal.PlainDate.compare(day, until) <= 0,
  );

const agreed = fc.tuple(dayIn2027, minutes, fc.integer({ min: 0, max: 40 }));

property.prop([person, agreed, fc.constantFrom<LadderName>('standard', 'gentle')], { numRuns: 10_000 })(
  'every morning that asks is at the person’s hour on their wall, on a day when they are there, once a day',
  (bo, [madeOn, minute, later], ladder) => {
    const now = madeOn.toZonedDateTime(bo.timeZone).add({ minutes: minute }).toInstant();
    const facts = factsOfNew(itemIn(teamOf(bo), { dueOn: madeOn.add({ days: later }) }), now);
    const asked = facts.owners.flatMap((owner) => asksOf(facts, owner, bo, ladders[ladder]));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(5);
    for (const { onDay } of asked) {
      const at = morningOf(bo, onDay);
      const wall = at.toZonedDateTimeISO(bo.timeZone);
      expect(wall.toPlainTime().equals(bo.nudgeTime ?? '09:00')).toBe(true);
      expect(isOff(bo, wall.toPlainDate())).toBe(false);
      expect(Temporal.Instant.compare(at, now)).toBeGreaterThan(0);
    }
    const days = asked.map(({ onDay }) => onDay.toString());
    expect(days).toEqual([...new Set(days)].sort());
  },
);

property.prop([person, agreed], { numRuns: 500 })(
  'whoever never answers is asked to the end, the last time with a warning, and then no more',
  (bo, [madeOn, minute, later]) => {
    const team = teamOf(bo);
    const now = madeOn.toZonedDateTime(bo.timeZone).add({ minutes: minute }).toInstant();
    const facts = factsOfNew(itemIn(team, { dueOn: madeOn.add({ days: later }) }), now);
    const asked = askedThrough(facts, bo, team, now);
    const [owner] = facts.owners;
    const all = owner ? asksOf(facts, owner, bo, ladders.standard) : [];
    expect(asked.map(({ onDay }) => onDay)).toEqual(all.map(({ onDay }) => onDay.toString()));
    expect(asked.at(-1)?.rung).toBe('warning');
  },
);

property.prop([person, agreed], { numRuns: 500 })(
  'what was missed, however long, is made up for on the next morning that there is',
  (bo, [madeOn, minute, later]) => {
    const team = teamOf(bo);
    const made = madeOn.toZonedDateTime(bo.timeZone).toInstant();
    const facts = factsOfNew(itemIn(team, { dueOn: madeOn.add({ days: later }) }), made);
    const now = madeOn.add({ days: 200 }).toZonedDateTime(bo.timeZone).add({ minutes: minute }).toInstant();
    const [owner] = facts.owners;
    const ask = owner && nextAsk(facts, owner, bo, ladders.standard, now);
    const asked = askedThrough(facts, bo, team, now);
    expect(asked).toHaveLength(1);
    expect(ask?.rung).toBe('warning');
    const wait = ask && now.toZonedDateTimeISO(bo.timeZone).toPlainDate().until(ask.onDay).days;
    expect(wait).toBeLessThan(60);
  },
);

property.prop([person, dayIn2027, minutes], { numRuns: 1_000 })(
  'what is put off comes later than now, on a day when the person is there, at two in the afternoon or at their hour',
  (bo, today, minute) => {
    const now = today.toZonedDateTime(bo.timeZone).add({ minutes: minute }).toInstant();
    for (const [choice, until] of putOffTimes(bo, now)) {
      const at = putOffAt(until, bo).toZonedDateTimeISO(bo.timeZone);
      expect(Temporal.Instant.compare(at.toInstant(), now)).toBeGreaterThan(0);
      expect(isOff(bo, at.toPlainDate())).toBe(false);
      const hour = choice === 'this afternoon' ? '14:00:00' : bo.nudgeTime?.toString();
      expect(at.toPlainTime().toString()).toBe(hour);
    }
  },
);
