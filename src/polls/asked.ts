// What a round asks: one dimension of an instrument, as it is worded at that moment.
import type { Instrument } from './instrument.ts';
import type { About } from './poll.ts';

/** The instrument with that dimension alone; undefined where there is none of that name, or nothing to ask in it. */
export function askedOf(
  { instrument: id, dimension }: About,
  instruments: Instrument[],
): Instrument | undefined {
  const instrument = instruments.find((each) => each.id === id);
  const found = instrument?.dimensions.find((each) => each.id === dimension);
  return instrument && found && found.questions.length > 0
    ? { ...instrument, dimensions: [found] }
    : undefined;
}

/** The numbers of its questions, in their order. */
export function questionsOf({ dimensions }: Instrument): number[] {
  return dimensions.flatMap(({ questions }) => questions.map(({ number }) => number));
}
