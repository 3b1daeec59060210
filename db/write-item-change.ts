// One change of an item in one statement: the item, its owners, the line of the record, and the wording before.
import { sql } from 'drizzle-orm';
import type { ActionItem } from '#src/action-items/action-item.ts';
import type { NewChange } from '#src/action-items/action-item-store.ts';
import type { Queries } from './queries.ts';

/** `item` is locked and as it is before; what `to` leaves out, or what is the same, stays and is not written down. */
export async function writeItemChange(queries: Queries, item: ActionItem, change: NewChange): Promise<void> {
  const { to } = change;
  const before = { dueOn: item.dueOn.toString(), dueTime: item.dueTime?.toString() ?? null };
  const after = to.due
    ? { dueOn: to.due.dueOn.toString(), dueTime: to.due.dueTime?.toString() ?? null }
    : before;
  const isMoved = before.dueOn !== after.dueOn || before.dueTime !== after.dueTime;
  const owners = to.owners ?? item.owners;
  const isGiven = owners.join() !== item.owners.join();
  const formerMeeting = item.meetingId ?? null;
  const meeting = to.meeting ? (to.meeting.id ?? null) : formerMeeting;
  const isElsewhere = meeting !== formerMeeting;
  const what = to.what ?? item.what;
  const status = to.status ?? item.status;
  const because = change.verb === 'block' ? change.because : null;
  const onlyIf = <Value>(isSo: boolean, value: Value) => (isSo ? value : null);
  await queries.execute(sql`
    with changed as (
      update action_items set status = ${status}, due_on = ${after.dueOn}, due_time = ${after.dueTime},
        what = ${what}, meeting_id = ${meeting},
        due_meeting_id = coalesce(${to.due?.byMeeting ?? null}::uuid, due_meeting_id)
      where id = ${item.id} returning id, team_id),
    rid_of_it as (
      delete from action_item_owners
      where action_item_id = ${item.id} and not person_id = any(${sql.param(owners)}::uuid[])),
    owning as (
      insert into action_item_owners as owner (team_id, action_item_id, person_id, position)
      select changed.team_id, changed.id, named.person_id, named.position - 1
      from changed, unnest(${sql.param(owners)}::uuid[]) with ordinality named(person_id, position)
      on conflict (action_item_id, person_id) do update set position = excluded.position
        where owner.position <> excluded.position),
    made as (
      insert into item_changes (team_id, action_item_id, by_person_id, at, verb, from_status, to_status, undoes,
        from_due_on, from_due_time, to_due_on, to_due_time, from_owners, to_owners, from_meeting_id, to_meeting_id)
      select team_id, id, ${change.by}, ${change.at.toString()}, ${change.verb}, ${item.status}, ${status},
        ${change.verb === 'undo' ? change.undoes : null}::uuid,
        ${onlyIf(isMoved, before.dueOn)}::date, ${onlyIf(isMoved, before.dueTime)}::time,
        ${onlyIf(isMoved, after.dueOn)}::date, ${onlyIf(isMoved, after.dueTime)}::time,
        ${sql.param(onlyIf(isGiven, item.owners))}::uuid[], ${sql.param(onlyIf(isGiven, owners))}::uuid[],
        ${onlyIf(isElsewhere, formerMeeting)}::uuid, ${onlyIf(isElsewhere, meeting)}::uuid
      from changed returning id, team_id, action_item_id),
    blocking as (
      insert into block_reasons (change_id, team_id, action_item_id, because)
      select id, team_id, action_item_id, ${because} from made where ${because !== null}::boolean)
    insert into former_wordings (change_id, team_id, action_item_id, what)
    select id, team_id, action_item_id, ${item.what} from made where ${what !== item.what}::boolean`);
}
