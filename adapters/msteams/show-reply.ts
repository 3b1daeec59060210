// How a reply reaches the one person who acted: in an invoke's own answer, or by a message.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Card, sentence } from '#src/chat/card.ts';
import type { ChatEvent, Reply } from '#src/chat/event.ts';
import type { Form } from '#src/chat/form.ts';
import { DeliveryError, type Messenger } from '#src/chat/messenger.ts';
import { callMilliseconds } from '#src/deliveries/call-times.ts';
import { faultFields, type Log } from '#src/log.ts';
import type { AnsweredBy } from './read-event.ts';
import { asSentence, renderAdaptiveCard } from './render-adaptive-card.ts';
import { renderDialog } from './render-dialog.ts';

export type TeamsTexts = {
  /**
   * Said in the open to somebody whom the bot may not write to directly: it must name nothing, and be understood
   * whatever language the person reads.
   */
  cannotWriteDirectly: string;
};

/** What an invoke answers with HTTP 200; undefined for an empty answer. */
export type InvokeAnswer = Record<string, unknown> | undefined;

type Means = { messenger: Messenger; texts: TeamsTexts; log: Log };

/** What the client shows after a press that has nothing else to say. */
const DONE = '✓';

/** Whoever must wait longer than this asks again. */
const longestWait = 2_000;
/** Teams gives up on a request that is not answered in 15 seconds; two are kept for the bot's own work. */
const showWithin = 13_000;

/** Shows a reply. Failures to reach the person are logged, never thrown. */
export async function showReply(
  reply: Reply,
  event: ChatEvent,
  answeredBy: AnsweredBy,
  means: Means,
): Promise<InvokeAnswer> {
  switch (reply.show) {
    case 'nothing':
      return nothing(answeredBy);
    case 'privately':
      return privately(reply.card, event, answeredBy, means);
    case 'in place':
      return inPlace(reply.card, event, answeredBy, means);
    case 'as form':
      return asForm(reply.form, event, answeredBy, means);
    case 'form errors': {
      if (answeredBy !== 'submit' && answeredBy !== 'fetch')
        return asForm(reply.form, event, answeredBy, means);
      const filledIn = event.what.kind === 'submit' ? event.what.values : {};
      return { task: renderDialog(reply.form, reply.errors, filledIn) };
    }
    default:
      return reply satisfies never;
  }
}

function nothing(answeredBy: AnsweredBy): InvokeAnswer {
  return answeredBy === 'execute' ? toPresser(DONE) : undefined;
}

async function asForm(
  form: Form,
  event: ChatEvent,
  answeredBy: AnsweredBy,
  means: Means,
): Promise<InvokeAnswer> {
  if (answeredBy === 'fetch' || answeredBy === 'submit') return { task: renderDialog(form) };
  return privately(form.invitation, event, answeredBy, means);
}

async function privately(
  card: Card,
  event: ChatEvent,
  answeredBy: AnsweredBy,
  means: Means,
): Promise<InvokeAnswer> {
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

async function inPlace(
  card: Card,
  event: ChatEvent,
  answeredBy: AnsweredBy,
  means: Means,
): Promise<InvokeAnswer> {
  const on = event.what.kind === 'press' ? event.what.on : undefined;
  // In a channel it would replace what everybody sees, and for the presser alone.
  if (!on || event.in !== 'direct') return privately(card, event, answeredBy, means);
  await attempt(() => means.messenger.update(on, card), event, means);
  if (answeredBy !== 'execute') return undefined;
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: renderAdaptiveCard(card),
  };
}

function say(words: string, answeredBy: Exclude<AnsweredBy, 'message'>): InvokeAnswer {
  return answeredBy === 'execute' ? toPresser(words) : { task: { type: 'message', value: words } };
}

function toPresser(words: string): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words };
}

function writeDirectly(card: Card, event: ChatEvent, means: Means): Promise<'done' | 'refused' | 'failed'> {
  return attempt(() => means.messenger.sendDirect(event.by, card, randomUUID()), event, means);
}

/** Makes a call, and makes it again where the platform only asks for a moment's patience. */
async function attempt(
  work: () => Promise<unknown>,
  event: ChatEvent,
  { log }: Means,
): Promise<'done' | 'refused' | 'failed'> {
  // A message to a person may take two calls.
  const latest = performance.now() + showWithin - 2 * callMilliseconds;
  try {
    await work().catch(async (error: unknown) => {
      const patience = patienceAskedFor(error);
      if (patience === undefined || performance.now() + patience > latest) throw error;
      await wait(patience);
      await work();
    });
    return 'done';
  } catch (error) {
    log.warn(
      { event: event.id, ...faultFields(error) },
      'A reply on Teams did not reach the person who acted.',
    );
    return error instanceof DeliveryError && error.reason.startsWith('HTTP 403') ? 'refused' : 'failed';
  }
}

/** Milliseconds; undefined where the call failed otherwise, or the wait would be long. */
function patienceAskedFor(error: unknown): number | undefined {
  if (!(error instanceof DeliveryError) || typeof error.next === 'string') return undefined;
  return error.next.retryAfter <= longestWait ? error.next.retryAfter : undefined;
}
