// Rounds as a team has them, and the fattest that an instrument can make.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Figure } from '#src/polls/disclose.ts';
import { type Instrument, mostCharacters, mostQuestions } from '#src/polls/instrument.ts';
import { ownInstruments } from '#src/polls/own-instruments.ts';
import type { ClosedRound, OpenRound } from '#src/polls/poll.ts';
import { shown } from './sample-results.ts';

const [model, staircase] = ownInstruments();

/** An instrument of ours with one of its dimensions alone, as a round asks it. */
export function asked(dimension: 'moederne' | 'mellemrummene' | 'modenhedstrappen'): Instrument {
  const instrument = dimension === 'modenhedstrappen' ? staircase : model;
  if (!instrument) throw new Error('An instrument of ours is missing.');
  return { ...instrument, dimensions: instrument.dimensions.filter(({ id }) => id === dimension) };
}

const words = (characters: number) =>
  'samarbejde på tværs om borgerens forløb '
    .repeat(20)
    .slice(0, characters - 1)
    .padEnd(characters, 'å');
const both = (characters: number) => ({ da: words(characters), en: words(characters) });

/** Every text as long as it may be, and as many questions. */
export const fattestInstrument: Instrument = {
  id: 'x'.repeat(mostCharacters.id),
  title: both(mostCharacters.title),
  source: words(mostCharacters.source),
  languages: ['da', 'en'],
  scale: Array.from({ length: 5 }, () => both(mostCharacters.label)),
  dimensions: [
    {
      id: 'fattest',
      title: both(mostCharacters.title),
      intro: both(mostCharacters.intro),
      questions: Array.from({ length: mostQuestions.inDimension }, (_, index) => ({
        number: 9_990 + index,
        title: both(mostCharacters.title),
        text: both(mostCharacters.text),
      })),
    },
  ],
};

/** The longest labels that still stand on the buttons, and the most questions with them. */
export const roomyInstrument: Instrument = {
  ...fattestInstrument,
  scale: Array.from({ length: 5 }, () => both(14)),
  dimensions: fattestInstrument.dimensions.map((each) => ({
    ...each,
    questions: each.questions.slice(0, 5),
  })),
};

/** A Thursday at noon. */
const closesAt = Temporal.Instant.from('2026-11-26T11:00:00Z');

const begun = (instrument: Instrument) => ({
  id: randomUUID(),
  teamId: randomUUID(),
  about: { instrument: instrument.id, dimension: instrument.dimensions[0]?.id ?? '' },
  opensAt: closesAt.subtract({ hours: 75 }),
  closesAt,
  minimum: 3,
  asked: instrument,
  askedCount: 7,
  answeredCount: 5,
  pictureName: 'p'.repeat(43),
});

export function openRound(instrument: Instrument, with_: Partial<OpenRound> = {}): OpenRound {
  return { ...begun(instrument), state: 'open', ...with_ };
}

/** `figures` in the order of the questions. */
export function closedRound(
  instrument: Instrument,
  figures: Figure[],
  with_: Partial<ClosedRound> = {},
): ClosedRound {
  const numbers = instrument.dimensions.flatMap(({ questions }) => questions.map(({ number }) => number));
  return {
    ...begun(instrument),
    state: 'closed',
    figures: new Map(figures.map((figure, index) => [numbers[index] ?? 0, figure])),
    ...with_,
  };
}

export const fattestClosed = (): ClosedRound =>
  closedRound(
    fattestInstrument,
    fattestInstrument.dimensions.flatMap(({ questions }) => questions.map(() => shown(12, 4.6, 'or higher'))),
    { askedCount: 12, answeredCount: 12 },
  );
