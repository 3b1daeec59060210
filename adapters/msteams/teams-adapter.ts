// Microsoft Teams: activities that arrive -> the bot -> an answer, and the messenger for what the bot says itself.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TurnContext } from 'botbuilder';
import type { Bot } from '#src/chat/event.ts';
import { installationTrouble } from '#src/chat/installation-trouble.ts';
import type { Messenger } from '#src/chat/messenger.ts';
import { answersUnderWay } from '#src/chat/private-answers.ts';
import type { RouteStore } from '#src/chat/route-store.ts';
import { faultFields, type Log } from '#src/log.ts';
import { activityRefusal } from './admit-activity.ts';
import { microsoftPlaces } from './ask-microsoft.ts';
import { InboundActivity, isUpdate } from './inbound-activity.ts';
import { accountLearner, type KeepAccount } from './learn-account.ts';
import { notFromThisMachine } from './loopback-only.ts';
import { readEvent } from './read-event.ts';
import { readJsonBody } from './read-json-body.ts';
import { readMembership } from './read-membership.ts';
import { UnknownSender } from './sender-token.ts';
import { isMicrosoftsConnector } from './service-address.ts';
import { nothing, showReply, type TeamsTexts } from './show-reply.ts';
import { connectTeams, type TeamsCredentials } from './teams-connection.ts';
import { teamsMessenger } from './teams-messenger.ts';
import { openTeamsRoutes } from './teams-routes.ts';

export type TeamsAdapterOptions = {
  bot: Bot;
  credentials: TeamsCredentials;
  routes: RouteStore;
  /** Without credentials: which addresses the bot may be told of and call. With them it is Microsoft's alone. */
  allowServiceUrl?: (url: string) => boolean;
  /** Told of each sender that the tenant's own directory knows; nobody is told where it is left out. */
  keepAccount?: KeepAccount;
  texts: TeamsTexts;
  log: Log;
  /** Milliseconds of unmoved time. */
  realNow: () => number;
  /** Another Microsoft than the real one, in tests. */
  microsoft?: Microsoft | undefined;
};

/** Where the Bot Framework publishes its keys, where tokens are given, and which addresses are its connector. */
export type Microsoft = {
  openIdMetadata: string;
  login: string;
  isConnector: (serviceUrl: string) => boolean;
};

const realMicrosoft: Microsoft = { ...microsoftPlaces, isConnector: isMicrosoftsConnector };

export type TeamsAdapter = {
  /**
   * For POST /api/messages. The JSON body may be parsed already (`req.body`, as express.json leaves it; the limit
   * is then the parser's own, set it to 256 KB) or not (read here, at most 256 KB). Never rejects; answers when
   * the bot has: 200, an invoke's own answer, 400, 401, 403 (a service address or tenant that is not allowed, or, where
   * anybody is believed, a request from another site), 413 or 500.
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
  const { bot, credentials, texts, log, realNow, microsoft = realMicrosoft } = options;
  const registration = credentials === 'anonymous' ? undefined : credentials;
  const allowServiceUrl = registration ? microsoft.isConnector : (options.allowServiceUrl ?? (() => false));
  const trouble = installationTrouble(log, realNow);
  const connection = connectTeams({ credentials, microsoft, allowServiceUrl, trouble, realNow });
  const routes = openTeamsRoutes(options.routes, registration && `28:${registration.appId}`);
  const messenger = teamsMessenger(connection, routes);
  const answers = answersUnderWay();
  const learnAccount = accountLearner(options.keepAccount ?? (async () => {}));

  const answerTo = async (activity: InboundActivity): Promise<Record<string, unknown> | undefined> => {
    const latest = realNow() + ANSWER_WITHIN;
    await Promise.all([routes.learn(activity), learnAccount(activity)]).catch((error: unknown) => {
      // Whoever writes is told that it failed; of news there is nobody to tell.
      if (isUpdate(activity)) throw error;
      log.warn(
        { activity: activity.id, ...faultFields(error) },
        'Where an activity came from, or from whom, was not kept.',
      );
    });
    const news = await readMembership(activity, routes);
    if (news.length > 0) {
      const followed = Promise.all(news.map(bot)).then(() => undefined);
      return answers.within(followed, latest - realNow(), undefined);
    }
    const reading = readEvent(activity);
    if (reading === 'nothing' || reading === 'form closed') return undefined;
    const reply = await bot(reading.event);
    // News: nobody waits for an answer to it.
    if (reading.event.what.kind === 'message changed') return undefined;
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
    const notForUs = activityRefusal(activity, { allowServiceUrl, registration });
    if (notForUs) {
      log.warn({ activity: activity.id }, notForUs);
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
      log.warn(
        { activity: activity.id, ...faultFields(error) },
        'The sender of an activity could not be verified.',
      );
      end(response, error instanceof UnknownSender ? 401 : 500);
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
  if (status === 413) response.setHeader('connection', 'close');
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
