// Rounds, read: never outside their team, but for the picture of whoever has its name.
import { type SQL, sql } from 'drizzle-orm';
import type { RoundReading } from '#src/polls/poll-store.ts';
import type { Queries } from './queries.ts';
import { type RoundRow, roundFromRow, wholeRound } from './round-rows.ts';

export function roundReading(queries: Queries): RoundReading {
  const read = <State extends RoundRow['state']>(condition: SQL) =>
    queries.execute<RoundRow & { state: State }>(
      sql`select ${wholeRound} from rounds round where ${condition}`,
    );

  return {
    async byId(teamId, roundId, lock) {
      const which = sql`round.team_id = ${teamId} and round.id = ${roundId}`;
      const [row] = await read(lock ? sql`${which} for update` : which);
      return row && roundFromRow(row);
    },

    async openOfTeam(teamId) {
      const [row] = await read<'open'>(sql`round.team_id = ${teamId} and round.state = 'open'`);
      return row && roundFromRow(row);
    },

    async planned(teamId) {
      const rows = await read<'planned'>(sql`
        round.team_id = ${teamId} and round.state = 'planned' order by round.opens_at, round.id`);
      return rows.map((row) => roundFromRow(row));
    },

    async closed(teamId, { instrument, dimension }, most) {
      const rows = await read<'closed'>(sql`
        round.team_id = ${teamId} and round.state = 'closed'
          and round.instrument = ${instrument} and round.dimension = ${dimension}
        order by round.closes_at desc, round.id limit ${most}`);
      return rows.map((row) => roundFromRow(row));
    },

    async latest(teamId) {
      const [row] = await read<'closed'>(sql`
        round.team_id = ${teamId} and round.state = 'closed'
        order by round.closes_at desc, round.id limit 1`);
      return row && roundFromRow(row);
    },

    async ofPicture(pictureName) {
      const [row] = await read<'closed'>(sql`
        round.picture_name = ${pictureName} and round.state = 'closed'`);
      return row && roundFromRow(row);
    },
  };
}
