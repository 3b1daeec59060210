// The messages of one place: what is new or has changed is drawn, the rest stays, and the focus stays with it.
import { drawMessage, menuButton } from './draw-message.js';
import { element } from './element.js';
import { texts } from './texts.js';
import { dayOf } from './wall-time.js';

/** @typedef {{told: string, drawn: HTMLElement, private: boolean}} Row */

/**
 * @param {(from: string) => string} senderOf the name to show
 * @param {(message: string, button: string, drawn: HTMLElement) => void} press
 * @param {(message: string, drawn: HTMLElement) => void} useMenu
 */
export function createMessageList(senderOf, press, useMenu) {
  /** @type {Map<string, Row>} what is on the page, by message id */
  let shown = new Map();
  /** @type {{message: string, button: string, label: string | null} | undefined} */
  let pressed;
  const rows = element('ol');
  const whole = element('div', { class: 'list', role: 'log', 'aria-live': 'polite', tabindex: '0' }, [rows]);

  /** @param {any} message @param {boolean} inChannel */
  function draw(message, inChannel) {
    // In a conversation of two everything is private; it is the channel where it must be said.
    const seenByAll = inChannel ? message : { ...message, private: false };
    const remember = (/** @type {string} */ button) => {
      pressed = { message: message.id, button, label: buttonIn(drawn, button)?.textContent ?? null };
    };
    const pressIt = (/** @type {string} */ button) => {
      remember(button);
      press(message.id, button, drawn);
    };
    const drawn = drawMessage(seenByAll, senderOf(message.from), pressIt, () => {
      remember(menuButton);
      useMenu(message.id, drawn);
    });
    return drawn;
  }

  /** To the button that was pressed last, or to the list where it is gone: another may have taken its id. */
  function restoreFocus() {
    const drawn = pressed && shown.get(pressed.message)?.drawn;
    const there = drawn && buttonIn(drawn, pressed?.button);
    const target = there && there.textContent === pressed?.label ? there : whole;
    target.focus({ preventScroll: true });
  }

  return {
    whole,
    restoreFocus,
    /** Another place, or another person. @param {string} label */
    clear(label) {
      whole.setAttribute('aria-label', label);
      shown = new Map();
      pressed = undefined;
      rows.replaceChildren();
    },
    /** @param {any[]} messages @param {boolean} inChannel */
    show(messages, inChannel) {
      const atEnd = whole.scrollHeight - whole.scrollTop - whole.clientHeight < 80;
      const hadFocus = rows.contains(document.activeElement);
      const before = shown;
      shown = new Map();
      /** @type {HTMLElement[]} */
      const wanted = [];
      let day = '';
      for (const message of messages) {
        const its = dayOf(message.at);
        if (its !== day) wanted.push(element('li', { class: 'day' }, [its]));
        day = its;
        const told = JSON.stringify(message);
        const known = before.get(message.id);
        const drawn = known?.told === told ? known.drawn : draw(message, inChannel);
        shown.set(message.id, { told, drawn, private: message.private });
        wanted.push(drawn);
      }
      if (wanted.length === 0) wanted.push(element('li', { class: 'day' }, [texts.empty]));
      replaceRows(rows, wanted);
      if (hadFocus && !rows.contains(document.activeElement)) restoreFocus();
      if (atEnd || before.size === 0) whole.scrollTop = whole.scrollHeight;
    },
    ids: () => new Set(shown.keys()),
    /** Scrolls to the newest private message that was not there before. @param {Set<string>} before */
    revealPrivate(before) {
      const news = [...shown].filter(([id, row]) => row.private && !before.has(id));
      news.at(-1)?.[1].drawn.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** @param {HTMLElement} drawn @param {string | undefined} id */
function buttonIn(drawn, id) {
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (drawn.querySelectorAll('[data-button]'));
  return [...buttons].find((button) => button.dataset.button === id);
}

/** Puts the rows in the list and moves no element that already stands where it should (it may hold the focus). */
function replaceRows(/** @type {HTMLElement} */ list, /** @type {HTMLElement[]} */ rows) {
  const wanted = new Set(rows);
  for (const old of [...list.children]) if (!wanted.has(/** @type {HTMLElement} */ (old))) old.remove();
  for (const [index, row] of rows.entries()) {
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  }
}
