// Draws one message as the person who looks sees it, with its buttons working.
import { drawAdaptiveCard } from './draw-adaptive-card.js';
import { drawBlockKit } from './draw-block-kit.js';
import { element } from './element.js';
import { texts } from './texts.js';
import { timeOf } from './wall-time.js';

/** The id of the one button that is the page's own. */
export const menuButton = 'menu';

/**
 * @param {any} message as GET messages gives it
 * @param {string} sender the name to show
 * @param {(button: string) => void} press
 * @param {() => void} useMenu
 */
export function drawMessage(message, sender, press, useMenu) {
  const fromBot = message.from === 'mellemrum';
  const menu = element('button', { type: 'button', class: 'menu', 'data-button': menuButton }, [texts.menu]);
  menu.addEventListener('click', useMenu);
  const head = element('p', { class: 'head' }, [
    element('strong', {}, [sender]),
    ' ',
    element('time', { datetime: message.at }, [timeOf(message.at)]),
    ...(fromBot ? [] : [' ', menu]),
  ]);
  const article = element('li', { class: fromBot ? 'message bot' : 'message' }, [
    element('span', { class: 'face', 'aria-hidden': 'true' }, [fromBot ? 'M' : sender.slice(0, 1)]),
    element('div', { class: 'said' }, [head, ...drawBody(message, press)]),
  ]);
  if (message.private) {
    article.classList.add('private');
    head.before(element('p', { class: 'only-you' }, [texts.onlyYou]));
  }
  return article;
}

/** @param {any} message @param {(button: string) => void} press @returns {Node[]} */
function drawBody({ raw, text, buttons }, press) {
  const blocks = raw?.blocks;
  if (Array.isArray(blocks) && blocks.length > 0) {
    const body = element('div', { class: 'kit' }, drawBlockKit(blocks).map(toElement));
    for (const [index, button] of body.querySelectorAll('[data-action]').entries()) {
      button.setAttribute('data-button', buttons[index].id);
      button.addEventListener('click', () => press(buttons[index].id));
    }
    return [body];
  }
  if (raw?.card) {
    const card = drawAdaptiveCard(raw.card, buttons, press);
    if (card) return [element('div', { class: 'card' }, [card])];
  }
  return [element('p', { class: 'plain' }, [text])];
}

/** @param {import('./draw-block-kit.js').Drawn | string} node @returns {Node} */
function toElement(node) {
  if (typeof node === 'string') return document.createTextNode(node);
  return element(node.tag, node.attributes, node.children.map(toElement));
}
