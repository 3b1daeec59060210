// A token from Microsoft by the app's own secret, as botbuilder asks for it, with the reason of a refusal.
import { z } from 'zod';

export type Registration = { appId: string; password: string; tenantId: string };

/** Where Microsoft is; tests have places of their own. */
export type MicrosoftPlaces = { login: string; openIdMetadata: string };

export const microsoftPlaces: MicrosoftPlaces = {
  login: 'https://login.microsoftonline.com',
  openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
};

const Granted = z.object({ access_token: z.string() });
const Refused = z.object({ error: z.string(), error_description: z.string().default('') });

/** `refused` is Microsoft's code, such as AADSTS7000215. */
export type TokenAnswer = 'granted' | { refused: string } | 'not Microsoft';

/** Asks once; the token itself is dropped. Rejects as fetch does. `patience` is in milliseconds. */
export async function askForToken(
  { appId, password, tenantId }: Registration,
  { login }: MicrosoftPlaces,
  patience: number,
): Promise<TokenAnswer> {
  const response = await fetch(`${login}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: password,
      scope: 'https://api.botframework.com/.default',
    }),
    signal: AbortSignal.timeout(patience),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && Granted.safeParse(body).success) return 'granted';
  const refused = Refused.safeParse(body);
  if (!refused.success) return 'not Microsoft';
  return { refused: /AADSTS\d+/.exec(refused.data.error_description)?.[0] ?? refused.data.error };
}

const Metadata = z.object({ issuer: z.string(), jwks_uri: z.string() });

/** Whether the keys that Teams signs with can be looked up. Rejects as fetch does. */
export async function findsSigningKeys(
  { openIdMetadata }: MicrosoftPlaces,
  patience: number,
): Promise<boolean> {
  const response = await fetch(openIdMetadata, { signal: AbortSignal.timeout(patience) });
  return response.ok && Metadata.safeParse(await response.json().catch(() => undefined)).success;
}
