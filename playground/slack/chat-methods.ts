// Posting, updating, deleting, and telling one person alone.
import { z } from 'zod';
import { flag, type Method, membersWithBot, method, readShown, refusal } from './api-method.ts';
import { mostCharactersOfBlocks, type ShownBlock } from './block-kit-rules.ts';
import { tellMessage } from './tell-message.ts';
import { botUserId, type Workspace } from './workspace.ts';

const shown = {
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  parse: z.enum(['none', 'full']).optional(),
  link_names: flag,
};
const metadataCharacters = 16_384;

const Metadata = z.strictObject({
  event_type: z.string().min(1).max(255),
  event_payload: z.record(z.string(), z.unknown()),
});

export function chatMethods(workspace: Workspace): Record<string, Method> {
  return {
    'chat.postMessage': method(
      z.strictObject({
        channel: z.string(),
        ...shown,
        thread_ts: z.string().optional(),
        metadata: z.unknown().optional(),
        client_msg_id: z.string().optional(),
        unfurl_links: flag,
        unfurl_media: flag,
        mrkdwn: flag,
      }),
      (fields) => {
        const where = membersWithBot(workspace, fields.channel);
        if ('refusal' in where) return where.refusal;
        const content = readShown(fields);
        if (content.refusal) return content.refusal;
        if (shownLength(content.blocks) > mostCharactersOfBlocks) return refusal('msg_blocks_too_long');
        const metadata = fields.metadata === undefined ? undefined : Metadata.safeParse(fields.metadata);
        if (metadata && !metadata.success) return refusal('invalid_metadata_format');
        if (JSON.stringify(fields.metadata ?? '').length > metadataCharacters)
          return refusal('metadata_too_large');
        if (fields.thread_ts && !workspace.message(fields.channel, fields.thread_ts)) {
          return refusal('thread_not_found');
        }
        const message = workspace.post({
          channel: fields.channel,
          from: botUserId,
          text: content.text,
          blocks: content.blocks,
          ...(fields.thread_ts ? { threadTs: fields.thread_ts } : {}),
          ...(fields.client_msg_id ? { clientMsgId: fields.client_msg_id } : {}),
          ...(metadata ? { metadata: metadata.data } : {}),
        });
        return { ok: true, channel: fields.channel, ts: message.ts, message: tellMessage(message, false) };
      },
      true,
    ),

    'chat.update': method(
      z.strictObject({ channel: z.string(), ts: z.string(), ...shown }),
      (fields) => {
        const where = membersWithBot(workspace, fields.channel);
        if ('refusal' in where) return where.refusal;
        const message = workspace.message(fields.channel, fields.ts);
        if (!message || message.ephemeralTo !== undefined) return refusal('message_not_found');
        if (message.from !== botUserId) return refusal('cant_update_message');
        const content = readShown(fields);
        if (content.refusal) return content.refusal;
        if (content.text.length > 4_000) return refusal('msg_too_long');
        workspace.replace(message, content.text, content.blocks);
        return { ok: true, channel: fields.channel, ts: fields.ts, text: content.text };
      },
      true,
    ),

    'chat.getPermalink': method(z.strictObject({ channel: z.string(), message_ts: z.string() }), (fields) => {
      const where = membersWithBot(workspace, fields.channel);
      if ('refusal' in where) return refusal('channel_not_found');
      const message = workspace.message(fields.channel, fields.message_ts);
      if (!message || message.ephemeralTo !== undefined) return refusal('message_not_found');
      const place = `${fields.channel}/p${fields.message_ts.replace('.', '')}`;
      const permalink = `https://playground.slack.com/archives/${place}`;
      return { ok: true, channel: fields.channel, permalink };
    }),

    'chat.delete': method(
      z.strictObject({ channel: z.string(), ts: z.string() }),
      (fields) => {
        const where = membersWithBot(workspace, fields.channel);
        if ('refusal' in where) return where.refusal;
        const message = workspace.message(fields.channel, fields.ts);
        if (!message || message.ephemeralTo !== undefined) return refusal('message_not_found');
        if (message.from !== botUserId) return refusal('cant_delete_message');
        workspace.remove(message);
        return { ok: true, channel: fields.channel, ts: fields.ts };
      },
      true,
    ),

    'chat.postEphemeral': method(
      z.strictObject({ channel: z.string(), user: z.string(), ...shown, thread_ts: z.string().optional() }),
      (fields) => {
        const where = membersWithBot(workspace, fields.channel);
        if ('refusal' in where) return where.refusal;
        if (!where.members.includes(fields.user)) return refusal('user_not_in_channel');
        const content = readShown(fields);
        if (content.refusal) return content.refusal;
        const message = workspace.post({
          channel: fields.channel,
          from: botUserId,
          text: content.text,
          blocks: content.blocks,
          ephemeralTo: fields.user,
          ...(fields.thread_ts ? { threadTs: fields.thread_ts } : {}),
        });
        return { ok: true, message_ts: message.ts };
      },
      true,
    ),
  };
}

const shownLength = (blocks: ShownBlock[]): number => {
  let length = 0;
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') length += value.length;
    return value;
  });
  return length;
};
