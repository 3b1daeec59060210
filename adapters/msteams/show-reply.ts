// How a reply reaches the one person who acted: in an invoke's own answer, or by a message.
import { randomUUID } from 'node:crypto';
import { type Card, sentence } from '#src/chat/card.ts';
import type { ChatEvent, Reply } from '#src/chat/event.ts';
import type { Form } from '#src/chat/form.ts';
import { DeliveryError } from '#src/chat/messenger.ts';
import { insist } from '#src/chat/private-answers.ts';
import { faultFields, type Log } from '#src/log.ts';
import { readTeamsMessage } from './address.ts';
import type { AnsweredBy, Heard } from './read-event.ts';
import { asSentence, renderAdaptiveCard } from './render-adaptive-card.ts';
import { renderDialog } from './render-dialog.ts';
import type { TeamsMessenger } from './teams-messenger.ts';

export type TeamsTexts = {
  /**
   * Said in the open to somebody whom the bot may not write to directly: it must name nothing, and be understood
   * whatever language the person reads.
   */
  cannotWriteDirectly: string;
};

/** What an invoke answers with HTTP 200; undefined for an empty answer. */
export type InvokeAnswer = Record<string, unknown> | undefined;

type Means = { messenger: TeamsMessenger; texts: TeamsTexts; log: Log };

/** What the client shows after a press that has nothing else to say. */
const DONE = '✓';

/** Shows a reply. Failures to reach the person are logged, never thrown. */
export async function showReply(reply: Reply, heard: Heard, means: Means): Promise<InvokeAnswer> {
  const { event, answeredBy } = heard;
  switch (reply.show) {
    case 'nothing':
      if (answeredBy === 'submit') await removeQuestion(heard, means);
      return nothing(answeredBy);
    case 'privately':
      return privately(reply.card, heard, means);
    case 'in place':
      return inPlace(reply.card, heard, means);
    case 'as form':
      return asForm(reply.form, heard, means);
    case 'form errors': {
      if (!showsDialogs(answeredBy)) return asForm(reply.form, heard, means);
      const filledIn = event.what.kind === 'submit' ? event.what.values : {};
      const question = questionId(heard);
      return { task: renderDialog(reply.form, { errors: reply.errors, filledIn, question }) };
    }
    default:
      return reply satisfies never;
  }
}

/** The answer where there is nothing to say, or not in time. */
export function nothing(answeredBy: AnsweredBy): InvokeAnswer {
  return answeredBy === 'execute' ? toPresser(DONE) : undefined;
}

const showsDialogs = (answeredBy: AnsweredBy): boolean =>
  answeredBy !== 'message' && answeredBy !== 'execute';

async function asForm(form: Form, heard: Heard, means: Means): Promise<InvokeAnswer> {
  if (showsDialogs(heard.answeredBy)) {
    return { task: renderDialog(form, { question: questionId(heard) }) };
  }
  return privately(form.invitation, heard, means);
}

async function privately(card: Card, heard: Heard, means: Means): Promise<InvokeAnswer> {
  const { event, answeredBy, question } = heard;
  if (answeredBy === 'submit' && question) {
    const outcome = await attempt(() => means.messenger.update(question, card), event, means);
    if (outcome === 'done') return undefined;
  }
  const words = asSentence(card);
  if (words !== undefined && answeredBy !== 'message') return say(words, answeredBy);
  const outcome = await writeDirectly(card, event, means);
  if (outcome !== 'refused') return nothing(answeredBy);
  const { cannotWriteDirectly } = means.texts;
  if (answeredBy !== 'message') return say(cannotWriteDirectly, answeredBy);
  if (event.in === 'direct') return undefined;
  const where = event.in.thread ?? event.in.channel;
  await attempt(() => means.messenger.post(where, sentence(cannotWriteDirectly), randomUUID()), event, means);
  return undefined;
}

async function inPlace(card: Card, heard: Heard, means: Means): Promise<InvokeAnswer> {
  const { event, answeredBy } = heard;
  const on = event.what.kind === 'press' ? event.what.on : undefined;
  // In a channel it would replace what everybody sees, and for the presser alone.
  if (!on || event.in !== 'direct') return privately(card, heard, means);
  await attempt(() => means.messenger.update(on, card), event, means);
  if (answeredBy !== 'execute') return undefined;
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: renderAdaptiveCard(card),
  };
}

async function removeQuestion({ event, question }: Heard, means: Means): Promise<void> {
  if (question) await attempt(() => means.messenger.remove(question), event, means);
}

const questionId = ({ question }: Heard): string | undefined =>
  question && readTeamsMessage(question).activityId;

function say(words: string, answeredBy: Exclude<AnsweredBy, 'message'>): InvokeAnswer {
  switch (answeredBy) {
    case 'execute':
      return toPresser(words);
    case 'fetch':
    case 'submit':
      return { task: { type: 'message', value: words } };
    case 'menu submit':
      // Taken where the command's context is `message` alone: MicrosoftDocs/msteams-docs#660 (read November 2026).
      return { composeExtension: { type: 'message', text: words } };
  }
}

function toPresser(words: string): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words };
}

function writeDirectly(card: Card, event: ChatEvent, means: Means): Promise<'done' | 'refused' | 'failed'> {
  return attempt(() => means.messenger.sendDirect(event.by, card, randomUUID()), event, means);
}

async function attempt(
  work: () => Promise<unknown>,
  event: ChatEvent,
  { log }: Means,
): Promise<'done' | 'refused' | 'failed'> {
  try {
    await insist(work);
    return 'done';
  } catch (error) {
    log.warn(
      { event: event.id, ...faultFields(error) },
      'A reply on Teams did not reach the person who acted.',
    );
    return error instanceof DeliveryError && error.reason.startsWith('HTTP 403') ? 'refused' : 'failed';
  }
}
