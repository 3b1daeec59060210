// "Add to Slack" as it is deployed: over https, with Slack's own pages; and where the database is away.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { installRoutes } from '#adapters/slack/install-routes.ts';
import { sendInstallPage } from '#adapters/web/install-page.ts';
import { keptLog } from '#test/support/kept-log.ts';

test('the cookie is for this host over https alone, and Slack’s own page is where it leads', async () => {
  const log = keptLog();
  let isAway = false;
  const site = express().use(
    installRoutes({
      oauth: { clientId: '12.34', clientSecret: 'secret', publicUrl: 'https://mellemrum.example.dk' },
      apiUrl: undefined,
      async sendAway() {
        if (isAway) throw new Error('connect ECONNREFUSED');
        return { state: 'the-state', browser: 'the-browser' };
      },
      welcomeBack: async () => 'unknown',
      keep: async () => undefined,
      show: sendInstallPage,
      log,
    }),
  );
  const server = createServer(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/install`;
  const press = () => fetch(url, { method: 'POST', redirect: 'manual' });

  const page = await fetch(url);
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https://slack.com;");
  const { headers } = await press();
  expect(headers.get('set-cookie')).toBe(
    '__Host-mellemrum-install=the-browser; Max-Age=600; Path=/; HttpOnly; SameSite=Lax; Secure',
  );
  const { origin, pathname, searchParams } = new URL(headers.get('location') ?? '');
  expect(`${origin}${pathname}`).toBe('https://slack.com/oauth/v2/authorize');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    client_id: '12.34',
    redirect_uri: 'https://mellemrum.example.dk/slack/oauth',
    state: 'the-state',
  });

  isAway = true;
  const refused = await press();
  expect(refused.status).toBe(500);
  expect(await refused.text()).toContain('<h1>Mellemrum kunne ikke installeres</h1>');
  expect(log.lines.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    'error: Installing the Slack app met a fault',
  ]);
  server.closeAllConnections();
  server.close();
});
