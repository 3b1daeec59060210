// Removes what is too old, a batch at a time. What somebody else holds is left for the next run.
import { type SQL, sql } from 'drizzle-orm';
import { draftLives } from '#src/action-items/draft.ts';
import { type Keeping, keepEventsDays } from '#src/privacy/keeping.ts';
import type { RetentionStore } from '#src/privacy/privacy-store.ts';
import type { Queries } from './queries.ts';

const keeping = sql.raw(
  `json_build_object('items', keep_items, 'comments', keep_comments, 'trail', keep_trail) as keeping`,
);

export function retentionStore(queries: Queries): RetentionStore {
  /** `removing` answers a row for each one that it removed. */
  const count = async (removing: SQL): Promise<number> => (await queries.execute(removing)).length;
  const counted = async (query: SQL): Promise<number> => {
    const [row] = await queries.execute<{ gone: number }>(query);
    return row?.gone ?? 0;
  };

  return {
    async keeping(teamId) {
      const [row] = await queries.execute<{ keeping: Keeping }>(
        sql`select ${keeping} from teams where id = ${teamId}`,
      );
      if (!row) throw new Error(`There is no team with the id ${teamId}.`);
      return row.keeping;
    },

    async keep(teamId, what, months) {
      await queries.execute(sql`update teams set ${sql.raw(columns[what])} = ${months} where id = ${teamId}`);
    },

    teams: () =>
      queries.execute<{ id: string; timeZone: string; keeping: Keeping }>(
        sql`select id, time_zone as "timeZone", ${keeping} from teams order by id`,
      ),

    forgetItems: (teamId, { before, most }) =>
      counted(sql`
        select forget_items(array(
          select id from action_items item
          where team_id = ${teamId} and status in ('done', 'cancelled') and not exists (
            select 1 from item_changes made
            where made.action_item_id = item.id and made.at >= ${before.toString()}::timestamptz)
          order by number limit ${most} for update skip locked)) as gone`),

    async forgetMeetings(teamId, { before, most }) {
      const old = await queries.execute<{ id: string }>(sql`
        select meeting.id from meetings meeting join teams team on team.id = meeting.team_id
        where team.id = ${teamId} and held_on < (${before.toString()}::timestamptz at time zone team.time_zone)::date
          and not exists (
            select 1 from action_items item where meeting.id in (item.meeting_id, item.due_meeting_id))
        order by held_on, meeting.id limit ${most} for update of meeting skip locked`);
      if (old.length === 0) return 0;
      const ids = sql.param(old.map(({ id }) => id));
      await queries.execute(
        sql`delete from drafts where meeting_id = any(${ids}::uuid[]) or due_meeting_id = any(${ids}::uuid[])`,
      );
      await queries.execute(sql`delete from downloads where meeting_id = any(${ids}::uuid[])`);
      await queries.execute(sql`delete from deliveries where meeting_id = any(${ids}::uuid[])`);
      await queries.execute(sql`delete from agenda_items where meeting_id = any(${ids}::uuid[])`);
      await queries.execute(sql`delete from meeting_changes where meeting_id = any(${ids}::uuid[])`);
      await queries.execute(sql`delete from meetings where id = any(${ids}::uuid[])`);
      await queries.execute(sql`
        delete from meeting_series series where team_id = ${teamId} and ended_at is not null
          and not exists (select 1 from meetings where series_id = series.id)`);
      return old.length;
    },

    async forgetComments(teamId, { before, most }) {
      const at = sql`${before.toString()}::timestamptz`;
      const ofOldChange = (table: string, unless = sql``) => sql`
        delete from ${sql.raw(table)} where change_id in (
          select words.change_id from ${sql.raw(table)} words join item_changes made on made.id = words.change_id
          where words.team_id = ${teamId} and made.at < ${at} ${unless} limit ${most})
        returning 1`;
      // What an item waits for now is no comment of the past.
      const unlessBlocked = sql`and not exists (
        select 1 from action_items item where item.id = words.action_item_id and item.status = 'blocked')`;
      const gone = [
        await count(ofOldChange('block_reasons', unlessBlocked)),
        await count(ofOldChange('former_wordings')),
        await count(sql`
          update barriers set answer = null where id in (
            select id from barriers where team_id = ${teamId} and answer is not null and answered_at < ${at}
              and state not in ('asked', 'taken') limit ${most})
          returning 1`),
        await count(sql`
          update meeting_changes set from_title = null where id in (
            select id from meeting_changes where team_id = ${teamId} and from_title is not null and at < ${at}
            limit ${most})
          returning 1`),
      ];
      return Math.max(...gone);
    },

    forgetTrail: (teamId, { before, most }) =>
      counted(
        sql`select forget_trail(${teamId ?? null}::uuid, ${before.toString()}::timestamptz, ${most}::int) as gone`,
      ),

    async forgetMessages({ before, most }) {
      const old = await queries.execute<{ id: string }>(sql`
        select id from deliveries
        where kind in ('morning nudge', 'later nudge', 'digest', 'leader digest', 'round sheet')
          and send_at < ${before.toString()}::timestamptz and state in ('sent', 'not needed', 'dead')
        limit ${most} for update skip locked`);
      if (old.length === 0) return 0;
      const ids = sql.param(old.map(({ id }) => id));
      await queries.execute(sql`delete from nudge_items where delivery_id = any(${ids}::uuid[])`);
      await queries.execute(sql`delete from deliveries where id = any(${ids}::uuid[])`);
      return old.length;
    },

    async longGone(most) {
      const rows = await queries.execute<{ id: string }>(sql`
        select person.id from people person
        where erased_at is null and exists (select 1 from memberships where person_id = person.id)
          and not exists (
            select 1 from memberships member join teams team on team.id = member.team_id
            where member.person_id = person.id
              and coalesce(left_at >= bot_now() - make_interval(months => keep_items), true))
          and not exists (select 1 from cluster_contacts where person_id = person.id and left_at is null)
          and not exists (
            select 1 from action_item_owners owner join action_items item on item.id = owner.action_item_id
            where owner.person_id = person.id and item.status not in ('done', 'cancelled'))
        order by person.id limit ${most} for update of person skip locked`);
      return rows.map(({ id }) => id);
    },

    async forgetPassing(most) {
      const some = (table: string, key: string, isOver: SQL) => sql`
        delete from ${sql.raw(table)} where ${sql.raw(key)} in (
          select ${sql.raw(key)} from ${sql.raw(table)} where ${isOver} limit ${most})
        returning 1`;
      const gone = [
        await count(some('downloads', 'name_hash', sql`expires_at <= bot_now()`)),
        await count(some('installing_states', 'state', sql`expires_at <= clock_timestamp()`)),
        await count(
          some('drafts', 'id', sql`created_at < bot_now() - make_interval(hours => ${draftLives.hours})`),
        ),
        await count(some('link_codes', 'team_id', sql`expires_at <= bot_now()`)),
        await count(some('link_tries', 'sequence', sql`at < bot_now() - interval '1 hour'`)),
        // A proposal that nobody answered has no use for the names of those in the channel.
        await count(sql`
          update links set roster = null where id in (
            select id from links where roster is not null and expires_at <= bot_now() limit ${most}) returning 1`),
        // Real time, as the platforms' own tries are: none of them tells an event again after a day.
        await count(
          some(
            'inbound_events',
            'id',
            sql`received_at < clock_timestamp() - make_interval(days => ${keepEventsDays})`,
          ),
        ),
      ];
      return Math.max(...gone);
    },
  };
}

const columns = { items: 'keep_items', comments: 'keep_comments', trail: 'keep_trail' } as const;
