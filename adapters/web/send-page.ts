// What all pages of the bot's own have in common: one style, and a policy under which nothing comes from outside.
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

export const pageStyle = `
  :root { color-scheme: light dark; }
  body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 2rem 1.25rem;
    color: #1d2b2a; background: #fbfaf7; overflow-wrap: break-word; }
  h1, h2 { line-height: 1.2; }
  h1 { color: #15504a; }
  a { color: #15504a; }
  nav a { display: inline-block; padding: 0.75rem 1rem 0.75rem 0; }
  button { font: inherit; font-weight: 600; min-height: 3rem; padding: 0 1.5rem; border: 0; border-radius: 0.5rem;
    color: #fff; background: #15504a; cursor: pointer; }
  button:focus-visible, a:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
  button:focus-visible { outline-color: #15504a; }
  section + section { border-top: 1px solid #b9c6c4; margin-top: 2.5rem; padding-top: 0.5rem; }
  @media (prefers-color-scheme: dark) {
    body { color: #e4ebea; background: #14201f; }
    h1, a { color: #8fd3ca; }
    button { color: #14201f; background: #8fd3ca; }
    button:focus-visible { outline-color: #8fd3ca; }
  }`;
const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/** `formsTo`: where a form on it may lead, as in a content security policy; nowhere when left out. */
export function sendPage(
  response: ServerResponse,
  html: string,
  { status = 200, formsTo = "'none'" }: { status?: number; formsTo?: string } = {},
): void {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action ${formsTo}; frame-ancestors 'none'`;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(html);
}
