// What Slack asks for each Web API method and each event: docs.slack.dev/reference (read November 2026).

const history = ['channels:history', 'groups:history', 'im:history'];
const membership = ['channels:read', 'groups:read'];

/** For public and private channels and direct messages, which is where the bot is: not for group messages. */
export const scopesOfMethod: Record<string, readonly string[]> = {
  'apps.connections.open': [],
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': history,
  'conversations.info': membership,
  'conversations.members': membership,
  'conversations.open': ['im:write'],
  'conversations.replies': history,
  'oauth.v2.access': [],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
};

export const scopesOfEvent: Record<string, readonly string[]> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  member_joined_channel: membership,
  member_left_channel: membership,
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  tokens_revoked: [],
};
