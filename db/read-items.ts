// Action items as they are now, each with the newest change that can be taken back and who spoke last.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { ActionItem, ItemHelp, ItemStatus } from '#src/action-items/action-item.ts';
import type { Address } from '#src/chat/address.ts';
import { type ChangeRow, changeFromRow, madeColumns, notTakenBack } from './item-change-rows.ts';
import type { Queries } from './queries.ts';

/** `condition` is about `action_items item`; by due day and number. */
export async function readItems(queries: Queries, condition: SQL): Promise<ActionItem[]> {
  const rows = await queries.execute<ItemRow>(sql`
    select item.*, owners.people, undoable.*, said.*, touched.*, blocked.*, help.*
    from action_items item
    cross join lateral (
      select array_agg(person_id order by position) as people
      from action_item_owners where action_item_id = item.id) owners
    left join lateral (
      select ${madeColumns} from item_changes made
      where action_item_id = item.id and ${notTakenBack} order by sequence desc limit 1) undoable on true
    cross join lateral (
      select by_person_id as said_by, at as said_at from item_changes
      where action_item_id = item.id and to_status = item.status and from_status is distinct from to_status
      order by verb = 'undo', sequence desc limit 1) said
    cross join lateral (
      select by_person_id as touched_by, at as touched_at from item_changes
      where action_item_id = item.id order by sequence desc limit 1) touched
    left join lateral (
      select because as blocked_because from item_changes made
      left join block_reasons reason on reason.change_id = made.id
      where item.status = 'blocked' and made.action_item_id = item.id and verb = 'block' and ${notTakenBack}
      order by sequence desc limit 1) blocked on true
    left join lateral (
      select id as help_id, state as help_state, taken_by as help_by,
        case when taken_by is null then (
            select array_agg(name order by position) from barrier_asked join people on people.id = person_id
            where barrier_id = barriers.id and (said is null or state = 'declined'))
          else array[(select name from people where people.id = taken_by)] end as help_people
      from barriers
      where item.status = 'blocked' and barriers.action_item_id = item.id and state <> 'withdrawn' and asked_at >= said_at
      order by asked_at desc limit 1) help on true
    where ${condition}
    order by item.due_on, item.number`);
  return rows.map(itemFromRow);
}

type ItemRow = (ChangeRow | { made_id: null }) & {
  id: string;
  team_id: string;
  number: number;
  what: string;
  due_on: string;
  due_time: string | null;
  status: string;
  people: string[];
  said_by: string;
  said_at: string;
  touched_by: string;
  touched_at: string;
  created_by: string;
  blocked_because: string | null;
  help_id: string | null;
  help_state: ItemHelp['state'];
  help_by: string | null;
  help_people: string[] | null;
  origin_channel_id: string | null;
  meeting_id: string | null;
  agenda_item: string | null;
  source_message: Address | null;
  source_state: 'edited' | 'deleted' | null;
};

function itemFromRow(row: ItemRow): ActionItem {
  return {
    id: row.id,
    teamId: row.team_id,
    number: row.number,
    what: row.what,
    dueOn: Temporal.PlainDate.from(row.due_on),
    status: row.status as ItemStatus,
    owners: row.people,
    createdBy: row.created_by,
    ...(row.made_id !== null && { undoable: changeFromRow(row) }),
    touched: { by: row.touched_by, at: Temporal.Instant.from(row.touched_at) },
    said: { by: row.said_by, at: Temporal.Instant.from(row.said_at) },
    ...(row.blocked_because !== null && { blockedBecause: row.blocked_because }),
    ...(row.help_id && {
      help: {
        barrierId: row.help_id,
        state: row.help_state,
        people: row.help_people ?? [],
        ...(row.help_by && { heldBy: row.help_by }),
      },
    }),
    ...(row.due_time && { dueTime: Temporal.PlainTime.from(row.due_time) }),
    ...(row.origin_channel_id && { originChannelId: row.origin_channel_id }),
    ...(row.meeting_id && { meetingId: row.meeting_id }),
    ...(row.agenda_item && { agendaItem: row.agenda_item }),
    ...(row.source_message && { sourceMessage: row.source_message }),
    ...(row.source_state && { sourceState: row.source_state }),
  };
}
