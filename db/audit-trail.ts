// Adds to the trail; nothing here rewrites it, and the app's role could not.
import { sql } from 'drizzle-orm';
import type { AuditTrail } from '#src/privacy/audit-trail.ts';
import type { Queries } from './queries.ts';

export function auditTrail(queries: Queries): AuditTrail {
  return {
    async add({ verb, object, objectId = null, teamId = null, byPersonId = null }) {
      await queries.execute(sql`
        insert into audit_trail (at, team_id, by_person_id, verb, object, object_id)
        values (bot_now(), ${teamId}, ${byPersonId}, ${verb}, ${object}, ${objectId})`);
    },
  };
}
