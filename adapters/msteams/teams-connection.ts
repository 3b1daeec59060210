// botbuilder's CloudAdapter, set up for one registration, and calls of our own through its connector.
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import { DeliveryError } from '#src/chat/messenger.ts';
import { callMilliseconds } from '#src/deliveries/call-times.ts';
import type { TeamsRegistration } from '#src/installations/installation.ts';
import type { MicrosoftPlaces } from './ask-microsoft.ts';
import { ConnectorFailure, connectorHttp } from './connector-http.ts';
import { type CallKind, deliveryFailure, type FailureMeans } from './delivery-failure.ts';
import { publicCloud } from './public-cloud.ts';
import { isRefusedToken, tokenRefusal, UnknownSender } from './sender-token.ts';
import { signInAs } from './sign-in.ts';
import type { Route } from './teams-routes.ts';

/** 'anonymous' believes anybody: only for a playground on the loopback interface. */
export type TeamsCredentials = TeamsRegistration | 'anonymous';

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Conversations = Awaited<ReturnType<ConnectorFactory['create']>>['conversations'];
type CallOptions = { abortSignal: AbortSignal };

export type TeamsConnection = {
  /**
   * Lets `work` have an activity whose sender has shown who it is. Resolves to what an invoke is answered with.
   * Rejects with UnknownSender where the sender is not the Bot Framework, and with another error where that could not
   * be found out.
   */
  receive(
    authorization: string,
    activity: unknown,
    work: (turn: TurnContext) => Promise<void>,
  ): Promise<{ body?: unknown } | undefined>;
  /** Makes one call, once, in at most `callMilliseconds`. Rejects with DeliveryError. */
  call<Result>(
    route: Route,
    kind: CallKind,
    work: (conversations: Conversations, options: CallOptions) => Promise<Result>,
  ): Promise<Result>;
};

/** `process` of CloudAdapter answers by itself and prints what goes wrong; this is what it does in between. */
class ReceivingAdapter extends CloudAdapter {
  receive: TeamsConnection['receive'] = (authorization, activity, work) =>
    this.processActivity(authorization, activity as Activity, work);
}

export function connectTeams(
  options: {
    credentials: TeamsCredentials;
    allowServiceUrl: (url: string) => boolean;
    microsoft: MicrosoftPlaces;
  } & FailureMeans,
): TeamsConnection {
  const { credentials, allowServiceUrl, realNow, microsoft } = options;
  const appId = credentials === 'anonymous' ? '' : credentials.appId;
  const cloud = new ReceivingAdapter(
    credentials === 'anonymous'
      ? new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, {
          httpClient: connectorHttp,
        })
      : new ConfigurationBotFrameworkAuthentication(
          {
            ...publicCloud,
            ToBotFromChannelOpenIdMetadataUrl: microsoft.openIdMetadata,
            MicrosoftAppId: credentials.appId,
            MicrosoftAppTenantId: credentials.tenantId,
          },
          signInAs(credentials, { login: microsoft.login, realNow }),
          undefined,
          undefined,
          { httpClient: connectorHttp },
        ),
  );

  return {
    async receive(authorization, activity, work) {
      const refused = credentials === 'anonymous' ? undefined : tokenRefusal(authorization, credentials);
      if (refused) throw new UnknownSender(refused);
      try {
        return await cloud.receive(authorization, activity, work);
      } catch (error) {
        throw isRefusedToken(error) ? new UnknownSender('the token is not genuine', error) : error;
      }
    },
    async call<Result>(
      route: Route,
      kind: CallKind,
      work: (conversations: Conversations, options: CallOptions) => Promise<Result>,
    ): Promise<Result> {
      if (!allowServiceUrl(route.serviceUrl)) throw new DeliveryError('give up', 'service_url_not_allowed');
      if (credentials !== 'anonymous' && !isSameTenant(route.tenantId, credentials.tenantId))
        throw new DeliveryError('give up', 'another_tenant');
      const reference = {
        serviceUrl: route.serviceUrl,
        channelId: 'msteams',
        bot: { id: route.bot.id, name: route.bot.name ?? '' },
        conversation: {
          id: route.conversationId ?? '',
          name: '',
          isGroup: false,
          conversationType: '',
          tenantId: route.tenantId,
        },
      };
      try {
        return await withinTime((abortSignal) => {
          const { promise, settle } = outcome<Result>();
          const done = cloud.continueConversationAsync(appId, reference, async (context) => {
            const connector = context.turnState.get(cloud.ConnectorClientKey);
            settle(await work(connector.conversations, { abortSignal }));
          });
          return done.then(() => promise);
        });
      } catch (error) {
        throw deliveryFailure(error, kind, options);
      }
    },
  };
}

const isSameTenant = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function outcome<Result>() {
  let settle: (result: Result) => void = () => {};
  const promise = new Promise<Result>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

/** A call under way fails by itself when the signal fires; one that still waits for a token is left behind unsent. */
async function withinTime<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  let late: NodeJS.Timeout | undefined;
  const timer = setTimeout(() => stop.abort(), callMilliseconds);
  const left = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new ConnectorFailure('timeout', { sent: false })), callMilliseconds + 250);
  });
  try {
    return await Promise.race([work(stop.signal), left]);
  } finally {
    clearTimeout(timer);
    clearTimeout(late);
  }
}
