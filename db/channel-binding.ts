// Which channel is which team's. A channel that leaves a team leaves its row there: what was said in it refers to it.
import { sql } from 'drizzle-orm';
import type { ChannelBinding } from '#src/linking/link.ts';
import type { Queries } from './queries.ts';
import { idOf, keepOrganisations, keepPerson } from './write-people.ts';

export function channelBinding(queries: Queries): ChannelBinding {
  return {
    async personOf({ account, name, language, timeZone }, about) {
      const ids = await keepOrganisations(queries, [{ name: about.organisation, sector: 'other' }]);
      return keepPerson(
        queries,
        {
          name,
          organisation: about.organisation,
          accounts: [account],
          timeZone: timeZone ?? about.timeZone,
          ...(language && { language }),
        },
        ids,
      );
    },

    async bind(teamId, { address, name }) {
      return idOf(
        await queries.execute<{ id: string }>(sql`
          insert into channels (team_id, address, name) values (${teamId}, ${address}, ${name})
          on conflict (team_id, address) do update set unbound_at = null, name = excluded.name returning id`),
      );
    },

    async unbind(channelId, at) {
      await queries.execute(sql`update channels set unbound_at = ${at.toString()} where id = ${channelId}`);
    },

    async bring(from, to) {
      await queries.execute(sql`
        insert into memberships (team_id, person_id, role, left_at)
        select ${to}::uuid, person_id, case role when 'project leader' then 'member' else role end, left_at
        from memberships where team_id = ${from} order by person_id
        on conflict (team_id, person_id) do update set
          left_at = case when excluded.left_at is null then null else memberships.left_at end`);
    },

    async lead(teamId, personId) {
      await queries.execute(sql`
        update memberships set role = 'project leader', left_at = null
        where team_id = ${teamId} and person_id = ${personId}`);
    },
  };
}
