// Microsoft Teams: activities that arrive -> the bot -> an answer, and the messenger for what the bot says itself.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TurnContext } from 'botbuilder';
import type { Bot } from '#src/chat/event.ts';
import type { Messenger } from '#src/chat/messenger.ts';
import { answersUnderWay } from '#src/chat/private-answers.ts';
import type { RouteStore } from '#src/chat/route-store.ts';
import { faultFields, type Log } from '#src/log.ts';
import { InboundActivity } from './inbound-activity.ts';
import { notFromThisMachine } from './loopback-only.ts';
import { readEvent } from './read-event.ts';
import { readJsonBody } from './read-json-body.ts';
import { readMembership } from './read-membership.ts';
import { nothing, showReply, type TeamsTexts } from './show-reply.ts';
import { connectTeams, type TeamsCredentials } from './teams-connection.ts';
import { teamsMessenger } from './teams-messenger.ts';
import { openTeamsRoutes } from './teams-routes.ts';

export type TeamsAdapterOptions = {
  bot: Bot;
  credentials: TeamsCredentials;
  routes: RouteStore;
  /** Whether the bot may be told of, and may call, a Bot Connector at this address. */
  allowServiceUrl: (url: string) => boolean;
  texts: TeamsTexts;
  log: Log;
  /** Milliseconds of unmoved time. */
  realNow: () => number;
};

export type TeamsAdapter = {
  /**
   * For POST /api/messages. The JSON body may be parsed already (`req.body`, as express.json leaves it; the limit
   * is then the parser's own, set it to 256 KB) or not (read here, at most 256 KB). Never rejects; answers when
   * the bot has: 200, an invoke's own answer, 400, 401, 403 (a service address that is not allowed, or, where anybody
   * is believed, a request from another site), 413 or 500.
   */
  handle(request: IncomingMessage & { body?: unknown }, response: ServerResponse): Promise<void>;
  messenger: Messenger;
  /** Resolves when every private answer that is under way now has been shown or has failed. */
  settled(): Promise<void>;
};

/** Teams gives up on a request that is not answered in 15 seconds; showing may go on after that. */
const ANSWER_WITHIN = 12_000;
const BODY_LIMIT = 256 * 1024;

export function createTeamsAdapter(options: TeamsAdapterOptions): TeamsAdapter {
  const { bot, credentials, allowServiceUrl, texts, log, realNow } = options;
  const connection = connectTeams(options);
  const routes = openTeamsRoutes(options.routes);
  const messenger = teamsMessenger(connection, routes);
  const answers = answersUnderWay();

  const answerTo = async (activity: InboundActivity): Promise<Record<string, unknown> | undefined> => {
    const latest = realNow() + ANSWER_WITHIN;
    await routes.learn(activity);
    const news = await readMembership(activity, routes);
    if (news.length > 0) {
      const followed = Promise.all(news.map(bot)).then(() => undefined);
      return answers.within(followed, latest - realNow(), undefined);
    }
    const reading = readEvent(activity);
    if (reading === 'nothing' || reading === 'form closed') return undefined;
    const reply = await bot(reading.event);
    const shown = showReply(reply, reading, { messenger, texts, log });
    return answers.within(shown, latest - realNow(), nothing(reading.answeredBy));
  };

  const handle: TeamsAdapter['handle'] = async (request, response) => {
    const refused = credentials === 'anonymous' ? notFromThisMachine(request) : undefined;
    if (refused) return end(response, 403, { error: refused });
    const read = await readJsonBody(request, BODY_LIMIT);
    if ('refused' in read) return end(response, read.refused);
    const checked = InboundActivity.safeParse(read.body);
    if (!checked.success) return end(response, 400);
    const activity = checked.data;
    if (!allowServiceUrl(activity.serviceUrl)) {
      log.warn({ activity: activity.id }, 'An activity named a service address that is not allowed.');
      return end(response, 403);
    }
    let failed = false;
    const work = async (turn: TurnContext): Promise<void> => {
      try {
        const body = await answerTo(activity);
        if (activity.type !== 'invoke') return;
        await turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
      } catch (error) {
        failed = true;
        log.error({ activity: activity.id, ...faultFields(error) }, 'An activity could not be handled.');
      }
    };
    try {
      const answer = await connection.receive(request.headers.authorization ?? '', read.body, work);
      end(response, failed ? 500 : 200, failed ? undefined : answer?.body);
    } catch (error) {
      const isStranger = error instanceof Error && 'statusCode' in error && error.statusCode === 401;
      log.warn(
        { activity: activity.id, ...faultFields(error) },
        'The sender of an activity could not be verified.',
      );
      end(response, isStranger ? 401 : 500);
    }
  };

  return {
    handle: async (request, response) => {
      try {
        await handle(request, response);
      } catch (error) {
        log.error(faultFields(error), 'A request to the Teams address could not be handled.');
        end(response, 500);
      }
    },
    messenger,
    settled: answers.settled,
  };
}

function end(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent) return;
  response.statusCode = status;
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
