// The pages that the platforms' manifests point to: what Mellemrum is, what it keeps, and on which terms.
import { createHash } from 'node:crypto';
import { Router } from 'express';
import { type Texts, textsIn } from '#src/texts/texts.ts';

type PageName = 'about' | 'privacy' | 'terms';

const paths: Record<PageName, string> = { about: '/', privacy: '/privacy', terms: '/terms' };

const style = `
  :root { color-scheme: light dark; }
  body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 2rem 1.25rem;
    color: #1d2b2a; background: #fbfaf7; }
  h1 { line-height: 1.2; color: #15504a; }
  a { color: #15504a; }
  nav a { display: inline-block; padding: 0.75rem 1rem 0.75rem 0; }
  section + section { border-top: 1px solid #b9c6c4; margin-top: 2.5rem; padding-top: 0.5rem; }
  @media (prefers-color-scheme: dark) {
    body { color: #e4ebea; background: #14201f; }
    h1, a { color: #8fd3ca; }
  }`;
const styleHash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** GET /, /privacy and /terms, in Danish and English below each other; nothing in them comes from outside. */
export function pageRoutes(): Router {
  const router = Router();
  for (const name of ['about', 'privacy', 'terms'] as const) {
    router.get(paths[name], (_request, response) => {
      response
        .set('content-security-policy', policy)
        .set('x-content-type-options', 'nosniff')
        .set('referrer-policy', 'no-referrer')
        .type('html')
        .send(page(name));
    });
  }
  return router;
}

function page(name: PageName): string {
  const danish = textsIn('da');
  const links = (['about', 'privacy', 'terms'] as const)
    .filter((other) => other !== name)
    .map((other) => `<a href="${paths[other]}">${danish.pages.read[other]}</a>`);
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${danish.pages[name].title}</title>
<style>${style}</style>
</head>
<body>
<main>
${section(name, danish, 'h1')}
${section(name, textsIn('en'), 'h2')}
</main>
<nav aria-label="Mellemrum">${links.join('\n')}</nav>
</body>
</html>
`;
}

function section(name: PageName, { pages, language }: Texts, heading: 'h1' | 'h2'): string {
  const { title, paragraphs } = pages[name];
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<section lang="${language}">\n<${heading}>${title}</${heading}>\n${text}\n</section>`;
}
