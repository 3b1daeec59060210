// Who is in a Teams conversation, as the Bot Connector tells it.
import { z } from 'zod';
import { DeliveryError } from '#src/chat/messenger.ts';
import type { Profile } from '#src/chat/roster.ts';
import { directoryIdIn, teamsAccount } from './address.ts';
import type { TeamsConnection } from './teams-connection.ts';
import type { Route } from './teams-routes.ts';

const Member = z.looseObject({
  id: z.string().min(1),
  name: z.string().nullish(),
  givenName: z.string().nullish(),
  surname: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userRole: z.string().nullish(),
  /** Entra's object id; the Bot Connector has written it under both names. */
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
});

export type TeamsMember = z.infer<typeof Member>;

const pageSize = 500;

/** Everybody but the bot; of a very large conversation only the first that are more than `enough`. Rejects with DeliveryError. */
export async function membersOf(
  connection: TeamsConnection,
  route: Route,
  conversationId: string,
  enough?: number,
): Promise<TeamsMember[]> {
  const found: TeamsMember[] = [];
  let continuationToken: string | undefined;
  do {
    const page = await connection.call(route, 'repeatable', (conversations, options) =>
      conversations.getConversationPagedMembers(conversationId, {
        ...options,
        pageSize,
        // Typed as if the first page had one too.
        continuationToken: continuationToken as string,
      }),
    );
    const read = z.array(Member).safeParse(page.members);
    if (!read.success) throw new DeliveryError('try again', 'an answer of another shape');
    found.push(...read.data);
    continuationToken = page.continuationToken;
  } while (continuationToken && (enough === undefined || found.length <= enough));
  return found.filter(({ id }) => id !== route.bot.id);
}

/** Undefined for an anonymous guest of a meeting, who is nobody one could agree anything with. */
export function profileOf(tenantId: string, member: TeamsMember): Profile | undefined {
  if (member.userRole === 'anonymous') return undefined;
  const organisation = mailDomain(member);
  const name = member.name?.trim() || [member.givenName, member.surname].filter(Boolean).join(' ').trim();
  const objectId = member.aadObjectId || member.objectId;
  return {
    account: teamsAccount(tenantId, member.id),
    name: name || member.email || member.id,
    ...(organisation && { organisation }),
    ...(objectId && { directoryId: directoryIdIn(tenantId, objectId) }),
  };
}

/**
 * Where somebody works, as far as Teams tells a bot: the part after the @. A guest's user name is the address at home in
 * the host's words, anna_kolding.dk#EXT#@host.onmicrosoft.com, so the address itself comes first.
 */
function mailDomain({ email, userPrincipalName }: TeamsMember): string | undefined {
  const address = email || userPrincipalName?.replace(/_([^_]+)#EXT#@.*$/i, '@$1');
  const domain = address?.split('@').at(-1)?.trim().toLowerCase();
  return domain?.includes('.') ? domain : undefined;
}
