// What a leader is told of who is in the team: how many, who leads, and which sectors are missing.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Member, Role, Sector } from '#src/people/team.ts';
import { adviceFor, mostAdvice } from '#src/set-up/advice.ts';
import { memberNamed, teamOf } from '#test/support/teams.ts';

const from = (sector: Sector, role: Role, index: number): Member =>
  memberNamed(`Nr ${index}`, { role, organisation: { id: sector, name: sector, sector } });

const advice = (...people: [Sector, Role][]) =>
  adviceFor(teamOf(...people.map(([sector, role], index) => from(sector, role, index)))).map((each) => ({
    ...each,
  }));

const h: [Sector, Role] = ['hospital', 'member'];
const m: [Sector, Role] = ['municipality', 'member'];
const gp: [Sector, Role] = ['general-practice', 'member'];
const leadsAtHospital: [Sector, Role] = ['hospital', 'project leader'];
const leadsAtMunicipality: [Sector, Role] = ['municipality', 'project leader'];
const bothSides = [leadsAtHospital, leadsAtMunicipality];

/** A well-made team of that many: two leaders, one from each side, and general practice. */
const team = (size: number) => advice(...[...bothSides, gp, ...Array(50).fill(h)].slice(0, size));

describe('by size', () => {
  test.each([
    [1, [{ kind: 'alone' }, { kind: 'few leaders', leaders: 1 }]],
    [2, [{ kind: 'no general practice' }]],
    [3, []],
    [6, []],
    [7, [{ kind: 'many', people: 7 }]],
    [50, [{ kind: 'many', people: 50 }]],
  ])('of %i people', (size, told) => {
    expect(team(size)).toEqual(told);
  });

  test('a contact who follows from outside is not counted', () => {
    const contact: [Sector, Role] = ['hospital', 'cluster contact'];
    expect(advice(...bothSides, gp, h, h, h, contact)).toEqual([]);
  });
});

describe('by sector', () => {
  test('one alone: who is missing', () => {
    expect(advice(leadsAtHospital, leadsAtHospital)).toEqual([
      { kind: 'leaders of one side', sector: 'hospital' },
      { kind: 'one sector', present: 'hospital', missing: ['municipality', 'general-practice'] },
    ]);
  });

  test('both sides, and nobody from general practice', () => {
    expect(advice(...bothSides, h, m)).toEqual([{ kind: 'no general practice' }]);
  });

  test('nothing is said to be missing while somebody’s sector is not named', () => {
    expect(advice(...bothSides, ['other', 'member'])).toEqual([]);
    expect(advice(['other', 'project leader'], ['other', 'project leader'])).toEqual([]);
  });
});

describe('by who leads', () => {
  test.each([
    [[h, m, gp], { kind: 'few leaders', leaders: 0 }],
    [[leadsAtHospital, m, gp], { kind: 'few leaders', leaders: 1 }],
    [[leadsAtHospital, leadsAtHospital, m, gp], { kind: 'leaders of one side', sector: 'hospital' }],
    [[...bothSides, leadsAtHospital, gp], { kind: 'many leaders', leaders: 3 }],
  ] as [[Sector, Role][], object][])('%j', (people, told) => {
    expect(advice(...people)).toEqual([told]);
  });
});

property.prop([
  fc.array(
    fc.tuple(
      fc.constantFrom<Sector>('hospital', 'municipality', 'general-practice', 'other'),
      fc.constantFrom<Role>('project leader', 'member', 'cluster contact'),
    ),
    { maxLength: 60 },
  ),
])('never more than three things, each once, whoever is in the team', (people) => {
  const told = advice(...people);
  expect(told.length).toBeLessThanOrEqual(mostAdvice);
  expect(new Set(told.map(({ kind }) => kind)).size).toBe(told.length);
});
