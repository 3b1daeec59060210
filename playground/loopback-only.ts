// Keeps other web sites out: a page elsewhere can make the browser call 127.0.0.1, so the address alone is no guard.
import type { RequestHandler } from 'express';

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Answers 403 unless the Host header names this machine's loopback (a rebound DNS name does not) and the Origin,
 * where a browser sends one, is the page's own.
 */
export const loopbackOnly: RequestHandler = (request, response, next) => {
  const host = request.headers.host ?? '';
  const origin = request.headers.origin;
  if (!loopbackHost.test(host)) {
    response.status(403).json({ error: 'The playground answers only to localhost, 127.0.0.1 or [::1].' });
  } else if (origin !== undefined && origin.toLowerCase() !== `http://${host}`.toLowerCase()) {
    response.status(403).json({ error: 'The playground answers only to its own page.' });
  } else {
    next();
  }
};

/** Answers 400 to a body that is not declared as JSON: no form on another site can send such a one unasked. */
export const jsonOnly: RequestHandler = (request, response, next) => {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  if (hasBody && !request.is('application/json')) {
    response
      .status(400)
      .json({ error: 'Send the body as JSON, with the header Content-Type: application/json.' });
  } else {
    next();
  }
};
