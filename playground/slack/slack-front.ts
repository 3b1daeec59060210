// Slack in front of several workspaces: the page that allows an app, its OAuth, and one Web API for all of their tokens.
import { randomUUID } from 'node:crypto';
import express, { type Request, Router } from 'express';
import { z } from 'zod';
import { PlaygroundError } from '../platform.ts';
import { type Answer, refusal } from './api-method.ts';
import { authorizePage, refusalPage } from './authorize-page.ts';
import { everyScope } from './scopes.ts';
import type { SlackDouble } from './slack-double.ts';
import { bearerToken } from './web-api.ts';
import { appId, botUserId } from './workspace.ts';

export type SlackFrontOptions = {
  clientId: string;
  clientSecret: string;
  /** The app's redirect URL, taken to the letter: asked at each call. */
  redirectUrl: () => string;
  workspaces: SlackDouble[];
  /** Unmoved time in milliseconds since 1970. */
  realNow: () => number;
};

export type SlackFront = {
  /**
   * Wherever it is mounted: GET and POST oauth/v2/authorize, POST api/oauth.v2.access, and POST api/METHOD for the
   * workspace that the token is of. The workspaces' own routers stay where they are, for their response addresses.
   */
  router: Router;
  /** What a person does on the page, where the bot has sent the browser; the address that the browser is sent back to. */
  allow(authorizeUrl: string, workspaceId: string, how?: 'for the whole organisation'): string;
  cancel(authorizeUrl: string): string;
  uninstall(workspaceId: string): Promise<void>;
  /** The next so many askings for a token are answered so. */
  failAccess(answer: { status: number } | { error: string }, count: number): void;
  /** Calls about a channel or person of another workspace than the token's. */
  strayCalls(): number;
};

const codeMilliseconds = 10 * 60_000;

const Asked = z.object({
  client_id: z.string(),
  scope: z.string(),
  redirect_uri: z.string(),
  state: z.string().optional(),
  user_scope: z.literal('').optional(),
});
const Access = z.object({
  code: z.string(),
  redirect_uri: z.string(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
});

type Code = { workspace: SlackDouble; scopes: string[]; isForAll: boolean; madeAt: number; isUsed: boolean };

export function createSlackFront(options: SlackFrontOptions): SlackFront {
  const { clientId, clientSecret, workspaces, realNow } = options;
  const codes = new Map<string, Code>();
  const failures: ({ status: number } | { error: string })[] = [];
  let strays = 0;

  const readAsked = (
    query: unknown,
  ): { state: string | undefined; scopes: string[] } | { refusal: string } => {
    const asked = Asked.safeParse(query);
    if (!asked.success) return { refusal: 'invalid_arguments' };
    const { client_id, scope, redirect_uri, state } = asked.data;
    const scopes = scope.split(/[ ,]/).filter(Boolean);
    if (client_id !== clientId) return { refusal: 'invalid_client_id' };
    if (redirect_uri !== options.redirectUrl()) return { refusal: 'bad_redirect_uri' };
    if (scopes.length === 0 || scopes.some((one) => !everyScope.includes(one)))
      return { refusal: 'invalid_scope' };
    return { state, scopes };
  };
  const mustRead = (authorizeUrl: string) => {
    const asked = readAsked(Object.fromEntries(new URL(authorizeUrl).searchParams));
    if ('refusal' in asked) throw new PlaygroundError(400, `Slack shows an error: ${asked.refusal}.`);
    return asked;
  };
  const backWith = (fields: Record<string, string | undefined>): string => {
    const url = new URL(options.redirectUrl());
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined) url.searchParams.set(name, value);
    return url.href;
  };
  const find = (workspaceId: string): SlackDouble => {
    const found = workspaces.find(({ app }) => app.workspaceId === workspaceId);
    if (!found) throw new PlaygroundError(404, `There is no workspace with the id ${workspaceId}.`);
    return found;
  };

  const allow: SlackFront['allow'] = (authorizeUrl, workspaceId, how) => {
    const { state, scopes } = mustRead(authorizeUrl);
    const code = randomUUID();
    const isForAll = how !== undefined;
    codes.set(code, { workspace: find(workspaceId), scopes, isForAll, madeAt: realNow(), isUsed: false });
    return backWith({ code, state });
  };
  const cancel = (authorizeUrl: string): string => {
    const { state } = mustRead(authorizeUrl);
    return backWith({ error: 'access_denied', state });
  };

  const access = (request: Request): Answer => {
    const given = Access.safeParse(request.body);
    if (!given.success) return refusal('invalid_arguments');
    const [id, secret] = basicOf(request) ?? [given.data.client_id, given.data.client_secret];
    if (id !== clientId) return refusal('invalid_client_id');
    if (secret !== clientSecret) return refusal('bad_client_secret');
    const code = codes.get(given.data.code);
    if (!code || realNow() - code.madeAt > codeMilliseconds) return refusal('invalid_code');
    if (code.isUsed) return refusal('code_already_used');
    if (given.data.redirect_uri !== options.redirectUrl()) return refusal('bad_redirect_uri');
    code.isUsed = true;
    return granted(code);
  };

  const router = Router();
  router.use(express.json({ limit: '1mb' }), express.urlencoded({ extended: false, limit: '1mb' }));
  router.get('/oauth/v2/authorize', (request, response) => {
    const asked = readAsked(request.query);
    if ('refusal' in asked) return void response.status(400).type('html').send(refusalPage(asked.refusal));
    const all = workspaces.map(({ app }) => ({ id: app.workspaceId, name: app.workspaceName }));
    response.type('html').send(authorizePage(all, asked.scopes));
  });
  router.post('/oauth/v2/authorize', (request, response) => {
    const url = `http://localhost${request.originalUrl}`;
    const { workspace } = z.object({ workspace: z.string().optional() }).parse(request.body ?? {});
    try {
      response.redirect(workspace === undefined ? cancel(url) : allow(url, workspace));
    } catch (error) {
      if (!(error instanceof PlaygroundError)) throw error;
      response.status(error.status).type('html').send(refusalPage(error.message));
    }
  });
  router.post('/api/oauth.v2.access', (request, response) => {
    const failure = failures.shift();
    if (!failure) response.json(access(request));
    else if ('status' in failure) response.status(failure.status).send('Bad Gateway');
    else response.json(refusal(failure.error));
  });
  router.post('/api/:method', (request, response, next) => {
    const token = bearerToken(request) ?? z.object({ token: z.string() }).safeParse(request.body).data?.token;
    if (token === undefined) return void response.json(refusal('not_authed'));
    const of = workspaces.find(({ app }) => app.standing(token) !== 'not ours');
    if (!of) return void response.json(refusal('invalid_auth'));
    const about = aboutWhom(request.body);
    const isElsewhere = about.some(
      (id) => !of.app.knows(id) && workspaces.some(({ app }) => app !== of.app && app.knows(id)),
    );
    if (isElsewhere) strays += 1;
    of.router(request, response, next);
  });

  return {
    router,
    allow,
    cancel,
    uninstall: (workspaceId) => find(workspaceId).app.uninstall(),
    failAccess(answer, count) {
      for (let made = 0; made < count; made += 1) failures.push(answer);
    },
    strayCalls: () => strays,
  };
}

/** As Slack answers; for a whole organisation it tells of no workspace. */
function granted({ workspace, scopes, isForAll }: Code): Answer {
  const { app } = workspace;
  return {
    ok: true,
    app_id: appId,
    authed_user: { id: 'U0INSTALLER' },
    scope: scopes.join(','),
    token_type: 'bot',
    access_token: app.grant(),
    bot_user_id: botUserId,
    team: isForAll ? null : { id: app.workspaceId, name: app.workspaceName },
    enterprise: isForAll ? { id: 'E0ORGANISATION', name: app.workspaceName } : null,
    is_enterprise_install: isForAll,
  };
}

function basicOf(request: Request): [string, string] | undefined {
  const [, encoded] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString().split(':');
  return [id, secret.join(':')];
}

/** The channel and people that a call names; direct conversations are named after their person here. */
function aboutWhom(body: unknown): string[] {
  const named = z
    .object({ channel: z.string(), user: z.string(), users: z.string() })
    .partial()
    .safeParse(body);
  const { channel, user, users } = named.data ?? {};
  return [channel, channel?.replace(/^D/, ''), user, users].filter((id) => id !== undefined);
}
