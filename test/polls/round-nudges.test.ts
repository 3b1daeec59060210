// On which mornings somebody is reminded of a round that they have not answered.
import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#src/dates/work-calendar.ts';
import type { Member } from '#src/people/team.ts';
import { planRoundNudges, roundMorning, roundsToTell } from '#src/polls/round-nudges.ts';
import { roundFrom } from '#src/polls/round-times.ts';
import { isPresent } from '#src/reminders/presence.ts';
import { morningOf } from '#src/reminders/when-to-ask.ts';
import { day, moment } from '#test/support/climb.ts';
import { memberNamed, teamOf } from '#test/support/teams.ts';
import { openRoundOf } from './open-round-of.ts';

const bo = memberNamed('Bo');
/** Open from a Monday at nine to the Thursday at noon. */
const round = { opensAt: moment('2026-11-23T09:00'), closesAt: moment('2026-11-26T12:00') };
const untilTuesday = { ...round, closesAt: moment('2026-11-24T12:00') };
const untilNoon = { ...round, closesAt: moment('2026-11-23T12:00') };
const away = (from: string, until: string) =>
  memberNamed('Bo', { absences: [{ from: day(from), until: day(until) }] });
const closedOn = (...days: string[]) =>
  memberNamed('Bo', { organisation: { ...bo.organisation, daysOff: days.map(day) } });

describe('the one morning on which a round alone is reason to write', () => {
  test.each<[string, Member, typeof round, string | undefined]>([
    ['is the last before the day on which it closes', bo, round, '2026-11-25'],
    [
      'is an earlier one for somebody who is away then',
      away('2026-11-25', '2026-11-25'),
      round,
      '2026-11-24',
    ],
    ['is an earlier one where the organisation is closed then', closedOn('2026-11-25'), round, '2026-11-24'],
    [
      'is that of the closing day for somebody who is back by then',
      away('2026-11-23', '2026-11-25'),
      round,
      '2026-11-26',
    ],
    ['never comes for somebody who is away throughout', away('2026-11-20', '2026-11-26'), round, undefined],
    [
      'never comes where the organisation is closed throughout',
      closedOn('2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'),
      round,
      undefined,
    ],
    ['is not the one on which it opens', bo, untilTuesday, '2026-11-24'],
    ['is that one where it closes the same day', bo, untilNoon, '2026-11-23'],
    [
      'never comes where it opens after the only morning',
      memberNamed('Bo', { nudgeTime: Temporal.PlainTime.from('08:00') }),
      untilNoon,
      undefined,
    ],
    [
      'never comes where it closes before the only morning',
      memberNamed('Bo', { nudgeTime: Temporal.PlainTime.from('13:00') }),
      untilNoon,
      undefined,
    ],
  ])('%s', (_what, person, open, wanted) => {
    expect(roundMorning(open, person)?.toString()).toBe(wanted);
  });
});

test('everybody who is asked is promised it at their own hour, and no cluster contact', () => {
  const anna = memberNamed('Anna', {
    nudgeTime: Temporal.PlainTime.from('07:30'),
    timeZone: 'Europe/London',
  });
  const contact = memberNamed('Conny', { role: 'cluster contact' });
  const gone = { ...away('2026-11-20', '2026-11-30'), id: 'person-Gone' };
  const planned = planRoundNudges(round, teamOf(bo, anna, contact, gone), round.opensAt);
  expect(planned.map(({ personId, sendAt }) => `${personId} ${sendAt}`)).toEqual([
    'person-Bo 2026-11-25T08:00:00Z',
    'person-Anna 2026-11-25T07:30:00Z',
  ]);
  expect(planRoundNudges(round, teamOf(bo), moment('2026-11-26T08:00')), 'opened too late').toEqual([]);
});

test('a message tells of two rounds at most, of those that were open the morning before it, what closes first on top', () => {
  const closing = (at: string) => openRoundOf(at, moment(at));
  const rounds = ['2026-11-27T12:00', '2026-11-26T12:00', '2026-11-30T12:00'].map(closing);
  const told = roundsToTell(rounds, bo, day('2026-11-24'));
  expect(told.map(({ closesAt }) => closesAt)).toEqual([rounds[1]?.closesAt, rounds[0]?.closesAt]);
  expect(roundsToTell(rounds, bo, day('2026-11-23')), 'as they open').toEqual([]);
});

const days = fc.integer({ min: 0, max: 365 * 3 }).map((count) => day('2026-01-01').add({ days: count }));
const people = fc
  .record({
    absences: fc.array(fc.tuple(days, fc.integer({ min: 0, max: 20 })), { maxLength: 60 }),
    hour: fc.integer({ min: 6, max: 18 }),
    timeZone: fc.constantFrom('Europe/Copenhagen', 'America/Nuuk', 'Asia/Tokyo'),
  })
  .map(({ absences, hour, timeZone }) =>
    memberNamed('Bo', {
      timeZone,
      nudgeTime: Temporal.PlainTime.from({ hour }),
      absences: absences.map(([from, length]) => ({ from, until: from.add({ days: length }) })),
    }),
  );

property.prop([people, days.filter(isWorkingDay), fc.integer({ min: 1, max: 20 })])(
  'whoever is there on a morning of the round is written to once, while it is open, and never where they are not there',
  (person, opensOn, openFor) => {
    const opensAt = moment(`${opensOn}T09:00`);
    const open = roundFrom({ timeZone: 'Europe/Copenhagen', openFor, daysOff: [] }, opensAt, undefined);
    const isWithin = (each: Temporal.PlainDate) => {
      const morning = morningOf(person, each);
      return (
        isPresent(person, each) &&
        Temporal.Instant.compare(open.opensAt, morning) < 0 &&
        Temporal.Instant.compare(morning, open.closesAt) < 0
      );
    };
    const mornings = Array.from({ length: 60 }, (_, index) => opensOn.add({ days: index - 2 })).filter(
      isWithin,
    );
    const chosen = roundMorning(open, person);
    if (mornings.length > 0) {
      expect(mornings.map(String)).toContain(chosen?.toString());
      const last = mornings.at(-1);
      expect([last, mornings.at(-2)].map(String)).toContain(chosen?.toString());
    } else if (chosen) {
      // Nothing but the moment at which it opens.
      expect(morningOf(person, chosen).toString()).toBe(open.opensAt.toString());
    }
  },
);
