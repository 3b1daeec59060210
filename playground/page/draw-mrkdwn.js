// Slack's own markup (mrkdwn) -> plain data as draw-block-kit.js makes it: links, mentions and four styles.

/** @typedef {import('./draw-block-kit.js').Drawn} Drawn */

const styles = { '*': 'strong', _: 'em', '~': 's', '`': 'code' };

/** @param {string} text @returns {(Drawn | string)[]} */
export function drawMarkdown(text) {
  return text
    .split(/(<[^<>\n]+>)/)
    .flatMap((piece, index) => (index % 2 === 1 ? [drawTag(piece.slice(1, -1))] : drawStyles(piece)));
}

/** `U1`, `#C1|name`, `!here`, `https://…|label`. @param {string} inner @returns {Drawn | string} */
function drawTag(inner) {
  const [target = '', label] = inner.split('|');
  const mark = target.charAt(0);
  if (mark === '@' || mark === '#') return mention(`${mark}${label ?? target.slice(1)}`);
  if (mark === '!') return mention(label ?? `@${target.slice(1)}`);
  const shown = unescaped(label ?? target);
  if (!/^https?:\/\//i.test(target)) return shown;
  const attributes = { href: unescaped(target), target: '_blank', rel: 'noreferrer noopener' };
  return { tag: 'a', attributes, children: [shown] };
}

/** @param {string} text @returns {Drawn} */
const mention = (text) => ({ tag: 'span', attributes: { class: 'mention' }, children: [unescaped(text)] });

/** @param {string} text @returns {(Drawn | string)[]} */
function drawStyles(text) {
  const parts = text.split(/(?<![\p{L}\p{N}])([*_~`])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/u);
  /** @type {(Drawn | string)[]} */
  const drawn = [];
  for (let at = 0; at < parts.length; at += 3) {
    if (parts[at]) drawn.push(unescaped(parts[at] ?? ''));
    const mark = /** @type {keyof typeof styles | undefined} */ (parts[at + 1]);
    if (mark) drawn.push({ tag: styles[mark], attributes: {}, children: [unescaped(parts[at + 2] ?? '')] });
  }
  return drawn;
}

const unescaped = (/** @type {string} */ text) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
