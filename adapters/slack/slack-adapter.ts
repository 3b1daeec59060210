// Slack's side of the bot: what people do comes in, private answers go out, and the messenger for everything else.
import type { RequestListener } from 'node:http';
import { App } from '@slack/bolt';
import type { Bot } from '#src/chat/event.ts';
import { installationTrouble } from '#src/chat/installation-trouble.ts';
import type { Messenger } from '#src/chat/messenger.ts';
import { answersUnderWay } from '#src/chat/private-answers.ts';
import { faultFields, type Log } from '#src/log.ts';
import { boltLog } from './bolt-log.ts';
import { goodbyeEvents, heardEvents, readGoodbye, readHeardEvent, typeOfEvent } from './heard-events.ts';
import { asHeardIn, workspacesNamedIn } from './heard-in.ts';
import { openedAfter, readHomePress } from './home-tab.ts';
import { type Heard, readPress, readSlashCommand, readSubmit } from './read-event.ts';
import { makeAgreementShortcut, readMessageMenu } from './read-message-menu.ts';
import { receiveOverHttp } from './receive-http.ts';
import { receiveOverSocket } from './receive-socket.ts';
import { createRespond } from './respond.ts';
import { type Acknowledgement, showReply } from './show-reply.ts';
import { createSlackMessenger } from './slack-messenger.ts';
import type { SlackPeople } from './slack-people.ts';
import {
  createSlackWorkspaces,
  type SlackInstallations,
  type SlackWorkspaces,
  type WorkspaceTools,
} from './workspaces.ts';

export type SlackAdapterOptions = {
  bot: Bot;
  /** Of one workspace. */
  botToken?: string | undefined;
  /** Of all others. */
  installations?: SlackInstallations;
  /** Where the Web API is, such as `http://127.0.0.1:3000/playground/slack/api/`; Slack's own when left out. */
  apiUrl?: string;
  log: Log;
  /** Unmoved time in milliseconds since 1970, for signatures and for Slack's three seconds. */
  realNow: () => number;
} & SlackTransport;

/** With a signing secret Slack calls the bot over HTTP; with an app token (xapp-…) the bot calls Slack: Socket Mode. */
export type SlackTransport = { signingSecret: string } | { appToken: string };

export type SlackAdapter = {
  /** For POST /slack/events, with the body still unread: the signature is over its bytes. Not there in Socket Mode. */
  listener?: RequestListener;
  messenger: Messenger;
  /** Every workspace but that of the settings. */
  workspaces: Pick<SlackWorkspaces, 'forget' | 'keepOnly'>;
  /** Hears people from now on. Rejects with a sentence where Slack refuses the app token; a Slack that is away is awaited. */
  start(): Promise<void>;
  /** Hears nobody any more; what was heard is answered, within a few seconds. */
  stop(): Promise<void>;
  /** Resolves when every private answer that is under way now has been shown or has failed. */
  settled(): Promise<void>;
};

/** Slack waits three seconds for the answer to its request; showing may go on after that. */
const answerWithinMilliseconds = 2_500;
/** Publishing the Home tab anew after a press there is waited for no longer than this. */
const republishMilliseconds = 400;

/** Needs no network before the first request or message. */
export function createSlackAdapter(options: SlackAdapterOptions): SlackAdapter {
  const { bot, log, botToken, apiUrl, realNow, installations } = options;
  const trouble = installationTrouble(log, realNow);
  const workspaces = createSlackWorkspaces({ botToken, installations, apiUrl, trouble, log });
  const respond = createRespond(apiUrl);
  const logger = boltLog(log);
  const answers = answersUnderWay();

  const inbound =
    'appToken' in options
      ? receiveOverSocket({ appToken: options.appToken, apiUrl, respond, log, realNow })
      : receiveOverHttp({ signingSecret: options.signingSecret, log, logger, realNow });
  const app = new App({
    receiver: inbound.receiver,
    // Bolt itself calls nothing: each call is made with the token of the workspace that its address names.
    authorize: async () => ({}),
    processBeforeResponse: true,
    ignoreSelf: false,
    convoStore: false,
    logger,
  });

  /** Undefined for what the bot does not hear, and where it is not installed: Slack is told that all is well. */
  const answer = async (
    body: object,
    read: (body: object, people: SlackPeople) => Promise<Heard | undefined> | Heard | undefined,
  ): Promise<Acknowledgement> => {
    const named = workspacesNamedIn(body);
    const found = await workspaces.find(named);
    if (found === undefined) {
      log.info({ from: 'slack', workspace: named[0] ?? 'none' }, 'Not heard: the app is not installed there');
      return undefined;
    }
    const { tools, workspaceId } = found;
    return answerTo(await read(asHeardIn(body, workspaceId), tools.people), tools);
  };

  const answerTo = async (heard: Heard | undefined, tools: WorkspaceTools): Promise<Acknowledgement> => {
    if (heard === undefined) return undefined;
    const latest = realNow() + answerWithinMilliseconds;
    if (heard.event.what.kind === 'membership' || heard.event.what.kind === 'message changed') {
      // Nobody waits for this, and reading a roster may take longer than Slack's patience.
      return answers.within(
        bot(heard.event).then(() => undefined),
        answerWithinMilliseconds,
        undefined,
      );
    }
    const reply = await bot(heard.event);
    const inTime = () => realNow() < latest;
    const shown = showReply(reply, heard.from, { ...tools, respond, inTime }).catch(
      (error: unknown): Acknowledgement => {
        const about = { event: heard.event.id, show: reply.show, ...faultFields(error) };
        log.error(about, 'A private answer was not shown');
        return undefined;
      },
    );
    return answers.within(shown, latest - realNow(), undefined);
  };

  app.command(/^\/(aftale|mellemrum)$/, async ({ body, ack }) => {
    const reply = await answer(body, readSlashCommand);
    await (reply && 'response_type' in reply ? ack(reply) : ack());
  });
  for (const name of heardEvents) {
    app.event(typeOfEvent(name), async ({ body }) => {
      await answer(body, (told, people) => readHeardEvent(name, told, people));
    });
  }
  for (const name of goodbyeEvents) {
    app.event(name, async ({ body }) => {
      const workspaceId = readGoodbye(body);
      if (workspaceId === undefined) return;
      await answers.within(workspaces.removed(workspaceId), answerWithinMilliseconds, undefined);
    });
  }
  app.action({ type: 'block_actions' }, async ({ body, ack }) => {
    await answer(body, (told) => readHomePress(told) ?? readPress(told));
    if (readHomePress(body)) {
      const again = answer(body, (told) => openedAfter(readHomePress(told)));
      await answers.within(again, republishMilliseconds, undefined);
    }
    await ack();
  });
  app.shortcut({ callback_id: makeAgreementShortcut, type: 'message_action' }, async ({ body, ack }) => {
    await answer(body, (told, people) => readMessageMenu(told, people, realNow()));
    await ack();
  });
  app.view({ type: 'view_submission' }, async ({ body, ack }) => {
    const reply = await answer(body, readSubmit);
    await (reply && 'response_action' in reply ? ack(reply) : ack());
  });

  return {
    ...(inbound.listener ? { listener: inbound.listener } : {}),
    messenger: createSlackMessenger(workspaces),
    workspaces,
    start: inbound.start,
    stop: inbound.stop,
    settled: answers.settled,
  };
}
