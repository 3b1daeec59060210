// Looking: who is in a channel, and what was said there.
import { z } from 'zod';
import { flag, type Method, membersWithBot, method, refusal } from './api-method.ts';
import type { StoredMessage } from './stored.ts';
import { tellMessage } from './tell-message.ts';
import { directChannel, type Workspace } from './workspace.ts';

const paging = {
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
  cursor: z.string().optional(),
};
const stretch = {
  channel: z.string(),
  oldest: z.coerce.number().default(0),
  latest: z.coerce.number().default(Number.POSITIVE_INFINITY),
  inclusive: flag,
  include_all_metadata: flag,
  ...paging,
};

export function conversationMethods(workspace: Workspace): Record<string, Method> {
  return {
    'conversations.open': method(z.strictObject({ users: z.string(), return_im: flag }), (fields) => {
      if (!workspace.people.some((person) => person.id === fields.users)) return refusal('user_not_found');
      return { ok: true, channel: { id: directChannel(fields.users) } };
    }),

    'conversations.history': method(z.strictObject(stretch), (fields) => {
      const where = membersWithBot(workspace, fields.channel);
      if ('refusal' in where) return where.refusal;
      const messages = workspace
        .in(fields.channel)
        .filter((message) => message.ephemeralTo === undefined && message.threadTs === undefined)
        .filter((message) => between(message, fields.oldest, fields.latest, fields.inclusive ?? false))
        .reverse()
        .map((message) => tellMessage(message, fields.include_all_metadata ?? false));
      return { ok: true, ...page('messages', messages, fields) };
    }),

    'conversations.replies': method(z.strictObject({ ...stretch, ts: z.string() }), (fields) => {
      const where = membersWithBot(workspace, fields.channel);
      if ('refusal' in where) return where.refusal;
      if (!workspace.message(fields.channel, fields.ts)) return refusal('thread_not_found');
      const messages = workspace
        .in(fields.channel)
        .filter((message) => message.ephemeralTo === undefined)
        .filter((message) => message.ts === fields.ts || message.threadTs === fields.ts)
        .filter(
          (message) =>
            message.ts === fields.ts ||
            between(message, fields.oldest, fields.latest, fields.inclusive ?? false),
        )
        .map((message) => tellMessage(message, fields.include_all_metadata ?? false));
      return { ok: true, ...page('messages', messages, fields) };
    }),

    'conversations.info': method(z.strictObject({ channel: z.string(), include_locale: flag }), (fields) => {
      const where = membersWithBot(workspace, fields.channel);
      if ('refusal' in where) return where.refusal;
      const name = workspace.channelName(fields.channel).replace(/^#/, '');
      return { ok: true, channel: { id: fields.channel, name, is_channel: true, is_mpim: false } };
    }),

    'conversations.members': method(z.strictObject({ channel: z.string(), ...paging }), (fields) => {
      const where = membersWithBot(workspace, fields.channel);
      return 'refusal' in where ? where.refusal : { ok: true, ...page('members', where.members, fields) };
    }),
  };
}

function between(message: StoredMessage, oldest: number, latest: number, inclusive: boolean): boolean {
  const ts = Number(message.ts);
  return inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
}

function page(
  name: string,
  all: unknown[],
  { limit = 100, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Record<string, unknown> {
  const from = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64url').toString());
  const more = from + limit < all.length;
  return {
    [name]: all.slice(from, from + limit),
    has_more: more,
    response_metadata: { next_cursor: more ? Buffer.from(String(from + limit)).toString('base64url') : '' },
  };
}
