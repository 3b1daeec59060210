// Asks a platform who is in a channel, and waits no longer than the platforms wait for an answer.
import { setTimeout as wait } from 'node:timers/promises';
import type { ChannelAddress } from '../chat/address.ts';
import { DeliveryError, type Messenger } from '../chat/messenger.ts';
import type { Roster } from '../chat/roster.ts';
import { faultFields, type Log } from '../log.ts';

/** A team is two to six; this many can still be asked about one by one, and more than this is no team. */
export const mostPeople = 50;

const patienceMilliseconds = 8_000;

/** 'not invited': the bot is not in the channel, or may not know who is. */
export type RosterRead = Roster | 'not invited' | 'too many' | 'no answer';

/** Never within a transaction. */
export async function readRoster(
  messenger: Pick<Messenger, 'roster'>,
  channel: ChannelAddress,
  log: Log,
): Promise<RosterRead> {
  try {
    return await inTime(messenger.roster(channel, mostPeople));
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.info({ channel, ...faultFields(error) }, 'A roster could not be read');
    return error.next === 'give up' ? 'not invited' : 'no answer';
  }
}

/** Rejects with DeliveryError where the answer takes too long. */
export async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const stop = new AbortController();
  const late = wait(patienceMilliseconds, undefined, { signal: stop.signal }).then(() => {
    throw new DeliveryError('try again', 'timeout');
  });
  late.catch(() => undefined);
  return Promise.race([answer, late]).finally(() => stop.abort());
}
