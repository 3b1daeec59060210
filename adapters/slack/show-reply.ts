// How an answer reaches the one person who acted, whatever that person did.
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Card } from '#src/chat/card.ts';
import type { Reply } from '#src/chat/event.ts';
import type { Form } from '#src/chat/form.ts';
import { DeliveryError } from '#src/chat/messenger.ts';
import { insist } from '#src/chat/private-answers.ts';
import type { CallSlack } from './call-slack.ts';
import type { HeardFrom, Question } from './heard-from.ts';
import { publishHome } from './home-tab.ts';
import { renderBlockKit, type StandsIn } from './render-block-kit.ts';
import { renderFormErrors, renderModal } from './render-modal.ts';
import type { Respond } from './respond.ts';
import type { SlackPeople } from './slack-people.ts';

/** The body of the answer to Slack's own request; undefined where it is empty. */
export type Acknowledgement =
  | undefined
  | (LiteralCard & { response_type: 'ephemeral' })
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update'; view: types.ModalView };

type LiteralCard = { text: string; blocks: types.KnownBlock[]; parse: 'none'; link_names: false };

export type ReplyTools = {
  call: CallSlack;
  respond: Respond;
  people: SlackPeople;
  /** Slack still waits for the answer to its request, so that the card can go along with it. */
  inTime: () => boolean;
};

const done = z.object({});
const notThere = new Set(['channel_not_found', 'not_in_channel', 'user_not_in_channel']);

/** Shows the answer, apart from what it returns. Rejects with DeliveryError, or an Error for a card that is too large. */
export async function showReply(reply: Reply, from: HeardFrom, tools: ReplyTools): Promise<Acknowledgement> {
  switch (reply.show) {
    case 'nothing':
      if (from.by === 'submit' && from.question) await removeQuestion(from.question, tools);
      return undefined;
    case 'privately':
      return privately(reply.card, from, tools);
    case 'in place':
      return inPlace(reply.card, from, tools);
    case 'as form':
      return asForm(reply.form, from, tools);
    case 'form errors':
      return from.by === 'submit'
        ? renderFormErrors(reply.form, reply.errors)
        : asForm(reply.form, from, tools);
  }
}

async function privately(card: Card, from: HeardFrom, tools: ReplyTools): Promise<Acknowledgement> {
  if (from.by === 'home opened') {
    await publishHome(card, from.userId, tools.call);
    return undefined;
  }
  if (from.by === 'command' && tools.inTime())
    return { response_type: 'ephemeral', ...literally(card, standsIn(from)) };
  if (from.by === 'submit' && from.question && (await replaceQuestion(card, from.question, from, tools)))
    return;
  await sendPrivately(card, from, tools);
  return undefined;
}

async function inPlace(card: Card, from: HeardFrom, tools: ReplyTools): Promise<Acknowledgement> {
  if (from.by !== 'press' || from.responseUrl === undefined || from.shared) {
    return privately(card, from, tools);
  }
  await respondInPlace(card, from.responseUrl, from, tools);
  return undefined;
}

async function asForm(form: Form, from: HeardFrom, tools: ReplyTools): Promise<Acknowledgement> {
  const view = renderModal(form, from.place, from.question);
  if (from.by === 'submit') return { response_action: 'update', view };
  if (from.triggerId !== undefined) {
    const fields = { trigger_id: from.triggerId, view };
    const failure = await insist(() => tools.call('views.open', fields, done, 'repeatable')).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failure === undefined) return undefined;
    if (!(failure instanceof DeliveryError)) throw failure;
    // It was open already: only the answer that said so had been lost.
    if (failure.reason === 'exchanged_trigger_id') return undefined;
  }
  // Too late for a modal (three seconds), or never possible: the invitation's button brings a fresh trigger.
  await sendPrivately(form.invitation, from, tools);
  return undefined;
}

async function sendPrivately(card: Card, from: HeardFrom, tools: ReplyTools): Promise<void> {
  const { place, userId, responseUrl } = from;
  // The D of a direct message may be a conversation of two people, where the bot cannot post.
  const asked = from.by === 'command' || from.by === 'message menu';
  if (responseUrl !== undefined && (asked || place !== 'direct')) {
    const body = {
      response_type: 'ephemeral',
      replace_original: false,
      ...inThread(place),
      ...literally(card, standsIn(from)),
    };
    return insist(() => tools.respond(responseUrl, body));
  }
  if (place === 'direct') return sendDirect(card, userId, tools);
  const fields = {
    channel: place.channelId,
    user: userId,
    ...inThread(place),
    ...literally(card, 'channel'),
  };
  try {
    await insist(() => tools.call('chat.postEphemeral', fields, done, 'posts'));
  } catch (error) {
    if (!(error instanceof DeliveryError) || !notThere.has(error.reason)) throw error;
    await sendDirect(card, userId, tools);
  }
}

async function sendDirect(card: Card, userId: string, tools: ReplyTools): Promise<void> {
  const channel = await insist(() => tools.people.directChannel(userId));
  const fields = { channel, unfurl_links: false, unfurl_media: false, ...literally(card, 'direct') };
  await insist(() => tools.call('chat.postMessage', fields, done, 'posts'));
}

/** False where it can no longer be replaced: a response_url lives for thirty minutes, a message until it is deleted. */
async function replaceQuestion(
  card: Card,
  question: Question,
  from: HeardFrom,
  tools: ReplyTools,
): Promise<boolean> {
  if ('responseUrl' in question) return unlessGone(respondInPlace(card, question.responseUrl, from, tools));
  const fields = { channel: question.channelId, ts: question.ts, ...literally(card, standsIn(from)) };
  return unlessGone(insist(() => tools.call('chat.update', fields, done, 'repeatable')));
}

async function removeQuestion(question: Question, tools: ReplyTools): Promise<void> {
  if ('responseUrl' in question) {
    await unlessGone(insist(() => tools.respond(question.responseUrl, { delete_original: true })));
    return;
  }
  const fields = { channel: question.channelId, ts: question.ts };
  await unlessGone(insist(() => tools.call('chat.delete', fields, done, 'repeatable')));
}

const respondInPlace = (
  card: Card,
  responseUrl: string,
  from: HeardFrom,
  { respond }: ReplyTools,
): Promise<void> =>
  insist(() => respond(responseUrl, { replace_original: true, ...literally(card, standsIn(from)) }));

async function unlessGone(change: Promise<unknown>): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    if (error instanceof DeliveryError && error.next === 'give up') return false;
    throw error;
  }
}

const standsIn = ({ place }: HeardFrom): StandsIn => (place === 'direct' ? 'direct' : 'channel');

const inThread = (place: HeardFrom['place']): { thread_ts?: string } =>
  place !== 'direct' && place.threadTs !== undefined ? { thread_ts: place.threadTs } : {};

/** Blocks and summary; without `parse: none` Slack would make links of bare addresses in the summary. */
const literally = (card: Card, where: StandsIn): LiteralCard => ({
  ...renderBlockKit(card, where),
  parse: 'none',
  link_names: false,
});
