// The picture over the weeks in a digest: drawn from the numbers in its address, so that nothing is looked up.
import { Router } from 'express';
import { drawWeeks, weeksNamed, weeksPath } from '#src/digest/weeks-picture.ts';
import { renderPng } from './pictures/render-png.ts';

/** GET /pictures/weeks/NAME.png; 404 where the name is none that a digest makes. */
export function weekPictures(): Router {
  const router = Router();
  router.get(`${weeksPath}:name.png`, async (request, response) => {
    const named = weeksNamed(request.params.name);
    if (!named) {
      response.sendStatus(404);
      return;
    }
    const png = await renderPng(drawWeeks(named.weeks, named.language));
    response
      .set('cache-control', 'public, max-age=31536000, immutable')
      .set('x-content-type-options', 'nosniff')
      .type('png')
      .send(png);
  });
  return router;
}
