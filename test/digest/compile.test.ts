// What a digest tells of and what it leaves in peace.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { compileDigest, saysNothing } from '#src/digest/compile-digest.ts';
import type { TeamFacts, Week } from '#src/digest/digest.ts';
import { directionOf } from '#src/digest/pulse-direction.ts';
import type { Figure } from '#src/polls/disclose.ts';

const since = Temporal.Instant.from('2026-11-16T07:00:00Z');
const until = Temporal.Instant.from('2026-11-23T07:00:00Z');
const quiet = { done: 0, added: 0, onTime: 4, late: 0, blocked: 0 };
const team = (name: string, week: Partial<Week> = {}, rest: Partial<TeamFacts> = {}): TeamFacts => ({
  id: name,
  name,
  weeks: [
    { ...quiet, until: since, late: rest.weeks?.[0]?.late ?? week.late ?? 0, blocked: week.blocked ?? 0 },
    { ...quiet, until, ...week },
  ],
  promises: { due: 0, kept: 0 },
  rounds: [],
  ...rest,
});
const closedAt = (at: Temporal.Instant) => ({ pulse: { closedAt: at, direction: 'up' as const } });

describe('a digest', () => {
  test('has a line for each team that moved, folds the others, and names those that stand still with something late', () => {
    const digest = compileDigest(
      [
        team('Quiet'),
        team('Done', { done: 2 }),
        team('New', { added: 1, onTime: 5 }),
        team('Still late', { late: 3 }),
        team('Polled', {}, closedAt(until.subtract({ hours: 1 }))),
        team('Polled before', {}, closedAt(since)),
        team('Blocked', { done: 1, blocked: 2 }),
      ],
      [],
    );
    expect(digest.moved.map(({ name }) => name)).toEqual(['Blocked', 'Done', 'New', 'Polled']);
    expect(digest.standing.map(({ name }) => name)).toEqual(['Still late']);
    expect(digest.quiet.map(({ name }) => name)).toEqual(['Quiet', 'Polled before']);
    expect(digest.weeks.at(-1)).toEqual({ until, done: 3, added: 1, onTime: 29, late: 3, blocked: 2 });
    expect([digest.since, digest.until].map(String)).toEqual([since, until].map(String));
  });

  test('says nothing where nothing is new and nothing is asked, however much is late', () => {
    expect(saysNothing(compileDigest([team('Quiet'), team('Still late', { late: 3 })], []))).toBe(true);
    expect(saysNothing(compileDigest([team('Done', { done: 1 })], []))).toBe(false);
  });
});

describe('the pulse of all teams', () => {
  const asked = {
    ...{ id: 'ours', title: { da: 'Vores' }, source: 'Os', languages: ['da' as const] as ['da'], scale: [] },
    dimensions: [
      { id: 'one', title: { da: 'Et' }, questions: [{ number: 1, title: { da: 'A' }, text: { da: 'A?' } }] },
    ],
  };
  const polled = (mean: number | undefined, closedAt: Temporal.Instant, questions = 'ours one') =>
    team(
      'Polled',
      {},
      {
        rounds: [
          {
            ...{ closedAt, questions, asked },
            figures: new Map<number, Figure>([
              [1, mean ? { kind: 'shown', n: 6, mean, end: 'exact' } : { kind: 'too few', minimum: 3 }],
            ]),
          },
        ],
      },
    );
  const lately = until.subtract({ hours: 48 });
  const pulsesOf = (teams: TeamFacts[]) =>
    compileDigest(teams, [], since).pulses.map(({ questions }) => Object.fromEntries(questions));

  test('is of the rounds since the month before, where at least three teams show a figure', () => {
    const three = [polled(2, lately), polled(3, lately), polled(4, lately)];
    const shown = { 1: { kind: 'shown', teams: 3, mean: 3, spread: 0.8, openEnded: 0 } };
    expect(pulsesOf(three)).toEqual([shown]);
    expect(
      pulsesOf([...three, polled(5, since), polled(undefined, lately), polled(5, lately, 'theirs')]),
    ).toEqual([shown]);
    expect(pulsesOf([...three.slice(1), polled(5, since)])).toEqual([]);
    expect(pulsesOf([...three.slice(1), polled(undefined, lately)])).toEqual([]);
  });

  test('is something new by itself, and comes only when it is asked for', () => {
    const three = [polled(2, lately), polled(3, lately), polled(4, lately)];
    expect(saysNothing(compileDigest(three, [], since))).toBe(false);
    expect(compileDigest(three, []).pulses).toEqual([]);
  });
});

describe('the direction of the pulse', () => {
  const figures = (...means: number[]) =>
    new Map(
      means.map((mean, question): [number, Figure] => [
        question,
        { kind: 'shown', n: 6, mean, end: 'exact' },
      ]),
    );
  const tooFew = new Map<number, Figure>([[0, { kind: 'too few', minimum: 3 }]]);

  test('is told of published figures alone, and only where it is more than chance', () => {
    expect(directionOf(figures(2.5, 3), figures(3.8, 3.1))).toBe('up');
    expect(directionOf(figures(3.8, 3), figures(2.5, 3.1))).toBe('down');
    expect(directionOf(figures(3.8, 2.5), figures(2.5, 3.8))).toBe('mixed');
    expect(directionOf(figures(3.1, 3), figures(3, 3.1))).toBe('same');
    expect(directionOf(undefined, figures(3))).toBe('first');
    expect(directionOf(figures(3), tooFew)).toBe('too few');
    expect(directionOf(tooFew, figures(3))).toBe('cannot tell');
  });
});
