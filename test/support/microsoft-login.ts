// Microsoft's token endpoint and the Bot Framework's metadata in a box: strict, with Microsoft's own refusals.
import express, { type Response, Router } from 'express';

export type KnownRegistration = {
  tenantId: string;
  appId: string;
  secret: string;
  /** A secret of the app that was good once. */
  expiredSecret: string;
};

/** POST /<tenant>/oauth2/v2.0/token and GET /openidconfiguration. */
export function microsoftLogin(known: KnownRegistration): Router {
  const router = Router();
  router.post('/:tenant/oauth2/v2.0/token', express.urlencoded({ extended: false }), (request, response) => {
    const { grant_type, client_id, client_secret, scope, ...rest } = request.body;
    if (Object.keys(rest).length > 0 || grant_type !== 'client_credentials') {
      return refuse(response, 400, 'unsupported_grant_type', 70003);
    }
    if (request.params.tenant !== known.tenantId) return refuse(response, 400, 'invalid_request', 90002);
    if (client_id !== known.appId) return refuse(response, 400, 'unauthorized_client', 700016);
    if (scope !== 'https://api.botframework.com/.default')
      return refuse(response, 400, 'invalid_scope', 70011);
    if (client_secret === known.expiredSecret) return refuse(response, 401, 'invalid_client', 7000222);
    if (client_secret !== known.secret) return refuse(response, 401, 'invalid_client', 7000215);
    response.json({ token_type: 'Bearer', expires_in: 86_399, access_token: 'canary-access-token' });
  });
  router.get('/openidconfiguration', (_request, response) => {
    response.json({
      issuer: 'https://api.botframework.com',
      jwks_uri: 'https://login.botframework.com/keys',
    });
  });
  return router;
}

function refuse(response: Response, status: number, error: string, code: number): void {
  response.status(status).json({
    error,
    error_description: `AADSTS${code}: As Microsoft says it. Trace ID: 7f… Correlation ID: 55…`,
    error_codes: [code],
  });
}
