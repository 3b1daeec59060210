// The menu of a message: opened by a press or the arrow down, walked with the arrows, left with Escape or Tab.
import { element } from './element.js';

/** @typedef {{label: string, choose: () => void}} Entry */

/** @param {HTMLElement} opener @param {Entry[]} entries */
export function openMenu(opener, entries) {
  const items = entries.map(({ label, choose }) => {
    const item = element('button', { type: 'button', role: 'menuitem', tabindex: '-1' }, [label]);
    item.addEventListener('click', () => {
      close();
      choose();
    });
    return item;
  });
  const menu = element(
    'div',
    { class: 'menu', role: 'menu', 'aria-label': opener.getAttribute('aria-label') ?? '' },
    items,
  );

  /** @param {boolean} [keepFocus] where the focus goes elsewhere by itself */
  function close(keepFocus) {
    document.removeEventListener('pointerdown', outside, true);
    menu.remove();
    opener.setAttribute('aria-expanded', 'false');
    if (!keepFocus) opener.focus();
  }
  /** @param {Event} event */
  function outside(event) {
    if (!menu.contains(/** @type {Node} */ (event.target))) close(true);
  }

  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items[(at + step + items.length) % items.length]?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.stopPropagation();
    if (event.key !== 'Tab') event.preventDefault();
  });
  (document.querySelector('main') ?? document.body).append(menu);
  const { bottom, right } = opener.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(right - width, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.min(bottom + 4, innerHeight - height - 8)}px`;
  opener.setAttribute('aria-expanded', 'true');
  document.addEventListener('pointerdown', outside, true);
  items[0]?.focus();
}
