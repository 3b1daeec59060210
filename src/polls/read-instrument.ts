// An instrument's file, read: the instrument, or everything that an administrator has to mend in it.
import type { Language } from '../texts/language.ts';
import { formOf, type Instrument, type InstrumentText, mostCharacters, mostQuestions } from './instrument.ts';

/** Where something stands: the words for it are the texts'. */
export type Place =
  | { in: 'title' | 'source' }
  | { in: 'scale'; step: number }
  | { in: 'dimension title' | 'dimension intro'; dimension: string }
  | { in: 'question title' | 'question text'; number: number };

export type InstrumentProblem =
  | { kind: 'not json' }
  /** `path` as in the file: "dimensions.0.questions.2.number". */
  | { kind: 'wrong shape'; path: string }
  | { kind: 'missing language'; at: Place; language: Language }
  | { kind: 'too long'; at: Place; characters: number; most: number }
  | { kind: 'no questions' }
  | { kind: 'too many questions'; count: number; most: number }
  | { kind: 'questions in dimension'; dimension: string; count: number; most: number }
  | { kind: 'duplicate number'; number: number }
  | { kind: 'duplicate dimension'; dimension: string }
  | { kind: 'scale' };

export type InstrumentReading = { instrument: Instrument } | { problems: InstrumentProblem[] };

export function readInstrument(json: string): InstrumentReading {
  const value = parsed(json);
  if (value === undefined) return { problems: [{ kind: 'not json' }] };
  const file = formOf(value).safeParse(value);
  if (!file.success) {
    const paths = file.error.issues.map(({ path }) => path.join('.'));
    return { problems: [...new Set(paths)].map((path) => ({ kind: 'wrong shape', path })) };
  }
  const scale = file.data.scale.toSorted((one, other) => one.value - other.value);
  const instrument = { ...file.data, scale: scale.map(({ label }) => label) } as Instrument;
  const hasFiveSteps = scale.map(({ value }) => value).join() === '1,2,3,4,5';
  const problems = [
    ...questionProblems(instrument),
    ...(hasFiveSteps ? [] : [{ kind: 'scale' as const }]),
    ...textProblems(instrument),
  ];
  return problems.length > 0 ? { problems } : { instrument };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function questionProblems({ dimensions }: Instrument): InstrumentProblem[] {
  const numbers = dimensions.flatMap(({ questions }) => questions.map(({ number }) => number));
  const ids = dimensions.map(({ id }) => id);
  if (numbers.length === 0) return [{ kind: 'no questions' }];
  const { inInstrument, inDimension } = mostQuestions;
  if (numbers.length > inInstrument)
    return [{ kind: 'too many questions', count: numbers.length, most: inInstrument }];
  return [
    ...dimensions
      .filter(({ questions }) => questions.length < 1 || questions.length > inDimension)
      .map(({ id, questions }) => ({
        kind: 'questions in dimension' as const,
        dimension: id,
        count: questions.length,
        most: inDimension,
      })),
    ...repeated(numbers).map((number) => ({ kind: 'duplicate number' as const, number })),
    ...repeated(ids).map((dimension) => ({ kind: 'duplicate dimension' as const, dimension })),
  ];
}

function repeated<T>(values: T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) < index))];
}

function textProblems(instrument: Instrument): InstrumentProblem[] {
  const { title, source, scale, dimensions } = instrument;
  const checked = (text: InstrumentText, at: Place, most: number): InstrumentProblem[] => [
    ...instrument.languages
      .filter((language) => text[language] === undefined)
      .map((language) => ({ kind: 'missing language' as const, at, language })),
    // Also in a language that is not among them: whoever reads that one is shown it.
    ...Object.values(text).flatMap((said) => tooLong(said, at, most)),
  ];
  return [
    ...checked(title, { in: 'title' }, mostCharacters.title),
    ...tooLong(source, { in: 'source' }, mostCharacters.source),
    ...scale.flatMap((label, index) =>
      checked(label, { in: 'scale', step: index + 1 }, mostCharacters.label),
    ),
    ...dimensions.flatMap(({ id, title, intro, questions }) => [
      ...checked(title, { in: 'dimension title', dimension: id }, mostCharacters.title),
      ...(intro ? checked(intro, { in: 'dimension intro', dimension: id }, mostCharacters.intro) : []),
      ...questions.flatMap(({ number, title, text }) => [
        ...checked(title, { in: 'question title', number }, mostCharacters.title),
        ...checked(text, { in: 'question text', number }, mostCharacters.text),
      ]),
    ]),
  ];
}

function tooLong(text: string, at: Place, most: number): InstrumentProblem[] {
  return text.length > most ? [{ kind: 'too long', at, characters: text.length, most }] : [];
}
