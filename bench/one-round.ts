// A team of very many people, and a round of four questions that is open in it.
import { moveClockTo } from '#db/database-clock.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import type { Team } from '#src/people/team.ts';
import type { OpenRound } from '#src/polls/poll.ts';
import { roundFrom } from '#src/polls/round-times.ts';
import { turnRounds } from '#src/polls/turn-rounds.ts';
import type { InTransaction } from '#src/stores.ts';
import { keptLog } from '#test/support/kept-log.ts';
import { mondayAtNine } from '#test/support/round-world.ts';

export const questions = [13, 14, 15, 16];

export type OneRound = { inTransaction: InTransaction; team: Team; round: OpenRound };

/** The database holds nothing but its schema. */
export async function openOneRound(database: Database, people: number): Promise<OneRound> {
  const inTransaction = inTransactionOn(database);
  await moveClockTo(database.queries, mondayAtNine);
  const channel = 'memory:channel/T/1';
  await inTransaction('everything', ({ teams }) =>
    teams.setUp({
      name: 'Udskrivning',
      initiative: 'Hurtigere hjem',
      organisations: [{ name: 'Kolding Kommune', sector: 'municipality' }],
      people: Array.from({ length: people }, (_, index) => ({
        name: `Person ${index}`,
        organisation: 'Kolding Kommune',
        role: 'member' as const,
        accounts: [`memory:account/T/${index}` as const],
      })),
      channels: [{ name: 'Udskrivning', address: channel }],
    }),
  );
  const team = await inTransaction('everything', ({ teams }) => teams.ofChannel(channel));
  if (!team) throw new Error('The team was not set up.');
  await inTransaction('everything', async ({ rounds, clock }) => {
    const about = { instrument: 'paa-tvaers', dimension: 'mellemrummene' };
    const times = roundFrom(team, await clock.now());
    await rounds.plan({ teamId: team.id, about, minimum: team.polls.minimum, ...times });
  });
  await turnRounds({ inTransaction, log: keptLog() })();
  const round = await inTransaction('everything', ({ rounds }) => rounds.openOfTeam(team.id));
  if (!round) throw new Error('The round was not opened.');
  return { inTransaction, team, round };
}
