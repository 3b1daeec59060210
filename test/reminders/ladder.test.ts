// The ladder: on which mornings somebody who does not answer is asked, and when the project leaders are told.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type AskFacts, factsOfNew } from '#src/reminders/ask-facts.ts';
import { planNudges } from '#src/reminders/plan-nudges.ts';
import { tellsFor } from '#src/reminders/when-to-tell.ts';
import { askedThrough, day, moment } from '#test/support/climb.ts';
import { itemIn, memberNamed, teamOf } from '#test/support/teams.ts';

const anna = memberNamed('Anna', { role: 'project leader' });
const mette = memberNamed('Mette', { role: 'project leader' });
const bo = memberNamed('Bo');
const team = teamOf(anna, mette, bo);
/** A Tuesday. */
const now = moment('2026-11-24T10:00');

const factsFor = (dueOn: string, rest: Partial<AskFacts> = {}, owners = [bo.id]): AskFacts => ({
  ...factsOfNew(itemIn(team, { dueOn: day(dueOn), owners }), now),
  ...rest,
});
const asked = (facts: AskFacts, person = bo, from = now) =>
  askedThrough(facts, person, team, from).map(({ rung, onDay }) => `${onDay} ${rung}`);
const told = (facts: AskFacts, leader = anna) =>
  tellsFor(facts, team, leader).map(({ why, onDay }) => `${onDay} ${why}`);
const askedOn = (facts: AskFacts, onDay: string): AskFacts => ({
  ...facts,
  owners: facts.owners.map((owner) => ({ ...owner, askedOn: day(onDay) })),
});

describe('somebody who never answers', () => {
  test('is asked before, on and three times after the due day, the last time with a warning', () => {
    const facts = factsFor('2027-01-15');
    expect(asked(facts)).toEqual([
      '2027-01-12 coming',
      '2027-01-15 due',
      '2027-01-18 late',
      '2027-01-21 late',
      '2027-01-26 warning',
    ]);
    expect(told(facts)).toEqual([]);
    expect(told(askedOn(facts, '2027-01-26'))).toEqual(['2027-01-29 no answer']);
  });

  test('is not asked beforehand about what runs a week or less', () => {
    expect(asked(factsFor('2026-12-01'))[0]).toBe('2026-12-01 due');
    expect(asked(factsFor('2026-12-02'))[0]).toBe('2026-11-27 coming');
  });

  test('is asked on the working day before a due day on a weekend or holiday', () => {
    expect(asked(factsFor('2026-11-28'))[0]).toBe('2026-11-27 due');
    // 24 to 27 December: a Thursday, two holidays and a Sunday.
    expect(asked(factsFor('2026-12-27')).slice(0, 3)).toEqual([
      '2026-12-18 coming',
      '2026-12-23 due',
      '2026-12-28 late',
    ]);
  });

  test('is not asked on rungs that had passed when it was agreed', () => {
    expect(asked(factsFor('2026-11-24'))).toEqual([
      '2026-11-25 late',
      '2026-11-30 late',
      '2026-12-03 warning',
    ]);
  });

  test('is asked less often in a team that has chosen so', () => {
    const gentle = { ...team, ladder: 'gentle' as const };
    const days = askedThrough(factsFor('2027-01-15'), bo, gentle, now);
    expect(days.map(({ rung, onDay }) => `${onDay} ${rung}`)).toEqual([
      '2027-01-15 due',
      '2027-01-22 warning',
    ]);
  });
});

describe('an answer', () => {
  test('that it is on track keeps quiet until the due day', () => {
    const facts = factsFor('2027-01-15', { onTrackAt: moment('2027-01-12T09:05') });
    expect(asked(facts)[0]).toBe('2027-01-15 due');
  });

  test('that it is on track when the day has come, asks the next working day and begins again', () => {
    const facts = askedOn(factsFor('2027-01-15', { onTrackAt: moment('2027-01-21T09:05') }), '2027-01-21');
    expect(asked(facts, bo, moment('2027-01-21T09:06'))).toEqual([
      '2027-01-22 late',
      '2027-01-25 late',
      '2027-01-28 late',
      '2027-02-02 warning',
    ]);
    expect(told(askedOn(facts, '2027-02-02'))).toEqual(['2027-02-05 no answer']);
  });

  test('that it is blocked asks each week, and tells nobody by the ladder', () => {
    const facts = factsFor('2026-11-27', { blockedAt: now });
    const blocked = { ...facts, item: { ...facts.item, status: 'blocked' as const } };
    expect(asked(blocked).slice(0, 3)).toEqual([
      '2026-12-01 blocked',
      '2026-12-08 blocked',
      '2026-12-15 blocked',
    ]);
    expect(told(askedOn(blocked, '2027-03-01'))).toEqual([]);
  });

  test('that it is somebody else’s now begins with the new owner', () => {
    const facts = factsFor('2026-11-27');
    const given = moment('2026-12-08T11:00');
    const owned = { ...facts, owners: [{ personId: bo.id, since: given }] };
    expect(asked(owned, bo, given)[0]).toBe('2026-12-09 late');
    expect(told(owned)).toEqual([]);
  });

  test('that it is finished ends it', () => {
    const facts = factsFor('2026-11-27');
    const done = { ...facts, item: { ...facts.item, status: 'done' as const } };
    expect(asked(done)).toEqual([]);
    expect(told(askedOn(done, '2026-12-10'))).toEqual([]);
  });
});

test('a due day that comes back after it has passed begins the ladder, instead of ending it', () => {
  const back = moment('2026-12-18T11:00');
  const facts = factsFor('2026-11-27', { dueSince: back });
  expect(asked(facts, bo, back)).toEqual([
    '2026-12-21 late',
    '2026-12-22 late',
    '2026-12-29 late',
    '2027-01-05 warning',
  ]);
  expect(told(facts)).toEqual([]);
});

describe('the project leaders', () => {
  test('are told once, each', () => {
    const facts = askedOn(factsFor('2026-11-27'), '2026-12-08');
    const both = [anna, mette].map((leader) => told(facts, leader));
    expect(both).toEqual([['2026-12-11 no answer'], ['2026-12-11 no answer']]);
    const annaKnows = {
      ...facts,
      told: [{ personId: anna.id, why: 'no answer' as const, onDay: day('2026-12-11') }],
    };
    expect(told(annaKnows)).toEqual([]);
    expect(told(annaKnows, mette)).toEqual(['2026-12-11 no answer']);
  });

  test('are told once, also where the team then chooses the other ladder, and again after an answer', () => {
    const facts = askedOn(factsFor('2026-11-27'), '2026-12-08');
    const known = {
      ...facts,
      told: [{ personId: anna.id, why: 'no answer' as const, onDay: day('2026-12-11') }],
    };
    const gentle = { ...team, ladder: 'gentle' as const };
    expect(tellsFor(known, gentle, mette)).toHaveLength(1);
    expect(tellsFor(known, gentle, anna)).toEqual([]);
    const answered = { ...askedOn(known, '2026-12-23'), onTrackAt: moment('2026-12-11T10:00') };
    expect(told(answered)).toEqual(['2026-12-30 no answer']);
  });

  test('are told when the last of the owners goes away without an end in the middle of the ladder', () => {
    const facts = askedOn(factsFor('2026-11-27', {}, [bo.id, mette.id]), '2026-11-27');
    const away = (person: typeof bo, from: string) => ({ ...person, absences: [{ from: day(from) }] });
    const toAnna = (...people: (typeof bo)[]) => tellsFor(facts, teamOf(anna, ...people), anna);
    expect(toAnna(away(bo, '2026-12-01'), mette)).toEqual([]);
    expect(toAnna(away(bo, '2026-12-01'), away(mette, '2026-12-03'))).toEqual([
      { why: 'nobody there', onDay: day('2026-12-03') },
    ]);
  });

  test('a leader who owns it is asked, and the other one told', () => {
    const facts = askedOn(factsFor('2026-11-27', {}, [anna.id]), '2026-12-08');
    const planned = planNudges(facts, team, moment('2026-12-08T09:00'));
    expect(planned.map(({ subject }) => subject)).toEqual([
      { kind: 'morning nudge', personId: mette.id, onDay: day('2026-12-11') },
    ]);
  });

  test('are told the working day before, where none of the owners is there on the due morning', () => {
    const away = { ...bo, absences: [{ from: day('2026-12-04'), until: day('2026-12-09') }] };
    const awayTeam = teamOf(anna, mette, away);
    const facts = factsFor('2026-12-07');
    expect(tellsFor(facts, awayTeam, anna)).toEqual([{ why: 'nobody there', onDay: day('2026-12-04') }]);
    expect(askedThrough(facts, away, awayTeam, now)[0]?.onDay).toBe('2026-12-02');
    expect(askedThrough(facts, away, awayTeam, now)[1]?.onDay).toBe('2026-12-10');
    const shared = { ...facts, item: { ...facts.item, owners: [bo.id, mette.id] } };
    expect(tellsFor(shared, awayTeam, anna)).toEqual([]);
    const left = { ...teamOf(anna, mette), former: [bo] };
    expect(tellsFor(facts, left, anna)).toEqual([{ why: 'nobody there', onDay: day('2026-12-04') }]);
  });
});

test('somebody away without an end is asked nothing, and planned for again when they are back', () => {
  const away = { ...bo, absences: [{ from: day('2026-11-25') }] };
  expect(askedThrough(factsFor('2026-12-07'), away, teamOf(anna, away), now)).toEqual([]);
  const back = moment('2026-12-17T12:00');
  expect(asked(factsFor('2026-12-07'), bo, back)[0]).toBe('2026-12-18 warning');
});

test('what is due at a time of day is asked about two hours before, between 7 and 18 on a working day', () => {
  const at = (dueOn: string, time: string) => {
    const facts = factsFor(dueOn);
    const item = { ...facts.item, dueTime: Temporal.PlainTime.from(time) };
    return planNudges({ ...facts, item }, team, now)
      .filter(({ subject }) => subject.kind === 'timed nudge')
      .map(({ sendAt }) => sendAt.toZonedDateTimeISO('Europe/Copenhagen').toPlainDateTime().toString());
  };
  expect(at('2026-11-27', '14:00')).toEqual(['2026-11-27T12:00:00']);
  expect(at('2026-11-27', '08:30')).toEqual(['2026-11-27T07:00:00']);
  expect(at('2026-11-27', '22:00')).toEqual(['2026-11-27T18:00:00']);
  expect(at('2026-11-27', '06:30')).toEqual([]);
  expect(at('2026-11-28', '14:00')).toEqual([]);
});
