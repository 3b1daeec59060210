// What Slack's last refusal says about whoever was not reached.
import type { WhyUndelivered } from '#src/deliveries/dead-letters.ts';

/** Slack's own word for a workspace that the app was removed from; ours for one that it is not installed in. */
export const appUninstalled = 'app_uninstalled';

const reasons: Record<string, WhyUndelivered> = {
  not_in_channel: 'not installed',
  channel_not_found: 'not installed',
  method_not_supported_for_channel_type: 'not installed',
  [appUninstalled]: 'app removed',
  cannot_dm_bot: 'blocked',
  user_not_visible: 'blocked',
  messages_tab_disabled: 'blocked',
  user_disabled: 'left',
  user_not_found: 'left',
  users_not_found: 'left',
  is_archived: 'left',
  message_not_found: 'left',
  thread_not_found: 'left',
};

export const whyUndeliveredOnSlack = (reason: string): WhyUndelivered => reasons[reason] ?? 'platform';
