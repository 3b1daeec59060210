// What an app answers to a press or a command, in the request's own answer or at its response_url.
import { z } from 'zod';
import { type Answer, readShown, refusal } from './api-method.ts';
import { botUserId, type Workspace } from './workspace.ts';

const ResponseBody = z.strictObject({
  response_type: z.literal('ephemeral').optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  thread_ts: z.string().optional(),
  parse: z.enum(['none', 'full']).optional(),
  link_names: z.boolean().optional(),
});

/** Shows what was answered to a press or command; also used for the body of a command's own answer. */
export function showResponse(
  to: { person: string; channel: string; original?: string },
  body: unknown,
  workspace: Workspace,
): Answer {
  const read = ResponseBody.safeParse(body);
  if (!read.success) return refusal('invalid_payload');
  const original = to.original === undefined ? undefined : workspace.message(to.channel, to.original);
  if (read.data.delete_original && original) {
    workspace.remove(original);
    return { ok: true };
  }
  const content = readShown(read.data);
  if (content.refusal) return content.refusal;
  if (read.data.replace_original && original) {
    workspace.replace(original, content.text, content.blocks);
    return { ok: true };
  }
  workspace.post({
    channel: to.channel,
    from: botUserId,
    text: content.text,
    blocks: content.blocks,
    ephemeralTo: to.person,
    ...(read.data.thread_ts ? { threadTs: read.data.thread_ts } : {}),
  });
  return { ok: true };
}
