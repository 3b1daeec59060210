// Links between a team and one more channel: proposed, and what came of them.
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Address } from '#src/chat/address.ts';
import type { Roster } from '#src/chat/roster.ts';
import type { Link, LinkState, LinkStore } from '#src/linking/link.ts';
import type { Queries } from './queries.ts';

export function linkStore(queries: Queries): LinkStore {
  async function read(condition: SQL): Promise<Link[]> {
    const rows = await queries.execute<LinkRow>(sql`
      select links.*, initiative from links join teams on teams.id = links.team_id where ${condition}`);
    return rows.map(linkFromRow);
  }

  async function byId(linkId: string): Promise<Link> {
    const [link] = await read(sql`links.id = ${linkId}`);
    if (!link) throw new Error(`There is no link ${linkId}.`);
    return link;
  }

  return {
    async propose({ teamId, offeredBy, typedBy, channel, roster, ownTeamId, expiresAt }) {
      // What nobody answered keeps no names.
      await queries.execute(sql`
        update links set roster = null where state = 'proposed' and roster is not null and expires_at < bot_now()`);
      await queries.execute(sql`
        update links set state = 'overtaken', roster = null
        where state = 'proposed' and channel_address = ${channel.address}`);
      const [row] = await queries.execute<{ id: string }>(sql`
        insert into links (team_id, offered_by, typed_by, channel_address, channel_name, roster, own_team_id, expires_at)
        values (${teamId}, ${offeredBy}, ${typedBy}, ${channel.address}, ${channel.name},
          ${roster ? JSON.stringify(roster) : null}::jsonb, ${ownTeamId ?? null}, ${expiresAt.toString()})
        returning id`);
      return byId(row?.id ?? '');
    },

    async teamsOf(linkId, account) {
      const [row] = await queries.execute<{ teams: string[] | null }>(
        sql`select teams_of_link(${linkId}, ${account})::text[] as teams`,
      );
      return row?.teams ?? [];
    },

    byId,

    async change(linkId, { yes = {}, state, channelId, takenAlong, ended }) {
      await queries.execute(sql`
        update links set
          offerer_said_yes_at = case when ${yes.offerer === true} then bot_now() else offerer_said_yes_at end,
          typist_said_yes_at = case when ${yes.typist === true} then bot_now() else typist_said_yes_at end,
          state = coalesce(${state ?? null}, state),
          channel_id = coalesce(${channelId ?? null}::uuid, channel_id),
          taken_along = coalesce(${sql.param(takenAlong ?? null)}::int[], taken_along),
          ended_by = coalesce(${ended?.by ?? null}::uuid, ended_by),
          ended_at = coalesce(${ended?.at.toString() ?? null}::timestamptz, ended_at),
          roster = case when ${state !== undefined && state !== 'proposed'} then null else roster end
        where id = ${linkId}`);
      return byId(linkId);
    },

    async overtake({ teamIds, channel, except }) {
      await queries.execute(sql`
        update links set state = 'overtaken', roster = null
        where state = 'proposed' and id <> ${except}
          and (team_id = any (${sql.param(teamIds)}::uuid[]) or own_team_id = any (${sql.param(teamIds)}::uuid[])
            or channel_address = ${channel})`);
      await queries.execute(sql`delete from link_codes where team_id = any (${sql.param(teamIds)}::uuid[])`);
    },

    linked: (teamId) => read(sql`links.team_id = ${teamId} and state = 'linked'`),
  };
}

type LinkRow = {
  id: string;
  team_id: string;
  offered_by: string;
  typed_by: string;
  channel_address: Address;
  channel_name: string;
  roster: Roster | null;
  own_team_id: string | null;
  state: LinkState;
  offerer_said_yes_at: string | null;
  typist_said_yes_at: string | null;
  expires_at: string;
  channel_id: string | null;
  taken_along: number[] | null;
  ended_by: string | null;
  initiative: string;
};

function linkFromRow(row: LinkRow): Link {
  return {
    id: row.id,
    teamId: row.team_id,
    offeredBy: row.offered_by,
    typedBy: row.typed_by,
    channel: { address: row.channel_address, name: row.channel_name },
    initiative: row.initiative,
    state: row.state,
    yes: { offerer: row.offerer_said_yes_at !== null, typist: row.typist_said_yes_at !== null },
    expiresAt: Temporal.Instant.from(row.expires_at),
    takenAlong: row.taken_along ?? [],
    ...(row.roster && { roster: row.roster }),
    ...(row.own_team_id && { ownTeamId: row.own_team_id }),
    ...(row.channel_id && { channelId: row.channel_id }),
    ...(row.ended_by && { endedBy: row.ended_by }),
  };
}
