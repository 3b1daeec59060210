// Results as a team, the fattest instrument and an unlucky round have them.
import { Temporal } from 'temporal-polyfill';
import type { Figure, ShownFigure } from '#src/polls/disclose.ts';
import type { Result, Trend } from '#src/polls/result.ts';

export const shown = (n: number, mean: number, end: ShownFigure['end'] = 'exact'): Figure => ({
  kind: 'shown',
  n,
  mean,
  end,
});

export const tooFew: Figure = { kind: 'too few', minimum: 3 };

export const spacesBetween: Result = {
  title: 'Mellemrummene',
  questions: [
    { number: 13, title: 'Effektive mellemrum', now: shown(8, 3.4), before: shown(8, 2.5) },
    {
      number: 14,
      title: 'Tydelig procesplan for igangsatte aktiviteter',
      now: shown(8, 4.4, 'or higher'),
      before: shown(8, 3.9),
    },
    { number: 15, title: 'Agile processer', now: shown(8, 1.6, 'or lower'), before: shown(8, 2.1) },
    {
      number: 16,
      title: 'Status på igangsatte aktiviteter',
      now: shown(8, 2.9),
      before: shown(7, 4.3, 'or higher'),
    },
  ],
};

const longestTitle = `${'Overblik over samarbejdet '.repeat(2)}på tværs af sektorer nu`.padEnd(75, '.');

export const fattest: Result = {
  title: longestTitle,
  questions: Array.from({ length: 10 }, (_, index) => ({
    number: 9_990 + index,
    title: longestTitle,
    now: shown(12, 4.6, 'or higher'),
    before: shown(12, 3.1, 'or lower'),
  })),
};

const rounds = Array.from({ length: 9 }, (_, index) =>
  Temporal.PlainDate.from('2026-12-12').add({ days: 14 * index }),
);

export const development: Trend = {
  title: 'Mellemrummene',
  rounds,
  questions: spacesBetween.questions.map(({ title, now, before }, index) => ({
    title,
    figures: rounds.map((_, round): Figure | undefined => {
      if (round === 8) return now;
      if (round === 7) return before;
      return round === 4 ? tooFew : shown(8, 2 + ((3 * round + 5 * index) % 20) / 10);
    }),
  })),
};

export const fattestDevelopment: Trend = {
  title: longestTitle,
  rounds,
  questions: fattest.questions.map(({ title, now }) => ({ title, figures: rounds.map(() => now) })),
};
