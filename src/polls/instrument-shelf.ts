// The port to the instruments that an administrator has added; teams see them through PollStore.instruments().
import type { Instrument } from './instrument.ts';

export type InstrumentShelf = {
  /** Takes the place of one with the same id. Rounds keep the wording that they were opened with. */
  put(instrument: Instrument): Promise<'added' | 'replaced'>;
  /** By id. */
  all(): Promise<Instrument[]>;
  /** Undefined where there is none; else how many polls still ask it, none of which opens a round from now on. */
  takeAway(id: string): Promise<{ polls: number } | undefined>;
};
