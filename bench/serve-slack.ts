// A Slack that answers every call at once; with LIMITS set it keeps its limits, for each workspace that a user id begins
// with (U0DUE7 is of the workspace U0DUE). It remembers when each message came.
import { createRateLimits } from '#playground/rate-limits.ts';
import { slackLimits } from '#playground/slack/slack-limits.ts';
import { serve } from './processes.ts';
import { botUserId, nameOf, workspaceId } from './world.ts';

let posted = 0;
let arrivals: [user: string, at: number][] = [];
const limits = new Map<string, ReturnType<typeof createRateLimits>>();

/** In milliseconds since 1970, which all processes of one machine share. */
const realNow = () => performance.timeOrigin + performance.now();

function limitsOf(channel: string) {
  const workspace = /[A-Z]+0[A-Z]+/.exec(channel)?.[0] ?? '';
  const known = limits.get(workspace) ?? createRateLimits(realNow);
  limits.set(workspace, known);
  return known;
}

function counted() {
  const all = [...limits.values()].map((each) => each.counts());
  return {
    arrivals,
    refused: all.reduce((sum, { refused }) => sum + refused, 0),
    early: all.reduce((sum, { early }) => sum + early, 0),
  };
}

function answerTo(method: string, fields: URLSearchParams): Record<string, unknown> {
  switch (method) {
    case 'auth.test':
      return { user_id: botUserId, team_id: workspaceId };
    case 'users.info':
      return { user: { name: nameOf(fields.get('user') ?? '') } };
    case 'conversations.open':
      return { channel: { id: `D${fields.get('users')}` } };
    case 'conversations.members':
      return { members: [], response_metadata: { next_cursor: '' } };
    case 'chat.postMessage':
      arrivals.push([fields.get('channel') ?? '', realNow()]);
      return take(fields);
    default:
      return take(fields);
  }
}

function take(fields: URLSearchParams) {
  posted += 1;
  return { channel: fields.get('channel'), ts: `1700000000.${posted}` };
}

await serve((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const method = request.url?.split('/').at(-1) ?? '';
    if (method === 'posted') return response.end(String(posted));
    if (method === 'counted') return response.end(JSON.stringify(counted()));
    if (method === 'forget') {
      arrivals = [];
      limits.clear();
      return response.end();
    }
    const fields = new URLSearchParams(Buffer.concat(chunks).toString());
    const channel = fields.get('channel') ?? '';
    const wait = process.env.LIMITS ? limitsOf(channel).take('', slackLimits(method, channel)) : 0;
    if (wait > 0) {
      response.writeHead(429, { 'retry-after': `${wait}` });
      return response.end('{"ok":false,"error":"ratelimited"}');
    }
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify({ ok: true, ...answerTo(method, fields) }));
  });
});
