// The HTML of a message on Teams -> the words that a reader sees, a line for each block, mentions as @name.
import { unescapeHtml } from './read-typed-text.ts';

/** `who` tells mentions of one person from another's; absent where the platform does not say. */
export type BodyMention = { name: string; who?: string | undefined };

/** `mentions` by the id in their `<at>`; one that is undefined is left out, as the bot's own is. */
export function readHtmlBody(html: string, mentions: Map<string, BodyMention | undefined>): string {
  let text = '';
  /** The mention that was read last, and where its name ends: the words of one name can be mentions of their own. */
  let last: { who: string; end: number } | undefined;
  for (const [whole, markup, words] of prepared(html).matchAll(/(<[^<>]*>)|([^<]+|<)/g)) {
    if (words !== undefined) {
      text += unescapeHtml(words).replaceAll(/\s+/g, ' ');
      continue;
    }
    const at = mentionMarkup.exec(markup ?? whole);
    if (!at) {
      text += shownFor(markup ?? whole);
      continue;
    }
    const [, id = '', written = ''] = at;
    if (mentions.has(id) && !mentions.get(id)) continue;
    const { name, who } = mentions.get(id) ?? { name: unescapeHtml(written) };
    const goesOn = who !== undefined && last?.who === who && text.slice(last.end).trim() === '';
    text = goesOn ? `${text.trimEnd()} ${name}` : `${text}@${name}`;
    last = who === undefined ? undefined : { who, end: text.length };
  }
  return text
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '' && line !== '-')
    .join('\n');
}

const quotedReply =
  /<blockquote\b[^<>]*schema\.skype\.com\/Reply[^<>]*>(?:(?!<\/blockquote>)[\s\S])*<\/blockquote>/gi;
const mentionMarkup = /^<at id="([^"]*)" name="([^"]*)">$/;

/** Each mention becomes one tag that carries its name; what the author only quotes goes. */
function prepared(html: string): string {
  return html
    .replaceAll(quotedReply, '\n')
    .replaceAll(/<at\b([^<>]*)>([^<]*)<\/at>/gi, (_, attributes: string, name: string) => {
      const id = /\bid="?([^"\s]*)/i.exec(attributes)?.[1] ?? '';
      return `<at id="${id}" name="${name.replaceAll('"', '&quot;').replaceAll('>', '&gt;')}">`;
    });
}

const blocks = new Set(
  'address article blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** What a tag shows by itself: a new line, a list's dash, an emoji. */
function shownFor(markup: string): string {
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(markup)?.[1]?.toLowerCase() ?? '';
  if (name === 'li') return markup.startsWith('</') ? '\n' : '\n- ';
  if (blocks.has(name)) return '\n';
  if (name !== 'emoji' && name !== 'img') return '';
  const alt = unescapeHtml(/\balt="([^"]*)"/i.exec(markup)?.[1] ?? '');
  return /\p{Extended_Pictographic}/u.test(alt) ? alt : '';
}
