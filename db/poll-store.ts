// Polls, and the instruments that an administrator has added.
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Instrument } from '#src/polls/instrument.ts';
import type { Poll, PollPause } from '#src/polls/poll.ts';
import type { PollStore } from '#src/polls/poll-store.ts';
import type { Rhythm } from '#src/polls/round-times.ts';
import type { Queries } from './queries.ts';

export function pollStore(queries: Queries): PollStore {
  return {
    async lockOfTeam(teamId) {
      const [, rows] = await Promise.all([
        queries.execute(sql`select 1 from teams where id = ${teamId} for no key update`),
        queries.execute<PollRow>(sql`
          select * from polls where team_id = ${teamId} and stopped_at is null order by instrument, dimension`),
      ]);
      return rows.map(pollFromRow);
    },

    async start({ teamId, about, createdBy, rhythm, pause }) {
      const [row] = await queries.execute<PollRow>(sql`
        insert into polls (team_id, instrument, dimension, created_by, rhythm, first_on, is_paused, paused_until)
        values (${teamId}, ${about.instrument}, ${about.dimension}, ${createdBy}, ${rhythm.every},
          ${firstOn(rhythm)}, ${pause !== undefined}, ${pause?.until?.toString() ?? null}) returning *`);
      if (!row) throw new Error('A poll that was just written cannot be read.');
      return pollFromRow(row);
    },

    async change(pollId, { rhythm, pause }) {
      await queries.execute(sql`
        update polls set rhythm = ${rhythm.every}, first_on = ${firstOn(rhythm)}::date,
          is_paused = ${pause !== undefined}, paused_until = ${pause?.until?.toString() ?? null}::date
        where id = ${pollId}`);
    },

    async stop(pollId, at) {
      await queries.execute(sql`update polls set stopped_at = ${at.toString()} where id = ${pollId}`);
    },

    async instruments() {
      const rows = await queries.execute<{ content: Instrument }>(
        sql`select content from instruments order by id`,
      );
      return rows.map(({ content }) => content);
    },
  };
}

const firstOn = (rhythm: Rhythm): string | null => ('firstOn' in rhythm ? rhythm.firstOn.toString() : null);

type PollRow = {
  id: string;
  team_id: string;
  instrument: string;
  dimension: string;
  rhythm: Rhythm['every'];
  first_on: string | null;
  is_paused: boolean;
  paused_until: string | null;
  created_by: string;
};

function pollFromRow(row: PollRow): Poll {
  const pause: PollPause = row.paused_until ? { until: Temporal.PlainDate.from(row.paused_until) } : {};
  return {
    id: row.id,
    teamId: row.team_id,
    about: { instrument: row.instrument, dimension: row.dimension },
    rhythm: rhythmFromRow(row),
    createdBy: row.created_by,
    ...(row.is_paused && { pause }),
  };
}

function rhythmFromRow({ id, rhythm, first_on }: PollRow): Rhythm {
  if (rhythm === 'meeting' || rhythm === 'time between meetings') return { every: rhythm };
  if (!first_on) throw new Error(`The poll ${id} has no first day.`);
  return { every: rhythm, firstOn: Temporal.PlainDate.from(first_on) };
}
