// A day with something beside it that makes it another: asked about, never taken for what is due.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { parseDue } from '#src/dates/parse-due.ts';

const at = { now: Temporal.Instant.from('2026-11-24T09:00:00Z'), timeZone: 'Europe/Copenhagen' };

describe('is no day yet', () => {
  test.each([
    'laver oplæg senest dagen før mødet 15/12',
    'ringer 3 dage før den 15/12',
    'ringer en uge før 15/12',
    'calls two days before Friday',
    'ringer 3. fredag i december',
    'calls on the 2nd Monday in January',
    'sender ikke skemaet før fredag',
    'should not send it before 15 December',
    'ringer fra og med 1/12',
    'sender skemaet inden 2-3 dage',
    'deltager i kursus d. 3-4 december',
    'sends it by 2-3 December',
    'ringer senest 2/3 af tiden',
  ])('"%s"', (text) => {
    expect(parseDue(text, at).due.kind).not.toBe('day');
  });
});

describe('is a day', () => {
  test.each([
    ['glem ikke at ringe inden fredag', '2026-11-26'],
    ['calls the day after tomorrow', '2026-11-26'],
    ['ringer 3/12', '2026-12-03'],
    ['tager den på torsdag', '2026-11-26'],
  ])('"%s"', (text, day) => {
    expect(parseDue(text, at).due).toMatchObject({ kind: 'day', dueOn: Temporal.PlainDate.from(day) });
  });
});
