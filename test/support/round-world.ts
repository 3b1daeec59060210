// A team in a database, with rounds of the PÅ TVÆRS questions: for tests of what lies beneath the chat.
import { Temporal } from 'temporal-polyfill';
import { moveClockTo } from '#db/database-clock.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import type { Team } from '#src/people/team.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';
import type { OpenRound } from '#src/polls/poll.ts';
import { turnRounds } from '#src/polls/turn-rounds.ts';
import { freshDatabase } from './database.ts';
import { keptLog } from './kept-log.ts';

/** The questions about the time between the meetings: 13 to 16. */
export const betweenMeetings = { instrument: 'paa-tvaers', dimension: 'mellemrummene' };

/** Monday 23 November 2026 at nine in Copenhagen. */
export const mondayAtNine = Temporal.Instant.from('2026-11-23T08:00:00Z');

export async function startRoundWorld(plan: TeamPlan = demoPlan()) {
  const fresh = await freshDatabase();
  const inTransaction = inTransactionOn(fresh.database);
  await moveClockTo(fresh.database.queries, mondayAtNine);
  await inTransaction(({ teams }) => teams.setUp(plan));
  const log = keptLog();
  const readTeam = (): Promise<Team> =>
    inTransaction(async ({ teams }) => {
      const team = await teams.ofChannel(plan.channels[0]?.address ?? 'none:');
      if (!team) throw new Error('The team was not set up.');
      return team;
    });
  const turn = turnRounds({ inTransaction, log });
  return {
    ...fresh,
    inTransaction,
    log,
    team: readTeam,
    turn,
    /** The clock shows that instant, and what is due by then has been opened and closed. */
    async at(instant: Temporal.Instant) {
      await moveClockTo(fresh.database.queries, instant);
      await turn();
    },
    /** One that was asked for by hand, open from now on. */
    async openNow(about = betweenMeetings): Promise<OpenRound> {
      const team = await readTeam();
      await inTransaction(async ({ rounds, clock }) => {
        const now = await clock.now();
        await rounds.plan({
          ...{ teamId: team.id, about, minimum: team.polls.minimum },
          ...{ opensAt: now, closesAt: now.add({ hours: 75 }) },
        });
      });
      await turn();
      const open = await inTransaction(({ rounds }) => rounds.openOfTeam(team.id));
      if (!open) throw new Error('The round was not opened.');
      return open;
    },
  };
}
