// The code that Slack sends a browser back with -> the workspace's token. Asked once: a code is good once.
import { z } from 'zod';
import { DeliveryError } from '#src/chat/messenger.ts';
import type { InstallOutcome } from '#src/installations/install-outcome.ts';
import { createCallSlack } from './call-slack.ts';
import { neededScopes } from './needed-scopes.ts';

export type OAuth = {
  clientId: string;
  clientSecret: string;
  /** Where whoever installs the app is sent back to, without a slash at the end. */
  publicUrl: string;
};

export type Granted = { workspaceId: string; workspaceName: string; botToken: string };

/** `reason` is for the log. */
export type NotGranted = { outcome: InstallOutcome; reason: string };

const Answer = z.object({
  access_token: z.string().startsWith('xoxb-').optional(),
  token_type: z.string().optional(),
  scope: z.string().optional(),
  refresh_token: z.string().optional(),
  is_enterprise_install: z.boolean().optional(),
  team: z.object({ id: z.string().min(1), name: z.string().min(1).optional() }).nullish(),
});

const ofTheCode = new Set(['invalid_code', 'code_already_used', 'code_expired']);

export const redirectUrlOf = ({ publicUrl }: OAuth): string => `${publicUrl}/slack/oauth`;

/** Rejects with nothing but bugs. */
export async function exchangeCode(
  code: string,
  oauth: OAuth,
  apiUrl: string | undefined,
): Promise<Granted | NotGranted> {
  const trouble = (reason: string, _remedy: string, cause?: unknown) =>
    new DeliveryError('give up', reason, cause);
  const call = createCallSlack({ apiUrl, trouble });
  const fields = {
    client_id: oauth.clientId,
    client_secret: oauth.clientSecret,
    code,
    redirect_uri: redirectUrlOf(oauth),
  };
  try {
    return judge(await call('oauth.v2.access', fields, Answer, 'posts'));
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const { reason, next } = error;
    if (ofTheCode.has(reason)) return { outcome: { is: 'code refused' }, reason };
    return { outcome: { is: next === 'give up' ? 'our trouble' : 'platform away' }, reason };
  }
}

function judge(answer: z.infer<typeof Answer>): Granted | NotGranted {
  const { team, access_token: botToken, scope = '' } = answer;
  if (answer.is_enterprise_install || !team) {
    return { outcome: { is: 'whole organisation' }, reason: 'installed for a whole organisation' };
  }
  const trouble = (reason: string): NotGranted => ({ outcome: { is: 'our trouble' }, reason });
  if (!botToken || answer.token_type !== 'bot') return trouble('no bot token in the answer');
  // Such a token ends within twelve hours, and nothing here renews it.
  if (answer.refresh_token) return trouble('token rotation is on: switch it off in the app’s settings');
  const granted = scope.split(',');
  const missing = neededScopes.filter((needed) => !granted.includes(needed.scope));
  if (missing.length > 0) return trouble(`scopes not granted: ${missing.map((one) => one.scope).join(', ')}`);
  return { workspaceId: team.id, workspaceName: team.name ?? team.id, botToken };
}
