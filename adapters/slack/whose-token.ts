// Which workspace a bot token lets into, as Slack says.
import { z } from 'zod';
import { whyUnreachable } from '#src/doctor/why-unreachable.ts';
import { askSlack } from './ask-slack.ts';

const Bots = z.looseObject({ ok: z.literal(true), team_id: z.string().min(1), bot_id: z.string().min(1) });

/** A sentence where Slack cannot be asked, or the token is no bot's. */
export async function whoseToken(
  token: string,
  options: { apiUrl?: string | undefined; patience: number; realNow: () => number },
): Promise<{ workspaceId: string } | string> {
  try {
    const answer = await askSlack('auth.test', { token, ...options });
    const known = Bots.safeParse(answer);
    if (known.success) return { workspaceId: known.data.team_id };
    const code = /^\w{1,80}$/.exec(answer.error ?? '')?.[0] ?? 'no code';
    return `Slack does not take the token (${code}): copy the Bot User OAuth Token from OAuth & Permissions.`;
  } catch (error) {
    return `Slack cannot be asked whose the token is: ${whyUnreachable(error)}.`;
  }
}
