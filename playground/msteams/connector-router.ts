// The Bot Connector's v3 conversation routes, as strict as Teams: what it stores is on disk before it answers.
import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import type { FaultKind, PlaygroundChannel, PlaygroundPerson } from '../platform.ts';
import type { RateLimits } from '../rate-limits.ts';
import type { WhoIsWhere } from '../who-is-where.ts';
import { CardRefused, checkMessage } from './card-schema.ts';
import { conversationIdOf, directoryIdOf, personalConversationIdOf, userIdOf } from './identities.ts';
import { teamsLimits } from './teams-limits.ts';
import type { Place, TeamsWorld } from './teams-world.ts';

type ConnectorOptions = {
  tenantId: string;
  world: TeamsWorld;
  people: PlaygroundPerson[];
  channels: PlaygroundChannel[];
  where: WhoIsWhere;
  /** What the directory tells of some people beside the name, by person. */
  accounts: Record<string, TeamsAccount>;
  shownNow: () => string;
  nextFault: () => FaultKind | undefined;
  /** What every call of this path is answered with until it is mended. */
  troubleIn: (path: string) => TeamsTrouble | undefined;
  refuse: (what: string) => void;
  limits?: RateLimits;
};

/** Trouble that lasts: the bot is not registered or is kept out by an administrator, or one person has blocked it. */
export type TeamsTrouble =
  | { status: 401; code: 'BotNotRegistered' | 'Unauthorized' }
  | { status: 403; code: 'BotDisabledByAdmin' | 'MessageWritesBlocked' | 'BotNotInConversationRoster' };
export type TeamsAccount = { email?: string | null; userPrincipalName?: string; userRole?: string };

/** An answer in the Bot Framework's own form. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const NewConversation = z.looseObject({
  isGroup: z.boolean().optional(),
  bot: z.looseObject({ id: z.string() }).optional(),
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  tenantId: z.string().optional(),
  channelData: z
    .looseObject({
      channel: z.looseObject({ id: z.string() }).optional(),
      tenant: z.looseObject({ id: z.string() }).optional(),
    })
    .optional(),
  activity: z.unknown().optional(),
});

export function connectorRouter(options: ConnectorOptions): Router {
  const { world, people, channels, where, shownNow, nextFault, refuse } = options;

  const find = (conversationId: string): { place: Place; members: PlaygroundPerson[] } => {
    const [conversation = '', thread] = conversationId.split(';messageid=');
    const channel = channels.find((one) => conversationIdOf(one.id) === conversation);
    if (channel) {
      if (!world.isInstalled() || !where.isIn('mellemrum', channel.id)) {
        throw new Refusal(
          403,
          'BotNotInConversationRoster',
          'The bot is not part of the conversation roster.',
        );
      }
      if (thread && !world.hasThread(thread)) {
        throw new Refusal(404, 'ActivityNotFoundInConversation', 'There is no such thread.');
      }
      const members = people.filter((person) => where.isIn(person.id, channel.id));
      return { place: thread ? { conversation, thread } : { conversation }, members };
    }
    const person = people.find((one) => personalConversationIdOf(one.id) === conversation);
    if (person && world.hasPersonalChat(person.id)) return { place: { conversation }, members: [person] };
    throw new Refusal(404, 'ConversationNotFound', 'Conversation not found.');
  };
  const store = (place: Place, activity: unknown): string => {
    const checked = checkMessage(activity);
    const id = world.nextId();
    world.record({ kind: 'posted', id, at: shownNow(), place, ...checked });
    return id;
  };
  const ownMessage = (request: Request) => {
    const { place } = find(param(request, 'id'));
    const message = world.message(param(request, 'activityId'));
    if (!message || message.place.conversation !== place.conversation || message.onlyFor) {
      throw new Refusal(
        404,
        'ActivityNotFoundInConversation',
        'There is no such activity in the conversation.',
      );
    }
    if (message.from !== 'mellemrum') {
      throw new Refusal(403, 'BotNotAuthor', 'A bot can only change what it has posted itself.');
    }
    return message;
  };

  const openConversation = (body: unknown): Record<string, string> => {
    const wish = NewConversation.safeParse(body);
    if (!wish.success) throw new Refusal(400, 'BadSyntax', z.prettifyError(wish.error));
    const { members = [], channelData, tenantId, activity, isGroup } = wish.data;
    if ((tenantId ?? channelData?.tenant?.id) !== options.tenantId) {
      throw new Refusal(403, 'BotNotInTenant', 'The bot is not installed in the tenant.');
    }
    if (channelData?.channel) {
      if (!isGroup) throw new Refusal(400, 'BadArgument', 'A thread in a channel is a group conversation.');
      const { place } = find(channelData.channel.id);
      const id = store({ conversation: place.conversation }, activity);
      return { id: `${place.conversation};messageid=${id}`, activityId: id };
    }
    const [member, ...others] = members;
    const person = people.find((one) => userIdOf(one.id) === member?.id);
    if (isGroup || others.length > 0)
      throw new Refusal(400, 'BadArgument', 'A bot can only open a chat with one.');
    if (!person)
      throw new Refusal(403, 'ForbiddenOperationException', 'The bot cannot write to this person.');
    if (!world.hasPersonalChat(person.id)) world.record({ kind: 'personal chat opened', person: person.id });
    return { id: personalConversationIdOf(person.id) };
  };

  const posting =
    (work: (request: Request) => Record<string, string>) => (request: Request, response: Response) => {
      const fault = nextFault();
      if (fault === 'hang') return;
      if (fault === 'rateLimit') {
        response.set('retry-after', '1');
        answerError(response, new Refusal(429, 'TooManyRequests', 'Too many requests.'));
        return;
      }
      if (fault === 'forbidden') {
        answerError(
          response,
          new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the roster.'),
        );
        return;
      }
      if (fault === 'serverError') {
        answerError(response, new Refusal(500, 'ServiceError', 'Something went wrong.'));
        return;
      }
      answer(request, response, work, fault === 'loseAnswer');
    };
  const answer = (
    request: Request,
    response: Response,
    work: (request: Request) => unknown,
    loseIt = false,
  ): void => {
    try {
      const body = work(request);
      if (loseIt) request.socket.destroy();
      else response.json(body);
    } catch (error) {
      if (error instanceof CardRefused) refuse(`${request.method} ${request.path}: ${error.message}`);
      answerError(response, error);
    }
  };

  const router = express.Router();
  router.use((request, response, next) => {
    const trouble = options.troubleIn(decodeURIComponent(request.path));
    if (trouble) answerError(response, new Refusal(trouble.status, trouble.code, 'Not now.'));
    else next();
  });
  router.use((request, response, next) => {
    const [, conversation] = /^\/v3\/conversations\/([^/]+)/.exec(decodeURIComponent(request.path)) ?? [];
    const wait = options.limits?.take(options.tenantId, teamsLimits(conversation)) ?? 0;
    if (wait === 0) return next();
    response.set('retry-after', `${wait}`);
    answerError(response, new Refusal(429, 'TooManyRequests', 'Too many requests.'));
  });
  router.use(express.json({ limit: '1mb' }));
  router.post(
    '/v3/conversations',
    posting((request) => openConversation(request.body)),
  );
  router.post(
    '/v3/conversations/:id/activities',
    posting((request) => ({ id: store(find(param(request, 'id')).place, request.body) })),
  );
  router.put(
    '/v3/conversations/:id/activities/:activityId',
    posting((request) => {
      const { id } = ownMessage(request);
      world.record({ kind: 'updated', id, ...checkMessage(request.body) });
      return { id };
    }),
  );
  router.delete(
    '/v3/conversations/:id/activities/:activityId',
    posting((request) => {
      world.record({ kind: 'removed', id: ownMessage(request).id });
      return {};
    }),
  );
  router.get('/v3/conversations/:id/pagedmembers', (request, response) =>
    answer(request, response, () => {
      const { members } = find(param(request, 'id'));
      const from = Number(request.query.continuationToken ?? 0);
      const to = from + Number(request.query.pageSize ?? 50);
      const page = { members: members.slice(from, to).map((one) => memberOf(one, options)) };
      return to < members.length ? { ...page, continuationToken: String(to) } : page;
    }),
  );
  return router;
}

function param(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
}

function memberOf(
  person: PlaygroundPerson,
  { tenantId, accounts }: Pick<ConnectorOptions, 'tenantId' | 'accounts'>,
) {
  const objectId = directoryIdOf(person.id);
  const email = `${person.id}@${domainOf(person.organisation)}`;
  return {
    id: userIdOf(person.id),
    name: person.name,
    aadObjectId: objectId,
    objectId,
    tenantId,
    email,
    userPrincipalName: email,
    userRole: 'user',
    ...accounts[person.id],
  };
}

/** A made-up one: sygehuslillebaelt.example. */
function domainOf(organisation: string): string {
  const letters = organisation
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa');
  return `${letters.replaceAll(/[^a-z]/g, '')}.example`;
}

function answerError(response: Response, error: unknown): void {
  const refusal =
    error instanceof Refusal
      ? error
      : error instanceof CardRefused
        ? new Refusal(400, 'BadSyntax', error.message)
        : new Refusal(500, 'ServiceError', 'The playground failed.');
  response.status(refusal.status).json({ error: { code: refusal.code, message: refusal.message } });
}
