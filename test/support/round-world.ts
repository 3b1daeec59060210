// A team in a database, with polls and rounds that the clock turns: for tests of what lies beneath the chat.
import { Temporal } from 'temporal-polyfill';
import { moveClockTo } from '#db/database-clock.ts';
import { inTransactionOn } from '#db/in-transaction.ts';
import { demoPlan } from '#playground/demo-plan.ts';
import { readerFor } from '#src/people/reader.ts';
import { everInTeam, type Team } from '#src/people/team.ts';
import type { TeamPlan } from '#src/people/team-plan.ts';
import type { Answer } from '#src/polls/aggregate.ts';
import { planNext } from '#src/polls/plan-rounds.ts';
import type { About, OpenRound, Poll } from '#src/polls/poll.ts';
import { rate } from '#src/polls/rate.ts';
import { type Rhythm, roundFrom } from '#src/polls/round-times.ts';
import { turnRounds } from '#src/polls/turn-rounds.ts';
import { freshDatabase } from './database.ts';
import { keptLog } from './kept-log.ts';

/** The questions about the time between the meetings: 13 to 16. */
export const betweenMeetings = { instrument: 'paa-tvaers', dimension: 'mellemrummene' };

/** The questions about the meetings: 9 to 12. */
export const aboutMeetings = { instrument: 'paa-tvaers', dimension: 'moederne' };

/** Monday 23 November 2026 at nine in Copenhagen. */
export const mondayAtNine = Temporal.Instant.from('2026-11-23T08:00:00Z');

export type RoundWorld = Awaited<ReturnType<typeof startRoundWorld>>;

const zone = 'Europe/Copenhagen';

/** "2026-11-24T09:00", on the wall in Copenhagen. */
export const at = (wall: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();

/** "2026-11-24 09:00" */
export const onWall = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16).replace('T', ' ');

export const weekly = (firstOn = '2026-11-24'): Rhythm => ({
  every: 'week',
  firstOn: Temporal.PlainDate.from(firstOn),
});

export async function startRoundWorld(plan: TeamPlan = demoPlan()) {
  const fresh = await freshDatabase();
  const inTransaction = inTransactionOn(fresh.database);
  await moveClockTo(fresh.database.queries, mondayAtNine);
  await inTransaction('everything', ({ teams }) => teams.setUp(plan));
  const log = keptLog();
  const readTeam = (): Promise<Team> =>
    inTransaction('everything', async ({ teams }) => {
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
    /** A poll whose first round is planned. */
    async start(rhythm: Rhythm, about: About = betweenMeetings): Promise<Poll> {
      const team = await readTeam();
      return inTransaction('everything', async (stores) => {
        const createdBy = team.members[0]?.id ?? '';
        const poll = await stores.polls.start({ teamId: team.id, about, rhythm, createdBy });
        await planNext(stores, poll, team, await stores.clock.now());
        return poll;
      });
    },
    /** Every round, as it stands: "open mellemrummene 2026-11-24 09:00 > 2026-11-27 12:00". */
    async rounds(): Promise<string[]> {
      const rows = await fresh.database.sql<Record<'state' | 'dimension' | 'opens' | 'closes', string>[]>`
        select state, dimension, opens_at::text as opens, closes_at::text as closes from rounds
        order by opens_at, id`;
      const wall = (text: string) => onWall(Temporal.Instant.from(text));
      return rows.map(
        ({ state, dimension, opens, closes }) => `${state} ${dimension} ${wall(opens)} > ${wall(closes)}`,
      );
    },
    /** What was promised for a round's opening or closing: "round card Hoftebrud", "round sheet Anna Demo". */
    async promised(): Promise<string[]> {
      const rows = await fresh.database.sql<{ line: string }[]>`
        select kind || ' ' || coalesce(channels.name, people.name) as line from deliveries
        left join channels on channels.id = channel_id left join people on people.id = deliveries.person_id
        where round_id is not null order by line`;
      return rows.map(({ line }) => line);
    },
    async openRound(): Promise<OpenRound> {
      const { id } = await readTeam();
      const open = await inTransaction('everything', ({ rounds }) => rounds.openOfTeam(id));
      if (!open) throw new Error('No round is open.');
      return open;
    },
    /** As the member with that id presses. */
    async rate(personId: string, press: { roundId: string; question: number; answer: Answer | undefined }) {
      const team = await readTeam();
      return inTransaction('everything', async (stores) => {
        const member = everInTeam(team, personId);
        if (!member) throw new Error(`The person ${personId} was never in the team.`);
        const reader = readerFor(member, team, await stores.clock.now());
        return rate(stores, { team, member, reader }, press);
      });
    },
    /** No rounds, nobody away, everybody in the team, and Monday at nine again. */
    async startOver(): Promise<void> {
      const { sql, queries } = fresh.database;
      await sql`truncate rounds, polls, meetings, absences, organisation_days_off cascade`;
      await sql`update teams set poll_minimum = 3, poll_open_for = 4`;
      await sql`update memberships set left_at = null, role = case role when 'cluster contact' then 'member' else role end`;
      await moveClockTo(queries, mondayAtNine);
    },
    /** The clock shows that instant, and what is due by then has been opened and closed. */
    async at(instant: Temporal.Instant) {
      await moveClockTo(fresh.database.queries, instant);
      await turn();
    },
    /** One that was asked for by hand, open from now on. */
    async openNow(about = betweenMeetings): Promise<OpenRound> {
      const team = await readTeam();
      await inTransaction('everything', async ({ rounds, clock }) => {
        const times = roundFrom({ timeZone: zone }, await clock.now());
        await rounds.plan({ teamId: team.id, about, minimum: team.polls.minimum, ...times });
      });
      await turn();
      return this.openRound();
    },
  };
}
