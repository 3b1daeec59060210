// What is asked of Microsoft itself: a token for an app of ours, by its secret or certificate, and the keys of Teams.
import { z } from 'zod';
import type { TeamsRegistration } from '#src/installations/installation.ts';
import { clientAssertion } from './client-assertion.ts';

/** Where Microsoft is; tests have places of their own. */
export type MicrosoftPlaces = { login: string; openIdMetadata: string };

export const microsoftPlaces: MicrosoftPlaces = {
  login: 'https://login.microsoftonline.com',
  openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
};

const Granted = z.object({ access_token: z.string(), expires_in: z.coerce.number() });
const Refused = z.object({ error: z.string(), error_description: z.string().default('') });

/** `refused` is Microsoft's code, such as AADSTS7000215; `error` the word beside it, such as invalid_client. */
export type TokenAnswer =
  | { token: string; forSeconds: number }
  | { refused: string; error: string }
  | 'not Microsoft';

/** Asks once. Rejects as fetch does. `patience` is in milliseconds, `now` in those since 1970. */
export async function askForToken(
  registration: TeamsRegistration,
  { login }: Pick<MicrosoftPlaces, 'login'>,
  { patience, now }: { patience: number; now: number },
): Promise<TokenAnswer> {
  const { appId, tenantId } = registration;
  const address = `${login}/${tenantId}/oauth2/v2.0/token`;
  const proof: Record<string, string> =
    'secret' in registration
      ? { client_secret: registration.secret }
      : {
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: clientAssertion(registration, address, now),
        };
  const response = await fetch(address, {
    method: 'POST',
    redirect: 'error',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      scope: 'https://api.botframework.com/.default',
      ...proof,
    }),
    signal: AbortSignal.timeout(patience),
  });
  const body: unknown = await response.json().catch(() => undefined);
  const granted = Granted.safeParse(body);
  if (response.ok && granted.success)
    return { token: granted.data.access_token, forSeconds: granted.data.expires_in };
  const refused = Refused.safeParse(body);
  if (!refused.success) return 'not Microsoft';
  const { error, error_description: description } = refused.data;
  return { refused: /AADSTS\d{1,10}/.exec(description)?.[0] ?? error, error };
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
