// Teams' <at> markup and HTML entities -> what was typed, each mention as a real one.
import { z } from 'zod';
import type { TypedPart } from '#src/chat/event.ts';
import { teamsAccount } from './address.ts';

const Mention = z.looseObject({
  type: z.literal('mention'),
  text: z.string().nullish(),
  mentioned: z.looseObject({ id: z.string().min(1), name: z.string().nullish() }),
});

type Spoken = { text: string; entities: unknown[]; tenantId: string; botId: string };

/** Reads the text of a message; the bot's own mention is left out, the rest stands where it was typed. */
export function readTypedText({ text, entities, tenantId, botId }: Spoken): TypedPart[] {
  const unused = entities.flatMap((entity) => {
    const mention = Mention.safeParse(entity);
    return mention.success ? [mention.data] : [];
  });
  const parts: TypedPart[] = [];
  const add = (words: string) => {
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + words;
    else if (words) parts.push(words);
  };
  let at = 0;
  for (const markup of text.matchAll(/<at\b[^<>]*>([^<]*)<\/at>/gi)) {
    add(unescapeHtml(text.slice(at, markup.index)));
    at = markup.index + markup[0].length;
    const name = unescapeHtml(markup[1] ?? '');
    // Two people can have one name: equal markup is used up in the order in which it was typed.
    const which = unused.findIndex(
      (mention) => (mention.text ?? `<at>${mention.mentioned.name}</at>`) === markup[0],
    );
    const mention = which < 0 ? undefined : unused.splice(which, 1)[0];
    if (!mention) add(name);
    else if (mention.mentioned.id !== botId)
      parts.push({ mention: teamsAccount(tenantId, mention.mentioned.id), name });
  }
  add(unescapeHtml(text.slice(at)));
  return trimmed(parts);
}

const namedEntities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** The characters that entities stand for; an unknown one stays as it is. */
export function unescapeHtml(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, named) => {
      if (named) return namedEntities.get(named.toLowerCase()) ?? whole;
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    })
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ');
}

function trimmed(parts: TypedPart[]): TypedPart[] {
  const copy = [...parts];
  const first = copy[0];
  if (typeof first === 'string') copy[0] = first.trimStart();
  const last = copy.at(-1);
  if (typeof last === 'string') copy[copy.length - 1] = last.trimEnd();
  return copy.filter((part) => part !== '');
}
