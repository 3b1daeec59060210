// Where one person fetches a file made for them. The link alone fetches nothing, so that no preview of it does.
import { createHash } from 'node:crypto';
import { type Response, Router } from 'express';
import { faultFields, type Log } from '#src/log.ts';
import type { DownloadOf, FileMade } from '#src/privacy/download.ts';
import { type Texts, textsIn } from '#src/texts/texts.ts';

export type FindFiles = {
  /** Undefined for a name that is not, or is no longer, good. */
  byName(name: string): Promise<DownloadOf | undefined>;
  /** Made now; undefined for a name that is not good, or where the person may have it no longer. */
  fetch(name: string): Promise<{ of: DownloadOf; file: FileMade } | undefined>;
};

const wellFormed = /^[\w-]{43}$/;

const style = `
  :root { color-scheme: light dark; }
  body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 2rem 1.25rem;
    color: #1d2b2a; background: #fbfaf7; }
  h1, h2 { line-height: 1.2; color: #15504a; }
  button { font: inherit; padding: 0.75rem 1.5rem; border: 0; border-radius: 0.375rem; color: #fff;
    background: #15504a; cursor: pointer; }
  button:focus-visible { outline: 3px solid #b4540a; outline-offset: 3px; }
  section + section { border-top: 1px solid #b9c6c4; margin-top: 2.5rem; padding-top: 0.5rem; }
  @media (prefers-color-scheme: dark) {
    body { color: #e4ebea; background: #14201f; }
    h1, h2 { color: #8fd3ca; }
    button { color: #14201f; background: #8fd3ca; }
  }`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = (styles: string, forms: string) =>
  `default-src 'none'; ${styles}base-uri 'none'; form-action ${forms}; frame-ancestors 'none'`;

/** GET and HEAD /files/NAME show what is behind the link; POST fetches it. */
export function fileRoutes(files: FindFiles, log: Log): Router {
  const router = Router();
  router.use('/files', (_request, response, next) => {
    response.set({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cross-origin-resource-policy': 'same-origin',
    });
    next();
  });
  const orTell = async (response: Response, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      log.error(faultFields(error), 'A file could not be made');
      show(response.status(500), (texts) => notice(texts.failedHeading, texts.failed));
    }
  };
  const gone = (response: Response) =>
    show(response.status(404), (texts) => notice(texts.goneHeading, texts.gone));

  router.get('/files/:name', ({ params: { name } }, response) =>
    orTell(response, async () => {
      const of = wellFormed.test(name) ? await files.byName(name) : undefined;
      if (!of) return gone(response);
      const kind = of.kind === 'journal' ? of.format : of.kind;
      show(response, (texts, mark) =>
        [
          heading(texts.heading, mark),
          `<p>${texts.kinds[kind]}</p>`,
          `<form method="post"><button>${texts.fetch[kind]}</button></form>`,
          `<p>${texts.hint}</p>`,
        ].join('\n'),
      );
    }),
  );
  router.post('/files/:name', ({ params: { name } }, response) =>
    orTell(response, async () => {
      const found = wellFormed.test(name) ? await files.fetch(name) : undefined;
      if (!found) return gone(response);
      const { of, file } = found;
      // Only a page of our own making is opened in the browser; with its one style, and nothing else that runs or loads.
      const isPage = of.kind === 'journal' && of.format === 'page';
      const [, own] = isPage ? (/<style>(.*?)<\/style>/s.exec(file.body) ?? []) : [];
      const styles = own === undefined ? '' : `style-src ${hashOf(own)}; `;
      if (isPage) response.set('content-disposition', 'inline');
      else response.attachment(file.fileName);
      response
        .set('content-security-policy', `${policy(styles, "'none'")}; sandbox allow-modals`)
        .set('content-type', file.type)
        .send(file.body);
    }),
  );
  return router;
}

type Draw = (texts: Texts['files'], mark: 'h1' | 'h2') => string;

const heading = (text: string, mark: 'h1' | 'h2') => `<${mark}>${text}</${mark}>`;
const notice = (title: string, text: string) => `<h1>${title}</h1>\n<p>${text}</p>`;

/** In Danish and English below each other, for the link says nothing of who opens it. */
function show(response: Response, draw: Draw): void {
  const danish = textsIn('da').files;
  const page = `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mellemrum</title>
<style>${style}</style>
</head>
<body>
<main>
<section lang="da">
${draw(danish, 'h1')}
</section>
<section lang="en">
${draw(textsIn('en').files, 'h2').replaceAll('h1>', 'h2>')}
</section>
</main>
</body>
</html>
`;
  response
    .set('content-security-policy', policy(`style-src ${hashOf(style)}; `, "'self'"))
    .type('html')
    .send(page);
}
