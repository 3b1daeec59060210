// Closed rounds as what a reader of one language sees of them: figures, and how they have developed.
import type { Temporal } from 'temporal-polyfill';
import type { Language } from '../texts/language.ts';
import type { Figure, ShownFigure } from './disclose.ts';
import type { ClosedRound } from './poll.ts';
import type { Result, Trend } from './result.ts';
import { type WordedQuestion, wordsOf } from './round-words.ts';

export type QuestionResult = WordedQuestion & { now: Figure; before?: Figure };

/** `before` is the round before it that asked the same; undefined for none. */
export function questionResults(
  round: ClosedRound,
  before: ClosedRound | undefined,
  language: Language,
): QuestionResult[] {
  return wordsOf(round, language).questions.map((question) => {
    const last = before?.figures.get(question.number);
    return { ...question, now: figureOf(round, question.number), ...(last && { before: last }) };
  });
}

export function resultOf(round: ClosedRound, before: ClosedRound | undefined, language: Language): Result {
  return { title: wordsOf(round, language).title, questions: questionResults(round, before, language) };
}

/** `rounds`: those that asked the same, newest first, at least one; worded as the newest was. */
export function trendOf(
  rounds: [ClosedRound, ...ClosedRound[]],
  language: Language,
  timeZone: string,
): Trend {
  const [newest] = rounds;
  const { title, questions } = wordsOf(newest, language);
  const inOrder = rounds.toReversed();
  return {
    title,
    rounds: inOrder.map((round) => closedOn(round, timeZone)),
    questions: questions.map(({ number, title }) => ({
      title,
      figures: inOrder.map(({ figures }) => figures.get(number)),
    })),
  };
}

/** Without one, too few have answered every question. */
export function hasFigure({ figures }: ClosedRound): boolean {
  return [...figures.values()].some(({ kind }) => kind === 'shown');
}

export function closedOn({ closesAt }: ClosedRound, timeZone: string): Temporal.PlainDate {
  return closesAt.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The question to talk about: undefined where no figure is shown. `isAlone`: none of several others lies as low. */
export function lowestOf(
  questions: QuestionResult[],
): { question: QuestionResult; figure: ShownFigure; isAlone: boolean } | undefined {
  const shown = questions
    .flatMap((question) => (question.now.kind === 'shown' ? [{ question, figure: question.now }] : []))
    .toSorted(
      (one, other) => compare(one.figure, other.figure) || one.question.number - other.question.number,
    );
  const [first, second] = shown;
  return first && { ...first, isAlone: second !== undefined && compare(first.figure, second.figure) < 0 };
}

/** Of two that are shown alike, the one that may lie lower comes first. */
function compare(one: ShownFigure, other: ShownFigure): number {
  const ends: ShownFigure['end'][] = ['or lower', 'exact', 'or higher'];
  return one.mean - other.mean || ends.indexOf(one.end) - ends.indexOf(other.end);
}

/** A question without answers has no figure of its own. */
function figureOf({ figures, minimum }: ClosedRound, question: number): Figure {
  return figures.get(question) ?? { kind: 'too few', minimum };
}
