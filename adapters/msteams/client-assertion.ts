// How an app shows Microsoft its certificate: a token of its own, signed with the certificate's private key.
import { constants, createPrivateKey, createSign, randomUUID, X509Certificate } from 'node:crypto';
import type { TeamsRegistration } from '#src/installations/installation.ts';

type WithCertificate = Extract<TeamsRegistration, { certificate: string }>;

const goodForSeconds = 300;

/**
 * Good for five minutes at `audience` alone. `now` in milliseconds since 1970. As of
 * learn.microsoft.com/entra/identity-platform/certificate-credentials (read in November 2026).
 */
export function clientAssertion(
  { appId, certificate, privateKey }: WithCertificate,
  audience: string,
  now: number,
): string {
  const thumbprint = Buffer.from(new X509Certificate(certificate).fingerprint256.replaceAll(':', ''), 'hex');
  const header = { alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint.toString('base64url') };
  const seconds = Math.floor(now / 1_000);
  const claims = {
    ...{ aud: audience, iss: appId, sub: appId, jti: randomUUID() },
    ...{ iat: seconds, nbf: seconds - 60, exp: seconds + goodForSeconds },
  };
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const signature = createSign('sha256')
    .update(signed.join('.'))
    .sign({
      key: createPrivateKey(privateKey),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    });
  return [...signed, signature.toString('base64url')].join('.');
}
