// An activity that tells of people or the bot coming and going -> one piece of news for each channel it concerns.
import type { ChatEvent } from '#src/chat/event.ts';
import { teamsAccount } from './address.ts';
import { type InboundActivity, isPersonal, isUpdate, tenantOf } from './inbound-activity.ts';
import type { TeamsRoutes } from './teams-routes.ts';

/** Empty for every other activity. What happens to a team on Teams happens to all of its channels that we know. */
export async function readMembership(activity: InboundActivity, routes: TeamsRoutes): Promise<ChatEvent[]> {
  const tenantId = tenantOf(activity);
  if (!tenantId || isPersonal(activity) || !tellsOfPeople(activity)) return [];
  const what = { kind: 'membership' as const, ...(isOfBot(activity) && { botAdded: true as const }) };
  const channels = await routes.channelsAround(activity);
  return channels.map((channel) => ({
    id: `msteams:${activity.conversation.id}/${activity.id ?? activity.type}`,
    by: teamsAccount(tenantId, activity.from.id),
    in: { channel },
    what,
  }));
}

function tellsOfPeople(activity: InboundActivity): boolean {
  if (!isUpdate(activity)) return false;
  const { type, membersAdded, membersRemoved } = activity;
  return type === 'installationUpdate' || Boolean(membersAdded?.length || membersRemoved?.length);
}

function isOfBot({ type, action, membersAdded, recipient }: InboundActivity): boolean {
  if (type === 'installationUpdate') return action?.startsWith('add') ?? false;
  return membersAdded?.some(({ id }) => id === recipient.id) ?? false;
}
