// Where people open a message of Teams: a deep link, made without asking anybody.
import { isChannelRoot, withoutThread } from './address.ts';

/** Source: learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams (read November 2026). */
export function teamsLink(message: { tenantId: string; conversationId: string; activityId: string }): string {
  const { tenantId, activityId } = message;
  const conversationId = withoutThread(message.conversationId);
  const link = new URL('https://teams.microsoft.com/l/message/');
  link.pathname += `${encodeURIComponent(conversationId)}/${encodeURIComponent(activityId)}`;
  link.searchParams.set('tenantId', tenantId);
  if (!isChannelRoot(conversationId)) link.searchParams.set('context', '{"contextType":"chat"}');
  return link.href;
}
