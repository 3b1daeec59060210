// What a cluster's contact sees of all its teams' answers to one question: of the teams' published means alone.
import type { Figure } from './disclose.ts';

const fewestTeams = 3;

export type ClusterFigure =
  | { kind: 'too few teams'; minimum: number }
  | {
      kind: 'shown';
      /** Those with a figure; each counts once, however many answered. */
      teams: number;
      mean: number;
      /** The standard deviation of the teams' means. */
      spread: number;
      /** So many of them are open-ended, and counted as the figure that is shown. */
      openEnded: number;
    };

/** No team can be told from another in it: there is no order, no best and no worst. */
export function clusterFigure(figures: Figure[]): ClusterFigure {
  const shown = figures.filter((figure) => figure.kind === 'shown');
  if (shown.length < fewestTeams) return { kind: 'too few teams', minimum: fewestTeams };
  // In tenths: whole numbers, whose sum does not depend on the order.
  const means = shown.map(({ mean }) => Math.round(mean * 10));
  const sum = means.reduce((total, mean) => total + mean, 0);
  const squares = means.reduce((total, mean) => total + mean * mean, 0);
  const variance = squares / means.length - (sum / means.length) ** 2;
  return {
    kind: 'shown',
    teams: shown.length,
    mean: Math.round(sum / means.length) / 10,
    spread: Math.round(Math.sqrt(Math.max(0, variance))) / 10,
    openEnded: shown.filter(({ end }) => end !== 'exact').length,
  };
}
