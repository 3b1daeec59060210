// Draws one message as the person who looks sees it, with its buttons working.
import { avatar } from './avatar.js';
import { drawAdaptiveCard } from './draw-adaptive-card.js';
import { drawBlockKit } from './draw-block-kit.js';
import { drawTyped } from './draw-typed.js';
import { element } from './element.js';
import { icon } from './icons.js';
import { openMenu } from './message-menu.js';
import { texts } from './texts.js';
import { timeOf } from './wall-time.js';

/** The id of the one button that is the page's own. */
export const menuButton = 'menu';

/**
 * @param {any} message as GET messages gives it
 * @param {{sender?: any, isOwn: boolean, answers?: string | undefined, names: string[]}} about `sender` is undefined
 *   for the bot, `answers` says whose message it stands under
 * @param {(button: string) => void} press
 * @param {import('./message-menu.js').Entry[]} entries of its menu
 */
export function drawMessage(message, { sender, isOwn, answers, names }, press, entries) {
  const name = sender?.name ?? texts.bot;
  const article = element(
    'li',
    {
      class: ['message', sender ? '' : 'from-bot', isOwn ? 'own' : '', answers ? 'answer' : '']
        .join(' ')
        .trim(),
    },
    [
      avatar(sender),
      element('div', { class: 'said' }, [
        ...(message.private ? [element('p', { class: 'only-you' }, [icon('eye'), texts.onlyYou])] : []),
        ...(answers ? [element('p', { class: 'answers' }, [`↳ ${answers}`])] : []),
        element('p', { class: 'head' }, [
          element('strong', {}, [name]),
          ...(sender ? [] : [' ', element('span', { class: 'app-mark' }, [texts.appMark])]),
          ' ',
          element('time', { datetime: message.at }, [timeOf(message.at)]),
        ]),
        ...drawBody(message, names, press),
      ]),
    ],
  );
  if (message.private) article.classList.add('private');
  if (sender && !message.private) article.append(drawMenuButton(name, entries));
  return article;
}

/** @param {string} name @param {import('./message-menu.js').Entry[]} entries */
function drawMenuButton(name, entries) {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'more',
      'data-button': menuButton,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': texts.menuOf(name),
    },
    [icon('dots')],
  );
  const open = () => openMenu(button, entries);
  button.addEventListener('click', open);
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open();
  });
  return button;
}

/** @param {any} message @param {string[]} names @param {(button: string) => void} press @returns {Node[]} */
function drawBody({ raw, text, buttons }, names, press) {
  const blocks = raw?.blocks;
  if (Array.isArray(blocks) && blocks.length > 0) {
    const body = element('div', { class: 'kit' }, drawBlockKit(blocks).map(toElement));
    const drawnButtons = /** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll('[data-action]'));
    for (const button of drawnButtons) {
      const id = button.dataset.action ?? '';
      button.setAttribute('data-button', id);
      button.addEventListener('click', () => press(id));
    }
    return [body];
  }
  if (raw?.card) {
    const card = drawAdaptiveCard(raw.card, buttons, press);
    if (card) return [element('div', { class: 'card' }, [card])];
  }
  return [element('p', { class: 'plain' }, drawTyped(text, names))];
}

/** @param {import('./draw-block-kit.js').Drawn | string} node @returns {Node} */
export function toElement(node) {
  if (typeof node === 'string') return document.createTextNode(node);
  return element(node.tag, node.attributes, node.children.map(toElement));
}
