// "Forbind", "forbind ABCD-EFGH", "afbryd": one team over several channels.

/** With `code` as it was typed. Without: one is wanted. */
export type LinkCommand = { kind: 'link'; code?: string } | { kind: 'unlink' };

const linkWords = '(?:forbind|forbinde|link|connect)';
/** Two times four characters, however they are parted; or one word with a digit in it, which can be nothing else. */
const code = String.raw`(?:[\p{L}\p{N}]{4} ?[-–—]? ?[\p{L}\p{N}]{4}|(?=\p{L}*\d)[\p{L}\p{N}]{3,12})`;
const linkForm = new RegExp(
  `^${linkWords}(?: ?:)?(?: (?:med |with )?(?:kode |code )?(?<code>${code}))?$`,
  'u',
);
const unlinkForm = /^(?:afbryd(?: forbindelsen)?|unlink|disconnect)$/;

/** `words` is the line folded, without quotes and the mark that ends it. Undefined where it says nothing of links. */
export function readLink(words: string): LinkCommand | undefined {
  const link = linkForm.exec(words);
  if (link) return { kind: 'link', ...(link.groups?.code && { code: link.groups.code }) };
  return unlinkForm.test(words) ? { kind: 'unlink' } : undefined;
}
