// A poll of the demo team in front of a whole bot, whose first round is planned: for journeys in which nobody types it.
import { inTransactionOn } from '#db/in-transaction.ts';
import type { Database } from '#db/open-database.ts';
import { planNext } from '#src/polls/plan-rounds.ts';
import type { About } from '#src/polls/poll.ts';
import type { Rhythm } from '#src/polls/round-times.ts';

export async function startedPoll(database: Database, rhythm: Rhythm, about: About): Promise<void> {
  const [row] = await database.sql<{ id: string }[]>`select id from teams`;
  await inTransactionOn(database)('everything', async (stores) => {
    const team = await stores.teams.byId(row?.id ?? '');
    const createdBy = team.members[0]?.id ?? '';
    const poll = await stores.polls.start({ teamId: team.id, about, rhythm, createdBy });
    await planNext(stores, poll, team, await stores.clock.now());
  });
}

/** Every round, as it stands: "planned moederne 2026-12-01 15:00". */
export async function roundLines({ sql }: Database): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`
    select state || ' ' || dimension || ' '
      || to_char(opens_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI') as line
    from rounds order by opens_at, dimension`;
  return rows.map(({ line }) => line);
}
