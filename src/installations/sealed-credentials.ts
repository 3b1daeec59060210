// Credentials at rest: AES-256-GCM, bound to their installation, under a key that is named by its id.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Credentials } from './installation.ts';

/** The first key seals; each of them opens what it has sealed. */
export type Keys = readonly [Buffer, ...Buffer[]];

/** Its message is for an operator: it names the installation, the key's id and what to do, and nothing that is secret. */
export class CannotOpen extends Error {
  override name = 'CannotOpen';
}

const algorithm = 'aes-256-gcm';
const separator = '.';

/** Tells keys apart without telling anything of them. */
export const keyIdOf = (key: Buffer): string =>
  createHash('sha256').update('mellemrum key id').update(key).digest('hex').slice(0, 12);

/** `boundTo`: the installation's id; what is sealed for one opens for no other. */
export function seal(credentials: Credentials, boundTo: string, [key]: Keys): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(credentials)), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
  return [keyIdOf(key), ...parts].join(separator);
}

/** Throws CannotOpen where the key is not there, or where what is sealed was altered or is another installation's. */
export function unseal(sealed: string, boundTo: string, keys: Keys): Credentials {
  const [keyId = '', ...parts] = sealed.split(separator);
  const key = keys.find((one) => keyIdOf(one) === keyId);
  if (!key) {
    throw new CannotOpen(
      `The credentials of installation ${boundTo} are sealed with the key ${keyId}, which is not in MELLEMRUM_KEY: put it there again, or set new credentials.`,
    );
  }
  try {
    const [iv, tag, text] = parts.map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer];
    const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(boundTo)).setAuthTag(tag);
    const opened = Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    return Credentials.parse(JSON.parse(opened));
  } catch {
    throw new CannotOpen(
      `The credentials of installation ${boundTo} were altered, or are another installation's: set them anew.`,
    );
  }
}

/** The key's id. */
export const sealedWith = (sealed: string): string => sealed.split(separator)[0] ?? '';

export const isSealedWithFirst = (sealed: string, [key]: Keys): boolean =>
  sealedWith(sealed) === keyIdOf(key);
