// The pages that anybody may read before Mellemrum is installed.
import { createHash } from 'node:crypto';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HttpServer, listen } from '#adapters/web/http-server.ts';
import { pageRoutes } from '#adapters/web/page-routes.ts';

let server: HttpServer;
beforeAll(async () => {
  server = await listen(express().use(pageRoutes()), { host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close(0));

test.each(['/', '/privacy', '/terms'])(
  '%s speaks Danish and English, and runs and loads nothing',
  async (path) => {
    const response = await fetch(`${server.url}${path}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('<html lang="da">');
    expect(html).toContain('<section lang="en">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(
      `default-src 'none'; style-src 'sha256-${hash}'`,
    );
    expect(html).not.toMatch(/<script|src=|https?:/);
    for (const [, link] of html.matchAll(/href="([^"]*)"/g)) {
      expect((await fetch(`${server.url}${link}`)).status, link).toBe(200);
    }
  },
);
