// What a round and a row of rounds have come to, and all their numbers in words: the pictures' alternative texts.
import type { Temporal } from 'temporal-polyfill';
import type { Language } from '../texts/language.ts';
import { textsIn } from '../texts/texts.ts';
import { changeSince } from './change.ts';
import type { Figure } from './disclose.ts';

/** Texts in the language of whoever reads it. */
export type Result = {
  title: string;
  /** `before` is the last round's; absent for none. */
  questions: { number: number; title: string; now: Figure; before?: Figure }[];
};

export type Trend = {
  title: string;
  /** When the rounds closed, earliest first. */
  rounds: Temporal.PlainDate[];
  /** A figure for each round; undefined where it was not asked. */
  questions: { title: string; figures: (Figure | undefined)[] }[];
};

/** The most that an alternative text may hold on Slack. */
export const mostInDescription = 2000;

export function describeResult({ title, questions }: Result, language: Language): string {
  const words = textsIn(language).polls;
  const lines = questions.map(({ title, now, before }) => {
    const last = before?.kind === 'shown' ? words.lastTime(words.meanOf(before)) : '';
    const change = words.change(changeSince(before, now));
    return `${title}: ${[words.figure(now), last, change].filter(Boolean).join('; ').replace(/\.$/, '')}.`;
  });
  return [words.pictureOf(title), ...lines].join(' ');
}

export function describeTrend(trend: Trend, language: Language): string {
  const words = textsIn(language).polls;
  const { title, rounds, questions } = recentOf(trend);
  const lines = questions.map(({ title, figures }) => {
    const said = figures.map((figure, index) => {
      const mean = figure?.kind === 'shown' ? words.meanOf(figure) : words.noFigure;
      return `${dayOf(rounds[index])} ${mean}`;
    });
    return `${title}: ${said.join('; ')}.`;
  });
  return [words.trendOf(title), ...lines].join(' ');
}

/** Rounds; fewer of more than five questions. */
export const mostInTrend = 8;

/** So many of the latest rounds that all their numbers fit the alternative text. */
export function recentOf({ title, rounds, questions }: Trend): Trend {
  const most = questions.length > 5 ? 4 : mostInTrend;
  return {
    title,
    rounds: rounds.slice(-most),
    questions: questions.map(({ title, figures }) => ({ title, figures: figures.slice(-most) })),
  };
}

/** "24/11", in both languages. */
export const dayOf = (day: Temporal.PlainDate | undefined): string => (day ? `${day.day}/${day.month}` : '');
