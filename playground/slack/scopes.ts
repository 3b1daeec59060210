// What a bot token may do, and which scope each method asks for: https://docs.slack.dev/reference/methods (November 2026)
import { directChannel, type Workspace } from './workspace.ts';

/** How the app stands in the workspace; looked at anew for every call. */
export type SlackApp = {
  /** What was granted when the app was installed. */
  scopes: string[];
  /** Slack's code once the token is good for nothing any more, such as token_revoked. */
  refusedWith?: string;
};

export const everyScope = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
];

/** Undefined where any token will do. All channels are public here, and all other conversations direct. */
export function scopeFor(
  method: string,
  { channel }: Record<string, unknown>,
  { people }: Workspace,
): string | undefined {
  const kind = people.some(({ id }) => directChannel(id) === channel) ? 'im' : 'channels';
  switch (method) {
    case 'conversations.history':
    case 'conversations.replies':
      return `${kind}:history`;
    case 'conversations.members':
      return `${kind}:read`;
    case 'conversations.open':
      return 'im:write';
    case 'users.info':
      return 'users:read';
    case 'chat.getPermalink':
      return undefined;
    default:
      return method.startsWith('chat.') ? 'chat:write' : undefined;
  }
}
