// What meetings are to talk about.
import { type SQL, sql } from 'drizzle-orm';
import type { AgendaItem, AgendaStore, Room } from '#src/meetings/agenda.ts';
import type { Queries } from './queries.ts';

export function agendaStore(queries: Queries): AgendaStore {
  const read = async (condition: SQL): Promise<AgendaItem[]> => {
    const rows = await queries.execute<Row>(sql`select * from agenda_items item where ${condition}`);
    return rows.map(fromRow);
  };
  return {
    of: (meetingId) => read(sql`meeting_id = ${meetingId} order by position, added_at, id`),

    async lock(teamId, which) {
      const key =
        'id' in which
          ? sql`id = ${which.id}`
          : sql`round_id = ${which.round} and question = ${which.question}`;
      const [item] = await read(sql`team_id = ${teamId} and ${key} for update`);
      return item;
    },

    async add({ teamId, meetingId, title, room, addedBy, of }, at) {
      const [row] = await queries.execute<Row>(sql`
        insert into agenda_items (team_id, meeting_id, position, title, room, added_by, added_at, round_id, question)
        select ${teamId}::uuid, ${meetingId}::uuid, coalesce(max(position) + 1, 0), ${title}::text, ${room ?? null}::text,
          ${addedBy}::uuid, ${at.toString()}::timestamptz, ${of?.round ?? null}::uuid, ${of?.question ?? null}::integer
        from agenda_items where meeting_id = ${meetingId}::uuid returning *`);
      if (!row) throw new Error('An agenda item that was just written cannot be read.');
      return fromRow(row);
    },

    async arrange(meetingId, ids) {
      await queries.execute(sql`
        update agenda_items set meeting_id = ${meetingId}, position = place - 1
        from unnest(${sql.param(ids)}::uuid[]) with ordinality arranged(id, place)
        where agenda_items.id = arranged.id`);
    },

    async remove(id) {
      await queries.execute(sql`delete from agenda_items where id = ${id}`);
    },

    async putInRoom(id, room) {
      await queries.execute(sql`update agenda_items set room = ${room} where id = ${id}`);
    },

    async close(id, by) {
      await queries.execute(sql`update agenda_items set closed_by = ${by} where id = ${id}`);
    },
  };
}

type Row = {
  id: string;
  team_id: string;
  meeting_id: string;
  title: string;
  room: Room | null;
  added_by: string;
  closed_by: string | null;
};

function fromRow(row: Row): AgendaItem {
  return {
    id: row.id,
    teamId: row.team_id,
    meetingId: row.meeting_id,
    title: row.title,
    addedBy: row.added_by,
    ...(row.room && { room: row.room }),
    ...(row.closed_by && { closedBy: row.closed_by }),
  };
}
