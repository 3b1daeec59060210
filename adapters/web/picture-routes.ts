// The pictures of closed rounds, at addresses that nobody can guess: only whoever sees a card knows them.
import { type RequestHandler, Router } from 'express';
import { faultFields, type Log } from '#src/log.ts';
import type { PictureKind } from '#src/polls/draw-picture.ts';
import type { Language } from '#src/texts/language.ts';

/** Answers with an SVG; undefined where there is no such picture. */
export type FindPicture = (
  name: string,
  kind: PictureKind,
  language: Language,
) => Promise<string | undefined>;

const name = /^[\w-]{16,128}$/;
const languageIn = (word: string): Language | undefined =>
  word === 'da' || word === 'en' ? word : undefined;

/** A platform's own server fetches a picture for its clients, which may then show it from any page. */
const guards = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
};

/** GET and HEAD /pictures/NAME/LANGUAGE.png and /pictures/NAME/LANGUAGE/history.png; 404 for everything else below. */
export function pictureRoutes(find: FindPicture, log: Log): Router {
  const router = Router();
  const serve =
    (kind: PictureKind): RequestHandler<{ name: string; language: string }> =>
    async ({ params }, response) => {
      response.set(guards);
      const language = languageIn(params.language);
      const svg = language && name.test(params.name) ? await find(params.name, kind, language) : undefined;
      if (svg === undefined) {
        response.status(404).set('cache-control', 'no-store').json({ error: 'There is no such picture.' });
        return;
      }
      // Loaded with the first picture: a bot that has shown none is as small and starts as fast as before.
      const { renderPng } = await import('./pictures/render-png.ts');
      // What has closed never changes.
      response.set('cache-control', 'public, max-age=31536000, immutable');
      response.type('png').send(await renderPng(svg));
    };
  const orTell =
    <Params>(handler: RequestHandler<Params>): RequestHandler<Params> =>
    async (request, response, next) => {
      try {
        await handler(request, response, next);
      } catch (error) {
        log.error(faultFields(error), 'A picture could not be shown');
        response
          .status(500)
          .set('cache-control', 'no-store')
          .json({ error: 'The picture cannot be shown now.' });
      }
    };
  router.get('/pictures/:name/:language.png', orTell(serve('circle')));
  router.get('/pictures/:name/:language/history.png', orTell(serve('history')));
  router.use('/pictures', (_request, response) => {
    response.status(404).set(guards).json({ error: 'There is no such picture.' });
  });
  return router;
}
