// What the Bot Connector's last refusal says about whoever was not reached. Its codes stand behind "HTTP 403 ".
import type { WhyUndelivered } from '#src/deliveries/dead-letters.ts';

const reasons: Record<string, WhyUndelivered> = {
  app_removed: 'app removed',
  no_route_to_this_tenant: 'not installed',
  BotNotInConversationRoster: 'not installed',
  ForbiddenOperationException: 'not installed',
  MessageWritesBlocked: 'blocked',
  ConversationBlockedByUser: 'blocked',
  ConversationNotFound: 'left',
  ActivityNotFoundInConversation: 'left',
  UserNotFound: 'left',
};

export const whyUndeliveredOnTeams = (reason: string): WhyUndelivered =>
  reasons[reason.split(' ').at(-1) ?? ''] ?? 'platform';
