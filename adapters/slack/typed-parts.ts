// Slack's markup of what a person typed -> the words and mentions in reading order.
import type { TypedPart } from '#src/chat/event.ts';
import { slackAccount } from './address.ts';

export type Surroundings = {
  workspaceId: string;
  /** The bot's own user id, whose mention is left out; undefined where it is not known. */
  botUserId: string | undefined;
  /** What a mention without a label reads as. */
  nameOf: (userId: string) => Promise<string>;
};

/**
 * Reads text as Slack sends it: `<@U1>`, `<#C1|name>`, `<!here>`, `<url|label>` and the three entities.
 * Typed angle brackets arrive as entities, so that nobody can type a mention of this kind by hand.
 */
export async function readTypedParts(text: string, around: Surroundings): Promise<TypedPart[]> {
  const pieces = text.split(/(<[^<>]*>)/);
  const read = await Promise.all(pieces.map(async (piece) => readPiece(piece, around)));
  return joined(read);
}

/** Whether the text mentions anybody: only then the bot's own id is worth asking for. */
export function hasMention(text: string): boolean {
  return text.includes('<@');
}

async function readPiece(piece: string, around: Surroundings): Promise<TypedPart> {
  if (!piece.startsWith('<') || !piece.endsWith('>')) return unescaped(piece);
  const inner = piece.slice(1, -1);
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : unescaped(inner.slice(bar + 1));
  if (target.startsWith('@')) {
    const userId = target.slice(1);
    if (userId === around.botUserId) return '';
    return {
      mention: slackAccount(around.workspaceId, userId),
      name: label || (await around.nameOf(userId)),
    };
  }
  if (target.startsWith('#')) return `#${label || target.slice(1)}`;
  if (target.startsWith('!')) return label || `@${target.slice(1).split('^')[0]}`;
  return label || unescaped(target);
}

function joined(parts: TypedPart[]): TypedPart[] {
  const together: TypedPart[] = [];
  for (const part of parts) {
    const last = together.at(-1);
    if (typeof part === 'string' && typeof last === 'string') together[together.length - 1] = last + part;
    else together.push(part);
  }
  const [first] = together;
  if (typeof first === 'string') together[0] = first.trimStart();
  const last = together.at(-1);
  if (typeof last === 'string') together[together.length - 1] = last.trimEnd();
  return together.filter((part) => part !== '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
