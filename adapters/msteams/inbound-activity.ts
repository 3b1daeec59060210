// The part of a Bot Framework activity that we read, checked when it arrives.
import { z } from 'zod';

const Account = z.looseObject({
  id: z.string().min(1),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
});
const Named = z.looseObject({ id: z.string().optional(), name: z.string().nullish() });

export const InboundActivity = z.looseObject({
  type: z.string().min(1),
  /** It is logged, also of a stranger's activity. */
  id: z.string().max(1_000).optional(),
  channelId: z.string().optional(),
  /** Which invoke it is, such as `adaptiveCard/action`. */
  name: z.string().optional(),
  serviceUrl: z.string().min(1),
  from: Account,
  recipient: Account,
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
    name: z.string().nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().optional() }).optional(),
      /** The team on Teams; its id is also the conversation of its General channel. */
      team: Named.nullish(),
      channel: Named.nullish(),
      /** Of a messageUpdate or messageDelete. */
      eventType: z.string().nullish(),
    })
    .nullish(),
  membersAdded: z.array(Account).nullish(),
  membersRemoved: z.array(Account).nullish(),
  /** Of an installationUpdate: `add`, `remove`, or the same with `-upgrade`. */
  action: z.string().optional(),
  text: z.string().nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  /** A message with more than plain text comes a second time as HTML here. */
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).nullish(),
  replyToId: z.string().nullish(),
  value: z.unknown().optional(),
  /** When it was sent, by Teams' clock. */
  timestamp: z.string().optional(),
});

export type InboundActivity = z.infer<typeof InboundActivity>;

/** The tenant that an activity comes from; undefined where it names none. */
export function tenantOf(activity: InboundActivity): string | undefined {
  return activity.channelData?.tenant?.id ?? activity.conversation.tenantId;
}

export function isPersonal(activity: InboundActivity): boolean {
  return activity.conversation.conversationType === 'personal';
}

/** Used from any conversation, also one of other people: it says nothing of where the bot can write. */
export function isFromMessageExtension(activity: InboundActivity): boolean {
  return activity.name?.startsWith('composeExtension/') === true;
}

/** What Teams tells every bot of where it is installed, without being asked. */
const updates = ['installationUpdate', 'conversationUpdate'];

export function isUpdate({ type }: InboundActivity): boolean {
  return updates.includes(type);
}
