// The sectors' figures of a whole cluster for one question: pooled over teams, never one team's. Whoever reads them may
// know every team's figure, its people's sectors and one answer. The rule and its proof: docs/confidentiality.md.
import type { Sector } from '../people/team.ts';
import { emptyTally, highest, lowest, type Tally, together } from './aggregate.ts';
import { fewestTeams } from './cluster-figure.ts';
import { disclose, type Figure, meanOf, minimumAnswers, type ShownFigure } from './disclose.ts';

export type TeamOfSectors = { figure: Figure; sectors: Partial<Record<Sector, Tally>> };

/** Those that may be shown; empty for none. */
export type SectorFigures = Partial<Record<Sector, { n: number; mean: number }>>;

const fewestInSector = 5;

type CountedTeam = { figure: ShownFigure; sectors: TeamOfSectors['sectors'] };
/** Sectors that are only known together: one that is shown, or all that are hidden. */
type Part = Sector[];
type Range = { lowest: number; highest: number };

/**
 * Teams whose figure is hidden or open-ended are left out: the sectors together would tell their sum. Where some of the
 * sectors lie near an end of what they can be, no sector is shown, for one would follow from the others.
 */
export function sectorFigures(teams: TeamOfSectors[]): SectorFigures {
  const counted = teams.flatMap(({ figure, sectors }) =>
    figure.kind === 'shown' && figure.end === 'exact' ? [{ figure, sectors }] : [],
  );
  const { shown, hidden } = sectorsOf(counted);
  const parts = [...shown.map((sector) => [sector]), ...(hidden.length > 0 ? [hidden] : [])];
  if (!unionsOf(parts).every((sectors) => isFarFromEnds(counted, sectors))) return {};
  return Object.fromEntries(
    shown.map((sector) => {
      const { n, sum } = pool(counted, [sector]);
      return [sector, { n, mean: meanOf(sum, n) }];
    }),
  );
}

/** What is hidden follows by subtraction, so that it must be fit to be shown itself: else more is hidden with it. */
function sectorsOf(teams: CountedTeam[]): { shown: Sector[]; hidden: Sector[] } {
  const all = [...new Set(teams.flatMap(({ sectors }) => Object.keys(sectors) as Sector[]))]
    .filter((sector) => pool(teams, [sector]).n > 0)
    .toSorted((one, other) => pool(teams, [other]).n - pool(teams, [one]).n || (one < other ? -1 : 1));
  const shown = all.filter((sector) => isPool(teams, [sector]));
  const hidden = all.filter((sector) => !shown.includes(sector));
  while (shown.length > 0 && hidden.length > 0 && !isPool(teams, hidden)) hidden.push(...shown.splice(-1));
  return { shown, hidden };
}

/** Enough answers, out of enough teams in which the sector's sum is not settled by the team's. */
function isPool(teams: CountedTeam[], sectors: Part): boolean {
  const unsettled = teams.map((team) => possibleIn(team, sectors)).filter((sum) => sum.lowest < sum.highest);
  return pool(teams, sectors).n >= fewestInSector && unsettled.length >= fewestTeams;
}

/** All of the parts but none and all, each as the sectors in it. */
function unionsOf(parts: Part[]): Part[] {
  let unions: Part[] = [[]];
  for (const part of parts) unions = [...unions, ...unions.map((union) => [...union, ...part])];
  return unions.slice(1, -1);
}

/** As in `disclose`: one who knows their own answer moves an end by 4 at most. */
function isFarFromEnds(teams: CountedTeam[], sectors: Part): boolean {
  const { sum } = pool(teams, sectors);
  const ranges = teams.map((team) => possibleIn(team, sectors));
  const from = ranges.reduce((total, range) => total + range.lowest, 0);
  const to = ranges.reduce((total, range) => total + range.highest, 0);
  return sum > from + highest && sum < to - highest;
}

function pool(teams: CountedTeam[], sectors: Part): Tally {
  return teams.map((team) => tallyIn(team, sectors)).reduce(together, emptyTally);
}

function tallyIn(team: CountedTeam, sectors: Part): Tally {
  return sectors.map((sector) => team.sectors[sector] ?? emptyTally).reduce(together, emptyTally);
}

/** What the sum of these sectors in a team can be for somebody who knows the team's figure. */
function possibleIn(team: CountedTeam, sectors: Part): Range {
  const { n } = tallyIn(team, sectors);
  const others = team.figure.n - n;
  const whole = sumsBehind(team.figure);
  return {
    lowest: Math.max(lowest * n, whole.lowest - highest * others),
    highest: Math.min(highest * n, whole.highest - lowest * others),
  };
}

/** The sums that are shown as this figure. */
function sumsBehind(figure: ShownFigure): Range {
  const { n, mean, end } = figure;
  const sums = Array.from({ length: (highest - lowest) * n + 1 }, (_, above) => lowest * n + above);
  const fitting = sums.filter((sum) => {
    const same = disclose({ n, sum }, minimumAnswers.least);
    return same.kind === 'shown' && same.mean === mean && same.end === end;
  });
  return { lowest: Math.min(...fitting), highest: Math.max(...fitting) };
}
