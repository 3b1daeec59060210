// Slack's side of the bot: verified requests in, private answers out, and the messenger for everything else.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { App, HTTPReceiver } from '@slack/bolt';
import type { Bot } from '#src/chat/event.ts';
import type { Messenger } from '#src/chat/messenger.ts';
import { answersUnderWay } from '#src/chat/private-answers.ts';
import { faultFields, type Log } from '#src/log.ts';
import { boltLog } from './bolt-log.ts';
import { createCallSlack } from './call-slack.ts';
import { heardEvents, readHeardEvent, typeOfEvent } from './heard-events.ts';
import { type Heard, readPress, readSlashCommand, readSubmit } from './read-event.ts';
import { createRespond } from './respond.ts';
import { type Acknowledgement, showReply } from './show-reply.ts';
import { createSlackMessenger } from './slack-messenger.ts';
import { createSlackPeople } from './slack-people.ts';

export type SlackAdapterOptions = {
  bot: Bot;
  signingSecret: string;
  botToken: string;
  /** Where the Web API is, such as `http://127.0.0.1:3000/playground/slack/api/`; Slack's own when left out. */
  apiUrl?: string;
  log: Log;
  /** Unmoved time in milliseconds since 1970, for signatures and for Slack's three seconds. */
  realNow: () => number;
};

export type SlackAdapter = {
  /** For POST /slack/events, with the body still unread: the signature is over its bytes. */
  listener: RequestListener;
  messenger: Messenger;
  /** Resolves when every private answer that is under way now has been shown or has failed. */
  settled(): Promise<void>;
};

const endpoint = '/slack/events';
const bodyLimit = 1024 * 1024;
/** How far Slack's clock may be ahead of ours. */
const newestSeconds = 30;
/** Slack waits three seconds for the answer to its request; showing may go on after that. */
const answerWithinMilliseconds = 2_500;

/** Needs no network before the first request or message. */
export function createSlackAdapter(options: SlackAdapterOptions): SlackAdapter {
  const { bot, log, botToken } = options;
  const call = createCallSlack({ botToken, apiUrl: options.apiUrl });
  const people = createSlackPeople(call);
  const tools = { call, people, respond: createRespond(options.apiUrl) };
  const logger = boltLog(log);
  const answers = answersUnderWay();

  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: endpoint,
    processBeforeResponse: true,
    bodyLimit,
    logger,
  });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken }),
    processBeforeResponse: true,
    ignoreSelf: false,
    convoStore: false,
    logger,
  });

  const answer = async (heard: Heard | undefined): Promise<Acknowledgement> => {
    if (heard === undefined) return undefined;
    const latest = options.realNow() + answerWithinMilliseconds;
    if (heard.event.what.kind === 'membership') {
      // Nobody waits for this, and reading a roster may take longer than Slack's patience.
      return answers.within(
        bot(heard.event).then(() => undefined),
        answerWithinMilliseconds,
        undefined,
      );
    }
    const reply = await bot(heard.event);
    const inTime = () => options.realNow() < latest;
    const shown = showReply(reply, heard.from, { ...tools, inTime }).catch(
      (error: unknown): Acknowledgement => {
        const about = { event: heard.event.id, show: reply.show, ...faultFields(error) };
        log.error(about, 'A private answer was not shown');
        return undefined;
      },
    );
    return answers.within(shown, latest - options.realNow(), undefined);
  };

  app.command(/^\/(aftale|mellemrum)$/, async ({ body, ack }) => {
    const reply = await answer(await readSlashCommand(body, people));
    await (reply && 'response_type' in reply ? ack(reply) : ack());
  });
  for (const name of heardEvents) {
    app.event(typeOfEvent(name), async ({ body }) => {
      await answer(await readHeardEvent(name, body, people));
    });
  }
  app.action({ type: 'block_actions' }, async ({ body, ack }) => {
    await answer(readPress(body));
    await ack();
  });
  app.view({ type: 'view_submission' }, async ({ body, ack }) => {
    const reply = await answer(readSubmit(body));
    await (reply && 'response_action' in reply ? ack(reply) : ack());
  });

  return {
    listener: (request, response) => {
      if (isFromTheFuture(request, options.realNow())) {
        log.warn({ from: 'slack' }, 'A request with a timestamp from the future was refused');
        end(response, 401);
        return;
      }
      try {
        receiver.requestListener(request, response);
      } catch {
        end(response, 404);
      }
    },
    messenger: createSlackMessenger(call, people),
    settled: answers.settled,
  };
}

// Bolt refuses what is older than five minutes and takes any time to come, so that a request could be kept for later.
function isFromTheFuture(request: IncomingMessage, now: number): boolean {
  return Number(request.headers['x-slack-request-timestamp']) > now / 1000 + newestSeconds;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' });
  response.end();
}
