// Activities as Teams sends them to a bot.
import type { PlaygroundChannel, PlaygroundPerson } from '../platform.ts';
import {
  BOT_ACCOUNT,
  conversationIdOf,
  directoryIdOf,
  PLAYGROUND_TENANT,
  personalConversationIdOf,
  userIdOf,
} from './identities.ts';

export type Activity = Record<string, unknown> & { type: string; id: string };

type Occasion = {
  id: string;
  /** Real time, in milliseconds since 1970. */
  sentAt: number;
  serviceUrl: string;
  /** The demo team's when left out. */
  tenantId?: string;
  person: PlaygroundPerson;
  channel: PlaygroundChannel | 'dm';
  thread?: string | undefined;
};

/** The frame around what happened; `rest` says what that was. */
export function writeActivity(
  occasion: Occasion,
  rest: Record<string, unknown> & { type: string },
): Activity {
  const { id, sentAt, serviceUrl, tenantId = PLAYGROUND_TENANT, person, channel, thread } = occasion;
  const client = {
    type: 'clientInfo',
    locale: 'da-DK',
    country: 'DK',
    platform: 'Web',
    timezone: 'Europe/Copenhagen',
  };
  const { entities, ...others } = rest;
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date(sentAt).toISOString(),
    locale: 'da-DK',
    from: { id: userIdOf(person.id), aadObjectId: directoryIdOf(person.id), name: person.name },
    recipient: BOT_ACCOUNT,
    ...whereOf(tenantId, person, channel, thread),
    entities: [...(Array.isArray(entities) ? entities : []), client],
    ...others,
  };
}

function whereOf(
  tenantId: string,
  person: PlaygroundPerson,
  channel: PlaygroundChannel | 'dm',
  thread: string | undefined,
) {
  const tenant = { id: tenantId };
  if (channel === 'dm') {
    const id = personalConversationIdOf(person.id);
    return {
      conversation: { id, conversationType: 'personal', tenantId },
      channelData: { tenant },
    };
  }
  const channelId = conversationIdOf(channel.id);
  const id = thread ? `${channelId};messageid=${thread}` : channelId;
  return {
    conversation: { id, isGroup: true, conversationType: 'channel', tenantId },
    channelData: {
      tenant,
      team: { id: channelId, name: channel.name },
      channel: { id: channelId },
      teamsChannelId: channelId,
      teamsTeamId: channelId,
    },
  };
}

export type MarkedUp = { text: string; entities: unknown[]; mentionsBot: boolean };

/** Turns `@Navn` of the bot and of people on Teams (whole name, or a first name that only one has) into mentions. */
export function markUp(text: string, people: PlaygroundPerson[]): MarkedUp {
  const accounts = new Map([[BOT_ACCOUNT.name.toLowerCase(), BOT_ACCOUNT]]);
  const firstNames = people.map((person) => firstNameOf(person));
  for (const person of people) {
    const account = { id: userIdOf(person.id), name: person.name };
    const first = firstNameOf(person);
    if (firstNames.filter((name) => name === first).length === 1) accounts.set(first, account);
    accounts.set(person.name.toLowerCase(), account);
  }
  const handles = [...accounts.keys()].sort((one, other) => other.length - one.length).map(escapeForPattern);
  const entities: unknown[] = [];
  let marked = '';
  let at = 0;
  for (const found of text.matchAll(new RegExp(`@(${handles.join('|')})(?![\\p{L}\\p{N}])`, 'giu'))) {
    const account = accounts.get((found[1] ?? '').toLowerCase());
    if (!account) continue;
    const markup = `<at>${escapeHtml(account.name)}</at>`;
    entities.push({ type: 'mention', mentioned: account, text: markup });
    marked += escapeHtml(text.slice(at, found.index)) + markup;
    at = found.index + found[0].length;
  }
  marked += escapeHtml(text.slice(at));
  const mentionsBot = new RegExp(`@${BOT_ACCOUNT.name}(?![\\p{L}\\p{N}])`, 'iu').test(text);
  return { text: marked, entities, mentionsBot };
}

function firstNameOf(person: PlaygroundPerson): string {
  return person.name.split(' ')[0]?.toLowerCase() ?? '';
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
