// Slack refuses a whole message where it cannot fetch a picture in it, sometimes for no reason of ours: then the message
// goes without. Every picture's numbers are in the text too.
import { webApi } from '@slack/bolt';
import { DeliveryError } from '#src/chat/messenger.ts';
import type { CallSlack } from './call-slack.ts';

/** The same call, made once more without pictures where Slack could not fetch one. */
export function leavingOutPictures(call: CallSlack): CallSlack {
  return async (method, fields, answer, effect) => {
    try {
      return await call(method, fields, answer, effect);
    } catch (error) {
      const { blocks } = fields;
      if (!isPictureTrouble(error) || !Array.isArray(blocks)) throw error;
      const rest = blocks.filter((block) => block.type !== 'image');
      if (rest.length === blocks.length) throw error;
      return call(method, { ...fields, blocks: rest }, answer, effect);
    }
  };
}

/** As in slackapi/python-slack-sdk#1782 and node-slack-sdk#1693 (read November 2026). */
function isPictureTrouble(error: unknown): boolean {
  if (!(error instanceof DeliveryError) || !(error.cause instanceof webApi.WebAPIPlatformError)) return false;
  const messages = error.cause.data.response_metadata?.messages ?? [];
  return error.reason === 'invalid_blocks' && messages.some((message) => /downloading image/i.test(message));
}
