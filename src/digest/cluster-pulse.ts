// What the teams' published figures come to together: for a contact, once a month, and never one team's.
import { Temporal } from 'temporal-polyfill';
import { type ClusterFigure, clusterFigure } from '../polls/cluster-figure.ts';
import type { Figure } from '../polls/disclose.ts';
import type { Instrument } from '../polls/instrument.ts';
import type { TeamFacts, TeamRound } from './digest.ts';

export type ClusterPulse = { asked: Instrument; questions: Map<number, ShownClusterFigure> };

export type ShownClusterFigure = Extract<ClusterFigure, { kind: 'shown' }>;

/**
 * Of each team's latest round since then. Months lie end to end, so that no round is in two of them, and no team follows
 * by subtracting one from the other.
 */
export function clusterPulses(teams: TeamFacts[], since: Temporal.Instant): ClusterPulse[] {
  const bySameQuestions = new Map<string, TeamRound[]>();
  for (const round of teams.flatMap(({ rounds }) => rounds)) {
    if (Temporal.Instant.compare(round.closedAt, since) <= 0) continue;
    bySameQuestions.set(round.questions, [...(bySameQuestions.get(round.questions) ?? []), round]);
  }
  return [...bySameQuestions.keys()].sort().flatMap((key) => {
    const rounds = bySameQuestions.get(key) ?? [];
    const asked = rounds.find((round) => round.asked)?.asked;
    const questions = shownOf(rounds);
    return asked && questions.size > 0 ? [{ asked, questions }] : [];
  });
}

function shownOf(rounds: TeamRound[]): ClusterPulse['questions'] {
  const numbers = [...new Set(rounds.flatMap(({ figures }) => [...figures.keys()]))].sort(
    (one, other) => one - other,
  );
  const shown = new Map<number, ShownClusterFigure>();
  for (const number of numbers) {
    const figures = rounds
      .map(({ figures }) => figures.get(number))
      .filter((each): each is Figure => each !== undefined);
    const figure = clusterFigure(figures);
    if (figure.kind === 'shown') shown.set(number, figure);
  }
  return shown;
}
