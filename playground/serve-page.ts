// Serves the page as it lies in page/, and the official Adaptive Cards renderer from its package.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';

const pageFolder = fileURLToPath(new URL('./page/', import.meta.url));
const cardRenderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** No script or style but our own files; `data:` for small pictures in cards. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const guarded: RequestHandler = (_request, response, next) => {
  response.set({
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  next();
};

/** `/` and what it loads below `/playground/page` and `/playground/assets`. */
export function servePage(): Router {
  const router = Router();
  router.get('/', guarded, (_request, response) => {
    response.sendFile('index.html', { root: pageFolder });
  });
  router.use('/playground/page', guarded, express.static(pageFolder, { index: false }));
  router.get('/playground/assets/adaptivecards.min.js', guarded, (_request, response) => {
    response.sendFile(cardRenderer, { maxAge: '1h' });
  });
  return router;
}
