// Slash commands as Slack signs them: nine in ten record an agreement, one asks for the list.
import { createHmac } from 'node:crypto';
import { channelId, peopleInTeam, signingSecret, teamCount, userId, workspaceId } from './world.ts';

/** What the generator sends. */
export type PreparedRequest = { path: string; headers: Record<string, string>; body: string };

const isList = (index: number): boolean => index % 10 === 9;

/** How many of the first `count` commands record an agreement. */
export const recordingAmong = (count: number): number => count - Math.floor(count / 10);

const lines = [
  (owner: string) => `<@${owner}> sender skemaet til Kolding Kommune på fredag`,
  (owner: string) => `<@${owner}> ringer til lægehuset om medicinlisten inden den 3. december`,
  () => 'jeg sender referatet i morgen',
  (owner: string) => `<@${owner}> prøver den nye udskrivningsseddel på to borgere i uge 50`,
];

/** The `index`th command of a run: who writes, where and what follows from it alone. `run` tells runs apart. */
export function slackCommand(run: number, index: number): PreparedRequest {
  const team = (index * 7) % teamCount;
  const person = Math.floor(index / teamCount) % peopleInTeam;
  const owner = userId(team, (person + 1 + (index % 4)) % peopleInTeam);
  const list = isList(index);
  const body = new URLSearchParams({
    token: 'unused',
    team_id: workspaceId,
    team_domain: 'bench',
    channel_id: channelId(team),
    channel_name: `team-${team}`,
    user_id: userId(team, person),
    user_name: `person-${person}`,
    command: list ? '/mellemrum' : '/aftale',
    text: list ? 'aftaler' : (lines[index % lines.length]?.(owner) ?? ''),
    api_app_id: 'A0BENCH',
    is_enterprise_install: 'false',
    response_url: 'https://hooks.slack.com/commands/unused',
    trigger_id: `${run}.${index}`,
  }).toString();
  return { path: '/slack/events', headers: signed(body), body };
}

function signed(body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
}
