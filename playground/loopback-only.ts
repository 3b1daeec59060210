// Who may call the playground: this machine's own pages and programs, with JSON.
import type { RequestHandler } from 'express';
import { notFromThisMachine } from '#adapters/msteams/loopback-only.ts';

/** Answers 403 unless Host and Origin are this machine's own. */
export const loopbackOnly: RequestHandler = (request, response, next) => {
  const error = notFromThisMachine(request);
  if (error) response.status(403).json({ error });
  else next();
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
