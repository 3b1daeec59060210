// A round that is open, as the rules see it, without a database.
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { ownInstruments } from '#src/polls/own-instruments.ts';
import type { OpenRound } from '#src/polls/poll.ts';

/** Of the first questions that come with the bot, called so. */
export function openRoundOf(title: string, closesAt: Temporal.Instant): OpenRound {
  const [instrument] = ownInstruments();
  const [dimension] = instrument?.dimensions ?? [];
  if (!instrument || !dimension) throw new Error('Nothing comes with the bot.');
  return {
    id: randomUUID(),
    teamId: 'team',
    state: 'open',
    about: { instrument: instrument.id, dimension: dimension.id },
    asked: { ...instrument, dimensions: [{ ...dimension, title: { da: title, en: title } }] },
    opensAt: Temporal.Instant.from('2026-11-23T08:00:00Z'),
    closesAt,
    minimum: 3,
    askedCount: 6,
    answeredCount: 0,
    pictureName: randomUUID(),
  };
}
