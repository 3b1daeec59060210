// An instrument: a named set of questions with one scale of five steps. Data that whoever owns it may write; the form,
// and what Slack and Teams have room for, is here.
import { z } from 'zod';
import type { Language } from '../texts/language.ts';

/** A text in each of the instrument's languages. */
export type InstrumentText = Partial<Record<Language, string>>;

export type Question = { number: number; title: InstrumentText; text: InstrumentText };

/** What one round asks, all of it at once. */
export type Dimension = {
  id: string;
  title: InstrumentText;
  intro?: InstrumentText;
  questions: Question[];
};

export type Instrument = {
  id: string;
  title: InstrumentText;
  /** Named wherever a question or a result is shown. */
  source: string;
  /** The first one is shown to whoever reads none of them. */
  languages: [Language, ...Language[]];
  /** What 1 to 5 are called, in that order. */
  scale: InstrumentText[];
  dimensions: Dimension[];
};

/** In characters. A step's label stands on a button of 75 behind its digit; a card with seven questions fits Teams' 40 KB. */
export const mostCharacters = { id: 40, title: 75, label: 70, intro: 300, text: 500, source: 300 };
export const mostQuestions = { inInstrument: 50, inDimension: 7 };

const languages = ['da', 'en'] as const;
/** Neither a NUL nor half a character: Postgres keeps none. */
const Words = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\0\p{Cs}]*$/u);
const Text = z.partialRecord(z.enum(languages), Words);
const Id = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(mostCharacters.id);

const common = {
  id: Id,
  title: Text,
  source: Words,
  languages: z.tuple([z.enum(languages)], z.enum(languages)).default(['da', 'en']),
};
const Scale = z.array(z.object({ value: z.int(), label: Text }));

/** As the PÅ TVÆRS model is kept. */
const OfDimensions = z.object({
  ...common,
  scale: Scale,
  dimensions: z.array(
    z.object({
      id: Id,
      title: Text,
      intro: Text.optional(),
      questions: z.array(z.object({ number: z.int().positive(), title: Text, text: Text })),
    }),
  ),
});

/** As the maturity staircase is kept: the instrument is its one question. */
const OfOneQuestion = z
  .object({ ...common, scale: Scale, question: Text })
  .transform(({ question, ...rest }) => ({
    ...rest,
    dimensions: [
      { id: rest.id, title: rest.title, questions: [{ number: 1, title: rest.title, text: question }] },
    ],
  }));

/** As relational coordination is kept: its wording belongs to its owner, so that there are names and nothing to ask. */
const OfNames = z.object({ ...common, dimensions: z.array(Text) }).transform(({ dimensions, ...rest }) => ({
  ...rest,
  scale: [],
  dimensions: dimensions.map((title, index) => ({ id: `${index + 1}`, title, questions: [] })),
}));

/** Which of the three forms a file means to have, so that what is wrong is said of that one. */
export function formOf(file: unknown) {
  if (isObject(file) && 'question' in file) return OfOneQuestion;
  const dimensions = isObject(file) && 'dimensions' in file ? file.dimensions : undefined;
  const isOfNames =
    Array.isArray(dimensions) && !dimensions.some((each) => isObject(each) && 'questions' in each);
  return isOfNames && dimensions.length > 0 ? OfNames : OfDimensions;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export function textIn(text: InstrumentText, instrument: Instrument, language: Language): string {
  return text[language] ?? text[instrument.languages[0]] ?? '';
}
