// What a round asks, in one reader's language.
import type { Language } from '../texts/language.ts';
import type { Answer } from './aggregate.ts';
import { type Instrument, textIn } from './instrument.ts';
import type { ClosedRound, OpenRound } from './poll.ts';

export type RoundWords = {
  title: string;
  intro?: string;
  questions: WordedQuestion[];
  source: string;
  /** What a step of the scale is called. */
  label: (step: Answer) => string;
};

export type WordedQuestion = { number: number; title: string; text: string };

export const steps: Answer[] = [1, 2, 3, 4, 5];

export function wordsOf({ asked }: Pick<OpenRound | ClosedRound, 'asked'>, language: Language): RoundWords {
  const [dimension] = asked.dimensions;
  if (!dimension) throw new Error(`The instrument ${asked.id} was asked without a dimension.`);
  const said = (text: Instrument['title']) => textIn(text, asked, language);
  return {
    title: said(dimension.title),
    ...(dimension.intro && { intro: said(dimension.intro) }),
    questions: dimension.questions.map(({ number, title, text }) => ({
      number,
      title: said(title),
      text: said(text),
    })),
    source: asked.source,
    label: (step) => said(asked.scale[step - 1] ?? {}),
  };
}
