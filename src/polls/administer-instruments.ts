// What `npm run admin -- instrument …` does, and what it says about it.
import type { Texts } from '../texts/texts.ts';
import type { Instrument } from './instrument.ts';
import type { InstrumentShelf } from './instrument-shelf.ts';
import { ownInstruments } from './own-instruments.ts';
import { readInstrument } from './read-instrument.ts';

/** `done` is false where nothing was changed, and `said` tells why. */
export type Administered = { done: boolean; said: string[] };

/** `file` is what stands in it, as it was stored. */
export async function addInstrument(
  shelf: InstrumentShelf,
  file: Uint8Array,
  { polls, instruments }: Texts,
): Promise<Administered> {
  const text = textOf(file);
  if (text === undefined) return refused([instruments.notUtf8], instruments);
  const reading = readInstrument(text);
  if ('problems' in reading) return refused(reading.problems.map(polls.problem), instruments);
  const { instrument } = reading;
  if (isOwn(instrument.id)) return refused([instruments.isOurs(instrument.id)], instruments);
  const how = await shelf.put(instrument);
  return { done: true, said: [instruments[how](instrument.id), ...told(instrument, instruments)] };
}

export async function listInstruments(shelf: InstrumentShelf, { instruments }: Texts): Promise<Administered> {
  const added = await shelf.all();
  return {
    done: true,
    said: [
      ...ownInstruments().flatMap((one) => [instruments.ours(one.id), ...told(one, instruments)]),
      ...added.flatMap((one) => [instruments.yours(one.id), ...told(one, instruments)]),
    ],
  };
}

export async function removeInstrument(
  shelf: InstrumentShelf,
  id: string,
  { instruments }: Texts,
): Promise<Administered> {
  if (isOwn(id)) return { done: false, said: [instruments.cannotRemoveOurs(id)] };
  const gone = await shelf.takeAway(id);
  if (!gone) return { done: false, said: [instruments.notThere(id)] };
  return { done: true, said: [instruments.removed(id, gone.polls)] };
}

const isOwn = (id: string) => ownInstruments().some((own) => own.id === id);

const refused = (problems: string[], { refusal }: Texts['instruments']): Administered => ({
  done: false,
  said: [refusal, ...problems.map((problem) => `- ${problem}`)],
});

/** A dimension a line, as a team names it. */
function told({ dimensions, languages }: Instrument, { dimension }: Texts['instruments']): string[] {
  return dimensions.map(
    ({ title, questions }) =>
      `    ${dimension(
        title[languages[0]] ?? '',
        questions.map(({ number }) => number),
      )}`,
  );
}

/** Undefined for bytes that are no UTF-8. An editor's mark at the beginning is left out. */
function textOf(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}
