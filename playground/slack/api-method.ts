// What all methods of the Web API have in common: checked fields, answers, and refusals in Slack's words.
import { z } from 'zod';
import { isLoopback } from '#src/check-settings.ts';
import { MessageBlocks, reasonsOf } from './block-kit-rules.ts';
import { botUserId, type Workspace } from './workspace.ts';

export type Answer = Record<string, unknown> & { ok: boolean };

/** Posting calls are the ones that trouble can be ordered for. */
export type Method = { posts: boolean; run(fields: Record<string, unknown>): Answer };

/** A truth value in either encoding. */
export const flag = z
  .union([z.boolean(), z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] })])
  .optional();

/** A refusal in Slack's words. */
export function refusal(error: string, messages?: string[]): Answer {
  return { ok: false, error, ...(messages ? { response_metadata: { messages } } : {}) };
}

/** Checks text and blocks as every posting call does. */
export function readShown(fields: { text?: string | undefined; blocks?: unknown }) {
  const blocks = MessageBlocks.safeParse(fields.blocks ?? []);
  if (!blocks.success) return { refusal: refusal('invalid_blocks', reasonsOf(blocks.error, 'blocks')) };
  const outOfReach = blocks.data.findIndex((block) => block.type === 'image' && !isInReach(block.image_url));
  if (outOfReach >= 0) {
    const message = `[ERROR] downloading image failed [json-pointer:/blocks/${outOfReach}/image_url]`;
    return { refusal: refusal('invalid_blocks', [message]) };
  }
  if (!fields.text && blocks.data.length === 0) return { refusal: refusal('no_text') };
  if ((fields.text?.length ?? 0) > 40_000) return { refusal: refusal('msg_too_long') };
  return { text: fields.text ?? '', blocks: blocks.data };
}

/**
 * Slack fetches a picture when it takes the message, and refuses the whole message where it cannot: node-slack-sdk#1693,
 * python-slack-sdk#1782 (read November 2026). This box reaches the web and its own machine.
 */
function isInReach(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || isLoopback(hostname);
}

/** A method whose fields are all known: an unknown one is refused. */
export function method<Fields>(
  fields: z.ZodType<Fields>,
  run: (fields: Fields) => Answer,
  posts = false,
): Method {
  return {
    posts,
    run: (given) => {
      const read = fields.safeParse(given);
      return read.success ? run(read.data) : refusal('invalid_arguments', reasonsOf(read.error, ''));
    },
  };
}

/** Who is in a channel that the bot may act in; or the refusal. */
export function membersWithBot(
  workspace: Workspace,
  channel: string,
): { members: string[] } | { refusal: Answer } {
  const members = workspace.members(channel);
  if (!members) return { refusal: refusal('channel_not_found') };
  if (!members.includes(botUserId)) return { refusal: refusal('not_in_channel') };
  return { members };
}
