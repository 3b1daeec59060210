// Signs the bot in at Microsoft, as one registration and no other, and keeps its token while it is good.
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { TeamsRegistration } from '#src/installations/installation.ts';
import { askForToken } from './ask-microsoft.ts';

type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;

/** No token was to be had: nothing was sent. `errorCode` is a word, `detail` Microsoft's number for it. */
export class NoToken extends Error {
  override name = 'NoToken';
  readonly errorCode: string;
  readonly detail: string | undefined;

  constructor(errorCode: string, detail?: string, cause?: unknown) {
    super(`Microsoft gave the bot no token: ${detail ?? errorCode}`, { cause });
    this.errorCode = errorCode;
    this.detail = detail;
  }
}

const patience = 10_000;
/** A token is asked for anew before its last minutes. */
const margin = 5 * 60_000;

/**
 * In place of botbuilder's own, which keeps tokens for the whole process by app id and scope alone (4.23.3, read in
 * November 2026): two registrations that name the same app would speak with each other's, and one that is renewed with
 * the one of before. `realNow` in milliseconds since 1970.
 */
export function signInAs(
  registration: TeamsRegistration,
  means: { login: string; realNow: () => number },
): CredentialsFactory {
  const { login, realNow } = means;
  let held: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  const ask = async (): Promise<string> => {
    const now = realNow();
    const answer = await askForToken(registration, { login }, { patience, now }).catch((error: unknown) => {
      throw new NoToken('network_error', undefined, error);
    });
    if (answer === 'not Microsoft') throw new NoToken('not_microsoft');
    if ('refused' in answer) throw new NoToken(answer.error, answer.refused);
    held = { token: answer.token, until: now + answer.forSeconds * 1_000 - margin };
    return answer.token;
  };
  const token = async (): Promise<string> => {
    if (held && realNow() < held.until) return held.token;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const credentials: Awaited<ReturnType<CredentialsFactory['createCredentials']>> = {
    async signRequest(request) {
      request.headers.set('authorization', `Bearer ${await token()}`);
      return request;
    },
  };
  return {
    isValidAppId: async (appId) => appId === registration.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  };
}
