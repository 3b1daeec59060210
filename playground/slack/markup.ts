// Slack's markup in both directions: what a person types -> what Slack keeps, and what Slack keeps -> what is read.
import type { PlaygroundChannel, PlaygroundPerson } from '../platform.ts';
import type { ShownBlock } from './block-kit-rules.ts';
import { botName, botUserId } from './workspace.ts';

type Known = { people: PlaygroundPerson[]; channels: PlaygroundChannel[] };

/**
 * `@Navn` of somebody on Slack becomes a real mention; other names stay plain. Typed <, > and & are escaped.
 * With `labels` (slash commands) a mention carries the user's handle.
 */
export function typeText(text: string, known: Known, labels: boolean): string {
  const names = nameTable(known.people);
  const alternatives = [...names.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(
    `@(${alternatives.join('|')}|channel|here|everyone)(?![\\p{L}\\p{N}_])|(https?://[^\\s<>|]+)`,
    'giu',
  );
  let typed = '';
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, name, link] = match;
    typed += escapeMarkup(text.slice(from, match.index));
    from = match.index + whole.length;
    if (link !== undefined) {
      typed += `<${escapeMarkup(link)}>`;
      continue;
    }
    const person = names.get((name ?? '').toLowerCase());
    if (person === undefined) typed += `<!${(name ?? '').toLowerCase()}>`;
    else typed += labels ? `<@${person}|${handle(name ?? '')}>` : `<@${person}>`;
  }
  return typed + escapeMarkup(text.slice(from));
}

/** Everything that can be read in a message, top to bottom; the labels of buttons left out. */
export function shownText(message: { text: string; blocks: ShownBlock[] }, known: Known): string {
  if (message.blocks.length === 0) return readMarkup(message.text, known);
  return message.blocks
    .map((block) => blockText(block, known))
    .filter((text) => text !== '')
    .join('\n');
}

/** Turns mentions into `@Name`, links into their labels, and the three entities into characters. */
function readMarkup(text: string, known: Known): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inner: string) => {
      const [target = '', label = ''] = inner.split('|');
      if (target.startsWith('@')) return `@${nameOf(target.slice(1), known)}`;
      if (target.startsWith('#')) return `#${channelName(target.slice(1), known)}`;
      if (target.startsWith('!')) return label || `@${target.slice(1)}`;
      return label || target;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** A Slack handle: small letters without spaces. */
export const handle = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, '.');

function blockText(block: ShownBlock, known: Known): string {
  switch (block.type) {
    case 'header':
      return block.text.text;
    case 'section':
      return [...(block.text ? [block.text] : []), ...(block.fields ?? [])]
        .map((text) => textObject(text, known))
        .join('\n');
    case 'context':
      return block.elements.map((text) => textObject(text, known)).join(' ');
    case 'rich_text':
      return block.elements.map((part) => richText(part, known)).join('\n');
    case 'actions':
    case 'divider':
    // A picture is seen, not read.
    case 'image':
      return '';
    default: {
      const missing: never = block;
      throw new Error(`There is no reading of the block ${JSON.stringify(missing)}.`);
    }
  }
}

const textObject = (text: { type: 'plain_text' | 'mrkdwn'; text: string }, known: Known): string =>
  text.type === 'mrkdwn' ? readMarkup(text.text, known) : text.text;

type RichPart = Extract<ShownBlock, { type: 'rich_text' }>['elements'][number];
type RichElement = Extract<RichPart, { type: 'rich_text_section' }>['elements'][number];

function richText(part: RichPart, known: Known): string {
  if (part.type === 'rich_text_list') return part.elements.map((item) => richText(item, known)).join('\n');
  return part.elements.map((element) => richElement(element, known)).join('');
}

function richElement(element: RichElement, known: Known): string {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return element.text ?? element.url;
    case 'user':
      return `@${nameOf(element.user_id, known)}`;
    case 'channel':
      return `#${channelName(element.channel_id, known)}`;
    case 'broadcast':
      return `@${element.range}`;
    case 'emoji':
      return `:${element.name}:`;
    default: {
      const missing: never = element;
      throw new Error(`There is no reading of the element ${JSON.stringify(missing)}.`);
    }
  }
}

/** Full names, and first names where only one person has it; small letters -> user id. */
function nameTable(people: PlaygroundPerson[]): Map<string, string> {
  const names = new Map<string, string>([[botName.toLowerCase(), botUserId]]);
  const first = (person: PlaygroundPerson): string => (person.name.split(/\s/)[0] ?? '').toLowerCase();
  for (const person of people) {
    const shared = people.some((other) => other !== person && first(other) === first(person));
    if (!shared) names.set(first(person), person.id);
  }
  for (const person of people) names.set(person.name.toLowerCase(), person.id);
  return names;
}

const nameOf = (userId: string, known: Known): string =>
  userId === botUserId ? botName : (known.people.find((person) => person.id === userId)?.name ?? userId);

const channelName = (id: string, known: Known): string =>
  known.channels.find((channel) => channel.id === id)?.name ?? id;

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
