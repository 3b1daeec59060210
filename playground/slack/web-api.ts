// The HTTP side of the Web API: who calls, in which encoding, and which trouble was ordered.
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import type { RateLimits } from '../rate-limits.ts';
import { type Answer, type Method, refusal } from './api-method.ts';
import { chatMethods } from './chat-methods.ts';
import { conversationMethods } from './conversation-methods.ts';
import type { Faults } from './faults.ts';
import { peopleMethods } from './people-methods.ts';
import { type SlackApp, scopeFor } from './scopes.ts';
import { showResponse } from './show-response.ts';
import { slackLimits } from './slack-limits.ts';
import type { SocketLine } from './socket-line.ts';
import type { Triggers } from './triggers.ts';
import type { createTroubles } from './trouble.ts';
import { viewMethods } from './view-methods.ts';
import type { Workspace } from './workspace.ts';

const encodedAsJson = ['blocks', 'metadata', 'view'];

export type WebApiOptions = {
  workspace: Workspace;
  triggers: Triggers;
  faults: Faults;
  troubles: Pick<ReturnType<typeof createTroubles>, 'of'>;
  /** In Socket Mode. */
  socket?: Pick<SocketLine, 'openConnection'>;
  app: SlackApp;
  limits?: RateLimits;
};

/** Routes: POST /api/<method> and POST /response/<id>. */
export function createWebApi(options: WebApiOptions): Router {
  const { workspace, triggers, app } = options;
  const methods: Record<string, Method> = {
    ...peopleMethods(workspace),
    ...chatMethods(workspace),
    ...conversationMethods(workspace),
    ...viewMethods(workspace, triggers),
  };
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }), express.urlencoded({ extended: false, limit: '1mb' }));

  // The one method that takes an app token instead of the bot's.
  router.post('/api/apps.connections.open', (request, response, next) => {
    if (options.socket) response.json(options.socket.openConnection(bearerToken(request)));
    else next();
  });

  router.post('/api/:method', (request, response) => {
    const { token, ...given } = z.record(z.string(), z.unknown()).catch({}).parse(request.body);
    const shownToken = bearerToken(request) ?? token;
    if (shownToken === undefined) return void response.json(refusal('not_authed'));
    if (typeof shownToken === 'string' && workspace.isDead(shownToken))
      return void response.json(refusal('account_inactive'));
    if (shownToken !== workspace.token()) return void response.json(refusal('invalid_auth'));
    if (app.refusedWith !== undefined) return void response.json(refusal(app.refusedWith));
    response.set('x-oauth-scopes', app.scopes.join(','));
    const { method: name } = request.params;
    const method = methods[name];
    if (!method) return void response.json(refusal('unknown_method'));
    const trouble = options.troubles.of(name, given);
    if (trouble) return void response.status(trouble.status).send(trouble.body);
    const needed = scopeFor(name, given, workspace);
    if (needed !== undefined && !app.scopes.includes(needed)) {
      return void response.json({
        ...refusal('missing_scope'),
        needed,
        provided: app.scopes.join(','),
      });
    }
    const fields = request.is('application/x-www-form-urlencoded') ? decoded(given) : given;
    if (fields === undefined) return void response.json(refusal('invalid_blocks_format'));
    const wait = options.limits?.take(workspace.id, slackLimits(name, String(fields.channel))) ?? 0;
    if (wait > 0) return void response.status(429).set('Retry-After', `${wait}`).json(refusal('ratelimited'));
    const carryOut = () => void response.json(method.run(fields));
    if (method.posts) options.faults.meet(request, response, carryOut);
    else carryOut();
  });

  router.post('/response/:id', (request, response) => {
    const answer = respond(request.params.id, request.body, options);
    response.status(answer.ok ? 200 : answer.error === 'invalid_blocks' ? 400 : 404).json(answer);
  });

  router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent || !(error instanceof SyntaxError)) return next(error);
    response.json(refusal('invalid_json'));
  });
  return router;
}

export const bearerToken = (request: Request): string | undefined =>
  /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];

function respond(id: string, body: unknown, { triggers, workspace }: WebApiOptions): Answer {
  const url = triggers.useResponse(id);
  return 'refusal' in url ? refusal(url.refusal) : showResponse(url, body, workspace);
}

function decoded(given: Record<string, unknown>): Record<string, unknown> | undefined {
  try {
    return Object.fromEntries(
      Object.entries(given).map(([name, value]) =>
        encodedAsJson.includes(name) && typeof value === 'string' ? [name, JSON.parse(value)] : [name, value],
      ),
    );
  } catch {
    return undefined;
  }
}
