// Codes that link channels, as hashes, and how often wrong ones were typed.
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { LinkCodes, TypingPlace } from '#src/linking/link.ts';
import type { Queries } from './queries.ts';

/** What nobody waits for any more. */
const forgottenAfter = '1 day';

export function linkCodeStore(queries: Queries): LinkCodes {
  return {
    async hold() {
      await queries.execute(sql`select pg_advisory_xact_lock(hashtext('mellemrum links'))`);
    },

    async offer({ teamId, hash, by, expiresAt }) {
      await queries.execute(sql`
        insert into link_codes (team_id, code_hash, offered_by, expires_at)
        values (${teamId}, ${hash}, ${by}, ${expiresAt.toString()})
        on conflict (team_id) do update set code_hash = excluded.code_hash, offered_by = excluded.offered_by,
          expires_at = excluded.expires_at, used_at = null`);
    },

    async teamOf(hash) {
      const [row] = await queries.execute<{ team: string | null }>(
        sql`select team_of_link_code(${hash}) as team`,
      );
      return row?.team ?? undefined;
    },

    async use(teamId, at) {
      const [row] = await queries.execute<{ by: string }>(sql`
        update link_codes set used_at = ${at.toString()} where team_id = ${teamId} returning offered_by as by`);
      if (!row) throw new Error(`The team ${teamId} has no code.`);
      await queries.execute(sql`
        delete from link_tries where at < ${at.toString()}::timestamptz - ${forgottenAfter}::interval`);
      return row.by;
    },

    async countWrong(place, at) {
      const { channel, account } = hashed(place);
      await queries.execute(sql`
        insert into link_tries (channel_hash, account_hash, at) values (${channel}, ${account}, ${at.toString()})`);
    },

    async wrongAgo(place, howMany) {
      const { channel, account } = hashed(place);
      const [row] = await queries.execute<{ at: string | null }>(sql`
        select greatest(
          (select at from link_tries where account_hash = ${account} order by at desc offset ${howMany - 1} limit 1),
          (select at from link_tries where channel_hash = ${channel} order by at desc offset ${howMany - 1} limit 1)
        ) as at`);
      return row?.at ? Temporal.Instant.from(row.at) : undefined;
    },
  };
}

const hashed = ({ channel, account }: TypingPlace) => ({ channel: hash(channel), account: hash(account) });

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
