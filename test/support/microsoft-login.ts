// Microsoft's token endpoint and the Bot Framework's metadata in a box: strict, with Microsoft's own refusals.
import { constants, createVerify, X509Certificate } from 'node:crypto';
import express, { type Response, Router } from 'express';

export type KnownRegistration = {
  tenantId: string;
  appId: string;
  secret?: string;
  /** A secret of the app that was good once. */
  expiredSecret?: string;
  /** PEM. */
  certificate?: string;
};

/** The token that is given to an app. */
export const tokenOf = (appId: string) => `canary-access-token-of-${appId}`;

/** POST /<tenant>/oauth2/v2.0/token and GET /openidconfiguration. `known` may be changed meanwhile. */
export function microsoftLogin(known: KnownRegistration[]): Router {
  const router = Router();
  const spent = new Set<string>();
  router.post('/:tenant/oauth2/v2.0/token', express.urlencoded({ extended: false }), (request, response) => {
    const { grant_type, client_id, client_secret, scope, ...rest } = request.body;
    const { client_assertion: assertion, client_assertion_type: assertionType, ...others } = rest;
    if (Object.keys(others).length > 0 || grant_type !== 'client_credentials') {
      return refuse(response, 400, 'unsupported_grant_type', 70003);
    }
    const inTenant = known.filter(({ tenantId }) => tenantId === request.params.tenant);
    if (inTenant.length === 0) return refuse(response, 400, 'invalid_request', 90002);
    const app = inTenant.find(({ appId }) => appId === client_id);
    if (!app) return refuse(response, 400, 'unauthorized_client', 700016);
    if (scope !== 'https://api.botframework.com/.default')
      return refuse(response, 400, 'invalid_scope', 70011);
    if (assertion !== undefined) {
      const address = `http://${request.headers.host}${request.originalUrl}`;
      if (
        client_secret !== undefined ||
        assertionType !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
      )
        return refuse(response, 400, 'invalid_request', 900144);
      if (!isGenuine(String(assertion), app, address, spent))
        return refuse(response, 401, 'invalid_client', 700027);
    } else if (client_secret === undefined) {
      return refuse(response, 401, 'invalid_client', 7000216);
    } else if (client_secret === app.expiredSecret) {
      return refuse(response, 401, 'invalid_client', 7000222);
    } else if (client_secret !== app.secret) {
      return refuse(response, 401, 'invalid_client', 7000215);
    }
    response.json({ token_type: 'Bearer', expires_in: 86_399, access_token: tokenOf(app.appId) });
  });
  router.get('/openidconfiguration', (_request, response) => {
    response.json({
      issuer: 'https://api.botframework.com',
      jwks_uri: 'https://login.botframework.com/keys',
    });
  });
  return router;
}

/** As learn.microsoft.com/entra/identity-platform/certificate-credentials asks for it. */
function isGenuine(
  assertion: string,
  { appId, certificate }: KnownRegistration,
  address: string,
  spent: Set<string>,
): boolean {
  const [head = '', body = '', signature = ''] = assertion.split('.');
  if (!certificate) return false;
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  const [header, claims] = [read(head), read(body)];
  const known = new X509Certificate(certificate);
  const thumbprint = Buffer.from(known.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');
  if (header.alg !== 'PS256' || header.typ !== 'JWT' || header['x5t#S256'] !== thumbprint) return false;
  const now = Date.now() / 1_000;
  if (claims.aud !== address || claims.iss !== appId || claims.sub !== appId) return false;
  if (!(claims.nbf <= now && claims.exp > now && claims.exp - now <= 600) || spent.has(claims.jti))
    return false;
  spent.add(claims.jti);
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return createVerify('sha256')
    .update(`${head}.${body}`)
    .verify({ key: known.publicKey, ...padding }, Buffer.from(signature, 'base64url'));
}

function refuse(response: Response, status: number, error: string, code: number): void {
  response.status(status).json({
    error,
    error_description: `AADSTS${code}: As Microsoft says it. Trace ID: 7f… Correlation ID: 55…`,
    error_codes: [code],
  });
}
