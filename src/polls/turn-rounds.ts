// What the clock does to rounds: each one that is due is opened or closed, in a transaction of its own.
import { faultFields, type Log } from '../log.ts';
import type { InTransaction, Stores } from '../stores.ts';
import { closeRound } from './close-round.ts';
import { openRound } from './open-round.ts';

/** One that broke is left alone for so long, so that the others are not held up by it. */
const restMilliseconds = 60_000;

/** Resolves when nothing is due any more; rejects only where the database does. */
export function turnRounds({
  inTransaction,
  log,
}: {
  inTransaction: InTransaction;
  log: Log;
}): () => Promise<void> {
  const broken = new Map<string, number>();

  async function turnOne(): Promise<boolean> {
    const now = performance.now();
    for (const [id, until] of broken) if (until <= now) broken.delete(id);
    let roundId: string | undefined;
    try {
      const turned = await inTransaction('everything', (stores) =>
        turnDueRound(stores, [...broken.keys()], (id) => {
          roundId = id;
        }),
      );
      if (turned) log.info({ round: roundId, became: turned }, 'A round was turned');
      return turned !== undefined;
    } catch (error) {
      if (!roundId) throw error;
      broken.set(roundId, now + restMilliseconds);
      log.error({ round: roundId, ...faultFields(error) }, 'A round could not be turned; it is tried again');
      return true;
    }
  }

  return async () => {
    while (await turnOne());
  };
}

async function turnDueRound(
  stores: Stores,
  except: string[],
  found: (roundId: string) => void,
): Promise<string | undefined> {
  const round = await stores.rounds.lockDue(except);
  if (!round) return undefined;
  found(round.id);
  const now = await stores.clock.now();
  if (round.state === 'planned') return openRound(stores, round, now);
  await closeRound(stores, round, now);
  return 'closed';
}
