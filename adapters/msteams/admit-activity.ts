// Whether an activity is meant for this bot, whoever signed it.
import type { InboundActivity } from './inbound-activity.ts';

type Door = {
  allowServiceUrl: (url: string) => boolean;
  /** Undefined where anybody is believed. */
  registration: { tenantId: string } | undefined;
};

/** What to log where an activity is refused; undefined where it is let in. */
export function activityRefusal(activity: InboundActivity, door: Door): string | undefined {
  if (!door.allowServiceUrl(activity.serviceUrl))
    return 'An activity named a service address that is not allowed.';
  if (!door.registration) return undefined;
  // botbuilder asks no key for its endorsement where the activity names no channel.
  if (activity.channelId !== 'msteams') return 'An activity came through another channel than Teams.';
  const own = door.registration.tenantId.toLowerCase();
  const named = [activity.channelData?.tenant?.id, activity.conversation.tenantId].filter(
    (tenant) => tenant !== undefined,
  );
  if (named.length === 0) return 'An activity named no tenant.';
  return named.every((tenant) => tenant.toLowerCase() === own)
    ? undefined
    : 'An activity came from another tenant than the one of its registration.';
}
