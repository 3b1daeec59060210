// What somebody typed: as it stands, with names marked and addresses to press.
import { element } from './element.js';
import { texts } from './texts.js';

/** @param {string} text @param {string[]} names of people @returns {(Node | string)[]} */
export function drawTyped(text, names) {
  const known = [texts.bot, ...names, ...names.map((name) => name.split(' ')[0] ?? name)];
  const escaped = known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(@(?:${escaped.join('|')})(?![\\p{L}\\p{N}])|https?://[^\\s<>"]+)`, 'giu');
  return text.split(pattern).map((piece, index) => {
    if (index % 2 === 0) return piece;
    if (piece.startsWith('@')) return element('span', { class: 'mention' }, [piece]);
    return element('a', { href: piece, target: '_blank', rel: 'noreferrer noopener' }, [piece]);
  });
}
