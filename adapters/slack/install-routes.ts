// "Add to Slack": a page with one button, the way to Slack and back, and the page that says how it ended.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type RequestHandler, Router } from 'express';
import type { InstallOutcome } from '#src/installations/install-outcome.ts';
import type { SentAway, StateFound } from '#src/installations/installing-state.ts';
import { faultFields, type Log } from '#src/log.ts';
import { slackApiUrl } from './ask-slack.ts';
import { exchangeCode, type Granted, type OAuth, redirectUrlOf } from './exchange-code.ts';
import { neededScopes } from './needed-scopes.ts';

const installPath = '/slack/install';
const callbackPath = '/slack/oauth';
const minutes = 10;
const longest = 1_000;

export type InstallRoutesOptions = {
  oauth: OAuth;
  apiUrl: string | undefined;
  sendAway(): Promise<SentAway>;
  welcomeBack(back: { state: string; browser: string | undefined }): Promise<StateFound>;
  keep(granted: Granted): Promise<void>;
  /** Draws the page: `path` is where it all begins, `leadsTo` the origin of Slack's own page. */
  show(response: ServerResponse, outcome: InstallOutcome, about: { path: string; leadsTo: string }): void;
  log: Log;
};

/** GET and POST /slack/install, and GET /slack/oauth, to which Slack sends the browser back. */
export function installRoutes(options: InstallRoutesOptions): Router {
  const { oauth, apiUrl, log } = options;
  const authorizeUrl = new URL('../oauth/v2/authorize', slackApiUrl(apiUrl));
  const about = {
    path: new URL(oauth.publicUrl).pathname.replace(/\/$/, '') + installPath,
    leadsTo: authorizeUrl.origin,
  };
  const cookie = cookieFor(oauth);
  const show = (response: ServerResponse, outcome: InstallOutcome) => options.show(response, outcome, about);
  /** Neither a database that is away nor a bug of ours is a page of the framework's. */
  const ending =
    (
      handle: (request: IncomingMessage & { query: unknown }, response: ServerResponse) => Promise<void>,
    ): RequestHandler =>
    async (request, response) => {
      try {
        await handle(request, response);
      } catch (error) {
        log.error({ from: 'slack', ...faultFields(error) }, 'Installing the Slack app met a fault');
        show(response, { is: 'our trouble' });
      }
    };

  const router = Router();
  router.get(installPath, (_request, response) => show(response, { is: 'offer' }));

  router.post(
    installPath,
    ending(async (_request, response) => {
      const { state, browser } = await options.sendAway();
      const url = new URL(authorizeUrl);
      url.searchParams.set('client_id', oauth.clientId);
      url.searchParams.set('scope', neededScopes.map(({ scope }) => scope).join(','));
      url.searchParams.set('redirect_uri', redirectUrlOf(oauth));
      url.searchParams.set('state', state);
      response.writeHead(303, {
        location: url.href,
        'set-cookie': cookie.write(browser, minutes * 60),
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      });
      response.end();
    }),
  );

  router.get(
    callbackPath,
    ending(async (request, response) => {
      const { state, code, error } = answersIn(request.query);
      response.setHeader('set-cookie', cookie.write('', 0));
      const found: StateFound =
        state === undefined ? 'unknown' : await options.welcomeBack({ state, browser: cookie.read(request) });
      if (error === 'access_denied') return show(response, { is: 'cancelled' });
      if (found !== 'good') return show(response, { is: found });
      if (code === undefined) {
        log.warn({ from: 'slack', reason: wordOf(error) }, 'Slack sent a browser back without a code');
        return show(response, { is: 'our trouble' });
      }
      const granted = await exchangeCode(code, oauth, apiUrl);
      if ('outcome' in granted) {
        log.warn({ from: 'slack', reason: granted.reason }, 'A workspace could not install the Slack app');
        return show(response, granted.outcome);
      }
      await options.keep(granted);
      show(response, { is: 'installed', in: granted.workspaceName });
    }),
  );
  return router;
}

/** Of what is there twice, or longer than anything of Slack's, nothing is read. */
function answersIn(query: unknown): { state?: string; code?: string; error?: string } {
  const read = (name: string) => {
    const value = (query as Record<string, unknown>)[name];
    return typeof value === 'string' && value !== '' && value.length <= longest ? { [name]: value } : {};
  };
  return { ...read('state'), ...read('code'), ...read('error') };
}

const wordOf = (error: string | undefined): string =>
  error && /^[a-z0-9_]{1,80}$/.test(error) ? error : 'none';

/** Lax: Slack's redirect brings it back, and no other site's form or picture does. */
function cookieFor({ publicUrl }: OAuth) {
  const isSecure = publicUrl.startsWith('https:');
  // The prefix keeps a neighbouring host from setting one; a browser takes it over https alone.
  const name = isSecure ? '__Host-mellemrum-install' : 'mellemrum-install';
  const marks = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    write: (value: string, seconds: number) => `${name}=${value}; Max-Age=${seconds}; ${marks}`,
    read({ headers }: IncomingMessage): string | undefined {
      const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
      const values = pairs.filter(([key]) => key === name).map(([, value]) => value);
      return values.length === 1 ? values[0] : undefined;
    },
  };
}
