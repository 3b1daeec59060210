// Files on their way to a person: who may fetch what, until when.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import {
  type DownloadOf,
  type DownloadStore,
  downloadMinutes,
  type JournalFormat,
} from '#src/privacy/download.ts';
import type { Queries } from './queries.ts';

type Row = {
  kind: DownloadOf['kind'];
  personId: string;
  teamId: string | null;
  meetingId: string | null;
  format: JournalFormat | null;
  organisationId: string | null;
};

const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');

export function downloadStore(queries: Queries): DownloadStore {
  return {
    async offer(of) {
      const name = randomBytes(32).toString('base64url');
      const {
        teamId = null,
        meetingId = null,
        format = null,
        organisationId = null,
      } = of.kind === 'journal' ? of : {};
      await queries.execute(sql`
        insert into downloads (name_hash, kind, person_id, team_id, meeting_id, format, organisation_id, expires_at)
        values (${hashOf(name)}, ${of.kind}, ${of.personId}, ${teamId}, ${meetingId}, ${format}, ${organisationId},
          bot_now() + make_interval(mins => ${downloadMinutes}))`);
      return name;
    },
    async byName(name) {
      const [row] = await queries.execute<Row>(sql`
        select kind, person_id as "personId", team_id as "teamId", meeting_id as "meetingId", format,
          organisation_id as "organisationId"
        from downloads
        where name_hash = ${hashOf(name)} and expires_at > bot_now()`);
      if (!row) return undefined;
      const { kind, personId, teamId, meetingId, format, organisationId } = row;
      if (kind === 'my data') return { kind, personId };
      if (!teamId || !meetingId || !format) throw new Error('A journal without its meeting.');
      return { kind, personId, teamId, meetingId, format, ...(organisationId && { organisationId }) };
    },
  };
}
