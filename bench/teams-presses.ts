// Presses of a button on Microsoft Teams, as the Bot Connector tells of them, and the agreements that they complete.
import type { Database } from '#db/open-database.ts';
import type { PreparedRequest } from './slack-commands.ts';
import { conversationId, peopleInTeam, teamCount, teamsUserId, tenantId } from './world.ts';

const itemCount = 20_000;

/** So many agreements, spread over the teams; person and team follow from the number. */
export async function prepareItems({ sql }: Database): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`create temporary table made on commit drop as
      select ('00000000-0000-4000-8000-' || lpad(number::text, 12, '0'))::uuid as item, number, team_id, person_id
      from generate_series(0, ${itemCount - 1}::int) as number
      join accounts on address = 'msteams:account/' || ${tenantId} || '/' ||
        ${encodeURIComponent('29:team')} || number % ${teamCount}::int || 'person' ||
        number / ${teamCount}::int % ${peopleInTeam}::int
      join memberships using (person_id)`;
    await transaction`
      insert into action_items (id, team_id, number, what, due_on, created_by)
      select item, team_id, number + 1, 'sender skemaet', current_date + 10, person_id from made`;
    await transaction`
      insert into action_item_owners (team_id, action_item_id, person_id, position)
      select team_id, item, person_id, 0 from made`;
    await transaction`
      insert into item_changes (team_id, action_item_id, by_person_id, at, verb, to_status)
      select team_id, item, person_id, now(), 'create', 'open' from made`;
  });
  await sql`vacuum analyze`;
}

/** The `index`th press of a run: an owner completes an agreement in the team's channel. */
export function teamsPress(run: number, index: number): PreparedRequest {
  const number = (run * 1_000 + index) % itemCount;
  const team = number % teamCount;
  const person = Math.floor(number / teamCount) % peopleInTeam;
  const item = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const body = JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `press-${run}-${index}`,
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    timestamp: new Date().toISOString(),
    locale: 'da-DK',
    from: { id: teamsUserId(team, person), name: `Person ${person}` },
    recipient: { id: '28:mellemrum', name: 'Mellemrum' },
    conversation: {
      id: conversationId(team),
      isGroup: true,
      conversationType: 'channel',
      tenantId,
    },
    channelData: { tenant: { id: tenantId }, channel: { id: conversationId(team) } },
    value: {
      action: { type: 'Action.Execute', verb: 'press', data: { press: { do: 'complete', item } } },
      trigger: 'manual',
    },
  });
  return { path: '/api/messages', headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}
