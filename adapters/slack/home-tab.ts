// The Home tab: opened, or a button pressed there -> what the person did; and publishing what stands in it.
import { z } from 'zod';
import type { Card } from '#src/chat/card.ts';
import { insist } from '#src/chat/private-answers.ts';
import type { CallSlack } from './call-slack.ts';
import type { HeardFrom } from './heard-from.ts';
import { type Heard, jsonOrText, User, Workspace, whoAndWhere } from './read-event.ts';
import { renderBlockKit } from './render-block-kit.ts';

const Opening = z.object({
  team_id: z.string(),
  event_id: z.string(),
  event: z.object({ type: z.literal('app_home_opened'), tab: z.literal('home'), user: z.string() }),
});

/** Undefined for the app's other tabs. */
export function readHomeOpened(body: unknown): Heard | undefined {
  const parsed = Opening.safeParse(body);
  if (!parsed.success) return undefined;
  const { team_id: workspaceId, event_id: eventId, event } = parsed.data;
  return opening(`slack:${workspaceId}/home/${eventId}`, {
    by: 'home opened',
    workspaceId,
    userId: event.user,
    place: 'direct',
  });
}

/** A press in a view comes without a channel, a message and a response_url. */
const Press = z.object({
  type: z.literal('block_actions'),
  team: Workspace,
  user: User,
  trigger_id: z.string(),
  container: z.object({ type: z.literal('view') }),
  view: z.object({ type: z.literal('home') }),
  actions: z.array(z.object({ type: z.literal('button'), value: z.string().optional() })).min(1),
});

/** A button pressed in the Home tab; what it carries is passed on unchecked. */
export function readHomePress(body: unknown): Heard | undefined {
  const parsed = Press.safeParse(body);
  const [action] = parsed.data?.actions ?? [];
  if (!parsed.success || !action) return undefined;
  const { team, user, trigger_id: triggerId } = parsed.data;
  const workspaceId = team?.id ?? user.team_id ?? '';
  const from: HeardFrom = { by: 'home press', workspaceId, userId: user.id, place: 'direct', triggerId };
  const what = { kind: 'press' as const, press: jsonOrText(action.value ?? '') };
  return { event: { id: `slack:${workspaceId}/press/${triggerId}`, ...whoAndWhere(from), what }, from };
}

/** After a press there the tab shows the state before it, until it is published anew. */
export function openedAfter(press: Heard | undefined): Heard | undefined {
  if (!press) return undefined;
  const { event, from } = press;
  const { workspaceId, userId, place } = from;
  return opening(`${event.id}/home`, { by: 'home opened', workspaceId, userId, place });
}

/** Rejects with DeliveryError, or an Error for a card that is too large. */
export async function publishHome(card: Card, userId: string, call: CallSlack): Promise<void> {
  const view = { type: 'home', blocks: renderBlockKit(card).blocks };
  await insist(() => call('views.publish', { user_id: userId, view }, z.object({}), 'repeatable'));
}

function opening(id: string, from: HeardFrom): Heard {
  return { event: { id, ...whoAndWhere(from), what: { kind: 'home opened' } }, from };
}
