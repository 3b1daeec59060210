// The HTML of a message on Teams -> the words that a reader sees, a line for each block and each row of a table, mentions as @name.
import { unescapeHtml } from './read-typed-text.ts';

/** By the id in an `<at>`: whom it mentions. Undefined is the bot itself, whose mention is left out. */
export type BodyMentions = Map<string, string | undefined>;

export function readHtmlBody(html: string, mentions: BodyMentions): string {
  let text = '';
  /** The mention that was read last, and where its name ends: the words of one name can be mentions of their own. */
  let last: { who: string | undefined; end: number } | undefined;
  for (const [piece] of prepared(html).matchAll(/<[^<>]*>|[^<]+|</g)) {
    const [, id, name = ''] = mentionMarkup.exec(piece) ?? [];
    if (id === undefined) {
      text += piece.length > 1 && piece.startsWith('<') ? shownFor(piece) : wordsIn(piece);
      continue;
    }
    const who = mentions.get(id);
    if (mentions.has(id) && who === undefined) continue;
    const goesOn = who !== undefined && last?.who === who && text.slice(last.end).trim() === '';
    text = goesOn ? `${text.trimEnd()} ${wordsIn(name)}` : `${text}@${wordsIn(name)}`;
    last = { who, end: text.length };
  }
  return tidyLines(text);
}

const wordsIn = (html: string): string => unescapeHtml(html).replaceAll(/\s+/g, ' ');

/** A paragraph in a list's entry stands behind its dash. */
function tidyLines(text: string): string {
  // A row may begin with an empty cell.
  const lines = text.split('\n').map((line) =>
    line
      .replaceAll(/ {2,}/g, ' ')
      .replaceAll(/ *\t */g, '\t')
      .replace(/\t$/, '')
      .replaceAll(/^ | $/g, ''),
  );
  return lines
    .filter((line) => line.trim() !== '')
    .join('\n')
    .replaceAll(/^-\n(?!-)/gm, '- ')
    .replaceAll(/^-(?:\n|$)/gm, '')
    .trim();
}

const quotedReply =
  /<blockquote\b[^<>]*schema\.skype\.com\/Reply[^<>]*>(?:(?!<\/blockquote>)[\s\S])*<\/blockquote>/gi;
const mentionMarkup = /^<at id="([^"]*)" name="([^"]*)">$/;

const tableCell = /(<t[dh]\b[^<>]*>)((?:(?!<t[dh]\b|<\/t[dh]>)[\s\S])*)<\/t[dh]>/gi;
const blockInCell = /<\/?(?:p|div|br|h[1-6]|ul|ol|li)\b[^<>]*>/gi;

/** Each mention becomes one tag that carries its name; what the author only quotes goes; a cell is one stretch of text. */
function prepared(html: string): string {
  return html
    .replaceAll(quotedReply, '\n')
    .replaceAll(tableCell, (_, _open, inside: string) => `${inside.replaceAll(blockInCell, ' ')}<td>`)
    .replaceAll(/<at\b([^<>]*)>([^<]*)<\/at>/gi, (_, attributes: string, name: string) => {
      const id = /\bid="?([^"\s]*)/i.exec(attributes)?.[1] ?? '';
      return `<at id="${id}" name="${name.replaceAll('"', '&quot;').replaceAll('>', '&gt;')}">`;
    });
}

const blocks = new Set(
  'address article blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** What a tag shows by itself: a new line, a list's dash, an emoji. */
function shownFor(markup: string): string {
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(markup)?.[1]?.toLowerCase() ?? '';
  if (name === 'li') return markup.startsWith('</') ? '\n' : '\n- ';
  if (name === 'td' || name === 'th') return '\t';
  if (blocks.has(name)) return '\n';
  if (name !== 'emoji' && name !== 'img') return '';
  const alt = unescapeHtml(/\balt="([^"]*)"/i.exec(markup)?.[1] ?? '');
  return /\p{Extended_Pictographic}/u.test(alt) ? alt : '';
}
