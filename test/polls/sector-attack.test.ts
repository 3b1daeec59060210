// What somebody can compute of a person or of a team's sector from the sectors' figures, knowing every team's figure and
// perhaps one answer. Every way in which three teams can have answered, against the rule and a weaker one.
import { describe, expect, test } from 'vitest';
import type { Sector } from '#src/people/team.ts';
import { capped, disclose, type Figure } from '#src/polls/disclose.ts';
import { sectorFigures } from '#src/polls/sector-figures.ts';

/** How many of each sector answered, team by team, and which sums of the team's answers are tried. */
type Structure = { people: Partial<Record<Sector, number>>; teamSums: number[] }[];
/** A sum for each sector, in the structure's order. */
type Sums = number[];
/** How one team can have answered. */
type Way = { figure: Figure; sums: Sums };
type Rule = (teams: Way[], structure: Structure) => string;
/** One person of a sector in a team, and what they answered. */
type Place = { team: number; sector: number };
type Known = Place & { answer: number };

const steps = [1, 2, 3, 4, 5];
const sectorsOf = (structure: Structure) => [
  ...new Set(structure.flatMap(({ people }) => Object.keys(people) as Sector[])),
];
const countIn = (structure: Structure, { team, sector }: Place) =>
  structure[team]?.people[sectorsOf(structure)[sector] as Sector] ?? 0;

const published: Rule = (teams, structure) =>
  JSON.stringify(sectorFigures(teams.map((team, index) => asTeam(team, index, structure))));

/** The cap of a single team's figure, as if nobody knew the teams' figures. */
const capOfOneTeam: Rule = (teams, structure) =>
  JSON.stringify(
    sectorsOf(structure).map((_, sector) => {
      const n = structure.reduce((count, _team, team) => count + countIn(structure, { team, sector }), 0);
      const sum = teams.reduce((total, { sums }) => total + (sums[sector] ?? 0), 0);
      return n < 5 ? 'too few' : capped({ n, sum }, { lowest: n, highest: 5 * n });
    }),
  );

function asTeam({ figure, sums }: Way, team: number, structure: Structure) {
  const sectors = Object.fromEntries(
    sectorsOf(structure).map((name, sector) => [
      name,
      { n: countIn(structure, { team, sector }), sum: sums[sector] ?? 0 },
    ]),
  );
  return { figure, sectors };
}

/** All sums that a team can have, with some answers known; `sectorSum` holds one sector's sum fast. */
function waysOf(structure: Structure, team: number, known: Known[], sectorSum?: Place & { sum: number }) {
  const n = sectorsOf(structure).reduce(
    (total, _, sector) => total + countIn(structure, { team, sector }),
    0,
  );
  let ways: Sums[] = [[]];
  for (const sector of sectorsOf(structure).keys()) {
    const answers = known.filter((each) => each.team === team && each.sector === sector);
    const left = countIn(structure, { team, sector }) - answers.length;
    const fixed = answers.reduce((sum, { answer }) => sum + answer, 0);
    const sums = Array.from({ length: 4 * left + 1 }, (_, above) => fixed + left + above).filter(
      (sum) => sectorSum?.team !== team || sectorSum.sector !== sector || sectorSum.sum === sum,
    );
    ways = ways.flatMap((way) => sums.map((sum) => [...way, sum]));
  }
  return ways.flatMap((sums) => {
    const sum = sums.reduce((total, each) => total + each, 0);
    return structure[team]?.teamSums.includes(sum) ? [{ sums, figure: disclose({ n, sum }, 3) }] : [];
  });
}

const places = (structure: Structure): Place[] =>
  structure.flatMap((_, team) =>
    [...sectorsOf(structure).keys()]
      .map((sector) => ({ team, sector }))
      .filter((place) => countIn(structure, place) > 0),
  );

const byFigureOf = (ways: Way[]) => {
  const groups = new Map<string, Way[]>();
  for (const way of ways) {
    const figure = JSON.stringify(way.figure);
    groups.set(figure, [...(groups.get(figure) ?? []), way]);
  }
  return groups;
};

const remembered = new Map<Rule, Map<string, string>>();

/** What is published depends on the teams' figures and the sectors' totals alone: each is asked for once. */
function shownAs(rule: Rule, structure: Structure, figures: string[], totals: string, teams: Way[]): string {
  const views = remembered.get(rule) ?? new Map<string, string>();
  remembered.set(rule, views);
  const key = JSON.stringify([structure, figures, totals]);
  const view = views.get(key) ?? `${figures} ${rule(teams, structure)}`;
  views.set(key, view);
  return view;
}

/** Everything that can be published, with the teams' figures, where this is known. */
function viewsOf(structure: Structure, rule: Rule, known: Known[], sectorSum?: Place & { sum: number }) {
  const views = new Set<string>();
  const byFigure = structure.map((_, team) => byFigureOf(waysOf(structure, team, known, sectorSum)));
  const visit = (team: number, figures: string[], pooled: Map<string, Way[]>) => {
    const groups = byFigure[team];
    if (!groups) {
      for (const [totals, teams] of pooled) views.add(shownAs(rule, structure, figures, totals, teams));
      return;
    }
    for (const [figure, ways] of groups) {
      const next = new Map<string, Way[]>();
      for (const [key, before] of pooled) {
        const totals = key.split(',').map(Number);
        for (const way of ways) {
          const sum = way.sums.map((each, sector) => each + (totals[sector] ?? 0)).join();
          if (!next.has(sum)) next.set(sum, [...before, way]);
        }
      }
      visit(team + 1, [...figures, figure], next);
    }
  };
  visit(0, [], new Map([['0', []]]));
  return views;
}

const samePlace = (one: Place, other: Place) => one.team === other.team && one.sector === other.sector;

/** Whether somebody with this knowledge learns another person's answer from some of what can be published. */
function exposesAPerson(structure: Structure, rule: Rule, known: Known[]): boolean {
  return places(structure)
    .filter((place) => countIn(structure, place) > known.filter((own) => samePlace(own, place)).length)
    .some((place) => {
      const counts = new Map<string, number>();
      for (const answer of steps)
        for (const view of viewsOf(structure, rule, [...known, { ...place, answer }]))
          counts.set(view, (counts.get(view) ?? 0) + 1);
      return [...counts.values()].some((count) => count < 2);
    });
}

/** Whether somebody outside learns what a sector in one team answered together. */
function exposesASector(structure: Structure, rule: Rule): boolean {
  return places(structure).some((place) => {
    const n = countIn(structure, place);
    const counts = new Map<string, number>();
    for (const sum of Array.from({ length: 4 * n + 1 }, (_, above) => n + above))
      for (const view of viewsOf(structure, rule, [], { ...place, sum }))
        counts.set(view, (counts.get(view) ?? 0) + 1);
    return [...counts.values()].some((count) => count < 2);
  });
}

/** One of each place, with each answer. */
const insiders = (structure: Structure): Known[] =>
  places(structure).flatMap((place) => steps.map((answer) => ({ ...place, answer })));

const isShown = (view: string) => view.includes('"hospital"');

describe('the sectors’ figures of three teams', () => {
  const exactOfFour = [10, 11, 12, 13, 14];
  const twoAndTwo: Structure = Array.from({ length: 3 }, () => ({
    people: { hospital: 2, municipality: 2 },
    teamSums: exactOfFour,
  }));
  const uneven: Structure = [
    { people: { hospital: 1, municipality: 2 }, teamSums: [9, 10] },
    { people: { hospital: 2, municipality: 2 }, teamSums: exactOfFour },
    { people: { hospital: 3, municipality: 1 }, teamSums: exactOfFour },
  ];
  const threeSectors: Structure = [10, 13, 14].map((sum) => ({
    people: { hospital: 2, municipality: 1, 'general-practice': 1 },
    teamSums: [sum],
  }));
  const oneOpenEnded: Structure = [[12], [12], [12], [4, 5, 6, 7, 8, 9]].map((teamSums) => ({
    people: { hospital: 2, municipality: 2 },
    teamSums,
  }));

  test.each([
    ['two of either sector', twoAndTwo],
    ['uneven teams', uneven],
    ['a fourth team whose figure is open-ended', oneOpenEnded],
    ['three sectors, two of them hidden together', threeSectors],
  ])('tell an outsider nothing of a person or of a team’s sector: %s', (_, structure) => {
    expect([...viewsOf(structure, published, [])].some(isShown)).toBe(true);
    expect(exposesAPerson(structure, published, [])).toBe(false);
    expect(exposesASector(structure, published)).toBe(false);
  });

  test.each([twoAndTwo, uneven])(
    'would tell both if each sector were capped as a team is',
    (...structure) => {
      expect(exposesAPerson(structure, capOfOneTeam, [])).toBe(true);
      expect(exposesASector(structure, capOfOneTeam)).toBe(true);
    },
  );

  test.each([
    ['uneven teams', uneven],
    ['a fourth team whose figure is open-ended', oneOpenEnded],
    ['three sectors', threeSectors],
  ])('tell a colleague who knows their own answer nothing of another person: %s', (_, structure) => {
    for (const own of insiders(structure)) expect(exposesAPerson(structure, published, [own])).toBe(false);
  });
});
