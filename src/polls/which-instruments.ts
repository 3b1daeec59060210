// What can be asked: the instruments that come with the bot, and those that an administrator has added.
import type { Instrument } from './instrument.ts';
import { ownInstruments } from './own-instruments.ts';
import type { PollStore } from './poll-store.ts';

/** Ours first. One that was added before a later version of ours came to have the same id is ours then. */
export async function whichInstruments(polls: Pick<PollStore, 'instruments'>): Promise<Instrument[]> {
  const own = ownInstruments();
  return [...own, ...(await polls.instruments()).filter(({ id }) => !own.some((one) => one.id === id))];
}
