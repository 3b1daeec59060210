// The instruments that come with the bot, as their owners worded them.
import { readFileSync } from 'node:fs';
import type { Instrument } from './instrument.ts';
import { readInstrument } from './read-instrument.ts';

/** Throws where a file of ours is wrong. */
export function ownInstruments(): Instrument[] {
  return ['paa-tvaers', 'modenhedstrappen'].map((id) => {
    const reading = readInstrument(
      readFileSync(new URL(`./instruments/${id}.json`, import.meta.url), 'utf8'),
    );
    if ('problems' in reading) throw new Error(`${id}.json: ${JSON.stringify(reading.problems)}`);
    return reading.instrument;
  });
}
