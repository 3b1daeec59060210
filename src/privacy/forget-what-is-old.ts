// Once a day: what is too old is removed, each batch in a transaction of its own, so that a run that is cut off goes on next time.
import type { Temporal } from 'temporal-polyfill';
import type { Log } from '../log.ts';
import type { InTransaction, Stores } from '../stores.ts';
import { erasePerson } from './erase-person.ts';
import { type Keeping, keptSince, standardKeeping } from './keeping.ts';
import type { RetentionStore } from './privacy-store.ts';

const rowsOfBatch = 200;
/** Each of them takes a dozen statements. */
const peopleOfBatch = 5;

type Means = { inTransaction: InTransaction; log: Log; most?: number };

/** Several at once share the work: what one holds another leaves out. */
export async function forgetWhatIsOld({ inTransaction, log, most = rowsOfBatch }: Means): Promise<void> {
  const { teams, now } = await inTransaction('everything', async ({ retention, clock }) => ({
    teams: await retention.teams(),
    now: await clock.now(),
  }));
  const untilNothing = async (batch: (stores: Stores) => Promise<number>): Promise<number> => {
    for (let gone = 0; ; ) {
      const some = await inTransaction('everything', batch);
      gone += some;
      if (some < most) return gone;
    }
  };
  for (const team of teams) {
    const since = limitsOf(team.keeping, now, team.timeZone);
    const told = (remove: (retention: RetentionStore) => Promise<number>) =>
      untilNothing(async ({ retention, audit }) => {
        const gone = await remove(retention);
        if (gone > 0)
          await audit.add({ verb: 'removed by age', object: 'team', objectId: team.id, teamId: team.id });
        return gone;
      });
    const removed = {
      items: await told((store) => store.forgetItems(team.id, { before: since.items, most })),
      meetings: await told((store) => store.forgetMeetings(team.id, { before: since.items, most })),
      comments: await told((store) => store.forgetComments(team.id, { before: since.comments, most })),
      trail: await untilNothing(({ retention }) =>
        retention.forgetTrail(team.id, { before: since.trail, most }),
      ),
    };
    if (Object.values(removed).some((count) => count > 0))
      log.info({ team: team.id, ...removed }, 'What was too old was removed');
  }
  const { trail: before } = limitsOf(standardKeeping, now, 'Europe/Copenhagen');
  await untilNothing(({ retention }) => retention.forgetTrail(undefined, { before, most }));
  await untilNothing(({ retention }) => retention.forgetMessages({ before, most }));
  await untilNothing(async (stores) => {
    const people = await stores.retention.longGone(peopleOfBatch);
    for (const person of people) await erasePerson(stores, person, { accounts: 'may return' });
    return people.length === peopleOfBatch ? most : 0;
  });
}

/** What is good no longer after minutes or days, whoever it is of. */
export async function forgetWhatHasPassed({ inTransaction, most = rowsOfBatch }: Means): Promise<void> {
  while ((await inTransaction('everything', ({ retention }) => retention.forgetPassing(most))) === most);
}

function limitsOf(keeping: Keeping, now: Temporal.Instant, timeZone: string) {
  return {
    items: keptSince(now, keeping.items, timeZone),
    comments: keptSince(now, keeping.comments, timeZone),
    trail: keptSince(now, keeping.trail, timeZone),
  };
}
