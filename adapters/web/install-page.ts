// The page on which somebody adds the bot to a workspace, and those that say how it ended; in Danish and English.
import type { ServerResponse } from 'node:http';
import type { InstallOutcome } from '#src/installations/install-outcome.ts';
import { type Texts, textsIn } from '#src/texts/texts.ts';
import { pageStyle, sendPage } from './send-page.ts';

const statusOf: Record<InstallOutcome['is'], number> = {
  offer: 200,
  installed: 200,
  cancelled: 200,
  unknown: 400,
  expired: 400,
  'another browser': 400,
  'whole organisation': 400,
  'code refused': 400,
  'platform away': 502,
  'our trouble': 500,
};

/**
 * `path` is where it is offered, and where the form on it is sent. `leadsTo`: the origin to which that form leads in the
 * end: a browser holds the form's redirect against the policy as well.
 */
export function sendInstallPage(
  response: ServerResponse,
  outcome: InstallOutcome,
  { path, leadsTo }: { path: string; leadsTo: string },
): void {
  const languages = [textsIn('da'), textsIn('en')] as const;
  const [danish] = languages;
  const { title } = pageOf(outcome, danish);
  const sections = languages.map((texts, index) => section(outcome, texts, index === 0 ? 'h1' : 'h2', path));
  const html = `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${sections.join('\n')}
</main>
<nav aria-label="Mellemrum"><a href="/">${danish.pages.read.about}</a>
<a href="/privacy">${danish.pages.read.privacy}</a></nav>
</body>
</html>
`;
  const formsTo = outcome.is === 'offer' ? `'self' ${leadsTo}` : "'none'";
  response.setHeader('cache-control', 'no-store');
  sendPage(response, html, { status: statusOf[outcome.is], formsTo });
}

function section(outcome: InstallOutcome, texts: Texts, heading: 'h1' | 'h2', path: string): string {
  const { title, paragraphs } = pageOf(outcome, texts);
  const text = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');
  return `<section lang="${texts.language}">\n<${heading}>${escaped(title)}</${heading}>\n${text}\n${wayOn(outcome, texts, path)}</section>`;
}

function wayOn({ is }: InstallOutcome, { installing }: Texts, path: string): string {
  if (is === 'installed') return '';
  if (is === 'offer')
    return `<form method="post" action="${path}"><button>${installing.button}</button></form>\n`;
  return `<p><a href="${path}">${installing.again}</a></p>\n`;
}

function pageOf(outcome: InstallOutcome, { installing }: Texts): { title: string; paragraphs: string[] } {
  if (outcome.is === 'offer') return installing.offer;
  if (outcome.is === 'installed') return installing.installed(outcome.in);
  return installing.endings[outcome.is];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
