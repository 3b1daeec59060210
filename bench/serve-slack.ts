// A Slack that answers every call at once, without limits.
import { serve } from './processes.ts';
import { botUserId, nameOf, workspaceId } from './world.ts';

let posted = 0;

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
    default:
      posted += 1;
      return { channel: fields.get('channel'), ts: `1700000000.${posted}` };
  }
}

await serve((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const method = request.url?.split('/').at(-1) ?? '';
    if (method === 'posted') return response.end(String(posted));
    const fields = new URLSearchParams(Buffer.concat(chunks).toString());
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify({ ok: true, ...answerTo(method, fields) }));
  });
});
