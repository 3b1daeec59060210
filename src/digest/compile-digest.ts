// Facts -> Digest: what asks something of the reader, which teams moved, which stand still, and which say nothing new.
import { Temporal } from 'temporal-polyfill';
import type { ShownBarrier } from '../barriers/barriers-card.ts';
import { clusterPulses } from './cluster-pulse.ts';
import type { Digest, TeamFacts, TeamLine, Week } from './digest.ts';

/** `teams` have weeks of the same ends, and at least two of them. `pulseSince`: where it tells of all teams' figures. */
export function compileDigest(
  teams: TeamFacts[],
  asks: ShownBarrier[],
  pulseSince?: Temporal.Instant,
): Digest {
  const lines = teams.map((team) => ({ line: lineOf(team), isNew: hasNews(team) }));
  const moved = lines.filter(({ isNew }) => isNew).map(({ line }) => line);
  const still = lines.filter(({ isNew }) => !isNew).map(({ line }) => line);
  const weeks = sumOf(teams);
  const [last, before] = [weeks.at(-1), weeks.at(-2)];
  if (!last || !before) throw new Error('A digest tells of a week, and of the week before it.');
  return {
    since: before.until,
    until: last.until,
    asks: [...asks].sort(({ barrier: one }, { barrier: other }) =>
      Temporal.Instant.compare(one.askedAt, other.askedAt),
    ),
    moved: moved.sort(mostTroubledFirst),
    standing: still.filter((line) => troublesOf(line) > 0).sort(mostTroubledFirst),
    quiet: still.filter((line) => troublesOf(line) === 0).map(({ id, name }) => ({ id, name })),
    pulses: pulseSince ? clusterPulses(teams, pulseSince) : [],
    weeks,
  };
}

/** Nothing to act on and nothing new: the reader is left in peace. */
export function saysNothing({ asks, moved, pulses }: Digest): boolean {
  return asks.length === 0 && moved.length === 0 && pulses.length === 0;
}

function lineOf({ id, name, weeks, promises, pulse, nextMeeting }: TeamFacts): TeamLine {
  const { week, before } = lastTwo(weeks);
  return {
    id,
    name,
    week,
    moreLate: week.late - before.late,
    moreBlocked: week.blocked - before.blocked,
    promises,
    ...(pulse && { pulse: pulse.direction }),
    ...(nextMeeting && { nextMeeting }),
  };
}

function hasNews({ weeks, pulse }: TeamFacts): boolean {
  const { week, before } = lastTwo(weeks);
  const hasMoved = standings.some((standing) => week[standing] !== before[standing]);
  const isAfter = (at: Temporal.Instant) => Temporal.Instant.compare(at, before.until) > 0;
  return week.done > 0 || week.added > 0 || hasMoved || (pulse !== undefined && isAfter(pulse.closedAt));
}

const standings = ['onTime', 'late', 'blocked'] as const;

function lastTwo(weeks: Week[]): { week: Week; before: Week } {
  const [before, week] = weeks.slice(-2);
  if (!before || !week) throw new Error('A team is told of by a week, and the week before it.');
  return { week, before };
}

const troublesOf = ({ week }: TeamLine) => week.late + week.blocked;

function mostTroubledFirst(one: TeamLine, other: TeamLine): number {
  return troublesOf(other) - troublesOf(one) || other.week.done - one.week.done;
}

function sumOf(teams: TeamFacts[]): Week[] {
  const [first] = teams;
  return (first?.weeks ?? []).map(({ until }, index) => {
    const total = (of: (week: Week) => number) =>
      teams.reduce((sum, { weeks }) => sum + (weeks[index] ? of(weeks[index]) : 0), 0);
    return {
      until,
      done: total(({ done }) => done),
      added: total(({ added }) => added),
      onTime: total(({ onTime }) => onTime),
      late: total(({ late }) => late),
      blocked: total(({ blocked }) => blocked),
    };
  });
}
