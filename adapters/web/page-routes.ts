// The pages that the platforms' manifests point to: what Mellemrum is, what it keeps, and on which terms.
import { Router } from 'express';
import { type Texts, textsIn } from '#src/texts/texts.ts';
import { pageStyle, sendPage } from './send-page.ts';

type PageName = 'about' | 'privacy' | 'terms';

const paths: Record<PageName, string> = { about: '/', privacy: '/privacy', terms: '/terms' };

/** GET /, /privacy and /terms, in Danish and English below each other; nothing in them comes from outside. */
export function pageRoutes(): Router {
  const router = Router();
  for (const name of ['about', 'privacy', 'terms'] as const) {
    router.get(paths[name], (_request, response) => {
      sendPage(response, page(name));
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
<style>${pageStyle}</style>
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
