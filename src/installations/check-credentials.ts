// Whether what an operator hands over can let the bot in: a secret, or a certificate with its key.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';

export type CheckedCertificate = { certificate: string; privateKey: string; expiresOn: string };

/** A sentence where the certificate and the key (PEM both) are of no use; its last day in UTC where they are. */
export function checkCertificate(
  certificate: string,
  privateKey: string,
  today: Temporal.PlainDate,
): CheckedCertificate | string {
  const read = attempt(() => new X509Certificate(certificate));
  if (!read)
    return 'The certificate cannot be read: it must be PEM, beginning with -----BEGIN CERTIFICATE-----.';
  if (/BEGIN ENCRYPTED/.test(privateKey))
    return 'The private key is locked with a passphrase: write it without one, with openssl pkey -in FILE -out OTHER.';
  const key = attempt(() => createPrivateKey(privateKey));
  if (!key)
    return 'The private key cannot be read: it must be PEM, beginning with -----BEGIN PRIVATE KEY-----.';
  if (key.asymmetricKeyType !== 'rsa') return 'The private key must be an RSA key: Microsoft takes no other.';
  if (!read.checkPrivateKey(key)) return 'The private key is not the one of the certificate.';
  const expiresOn = dayOf(read.validTo);
  if (Temporal.PlainDate.compare(expiresOn, today) < 0)
    return `The certificate ended on ${expiresOn}: make a new one.`;
  if (Temporal.PlainDate.compare(dayOf(read.validFrom), today) > 0)
    return `The certificate is good only from ${dayOf(read.validFrom)}.`;
  return { certificate: read.toString(), privateKey, expiresOn: expiresOn.toString() };
}

/** As OpenSSL says it: "May  1 12:00:00 2027 GMT". */
const dayOf = (said: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(Date.parse(said)).toZonedDateTimeISO('UTC').toPlainDate();

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
